package io.github.netlink4j.core.wire;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A link-layer address: 6 bytes of an Ethernet device, 20 of an InfiniBand one, 4 of an IPv4 tunnel, none of some. A value:
 * owned, immutable.
 */
public final class HardwareAddress {
    /** The longest that the kernel knows, in bytes: {@code MAX_ADDR_LEN}. */
    public static final int MAX_LENGTH = 32;

    private static final HexFormat COLONS = HexFormat.ofDelimiter(":");

    private final byte[] bytes;

    private HardwareAddress(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * An address of bytes, which are copied.
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
     * An address in text, such as {@code 02:00:00:00:00:01}.
     *
     * @throws IllegalArgumentException if it is no sequence of two hexadecimal digits each with colons between
     */
    public static HardwareAddress of(String text) {
        try {
            return of(COLONS.parseHex(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("no link-layer address: \"" + text + "\": " + e.getMessage(), e);
        }
    }

    /** Its length in bytes, 0 to 32. */
    public int length() {
        return bytes.length;
    }

    /** A copy of its bytes; owned. */
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

    /** The bytes in hexadecimal with colons between, such as {@code 02:00:00:00:00:01}. */
    @Override
    public String toString() {
        return COLONS.formatHex(bytes);
    }
}
