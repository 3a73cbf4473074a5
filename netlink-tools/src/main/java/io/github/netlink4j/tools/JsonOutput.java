package io.github.netlink4j.tools;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.netlink4j.dropmon.alert.Origin;
import io.github.netlink4j.dropmon.alert.PacketAlert;
import io.github.netlink4j.dropmon.alert.SummaryAlert;
import io.github.netlink4j.dropmon.alert.TrapCount;
import io.github.netlink4j.dropmon.packet.PacketHeaders;
import io.github.netlink4j.dropmon.reason.DropReason;
import io.github.netlink4j.dropmon.symbol.CodeLocation;
import io.github.netlink4j.tools.command.JsonLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** One JSON object a line, in ASCII whatever the encoding of the terminal. What is not known is {@code null}. */
final class JsonOutput implements DropOutput {
    private final PrintWriter out;
    private final JsonLines lines;
    private final boolean addresses;
    private final InterfaceNames interfaces = new InterfaceNames();

    /**
     * Output to a writer.
     *
     * @param addresses whether to show raw kernel addresses, which defeat KASLR
     */
    JsonOutput(PrintWriter out, boolean addresses) {
        this.out = out;
        this.lines = new JsonLines(out);
        this.addresses = addresses;
    }

    @Override
    public void packet(PacketAlert alert, CodeLocation location) {
        lines.line(json -> {
            json.writeStringField("kind", "packet");
            json.writeStringField("time", alert.time().toString());
            boolean isHardware = alert.origin().equals(Origin.HARDWARE);
            json.writeStringField("origin", originOf(alert));
            DropReason reason = alert.reason();
            string(json, "reason", reason == null ? null : reason.name());
            writeLocation(json, location, !isHardware, alert.address());
            if (isHardware) {
                string(json, "trap", alert.trap());
                string(json, "trapGroup", alert.trapGroup());
            }
            json.writeNumberField("ifindex", alert.interfaceIndex());
            string(json, "interface", interfaces.nameOf(alert));
            json.writeNumberField("protocol", alert.protocol());
            json.writeNumberField("length", alert.length());
            json.writeNumberField("originalLength", alert.originalLength());
            writePacket(json, alert.headers());
        });
    }

    private static String originOf(PacketAlert alert) {
        Origin origin = alert.origin();
        if (origin.equals(Origin.SOFTWARE)) {
            return "software";
        }
        return origin.equals(Origin.HARDWARE) ? "hardware" : origin.toString();
    }

    private static void writePacket(JsonGenerator json, PacketHeaders headers) throws IOException {
        json.writeObjectFieldStart("packet");
        present(json, "source", headers.sourceText());
        present(json, "destination", headers.destinationText());
        if (headers.hasPorts()) {
            json.writeNumberField("sourcePort", headers.sourcePort());
            json.writeNumberField("destinationPort", headers.destinationPort());
        }
        present(json, "transport", headers.transportName());
        json.writeEndObject();
    }

    private static void present(JsonGenerator json, String key, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(key, value);
        }
    }

    @Override
    public void summary(SummaryAlert alert, LongFunction<CodeLocation> locations) {
        lines.line(json -> {
            json.writeStringField("kind", "summary");
            json.writeStringField("time", Instant.now().toString());
            json.writeArrayFieldStart("drops");
            for (int i = 0; i < alert.size(); i++) {
                json.writeStartObject();
                writeLocation(json, locations.apply(alert.address(i)), true, alert.address(i));
                json.writeNumberField("count", alert.count(i));
                json.writeEndObject();
            }
            for (TrapCount trap : alert.traps()) {
                json.writeStartObject();
                json.writeStringField("trap", trap.trap());
                json.writeNumberField("count", trap.count());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private void writeLocation(JsonGenerator json, CodeLocation location, boolean hasAddress, long address)
            throws IOException {
        string(json, "symbol", location.symbol());
        if (location.offset() < 0) {
            json.writeNullField("offset");
        } else {
            json.writeNumberField("offset", location.offset());
        }
        string(json, "module", location.module());
        if (addresses && hasAddress) {
            json.writeStringField("address", "0x" + HexFormat.of().toHexDigits(address));
        }
    }

    private static void string(JsonGenerator json, String key, @Nullable String value) throws IOException {
        if (value == null) {
            json.writeNullField(key);
        } else {
            json.writeStringField(key, value);
        }
    }

    @Override
    public boolean flush() {
        return !out.checkError();
    }
}
