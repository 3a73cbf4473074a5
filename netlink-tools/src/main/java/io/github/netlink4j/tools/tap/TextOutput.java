package io.github.netlink4j.tools.tap;

import io.github.netlink4j.tap.Direction;
import io.github.netlink4j.tap.TapFrame;
import io.github.netlink4j.tap.TapLoss;
import io.github.netlink4j.tap.TapMessage;
import io.github.netlink4j.tools.tap.Palette.Part;
import java.io.PrintWriter;

/** Messages as text. */
abstract class TextOutput implements TapOutput {
    /** The socket that receives a notification, which does not say its port id. */
    private static final String NOTIFIED = "*";

    private final PrintWriter out;
    private final Palette palette;
    private final LineStart start;
    private final boolean hasTitles;

    TextOutput(PrintWriter out, Palette palette, int width, boolean hasTitles) {
        this.out = out;
        this.palette = palette;
        this.start = new LineStart(width);
        this.hasTitles = hasTitles;
    }

    @Override
    public void begin(String file) {
        if (hasTitles) {
            print(line().add(Part.PLAIN, file + ":"));
        }
    }

    @Override
    public void rest(TapFrame frame, int bytes, String reason) {
        String text = "(" + bytes + " bytes that are no whole message: " + reason + ")";
        print(start(line(), frame, Context.NONE.party()).add(Part.WARNING, text));
    }

    @Override
    public void loss(TapLoss loss) {
        print(line().add(Part.WARNING, "(" + loss.lost() + " frames lost, " + loss.total() + " in all)"));
    }

    /** Who sends or receives a message; of a notification, how many sockets. */
    static String party(TapMessage message, Context context) {
        int copies = message.frame().copies();
        boolean isNotification = context.portId() == 0 && message.frame().direction() == Direction.TO_USER;
        return copies > 1 ? "×" + copies : isNotification ? NOTIFIED : context.party();
    }

    /** Adds what is said of a frame. */
    final StyledLine start(StyledLine line, TapFrame frame, String party) {
        return start.of(line, frame, party);
    }

    /** An empty line. */
    final StyledLine line() {
        return new StyledLine(palette);
    }

    final void print(StyledLine line) {
        out.append(line.toString()).append('\n');
    }

    @Override
    public final boolean flush() {
        return !out.checkError();
    }
}
