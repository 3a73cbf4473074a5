package io.github.netlink4j.tools.tap;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.tap.TapFrame;
import io.github.netlink4j.tap.TapLoss;
import io.github.netlink4j.tap.TapMessage;
import io.github.netlink4j.tap.conversation.Conversation;
import io.github.netlink4j.tools.command.JsonLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;

/** Conversations as JSON, one object a line. */
final class ConversationJson implements TapOutput {
    private final PrintWriter out;
    private final JsonLines lines;

    /** Output to a writer. */
    ConversationJson(PrintWriter out) {
        this.out = out;
        this.lines = new JsonLines(out);
    }

    /** Is part of a conversation. */
    @Override
    public void message(TapMessage message, Context context) {}

    @Override
    public void conversation(Conversation conversation, Context context) {
        TapMessage request = conversation.request();
        lines.line(json -> {
            MessageJson.writeFrame(json, request.frame());
            json.writeStringField("type", request.hasTable() ? request.name() : null);
            json.writeNumberField("seq", Integer.toUnsignedLong(request.cursor().sequence()));
            json.writeNumberField("pid", conversation.portId());
            json.writeStringField("outcome", conversation.outcome().name().toLowerCase(Locale.ROOT));
            Errno errno = conversation.errno();
            json.writeStringField("errno", errno.number() == 0 ? null : errno.name());
            json.writeStringField("message", conversation.extendedAck().message());
            json.writeStringField("attribute", conversation.path());
            json.writeNumberField("replies", conversation.replies());
            json.writeNumberField("replyBytes", conversation.replyBytes());
            writeTime(json, "firstReply", conversation.firstReply());
            writeTime(json, "latency", conversation.latency());
            MessageJson.writeProcess(json, context);
        });
    }

    private static void writeTime(JsonGenerator json, String key, long nanos) throws IOException {
        if (nanos == TapFrame.NO_TIME) {
            json.writeNullField(key);
        } else {
            json.writeNumberField(key, nanos);
        }
    }

    @Override
    public void loss(TapLoss loss) {
        MessageJson.writeLoss(lines, loss);
    }

    @Override
    public boolean flush() {
        return !out.checkError();
    }
}
