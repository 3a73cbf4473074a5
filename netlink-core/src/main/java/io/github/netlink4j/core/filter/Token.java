package io.github.netlink4j.core.filter;

/**
 * A part of a filter's text.
 *
 * @param text what the part means: without the quotes
 * @param offset of its first character
 */
record Token(Kind kind, String text, int offset) {
    /** Kinds of tokens. */
    enum Kind {
        WORD,
        QUOTED,
        SYMBOL,
        END
    }

    /** Whether the part is this word or symbol, which a quoted one never is. */
    boolean is(String symbol) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(symbol);
    }

    boolean isValue() {
        return kind == Kind.QUOTED || (kind == Kind.WORD && !Words.isReserved(text));
    }

    /** As an error shows it. */
    String shown() {
        return kind == Kind.END ? "the end" : "\"" + text + "\"";
    }
}
