package io.github.netlink4j.tools.tap;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes as C strings, as strace(1) prints them: {@code "\x14\x00"}, {@code "\24\0"}. The strings of a line are one datagram.
 * What is around them is not looked at.
 */
final class EscapedText {
    /** Possessive, because Java needs its stack for other loops over alternatives. */
    private static final Pattern STRING = Pattern.compile("([\"'])((?:\\\\.|(?!\\1).)*+)\\1(\\.\\.\\.)?");

    private static final Pattern BARE = Pattern.compile("()(\\\\\\S*)()");
    private static final Pattern CHARACTER =
            Pattern.compile("\\\\x([0-9a-fA-F]{1,2})|\\\\([0-7]{1,3})|\\\\(.)|([^\\\\])");

    private static final String LETTERS = "abtnvfr";
    private static final int FIRST_LETTER = 7;

    private EscapedText() {}

    static List<byte[]> parse(List<String> lines) {
        List<byte[]> datagrams = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            String line = lines.get(i);
            Matcher string = (STRING.matcher(line).find() ? STRING : BARE).matcher(line);
            while (string.find()) {
                if (string.group(3) != null && !string.group(3).isEmpty()) {
                    throw HexException.at(
                            i + 1, string.start(3) + 1, "strace has cut the string: use strace -s 1000000");
                }
                append(bytes, string.group(2), i + 1, string.start(2) + 1);
            }
            if (bytes.size() > 0) {
                datagrams.add(bytes.toByteArray());
            }
        }
        return datagrams;
    }

    private static void append(ByteArrayOutputStream bytes, String string, int line, int column) {
        Matcher character = CHARACTER.matcher(string);
        while (character.find()) {
            bytes.write(value(character, line, column + character.start()));
        }
    }

    private static int value(Matcher character, int line, int column) {
        if (character.group(1) != null) {
            return Integer.parseInt(character.group(1), 16);
        }
        if (character.group(2) != null) {
            return Integer.parseInt(character.group(2), 8);
        }
        if (character.group(4) != null) {
            return character.group(4).charAt(0);
        }
        char escaped = character.group(3).charAt(0);
        int letter = LETTERS.indexOf(escaped);
        if (letter < 0 && Character.isLetterOrDigit(escaped)) {
            throw HexException.at(line, column, "\"\\" + escaped + "\" is no escape of C");
        }
        return letter < 0 ? escaped : FIRST_LETTER + letter;
    }
}
