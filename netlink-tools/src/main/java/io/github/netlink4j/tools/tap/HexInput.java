package io.github.netlink4j.tools.tap;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Datagrams as text, in one of the forms that tools print them in: strings of strace with escapes, dumps with offsets, or
 * hexadecimal digits.
 */
final class HexInput {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(x[0-9a-fA-F]|[0-7])");

    private HexInput() {}

    /**
     * The datagrams, at least one.
     *
     * @throws HexException at the first character that belongs to no byte, and if there is no byte
     */
    static List<byte[]> parse(String text) {
        List<byte[]> datagrams = parser(text).parse(text.lines().toList());
        if (datagrams.isEmpty()) {
            throw new HexException("there is nothing to decode: no hexadecimal digits");
        }
        return datagrams;
    }

    /** Reads one of the forms. */
    @FunctionalInterface
    private interface Parser {
        List<byte[]> parse(List<String> lines);
    }

    private static Parser parser(String text) {
        if (ESCAPE.matcher(text).find()) {
            return EscapedText::parse;
        }
        return text.lines().anyMatch(DumpLine::isFirst) ? DumpText::parse : DigitText::parse;
    }
}
