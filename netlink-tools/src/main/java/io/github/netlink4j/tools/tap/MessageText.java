package io.github.netlink4j.tools.tap;

import io.github.netlink4j.tools.command.PrintableText;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Messages as lines of text: time, protocol, direction, message. */
final class MessageText implements TapOutput {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS");
    private static final String NO_TIME = "--:--:--.------";

    private final PrintWriter out;
    private final boolean hasTitles;
    private final ZoneId zone = ZoneId.systemDefault();

    /**
     * Output to a writer.
     *
     * @param hasTitles whether the name of a capture is printed before its messages
     */
    MessageText(PrintWriter out, boolean hasTitles) {
        this.out = out;
        this.hasTitles = hasTitles;
    }

    @Override
    public void begin(String file) {
        if (hasTitles) {
            line(file + ":");
        }
    }

    @Override
    public void message(TapMessage message) {
        String text = message.registry().describe(message.frame().protocol(), message.cursor());
        line(start(message) + (message.isToKernel() ? " > " : " < ") + text);
    }

    @Override
    public void rest(TapMessage rest, int bytes) {
        String reason = rest.packet().isTruncated()
                ? "captured in part: " + rest.packet().length() + " of "
                        + rest.packet().originalLength() + " bytes"
                : "malformed";
        line(start(rest) + "   (" + bytes + " bytes that are no whole message: " + reason + ")");
    }

    private String start(TapMessage message) {
        return String.format("%s %-9s", time(message.time()), message.protocol());
    }

    private String time(@Nullable Instant time) {
        return time != null ? TIME.format(time.atZone(zone)) : NO_TIME;
    }

    private void line(String text) {
        out.append(PrintableText.of(text)).append('\n');
    }

    @Override
    public boolean flush() {
        return !out.checkError();
    }
}
