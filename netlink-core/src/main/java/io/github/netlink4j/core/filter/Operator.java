package io.github.netlink4j.core.filter;

import org.jspecify.annotations.Nullable;

/** What a field and its values are compared by. */
enum Operator {
    /** The text is the name of the field only. */
    PRESENT(""),
    /** {@link #IN} with one value. */
    EQUAL("="),
    /** Not {@link #EQUAL}. */
    NOT_EQUAL("!="),
    BELOW("<"),
    AT_MOST("<="),
    ABOVE(">"),
    AT_LEAST(">="),
    /** A regular expression matches a part of the text. */
    MATCHES("~"),
    /** One of several values. */
    IN("in"),
    /** All bits of a number are set. */
    HAS("has"),
    /** The same as {@link #EQUAL}, for a network. */
    NET("net");

    final String text;

    Operator(String text) {
        this.text = text;
    }

    static @Nullable Operator of(Token token) {
        for (Operator operator : values()) {
            if (token.is(operator.text)) {
                return operator;
            }
        }
        return token.is("==") ? EQUAL : null;
    }
}
