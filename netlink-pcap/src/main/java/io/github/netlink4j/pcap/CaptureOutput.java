package io.github.netlink4j.pcap;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The records of a capture file, collected in memory and written in blocks. The memory is as large as the largest record so far.
 * After an error nothing more can be written, and a file has whole records only.
 */
final class CaptureOutput implements AutoCloseable {
    private static final int BLOCK = 64 * 1024;

    private final String name;
    private final WritableByteChannel channel;
    /** Where records end in the memory. */
    private final BitSet ends = new BitSet(BLOCK);

    private ByteBuffer memory = ByteBuffer.allocate(BLOCK);
    /** Offset of the memory's first byte in the file. */
    private long written;

    private boolean isClosed;
    private @Nullable CaptureException failure;

    CaptureOutput(String name, WritableByteChannel channel) {
        this.name = name;
        this.channel = channel;
    }

    /**
     * Makes room for a record, which its caller puts at the position, and ends with {@link #end}.
     *
     * @throws CaptureException if the record is larger than a reader accepts, or what is before it cannot be written; the
     *     record has not begun then
     */
    ByteBuffer begin(long length, ByteOrder order) {
        requireUsable();
        if (length > CaptureInput.MAX_RECORD) {
            throw invalid("a record of " + length + " bytes; at most " + CaptureInput.MAX_RECORD + " are possible");
        }
        if (memory.remaining() < length) {
            flush();
        }
        if (memory.capacity() < length) {
            memory = ByteBuffer.allocate(Math.max((int) length, 2 * memory.capacity()));
        }
        return memory.order(order);
    }

    /** Ends a record. */
    void end() {
        ends.set(memory.position());
    }

    /** What cannot be written; the file is as it was. */
    CaptureException invalid(String problem) {
        return new CaptureException(name, written + memory.position(), problem);
    }

    /** Writes all records to the channel. */
    void flush() {
        requireUsable();
        memory.flip();
        try {
            writeAll();
        } catch (IOException e) {
            failure = new CaptureException(name, written + memory.position(), "cannot be written: " + textOf(e), e);
            removePart(memory.position(), failure);
            throw failure;
        }
        written += memory.limit();
        memory.clear();
        ends.clear();
    }

    /** A thread that was interrupted before still writes: a file channel would close itself instead, and lose the records. */
    private void writeAll() throws IOException {
        boolean isInterrupted = channel instanceof FileChannel && Thread.interrupted();
        try {
            while (memory.hasRemaining()) {
                channel.write(memory);
            }
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Removes the record of which only a part was written; from a pipe nothing can be removed. */
    private void removePart(int bytes, CaptureException cause) {
        if (channel instanceof FileChannel file) {
            try {
                file.truncate(written + Math.max(0, ends.previousSetBit(bytes)));
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }

    private void requireUsable() {
        if (failure != null) {
            throw new CaptureException(name, failure.offset(), failure.problem(), failure);
        }
        if (isClosed) {
            throw new IllegalStateException(name + " is closed");
        }
    }

    /** Some exceptions of channels have no text but their name. */
    private static String textOf(IOException e) {
        return e.getMessage() != null ? e.getMessage() : e.getClass().getSimpleName();
    }

    /** Writes all records and closes the channel, which an error before has not closed; again, does nothing. */
    @Override
    public void close() {
        if (isClosed) {
            return;
        }
        try {
            if (failure == null) {
                flush();
            }
        } finally {
            isClosed = true;
            closeChannel();
        }
    }

    private void closeChannel() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new CaptureException(name, written, "cannot be closed: " + textOf(e), e);
        }
    }
}
