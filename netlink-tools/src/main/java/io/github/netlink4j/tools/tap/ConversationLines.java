package io.github.netlink4j.tools.tap;

import io.github.netlink4j.tap.TapMessage;
import io.github.netlink4j.tap.conversation.Conversation;
import io.github.netlink4j.tap.conversation.Conversation.Outcome;
import io.github.netlink4j.tools.tap.Palette.Part;
import java.io.PrintWriter;

/** Conversations as lines: when, who, the request, and what came back after which time. */
final class ConversationLines extends TextOutput {
    private static final String ARROW = " → ";

    private final int width;

    /**
     * Output to a writer.
     *
     * @param width the most characters of a line
     * @param hasTitles whether the name of a capture is printed before its conversations
     */
    ConversationLines(PrintWriter out, Palette palette, int width, boolean hasTitles) {
        super(out, palette, width, hasTitles);
        this.width = width;
    }

    /** Is part of a conversation. */
    @Override
    public void message(TapMessage message, Context context) {}

    @Override
    public void conversation(Conversation conversation, Context context) {
        TapMessage request = conversation.request();
        StyledLine line = start(line(), request.frame(), context.party());
        String text = conversation.describe(Math.max(1, width - line.length()));
        int name = Math.min(text.length(), request.name().length());
        int end = Math.max(name, text.lastIndexOf(ARROW));
        print(line.add(Part.NAME, text.substring(0, name))
                .add(Part.PLAIN, text.substring(name, end))
                .add(conversation.outcome() == Outcome.ERROR ? Part.ERROR : Part.ACK, text.substring(end)));
    }
}
