package io.github.netlink4j.tools.tap;

import io.github.netlink4j.tap.TapMessage;
import io.github.netlink4j.tools.tap.Palette.Part;
import java.io.PrintWriter;

/** Messages as lines that say what happened: time, protocol, who, and what, without what is 0. */
final class BriefText extends TextOutput {
    private final int width;

    /**
     * Output to a writer.
     *
     * @param width the most characters of a line
     * @param hasTitles whether the name of a capture is printed before its messages
     */
    BriefText(PrintWriter out, Palette palette, int width, boolean hasTitles) {
        super(out, palette, width, hasTitles);
        this.width = width;
    }

    @Override
    public void message(TapMessage message, Context context) {
        StyledLine line = start(line(), message.frame(), party(message, context));
        String latency = Nanoseconds.text(context.latency());
        String end = latency.isEmpty() ? "" : "  " + latency;
        int room = width - end.length();
        ErrorReport error = ErrorReport.of(message, context.request());
        if (error != null) {
            line.addCut(error.isError() ? Part.ERROR : Part.ACK, ErrorText.of(error), room);
        } else {
            addSummary(line, message, room);
        }
        print(line.add(Part.FRAME, end));
    }

    private static void addSummary(StyledLine line, TapMessage message, int room) {
        String summary = message.summarize(Math.max(1, room - line.length()));
        int name = Math.min(summary.length(), message.name().length());
        line.add(Part.NAME, summary.substring(0, name)).add(Part.PLAIN, summary.substring(name));
    }
}
