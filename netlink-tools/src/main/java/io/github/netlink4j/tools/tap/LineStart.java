package io.github.netlink4j.tools.tap;

import io.github.netlink4j.tap.Direction;
import io.github.netlink4j.tap.TapFrame;
import io.github.netlink4j.tools.tap.Palette.Part;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The start of a line: when, which protocol, from whom to whom. A narrow line has the time in milliseconds, and no protocol. */
final class LineStart {
    private static final int WIDE = 100;
    private static final int LONGEST_PARTY = 24;

    private final boolean isWide;
    private final DateTimeFormatter time;
    private final ZoneId zone = ZoneId.systemDefault();
    /** The longest that there was, so that most messages begin in one column. */
    private int partyWidth = 1;

    LineStart(int width) {
        this.isWide = width >= WIDE;
        this.time = DateTimeFormatter.ofPattern(isWide ? "HH:mm:ss.SSSSSS" : "HH:mm:ss.SSS");
    }

    /**
     * Adds it to a line.
     *
     * @param party who sends it to the kernel, or receives it
     */
    StyledLine of(StyledLine line, TapFrame frame, String party) {
        partyWidth = Math.max(partyWidth, Math.min(LONGEST_PARTY, party.length()));
        Instant instant = frame.time();
        if (instant != null) {
            line.add(Part.FRAME, time.format(instant.atZone(zone)) + " ");
        }
        if (isWide) {
            line.add(Part.FRAME, String.format("%-10s ", frame.protocolName()));
        }
        line.add(Part.PARTY, String.format("%-" + partyWidth + "s", party)).add(Part.PLAIN, " " + arrow(frame));
        return line.add(Part.PLAIN, isWide && frame.direction() != Direction.USER_TO_USER ? " kernel  " : " ");
    }

    /** Broken where the capture does not contain the direction. */
    private static String arrow(TapFrame frame) {
        boolean isExact = frame.isDirectionExact();
        return frame.direction() == Direction.TO_KERNEL ? isExact ? "→" : "⇢" : isExact ? "←" : "⇠";
    }
}
