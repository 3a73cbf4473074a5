package io.github.netlink4j.tools.tap;

import java.io.ByteArrayOutputStream;
import java.nio.ByteOrder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a dump: text such as the time of the kernel's log, an offset, bytes, and their characters. With a colon after the
 * offset, or in pairs of digits, bytes are in their order; other groups of digits are numbers in the byte order of this machine.
 */
final class DumpLine {
    private static final Pattern LINE = Pattern.compile("(?:.*?[\\s|\\]])??(?:0x)?([0-9a-fA-F]{4,8})(:?)(?:\\s+(.*))?");
    private static final Pattern CELL = Pattern.compile("(\\s*)([^\\s|]+)");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]+");

    /** After 8 bytes, many tools leave a gap as before the characters. */
    private static final int HALF = 8;

    /** Octal offsets of od(1). */
    private static final int OD_OFFSET = 7;

    private final String offset;
    private final byte[] bytes;
    /** The most digits of a group. */
    private final int digits;

    private DumpLine(String offset, byte[] bytes, int digits) {
        this.offset = offset;
        this.bytes = bytes;
        this.digits = digits;
    }

    /** Whether a line begins a dump. */
    static boolean isFirst(String line) {
        Matcher parts = LINE.matcher(line);
        return parts.matches() && parts.group(3) != null && Long.parseLong(parts.group(1), 16) == 0;
    }

    /**
     * A line; {@code null} if it is none of a dump.
     *
     * @throws HexException if a group of digits is none
     */
    static @Nullable DumpLine parse(String line, int number) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return null;
        }
        boolean isInOrder = !parts.group(2).isEmpty();
        String cells = parts.group(3) == null ? "" : parts.group(3);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher cell = CELL.matcher(cells);
        int digits = 0;
        while (cell.find() && !isBehind(cells, cell, bytes.size(), digits)) {
            int column = parts.start(3) + cell.start(2) + 1;
            digits = Math.max(digits, cell.group(2).length());
            byte[] group = DigitText.bytes(cell.group(2), number, column);
            if (Integer.bitCount(group.length) != 1 && !isInOrder) {
                throw HexException.at(number, column, "\"" + cell.group(2) + "\" is no number: use od -t x1");
            }
            bytes.writeBytes(isInOrder ? group : inOrder(group));
        }
        return new DumpLine(parts.group(1), bytes.toByteArray(), digits);
    }

    /** Whether this is not in the column of the bytes any more: behind a bar, or a gap. */
    private static boolean isBehind(String cells, Matcher cell, int bytes, int digits) {
        if (cells.substring(0, cell.start(2)).contains("|")) {
            return true;
        }
        boolean isGroup =
                cell.group(2).length() == digits && HEX.matcher(cell.group(2)).matches();
        return cell.group(1).length() > 1 && bytes > 0 && !(bytes == HALF && isGroup);
    }

    private static byte[] inOrder(byte[] group) {
        if (ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN) {
            return group;
        }
        byte[] reversed = new byte[group.length];
        for (int i = 0; i < group.length; i++) {
            reversed[i] = group[group.length - 1 - i];
        }
        return reversed;
    }

    /** Whether the line begins a dump. */
    boolean isStart() {
        return offsetIn(16) == 0;
    }

    /** Its offset, as it is in the line. */
    String offset() {
        return offset;
    }

    /** The bytes of the line, not to be changed; none at the end of a dump. */
    byte[] bytes() {
        return bytes;
    }

    /** Whether offsets may be octal: od(1) has them so, in this length. */
    boolean isOctal() {
        return offset.length() == OD_OFFSET && offset.matches("[0-7]+");
    }

    /** Whether its groups are bytes. */
    boolean isOfBytes() {
        return digits == 2;
    }

    /** The offset as a number. */
    long offsetIn(int radix) {
        return Long.parseLong(offset, radix);
    }
}
