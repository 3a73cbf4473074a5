package io.github.netlink4j.pcap;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Reads the packets of a capture file, one after another: pcap with micro- or nanoseconds, or pcapng with any number of
 * sections and interfaces, in either byte order. Reads in blocks, from a file or a pipe, and needs memory for one packet only.
 * For one thread.
 *
 * <pre>{@code
 * try (CaptureReader capture = CaptureReader.open(Path.of("nlmon.pcapng"))) {
 *     NetlinkFrame frame = new NetlinkFrame();
 *     while (capture.next()) {
 *         if (frame.wrap(capture.packet())) {
 *             read(frame.protocol(), frame.messages());
 *         }
 *     }
 * }
 * }</pre>
 */
public final class CaptureReader implements AutoCloseable {
    private static final int MAGIC = 4;
    private static final int GZIP = 0x1f8b;

    private final CaptureInput input;
    private final CaptureFormat format;
    private final CapturedPacket packet = new CapturedPacket();
    private CaptureListener listener = new CaptureListener() {};

    private CaptureReader(CaptureInput input) {
        this.input = input;
        this.format = format(input);
    }

    /**
     * Opens a file.
     *
     * @throws TruncatedCaptureException if it ends inside its header
     * @throws CaptureException if it cannot be opened, is empty, or is not a capture file
     */
    public static CaptureReader open(Path file) {
        try {
            return read(file.toString(), FileChannel.open(file, StandardOpenOption.READ));
        } catch (NoSuchFileException e) {
            throw new CaptureException(file.toString(), 0, "there is no such file", e);
        } catch (AccessDeniedException e) {
            throw new CaptureException(file.toString(), 0, "permission denied", e);
        } catch (IOException e) {
            throw new CaptureException(file.toString(), 0, "cannot be opened: " + e.getMessage(), e);
        }
    }

    /**
     * Reads a file from a channel, such as {@link Channels#newChannel(java.io.InputStream)} of the standard input.
     *
     * @param name what exceptions call the file
     * @param channel is closed with the reader, and if it is not a capture file
     * @throws TruncatedCaptureException if it ends inside its header
     * @throws CaptureException if it cannot be read, is empty, or is not a capture file
     */
    public static CaptureReader read(String name, ReadableByteChannel channel) {
        CaptureInput input = new CaptureInput(name, channel);
        try {
            return new CaptureReader(input);
        } catch (RuntimeException | Error e) {
            input.close();
            throw e;
        }
    }

    private static CaptureFormat format(CaptureInput input) {
        if (input.available(MAGIC) == 0) {
            throw input.malformed("the file is empty");
        }
        input.require(MAGIC, "the file header");
        if ((int) input.u32(0, ByteOrder.BIG_ENDIAN) == Pcapng.SECTION) {
            return new PcapngFormat(input);
        }
        if (PcapFormat.isMagic((int) input.u32(0, ByteOrder.LITTLE_ENDIAN))) {
            return new PcapFormat(input, ByteOrder.LITTLE_ENDIAN);
        }
        if (PcapFormat.isMagic((int) input.u32(0, ByteOrder.BIG_ENDIAN))) {
            return new PcapFormat(input, ByteOrder.BIG_ENDIAN);
        }
        throw input.malformed(
                input.u16(0, ByteOrder.BIG_ENDIAN) == GZIP
                        ? "the file is compressed by gzip: unpack it first"
                        : String.format(
                                "neither pcap nor pcapng: the file begins with 0x%08x",
                                input.u32(0, ByteOrder.BIG_ENDIAN)));
    }

    /**
     * Moves to the next packet; {@code false} at the end of the file.
     *
     * @throws TruncatedCaptureException if the file ends inside a packet; all packets before that were whole
     * @throws CaptureException if the file cannot be read, or is malformed
     */
    public boolean next() {
        return format.next(packet, listener);
    }

    /**
     * Sets what receives the custom blocks and statistics of pcapng: {@link #next()} passes those before the packet that it
     * moves to.
     *
     * @return this
     */
    public CaptureReader listener(CaptureListener value) {
        listener = value;
        return this;
    }

    /** The packet that {@link #next()} moved to. Borrowed: the same object each time. */
    public CapturedPacket packet() {
        return packet;
    }

    /** The section that the packet is in; the first one before the first packet. */
    public CaptureSection section() {
        return format.section();
    }

    /** Closes the file. */
    @Override
    public void close() {
        input.close();
    }
}
