package io.github.netlink4j.tools.tap;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The values in a text for people, by patterns. Each takes its first match out of the text, so that what is left is known. */
final class TextPatterns {
    /** The key of the words that no pattern took. */
    static final String REST = "rest";

    private final Map<Pattern, String[]> patterns = new LinkedHashMap<>();

    /**
     * Adds a pattern.
     *
     * @param keys of its groups, separated by spaces; empty for a title
     */
    TextPatterns add(String regex, String keys) {
        patterns.put(Pattern.compile(regex), keys.split(" "));
        return this;
    }

    /** The values of the groups by their keys. */
    Map<String, String> parse(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        String rest = text;
        for (Map.Entry<Pattern, String[]> each : patterns.entrySet()) {
            Matcher matcher = each.getKey().matcher(rest);
            if (matcher.find()) {
                for (int i = 1; i <= matcher.groupCount(); i++) {
                    if (matcher.group(i) != null) {
                        values.put(each.getValue()[i - 1], matcher.group(i));
                    }
                }
                rest = matcher.replaceFirst(" ");
            }
        }
        if (!rest.isBlank()) {
            values.put(REST, rest.strip());
        }
        return values;
    }
}
