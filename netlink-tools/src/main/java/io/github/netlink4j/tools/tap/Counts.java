package io.github.netlink4j.tools.tap;

/** What the tables know of the messages of a protocol or family. */
final class Counts {
    private long messages;
    private long withoutTable;
    private long attributes;
    private long unnamed;
    private long raw;

    void addMessage(boolean hasTable) {
        messages++;
        if (!hasTable) {
            withoutTable++;
        }
    }

    void addAttribute(boolean isNamed) {
        attributes++;
        if (!isNamed) {
            unnamed++;
        }
    }

    void addRaw() {
        raw++;
    }

    /** Messages, including those without a table. */
    long messages() {
        return messages;
    }

    /** Messages that no table has. */
    long withoutTable() {
        return withoutTable;
    }

    /** Attributes at any depth, and members of lists; in messages without a table those that their bytes show. */
    long attributes() {
        return attributes;
    }

    /** Attributes that no table has, with those in messages without a table. */
    long unnamed() {
        return unnamed;
    }

    /** Attributes and fields that a table has, but shows as bytes: their structure is not described, or they do not match it. */
    long raw() {
        return raw;
    }

    /** Adds the counts of another protocol. */
    Counts add(Counts other) {
        messages += other.messages;
        withoutTable += other.withoutTable;
        attributes += other.attributes;
        unnamed += other.unnamed;
        raw += other.raw;
        return this;
    }
}
