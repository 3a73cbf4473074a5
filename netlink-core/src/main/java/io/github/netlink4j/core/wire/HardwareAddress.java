package io.github.netlink4j.core.wire;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A link-layer address: of 6 bytes for Ethernet, 20 for InfiniBand, 4 for an IPv4 tunnel, 16 for an IPv6 tunnel, 0 for a
 * device without address. Owned, immutable.
 */
public final class HardwareAddress {
    /** The longest link-layer address of the kernel, in bytes: {@code MAX_ADDR_LEN}. */
    public static final int MAX_LENGTH = 32;

    private static final HexFormat COLONS = HexFormat.ofDelimiter(":");

    private final byte[] bytes;

    private HardwareAddress(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * An address from its bytes, which are copied.
     *
     * @throws IllegalArgumentException if there are more than 32
     */
    public static HardwareAddress of(byte... bytes) {
        if (bytes.length > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a link-layer address has at most " + MAX_LENGTH + " bytes, not " + bytes.length);
        }
        return new HardwareAddress(bytes.clone());
    }

    /**
     * An address from its bytes in hexadecimal separated by colons, such as {@code 02:00:00:00:00:01}.
     *
     * @throws IllegalArgumentException if the text has another form, or more than 32 bytes
     */
    public static HardwareAddress of(String text) {
        try {
            return of(COLONS.parseHex(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not a link-layer address: \"" + text + "\": " + e.getMessage(), e);
        }
    }

    /** Length in bytes, 0 to 32. */
    public int length() {
        return bytes.length;
    }

    /** A copy of the bytes; owned. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HardwareAddress address && Arrays.equals(bytes, address.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /**
     * The bytes in hexadecimal separated by colons, such as {@code 02:00:00:00:00:01}. Tunnels have IP
     * addresses: 4 bytes are shown as IPv4 address, such as {@code 192.0.2.1}, and 16 bytes as IPv6 address, as
     * {@code ip link} does.
     */
    @Override
    public String toString() {
        return switch (bytes.length) {
            case 4, 16 -> AddressText.of(bytes);
            default -> COLONS.formatHex(bytes);
        };
    }
}
