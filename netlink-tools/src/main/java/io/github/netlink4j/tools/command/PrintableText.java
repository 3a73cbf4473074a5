package io.github.netlink4j.tools.command;

import java.util.regex.Pattern;

/** Lines for a terminal. */
public final class PrintableText {
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private PrintableText() {}

    /** Text from the kernel or the wire cannot end its line or control the terminal: such characters are shown by number. */
    public static String of(String line) {
        return isPrintableAscii(line) ? line : escaped(line);
    }

    /** Most lines are: an expression takes ten times as long. */
    private static boolean isPrintableAscii(String line) {
        for (int i = 0; i < line.length(); i++) {
            char each = line.charAt(i);
            if (each < ' ' || each > '~') {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String line) {
        return UNPRINTABLE
                .matcher(line)
                .replaceAll(found -> String.format("\\\\u%04x", found.group().codePointAt(0)));
    }
}
