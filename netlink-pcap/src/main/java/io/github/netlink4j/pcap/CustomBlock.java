package io.github.netlink4j.pcap;

import io.github.netlink4j.core.wire.Bytes;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A block of pcapng whose contents an organisation defines, such as names that the packets after it need. Owned, and immutable.
 *
 * <p>Its bytes may have options behind them; only the organisation's format tells where. Their number is a multiple of 4: zeros are
 * added, as they are in the file.
 */
public final class CustomBlock {
    private final long enterprise;
    private final byte[] bytes;
    private final boolean isCopyable;

    private CustomBlock(long enterprise, byte[] bytes, boolean isCopyable) {
        this.enterprise = enterprise;
        this.bytes = bytes;
        this.isCopyable = isCopyable;
    }

    /**
     * A block that programs keep when they copy a file.
     *
     * @param enterprise the organisation's private enterprise number, which IANA assigns; 0 to 4,294,967,295
     * @param bytes are copied
     */
    public static CustomBlock of(long enterprise, byte[] bytes) {
        return new CustomBlock(enterprise, padded(bytes), true);
    }

    /** A block that programs leave out when they copy a file, because packets of a changed file make it wrong. */
    public static CustomBlock notCopied(long enterprise, byte[] bytes) {
        return new CustomBlock(enterprise, padded(bytes), false);
    }

    static CustomBlock read(long enterprise, ByteBuffer memory, int offset, int length, boolean isCopyable) {
        return new CustomBlock(enterprise, Bytes.copy(memory, offset, length), isCopyable);
    }

    private static byte[] padded(byte[] bytes) {
        return Arrays.copyOf(bytes, OptionCursor.padded(bytes.length));
    }

    /** The private enterprise number of the organisation. */
    public long enterprise() {
        return enterprise;
    }

    /** A copy of the bytes after the number; owned. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Whether a program that does not know the contents may copy it to another file. */
    public boolean isCopyable() {
        return isCopyable;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CustomBlock that
                && enterprise == that.enterprise
                && isCopyable == that.isCopyable
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(enterprise) * 31 + Arrays.hashCode(bytes);
    }

    /** Its organisation and length, as text. */
    @Override
    public String toString() {
        return bytes.length + " bytes of enterprise " + enterprise;
    }
}
