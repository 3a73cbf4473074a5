package io.github.netlink4j.core.schema;

/**
 * A number with its name.
 *
 * @param number the number; negative if it is unsigned and has 64 bits of which the highest is set
 * @param text its name, the names of its bits, or the number as text if it has no name
 */
public record NamedValue(long number, String text) {
    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}
