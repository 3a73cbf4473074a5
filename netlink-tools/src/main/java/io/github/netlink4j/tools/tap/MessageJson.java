package io.github.netlink4j.tools.tap;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.tap.TapFrame;
import io.github.netlink4j.tap.TapMessage;
import io.github.netlink4j.tools.command.JsonLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Messages as JSON, one object a line. What is not known is {@code null}. */
final class MessageJson implements TapOutput {
    private final PrintWriter out;
    private final JsonLines lines;

    private String file = "";

    MessageJson(PrintWriter out) {
        this.out = out;
        this.lines = new JsonLines(out);
    }

    @Override
    public void begin(String name) {
        file = name;
    }

    @Override
    public void message(TapMessage message) {
        lines.line(json -> {
            json.writeStringField("kind", "message");
            writeFrame(json, message.frame());
            MessageCursor cursor = message.cursor();
            json.writeStringField("direction", message.frame().direction().toString());
            json.writeBooleanField("isDirectionExact", message.frame().isDirectionExact());
            if (message.family() != null) {
                json.writeStringField("family", message.family());
            }
            json.writeStringField("name", message.name());
            json.writeNumberField("length", cursor.length());
            json.writeNumberField("type", cursor.type());
            json.writeNumberField("flags", cursor.flags());
            json.writeNumberField("sequence", Integer.toUnsignedLong(cursor.sequence()));
            json.writeNumberField("portId", Integer.toUnsignedLong(cursor.portId()));
            json.writeFieldName("contents");
            JsonTree contents = new JsonTree();
            message.visit(contents);
            contents.write(json);
        });
    }

    @Override
    public void rest(TapFrame frame, int bytes) {
        lines.line(json -> {
            json.writeStringField("kind", "rest");
            writeFrame(json, frame);
            json.writeNumberField("bytes", bytes);
            json.writeBooleanField("isTruncated", frame.isTruncated());
        });
    }

    private void writeFrame(JsonGenerator json, TapFrame frame) throws IOException {
        json.writeStringField("file", file);
        json.writeNumberField("packet", frame.number());
        writeTime(json, frame.time());
        json.writeStringField("protocol", frame.protocolName());
    }

    private static void writeTime(JsonGenerator json, @Nullable Instant time) throws IOException {
        if (time != null) {
            json.writeStringField("time", time.toString());
        } else {
            json.writeNullField("time");
        }
    }

    @Override
    public boolean flush() {
        return !out.checkError();
    }
}
