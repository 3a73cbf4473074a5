package io.github.netlink4j.tools.tap;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Dumps with offsets, as hexdump, od, xxd, tcpdump -X, strace -e write and the kernel's log have them. Each that begins at 0 is
 * a datagram. Lines that are none of a dump are not looked at, but the {@code *} for lines that are as the one before.
 */
final class DumpText {
    private static final int HEXADECIMAL = 16;
    private static final int OCTAL = 8;

    private final List<byte[]> datagrams = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private byte[] last = {};
    private boolean isRepeated;
    private int radix = HEXADECIMAL;

    private DumpText() {}

    static List<byte[]> parse(List<String> lines) {
        DumpText text = new DumpText();
        for (int i = 0; i < lines.size(); i++) {
            text.line(lines.get(i), i + 1);
        }
        text.finish();
        return text.datagrams;
    }

    private void line(String text, int number) {
        DumpLine line = DumpLine.parse(text, number);
        if (line == null) {
            isRepeated |= text.strip().equals("*");
            return;
        }
        if (line.isStart()) {
            finish();
            radix = line.isOctal() && line.isOfBytes() ? OCTAL : HEXADECIMAL;
        } else {
            advance(line, number);
        }
        bytes.writeBytes(line.bytes());
        last = line.bytes();
    }

    /** Checks that the line follows what there is; fills what was left out because it repeats. */
    private void advance(DumpLine line, int number) {
        if (!isRepeated && line.isOctal() && line.offsetIn(OCTAL) == bytes.size()) {
            radix = OCTAL;
        }
        long offset = line.offsetIn(radix);
        while (isRepeated && last.length > 0 && bytes.size() + last.length <= offset) {
            bytes.writeBytes(last);
        }
        if (offset != bytes.size()) {
            throw HexException.at(number, 1, "offset " + line.offset() + " does not follow " + bytes.size() + " bytes");
        }
        isRepeated = false;
    }

    private void finish() {
        if (bytes.size() > 0) {
            datagrams.add(bytes.toByteArray());
        }
        bytes.reset();
        isRepeated = false;
    }
}
