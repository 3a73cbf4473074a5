package io.github.netlink4j.core.schema;

/**
 * A number with what it means.
 *
 * @param number the number
 * @param text its name, the names of its bits, or the number again where it has none
 */
public record NamedValue(long number, String text) {
    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}
