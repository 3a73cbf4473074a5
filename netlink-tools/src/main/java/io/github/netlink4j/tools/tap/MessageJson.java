package io.github.netlink4j.tools.tap;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.netlink4j.core.schema.NamedValue;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.tap.TapFrame;
import io.github.netlink4j.tap.TapLoss;
import io.github.netlink4j.tap.TapMessage;
import io.github.netlink4j.tap.process.TapProcess;
import io.github.netlink4j.tools.command.JsonLines;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** Messages as JSON, one object a line. What is not known is {@code null}. */
final class MessageJson implements TapOutput {
    private final PrintWriter out;
    private final JsonLines lines;

    /** Output to a writer. */
    MessageJson(PrintWriter out) {
        this.out = out;
        this.lines = new JsonLines(out);
    }

    @Override
    public void message(TapMessage message, Context context) {
        lines.line(json -> {
            writeFrame(json, message.frame());
            writeHeader(json, message);
            JsonTree contents = new JsonTree(json);
            if (message.family() != null && message.hasTable()) {
                GenericHeader.visit(message.cursor(), contents);
            }
            message.visit(contents);
            contents.finish();
            if (!message.hasTable()) {
                MessageCursor cursor = message.cursor();
                writePayload(json, message.frame(), cursor.payloadOffset(), cursor.payloadLength());
            }
            ErrorReport report = ErrorReport.of(message, context.request());
            if (report != null && report.isError()) {
                json.writeObjectFieldStart("error");
                ErrorJson.write(json, report);
                json.writeEndObject();
            }
            if (context.latency() != TapFrame.NO_TIME) {
                json.writeNumberField("latency", context.latency());
            }
            writeProcess(json, context);
        });
    }

    static void writeProcess(JsonGenerator json, Context context) throws IOException {
        TapProcess process = context.process();
        if (process.pid() != 0) {
            json.writeObjectFieldStart("process");
            json.writeNumberField("pid", process.pid());
            json.writeStringField("name", process.command());
            json.writeBooleanField("exact", process.certainty() == TapProcess.Certainty.OWNER_OF_SOCKET);
            json.writeEndObject();
        }
    }

    /** Has no keys of a message: only where it was, and its bytes. */
    @Override
    public void rest(TapFrame frame, int bytes, String reason) {
        lines.line(json -> {
            writeFrame(json, frame);
            json.writeStringField("malformed", reason);
            writePayload(json, frame, frame.offset() + frame.length() - bytes, bytes);
        });
    }

    @Override
    public void loss(TapLoss loss) {
        writeLoss(lines, loss);
    }

    static void writeLoss(JsonLines lines, TapLoss loss) {
        lines.line(json -> {
            json.writeNumberField("lost", loss.lost());
            json.writeNumberField("total", loss.total());
        });
    }

    static void writeFrame(JsonGenerator json, TapFrame frame) throws IOException {
        json.writeNumberField("frame", frame.number());
        writeText(json, "time", frame.time());
        json.writeStringField("protocol", frame.protocolName());
        json.writeStringField("direction", frame.direction().toString());
        json.writeBooleanField("exact", frame.isDirectionExact());
        json.writeNumberField("copies", frame.copies());
    }

    /** The {@code nlmsghdr}. */
    private static void writeHeader(JsonGenerator json, TapMessage message) throws IOException {
        MessageCursor cursor = message.cursor();
        String name = message.hasTable() ? message.name() : null;
        json.writeNumberField("length", cursor.length());
        json.writeStringField("type", name);
        json.writeNumberField("typeNumber", cursor.type());
        writeFlags(json, HeaderFlags.of(message));
        json.writeNumberField("seq", Integer.toUnsignedLong(cursor.sequence()));
        json.writeNumberField("pid", Integer.toUnsignedLong(cursor.portId()));
        if (message.family() != null) {
            json.writeStringField("family", message.isOfUnknownFamily() ? null : message.family());
            json.writeStringField("command", name);
        }
    }

    /** The names of the bits; none has one for no bit. */
    static void writeFlags(JsonGenerator json, @Nullable NamedValue flags) throws IOException {
        json.writeArrayFieldStart("flags");
        if (flags != null && flags.number() != 0) {
            for (String name : flags.text().split("\\|", -1)) {
                json.writeString(name);
            }
        }
        json.writeEndArray();
    }

    private static void writePayload(JsonGenerator json, TapFrame frame, int offset, int length) throws IOException {
        json.writeStringField("payload", JsonValues.hex(Bytes.copy(frame.memory(), offset, length)));
    }

    private static void writeText(JsonGenerator json, String key, @Nullable Object value) throws IOException {
        json.writeStringField(key, value == null ? null : value.toString());
    }

    @Override
    public boolean flush() {
        return !out.checkError();
    }
}
