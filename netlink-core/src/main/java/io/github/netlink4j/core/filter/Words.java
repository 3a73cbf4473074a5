package io.github.netlink4j.core.filter;

import java.util.Set;

/** What a value may be without quotes, and how it is quoted. */
final class Words {
    private static final Set<String> RESERVED = Set.of("and", "or", "not", "in", "has", "net");
    private static final String SYMBOLS = "(){},!=<>~&|\"\\";

    private Words() {}

    /** Whether a character can be part of a word: printable ASCII, and no symbol. */
    static boolean isPart(char character) {
        return character > ' ' && character < 0x7f && SYMBOLS.indexOf(character) < 0;
    }

    /** Whether a word is part of the language, so that a value must be quoted. */
    static boolean isReserved(String word) {
        return RESERVED.contains(word);
    }

    /** Whether text can be a value without quotes. */
    static boolean isPlain(String text) {
        return !text.isEmpty() && !isReserved(text) && text.chars().allMatch(c -> isPart((char) c));
    }

    /** The text, in quotes if it needs them. */
    static String quote(String text) {
        return isPlain(text) ? text : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
