package io.github.netlink4j.pcap;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.function.Function;

/**
 * Writes a capture file, or a capture to a pipe: packets that a program has, and packets of files that it reads. What the format
 * has no room for is left out: pcap has packets with time and lengths, and nothing else.
 *
 * <p>Records are collected and written in blocks of 64 KiB; {@link #flush} writes them at once. For one thread.
 *
 * <pre>{@code
 * CaptureInterface nlmon = CaptureInterface.of(LinkType.NETLINK).named("nlmon0");
 * try (CaptureWriter capture = PcapngWriter.create(Path.of("nlmon.pcapng"))) {
 *     capture.packet(nlmon, time).netlink(protocol, Direction.TO_KERNEL).process(pid).write(memory, offset, length);
 * }
 * }</pre>
 *
 * <p>All methods that write throw {@link CaptureException}: if the file or pipe cannot be written, such as on a full disk, after
 * which nothing more can be, and the record that a file has in part is removed; and if the format cannot hold a value, after
 * which writing can go on.
 */
public abstract sealed class CaptureWriter implements AutoCloseable permits PcapWriter, PcapngWriter {
    private final CaptureOutput output;
    private final PacketBuilder builder;

    CaptureWriter(CaptureOutput output) {
        this.output = output;
        this.builder = new PacketBuilder(this);
    }

    /** Creates a file, or empties it, and writes its header. */
    static <W extends CaptureWriter> W create(Path file, Function<CaptureOutput, W> header) {
        return over(file.toString(), openFile(file), header);
    }

    private static FileChannel openFile(Path file) {
        try {
            return FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        } catch (NoSuchFileException e) {
            throw new CaptureException(file.toString(), 0, "there is no such folder", e);
        } catch (AccessDeniedException e) {
            throw new CaptureException(file.toString(), 0, "permission denied", e);
        } catch (IOException e) {
            throw new CaptureException(file.toString(), 0, "cannot be created: " + e.getMessage(), e);
        }
    }

    /** Writes the header to a channel, which a failure closes. */
    static <W extends CaptureWriter> W over(
            String name, WritableByteChannel channel, Function<CaptureOutput, W> header) {
        CaptureOutput output = new CaptureOutput(name, channel);
        try {
            return header.apply(output);
        } catch (RuntimeException | Error e) {
            output.close();
            throw e;
        }
    }

    CaptureOutput output() {
        return output;
    }

    /**
     * Begins a packet, which {@link PacketBuilder#write} ends. Borrowed: the same builder each time, so that packets allocate
     * nothing.
     *
     * @param source where it was captured; pcapng describes each interface once, by what is equal
     * @param seconds since 1970, of its time
     * @param nanos 0 to 999,999,999
     */
    public PacketBuilder packet(CaptureInterface source, long seconds, int nanos) {
        return builder.begin(source, seconds, nanos);
    }

    /**
     * Begins a packet, as {@link #packet(CaptureInterface, long, int)}.
     *
     * @param source where it was captured
     * @param time when
     */
    public PacketBuilder packet(CaptureInterface source, Instant time) {
        return packet(source, time.getEpochSecond(), time.getNano());
    }

    /**
     * Writes a packet of a file that is read, with its interface and options. One without time, a simple packet of pcapng, has
     * that of 1970-01-01T00:00:00Z.
     */
    public void write(CapturedPacket packet) {
        builder.write(packet);
    }

    /** Writes a custom block; pcap has none. */
    public abstract void write(CustomBlock block);

    /** Writes statistics of an interface, usually after its packets; pcap has none. */
    public abstract void write(InterfaceStatistics statistics);

    /** The byte order of packets that are not of a file. */
    abstract ByteOrder order();

    /** Writes a packet whose builder is complete. */
    abstract void put(PacketBuilder packet);

    /** Writes what was collected to the file or pipe, for those who read it while it is written. */
    public void flush() {
        output.flush();
    }

    /** Writes what was collected, and closes the file or channel. Closing again does nothing. */
    @Override
    public void close() {
        output.close();
    }
}
