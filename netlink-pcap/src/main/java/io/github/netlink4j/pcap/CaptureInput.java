package io.github.netlink4j.pcap;

import io.github.netlink4j.core.wire.Bytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ReadableByteChannel;

/**
 * The bytes of a capture file from a position on, read in blocks. The memory is as large as the largest record so far: it
 * grows by what was read, not by a length that a record claims.
 */
final class CaptureInput implements AutoCloseable {
    /** Larger records are malformed: no netlink datagram and no snapshot length comes close. Wireshark has the same limit. */
    static final int MAX_RECORD = 16 * 1024 * 1024;

    private static final int BLOCK = 64 * 1024;

    private final String name;
    private final ReadableByteChannel channel;
    private ByteBuffer memory = ByteBuffer.allocate(BLOCK);
    private int position;
    private int end;
    private long offset;

    CaptureInput(String name, ReadableByteChannel channel) {
        this.name = name;
        this.channel = channel;
    }

    /** The memory with the bytes; another one, or with other bytes, after each call of {@link #available}. */
    ByteBuffer memory() {
        return memory;
    }

    /** Index of the current position in {@link #memory()}. */
    int position() {
        return position;
    }

    /** Offset of the current position in the file. */
    long offset() {
        return offset;
    }

    /** Reads until this many bytes follow the position; returns their number, which is less only at the file's end. */
    int available(int bytes) {
        while (end - position < bytes && fill() >= 0) {
            // A channel may return fewer bytes than there is room for.
        }
        return Math.min(bytes, end - position);
    }

    /**
     * Makes sure that this many bytes follow the position.
     *
     * @param what the bytes, such as {@code "the file header"}
     * @throws TruncatedCaptureException if the file has fewer
     * @throws CaptureException if they are more than any record has
     */
    void require(long bytes, String what) {
        if (bytes > MAX_RECORD) {
            throw malformed(what + " has " + bytes + " bytes; at most " + MAX_RECORD + " are possible");
        }
        int found = available((int) bytes);
        if (found < bytes) {
            throw new TruncatedCaptureException(name, offset, what, bytes, found);
        }
    }

    /** Moves the position over bytes that are available. */
    void skip(int bytes) {
        position += bytes;
        offset += bytes;
    }

    /** A number of 16 bits, at an offset from the position. */
    int u16(int at, ByteOrder order) {
        return Bytes.u16(memory, position + at, order);
    }

    /** A number of 32 bits, at an offset from the position. */
    long u32(int at, ByteOrder order) {
        return Bytes.u32(memory, position + at, order);
    }

    CaptureException malformed(String problem) {
        return new CaptureException(name, offset, problem);
    }

    /** Reads some bytes; negative at the end of the file. */
    private int fill() {
        makeRoom();
        try {
            int read = channel.read(memory.limit(memory.capacity()).position(end));
            end += Math.max(0, read);
            return read;
        } catch (IOException e) {
            throw new CaptureException(name, offset, "cannot be read: " + e.getMessage(), e);
        } finally {
            memory.clear();
        }
    }

    private void makeRoom() {
        if (end < memory.capacity()) {
            return;
        }
        ByteBuffer target = position > 0 ? memory : ByteBuffer.allocate(2 * memory.capacity());
        target.put(0, memory, position, end - position);
        memory = target;
        end -= position;
        position = 0;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new CaptureException(name, offset, "cannot be closed: " + e.getMessage(), e);
        }
    }
}
