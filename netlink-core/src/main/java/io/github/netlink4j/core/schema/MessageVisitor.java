package io.github.netlink4j.core.schema;

/**
 * Receives a message as a tree of names and values, in wire order, for output as text, JSON or tables. All values are
 * owned. A visitor that needs only a part implements only that.
 */
public interface MessageVisitor {
    /**
     * Where the bytes of what comes next are: of an attribute, a field of a structure, or the malformed rest of a list. An
     * element of an array has no location of its own. Most visitors do not need it.
     *
     * @param offset index of the first byte of the payload in the message's memory
     * @param length its length in bytes
     */
    default void at(int offset, int length) {}

    /**
     * A value that a table describes.
     *
     * @param field the attribute or the field of a structure
     * @param value a {@link Long} or, out of its range, a {@link java.math.BigInteger}; a {@link NamedValue}; a
     *     {@link String}; {@link Boolean#TRUE} for a flag; an {@link java.net.InetAddress}; a {@link PrefixedAddress}; a
     *     {@link io.github.netlink4j.core.wire.HardwareAddress}; a {@link io.github.netlink4j.core.wire.Bitfield32}; a
     *     {@link java.util.UUID}; a {@link java.time.Instant}; a {@code byte[]} for what is bytes by nature: a key, a cookie, a hash
     */
    void value(Field field, Object value);

    /**
     * Bytes that no table describes: an attribute without a row, a row of {@link Types#RAW}, or a payload that does not
     * match its type.
     *
     * @param field the attribute or the field of a structure
     * @param bytes its payload
     */
    default void raw(Field field, byte[] bytes) {}

    /**
     * Begins a nest, structure, array or list, which ends with {@link #end()}.
     *
     * @param field the attribute or the field of a structure
     * @param isList whether its members have indexes instead of names
     */
    default void begin(Field field, boolean isList) {}

    /** Ends the innermost nest, structure, array or list. */
    default void end() {}

    /**
     * The rest of a list is not a well-formed attribute or structure.
     *
     * @param bytes its length in bytes
     */
    default void malformed(int bytes) {}
}
