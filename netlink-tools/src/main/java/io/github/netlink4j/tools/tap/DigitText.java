package io.github.netlink4j.tools.tap;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes as hexadecimal digits: {@code 14 00}, {@code 1400}, {@code 14:00}, {@code 0x14, 0x00}, with comments as in tests and C.
 * A blank line is between datagrams.
 */
final class DigitText {
    private static final Pattern COMMENT = Pattern.compile("(#|//).*|/\\*.*?\\*/");
    private static final Pattern WORD = Pattern.compile("[^\\s:,;{}()\\[\\]\"'|-]+");
    private static final Pattern DIGITS = Pattern.compile("(0[xX])?([0-9a-fA-F]*)");

    private DigitText() {}

    static List<byte[]> parse(List<String> lines) {
        List<byte[]> datagrams = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                add(bytes, datagrams);
            }
            // As long as the comment, so that columns stay.
            String line = COMMENT.matcher(lines.get(i))
                    .replaceAll(found -> " ".repeat(found.group().length()));
            for (MatchResult word : WORD.matcher(line).results().toList()) {
                bytes.writeBytes(bytes(word.group(), i + 1, word.start() + 1));
            }
        }
        add(bytes, datagrams);
        return datagrams;
    }

    private static void add(ByteArrayOutputStream bytes, List<byte[]> datagrams) {
        if (bytes.size() > 0) {
            datagrams.add(bytes.toByteArray());
            bytes.reset();
        }
    }

    /**
     * The bytes of a word.
     *
     * @throws HexException if it is none
     */
    static byte[] bytes(String word, int line, int column) {
        Matcher parts = DIGITS.matcher(word);
        if (parts.lookingAt() && parts.end() < word.length()) {
            throw HexException.at(line, column + parts.end(), "\"" + word + "\" is not hexadecimal");
        }
        String digits = parts.group(2);
        boolean isOneDigit = parts.group(1) != null && digits.length() == 1;
        if (digits.isEmpty() || (digits.length() % 2 != 0 && !isOneDigit)) {
            throw HexException.at(line, column, "\"" + word + "\" has half a byte: " + digits.length() + " digits");
        }
        return HexFormat.of().parseHex(isOneDigit ? "0" + digits : digits);
    }
}
