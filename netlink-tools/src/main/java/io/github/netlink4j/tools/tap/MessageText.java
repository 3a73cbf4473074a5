package io.github.netlink4j.tools.tap;

import io.github.netlink4j.tap.Direction;
import io.github.netlink4j.tap.TapFrame;
import io.github.netlink4j.tap.TapMessage;
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
    private final Form form;
    private final boolean hasTitles;
    private final ZoneId zone = ZoneId.systemDefault();

    /**
     * How a message is shown.
     *
     * @param isLong complete, in several lines; else in one line, without what is 0
     * @param width the most characters of a line that is not long
     */
    record Form(boolean isLong, int width) {}

    /**
     * Output to a writer.
     *
     * @param hasTitles whether the name of a capture is printed before its messages
     */
    MessageText(PrintWriter out, Form form, boolean hasTitles) {
        this.out = out;
        this.form = form;
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
        TapFrame frame = message.frame();
        String start = start(frame) + (frame.direction() == Direction.TO_KERNEL ? " > " : " < ");
        if (form.isLong()) {
            (start + message.describe()).lines().forEach(this::line);
        } else {
            line(start + message.summarize(Math.max(1, form.width() - start.length())));
        }
    }

    @Override
    public void rest(TapFrame frame, int bytes) {
        String reason = frame.isTruncated()
                ? "captured in part: " + frame.length() + " of " + frame.originalLength() + " bytes"
                : "malformed";
        line(start(frame) + "   (" + bytes + " bytes that are no whole message: " + reason + ")");
    }

    private String start(TapFrame frame) {
        return String.format("%s %-10s", time(frame.time()), frame.protocolName());
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
