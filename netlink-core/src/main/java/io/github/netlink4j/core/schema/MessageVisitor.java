package io.github.netlink4j.core.schema;

/**
 * Receives a message as a tree of names and values, in wire order, for output as text, JSON or tables. All values are
 * owned.
 */
public interface MessageVisitor {
    /**
     * A value.
     *
     * @param name the kernel's name; {@code [index]} in a list
     * @param value a {@link Long} or, out of its range, a {@link java.math.BigInteger}; a {@link NamedValue}; a
     *     {@link String}; {@link Boolean#TRUE} for a flag; an {@link java.net.InetAddress}; a
     *     {@link io.github.netlink4j.core.wire.HardwareAddress}; a {@link io.github.netlink4j.core.wire.Bitfield32}; a
     *     {@code byte[]} for raw bytes, and for payloads that do not match their type
     */
    void value(String name, Object value);

    /**
     * Begins a nest, structure or list, which ends with {@link #end()}.
     *
     * @param name the kernel's name
     * @param isList whether its members have indexes instead of names
     */
    void begin(String name, boolean isList);

    /** Ends the innermost nest, structure or list. */
    void end();

    /**
     * The rest of a list is not a well-formed attribute.
     *
     * @param bytes its length in bytes
     */
    void malformed(int bytes);
}
