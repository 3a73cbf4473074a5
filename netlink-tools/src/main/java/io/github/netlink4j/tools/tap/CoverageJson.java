package io.github.netlink4j.tools.tap;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.netlink4j.tools.command.JsonLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;

/** The coverage as one JSON object, by the kernel's names of the protocols. */
final class CoverageJson {
    private final PrintWriter out;
    private final boolean hasGaps;

    CoverageJson(PrintWriter out, boolean hasGaps) {
        this.out = out;
        this.hasGaps = hasGaps;
    }

    void print(Coverage coverage) {
        new JsonLines(out).line(json -> {
            for (Coverage.Protocol protocol : coverage.protocols()) {
                json.writeObjectFieldStart(protocol.name());
                write(json, protocol.all());
                if (hasGaps) {
                    writeGaps(json, protocol.gaps());
                }
                json.writeEndObject();
            }
        });
        out.flush();
    }

    private static void write(JsonGenerator json, Counts counts) throws IOException {
        json.writeNumberField("messages", counts.messages());
        json.writeNumberField("withoutTable", counts.withoutTable());
        json.writeNumberField("attributes", counts.attributes());
        json.writeNumberField("unnamed", counts.unnamed());
        json.writeNumberField("raw", counts.raw());
    }

    private static void writeGaps(JsonGenerator json, List<Map.Entry<Gap, Integer>> gaps) throws IOException {
        json.writeArrayFieldStart("gaps");
        for (Map.Entry<Gap, Integer> each : gaps) {
            json.writeStartObject();
            json.writeNumberField("count", each.getValue());
            json.writeStringField("kind", each.getKey().kind().toString());
            json.writeStringField("message", each.getKey().message());
            json.writeStringField("path", each.getKey().path());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
