package io.github.netlink4j.rtnetlink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The constants of C headers: enumerations, and macros that are numbers. Other expressions are left out. */
final class KernelHeaders {
    /** The headers that programs of this machine are compiled with. */
    static final Path FOLDER = Path.of("/usr/include/linux");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    private static final Pattern MACRO = Pattern.compile("(?m)^[ \t]*#[ \t]*define[ \t]+(\\w+)[ \t]+(.*)$");
    private static final Pattern DIRECTIVE = Pattern.compile("(?m)^[ \t]*#.*$");
    private static final Pattern ENUMERATION = Pattern.compile("\\benum\\b\\s*\\w*\\s*\\{([^}]*)\\}");
    private static final Pattern TERM = Pattern.compile("(\\w+)\\s*(?:(<<|\\+|-)\\s*(\\w+))?");

    private final Map<String, Long> constants = new HashMap<>();

    private KernelHeaders() {}

    /** The constants of some headers, such as {@code if_link.h}. */
    static Map<String, Long> constants(String... headers) {
        KernelHeaders all = new KernelHeaders();
        for (String header : headers) {
            all.read(COMMENT.matcher(text(FOLDER.resolve(header))).replaceAll(" "));
        }
        return all.constants;
    }

    private static String text(Path header) {
        try {
            return Files.exists(header) ? Files.readString(header) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String text) {
        Matcher macro = MACRO.matcher(text);
        while (macro.find()) {
            put(macro.group(1), value(macro.group(2)));
        }
        Matcher enumeration = ENUMERATION.matcher(DIRECTIVE.matcher(text).replaceAll(""));
        while (enumeration.find()) {
            readEnumeration(enumeration.group(1));
        }
    }

    private void readEnumeration(String members) {
        Long next = 0L;
        for (String member : members.split(",", -1)) {
            String[] nameAndValue = member.split("=", 2);
            next = nameAndValue.length == 1 ? next : value(nameAndValue[1]);
            put(nameAndValue[0].strip(), next);
            next = next == null ? null : next + 1;
        }
    }

    private void put(String name, @Nullable Long value) {
        if (value != null) {
            constants.put(name, value);
        }
    }

    /** The value of a number, a shift, a sum or a difference of known names; {@code null} for other expressions. */
    private @Nullable Long value(String expression) {
        Matcher term = TERM.matcher(expression.replaceAll("[()]", "").strip());
        if (!term.matches()) {
            return null;
        }
        Long left = number(term.group(1));
        if (left == null || term.group(2) == null) {
            return left;
        }
        Long right = number(term.group(3));
        return right == null
                ? null
                : switch (term.group(2)) {
                    case "<<" -> left << right;
                    case "+" -> left + right;
                    default -> left - right;
                };
    }

    private @Nullable Long number(String word) {
        String digits = word.replaceAll("(?i)u?l{0,2}$", "");
        return Character.isDigit(word.charAt(0)) ? Long.decode(digits) : constants.get(word);
    }
}
