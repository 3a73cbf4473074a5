package io.github.netlink4j.tools.tap;

import io.github.netlink4j.core.wire.Netlink;
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
    public void message(TapMessage message) {
        StyledLine line = start(message.frame(), party(message));
        if (message.frame().copies() > 1) {
            line.add(Part.FRAME, "×" + message.frame().copies() + " ");
        }
        ErrorReport error = ErrorReport.of(message);
        if (error != null && (error.isError() || message.cursor().type() == Netlink.NLMSG_ERROR)) {
            line.addCut(error.isError() ? Part.ERROR : Part.ACK, ErrorText.of(error), width);
        } else {
            addSummary(line, message);
        }
        print(line);
    }

    private void addSummary(StyledLine line, TapMessage message) {
        String summary = message.summarize(Math.max(1, width - line.length()));
        int name = Math.min(summary.length(), message.name().length());
        line.add(Part.NAME, summary.substring(0, name)).add(Part.PLAIN, summary.substring(name));
    }
}
