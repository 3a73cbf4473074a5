package io.github.netlink4j.core.schema;

/**
 * Is shown a message as a tree of names and values, in wire order: what text, JSON and tables are made from. All that it is
 * given is owned.
 */
public interface MessageVisitor {
    /**
     * A value.
     *
     * @param name the kernel's name; {@code [index]} in a list
     * @param value a {@link Long} or, beyond its range, a {@link java.math.BigInteger}; a {@link NamedValue}; a
     *     {@link String}; {@link Boolean#TRUE} for a flag; an {@link java.net.InetAddress}; a
     *     {@link io.github.netlink4j.core.wire.HardwareAddress}; a {@link io.github.netlink4j.core.wire.Bitfield32}; a
     *     {@code byte[]} for raw bytes, and for what is not of its type
     */
    void value(String name, Object value);

    /**
     * What follows is inside this, up to its {@link #end()}.
     *
     * @param name the kernel's name
     * @param isList whether its members have indexes, not names
     */
    void begin(String name, boolean isList);

    /** The end of what was begun last. */
    void end();

    /**
     * The rest of a list is no attribute.
     *
     * @param bytes how many bytes it has
     */
    void malformed(int bytes);
}
