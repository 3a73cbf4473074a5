package io.github.netlink4j.tools.tap;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.tools.command.JsonLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Messages as JSON, one object a line. What is not known is {@code null}. */
final class MessageJson implements TapOutput {
    private final PrintWriter out;
    private final JsonLines lines;

    MessageJson(PrintWriter out) {
        this.out = out;
        this.lines = new JsonLines(out);
    }

    @Override
    public void message(TapMessage message) {
        lines.line(json -> {
            json.writeStringField("kind", "message");
            writePacket(json, message);
            MessageCursor cursor = message.cursor();
            json.writeStringField("direction", message.isToKernel() ? "to-kernel" : "to-user");
            json.writeBooleanField("isDirectionExact", message.isDirectionExact());
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
    public void rest(TapMessage rest, int bytes) {
        lines.line(json -> {
            json.writeStringField("kind", "rest");
            writePacket(json, rest);
            json.writeNumberField("bytes", bytes);
            json.writeBooleanField("isTruncated", rest.packet().isTruncated());
        });
    }

    private static void writePacket(JsonGenerator json, TapMessage message) throws IOException {
        json.writeStringField("file", message.file());
        json.writeNumberField("packet", message.number());
        writeTime(json, message.time());
        json.writeStringField("protocol", message.protocol());
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
