package io.github.netlink4j.tools.tap;

import java.util.Comparator;

/**
 * What the tables lack.
 *
 * @param message the name of the message
 * @param path from the message to the attribute or field; empty for the message itself
 */
record Gap(Kind kind, String message, String path) implements Comparable<Gap> {
    private static final Comparator<Gap> ORDER =
            Comparator.comparing(Gap::message).thenComparing(Gap::path).thenComparing(Gap::kind);

    /** What is missing. */
    enum Kind {
        /** No table has the message. */
        WITHOUT_TABLE("without table"),
        /** No table has the attribute. */
        UNNAMED("unnamed"),
        /** A table has the attribute, but does not describe its payload. */
        RAW("raw");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    @Override
    public int compareTo(Gap other) {
        return ORDER.compare(this, other);
    }
}
