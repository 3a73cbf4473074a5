package io.github.netlink4j.spec.make;

import org.jspecify.annotations.Nullable;

/**
 * A fact that the headers do not confirm.
 *
 * @param spec the spec
 * @param fact the fact
 * @param found the value of the headers; {@code null} if they do not have the expression
 */
record Fault(String spec, Fact fact, @Nullable Long found) {
    /** What is wrong, as the heading of a list. */
    String category() {
        return found == null ? "not in the headers: " + fact.kind() : "differ from the headers: " + fact.kind();
    }

    @Override
    public String toString() {
        String location = spec + " " + fact.where() + ": " + fact.expression();
        return found == null ? location : location + " is " + found + ", not " + fact.value();
    }
}
