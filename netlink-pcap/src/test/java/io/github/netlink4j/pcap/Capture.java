package io.github.netlink4j.pcap;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads captures that tests have in memory. */
final class Capture {
    private Capture() {}

    static CaptureReader reader(byte[] file) {
        return CaptureReader.read("test.pcap", Channels.newChannel(new ByteArrayInputStream(file)));
    }

    /** What a function reads of each packet. */
    static <T> List<T> read(byte[] file, Function<CapturedPacket, T> function) {
        try (CaptureReader reader = reader(file)) {
            return rest(reader, function);
        }
    }

    static <T> List<T> rest(CaptureReader reader, Function<CapturedPacket, T> function) {
        List<T> packets = new ArrayList<>();
        while (reader.next()) {
            packets.add(function.apply(reader.packet()));
        }
        return packets;
    }

    /** The first packet, after which the file is not closed. */
    static CapturedPacket first(byte[] file) {
        CaptureReader reader = reader(file);
        if (!reader.next()) {
            throw new AssertionError("no packet");
        }
        return reader.packet();
    }

    /** A channel that returns at most this many bytes at a time, as a pipe may. */
    static ReadableByteChannel inPieces(byte[] file, int bytes) {
        ReadableByteChannel whole = Channels.newChannel(new ByteArrayInputStream(file));
        return new ReadableByteChannel() {
            @Override
            public int read(ByteBuffer target) throws java.io.IOException {
                ByteBuffer piece = ByteBuffer.allocate(Math.min(bytes, target.remaining()));
                int read = whole.read(piece);
                target.put(piece.flip());
                return read;
            }

            @Override
            public boolean isOpen() {
                return whole.isOpen();
            }

            @Override
            public void close() throws java.io.IOException {
                whole.close();
            }
        };
    }
}
