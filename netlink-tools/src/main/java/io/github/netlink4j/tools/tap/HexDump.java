package io.github.netlink4j.tools.tap;

import java.util.ArrayList;
import java.util.List;

/** Bytes in lines: the offset, 16 bytes in hexadecimal, and their characters. */
final class HexDump {
    private static final int PER_LINE = 16;
    private static final int HALF = PER_LINE / 2;

    private HexDump() {}

    static List<String> lines(byte[] bytes) {
        List<String> lines = new ArrayList<>();
        for (int offset = 0; offset < bytes.length; offset += PER_LINE) {
            lines.add(line(bytes, offset, Math.min(bytes.length, offset + PER_LINE)));
        }
        return lines;
    }

    private static String line(byte[] bytes, int from, int to) {
        StringBuilder digits = new StringBuilder();
        StringBuilder characters = new StringBuilder();
        for (int i = from; i < to; i++) {
            digits.append(String.format(i == from + HALF ? "  %02x" : " %02x", bytes[i]));
            characters.append(bytes[i] >= ' ' && bytes[i] <= '~' ? (char) bytes[i] : '.');
        }
        return String.format("%04x %-" + (3 * PER_LINE + 1) + "s  %s", from, digits, characters);
    }
}
