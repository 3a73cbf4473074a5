package io.github.netlink4j.tools;

import io.github.netlink4j.testsupport.Hex;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A pcap file of netlink datagrams that a test makes: little-endian, one datagram a second from 1970 on. */
final class TestCapture {
    private static final int NETLINK = 253;
    private static final int HEADER = 16;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int packets;
    private int seconds = 1;

    private TestCapture(int linkType) {
        put(memory(24)
                .putInt(0xa1b2_c3d4)
                .putShort((short) 2)
                .putShort((short) 4)
                .putLong(0)
                .putInt(0)
                .putInt(linkType));
    }

    static TestCapture ofNetlink() {
        return new TestCapture(NETLINK);
    }

    static TestCapture of(int linkType) {
        return new TestCapture(linkType);
    }

    /** All datagrams after the first have its time. */
    TestCapture inOneSecond() {
        seconds = 0;
        return this;
    }

    /** A datagram without direction, as a plain nlmon device has them. */
    TestCapture datagram(int protocol, String... messages) {
        return datagram(4, protocol, 0, messages);
    }

    /**
     * A datagram.
     *
     * @param packetType 7 to the kernel, 6 to user space, 4 not known
     * @param missing number of bytes at its end that were not captured
     */
    TestCapture datagram(int packetType, int protocol, int missing, String... messages) {
        byte[] datagram = Hex.bytes(String.join("", messages));
        int length = HEADER + datagram.length;
        ByteBuffer record = memory(16 + length)
                .putInt(seconds * packets++)
                .putInt(0)
                .putInt(length)
                .putInt(length + missing)
                .order(ByteOrder.BIG_ENDIAN)
                .putShort((short) packetType)
                .putShort((short) 824)
                .putShort((short) 0)
                .putLong(0)
                .putShort((short) protocol);
        put(record.put(datagram));
        return this;
    }

    private static ByteBuffer memory(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void put(ByteBuffer memory) {
        byte[] copy = new byte[memory.capacity()];
        memory.get(0, copy);
        bytes.writeBytes(copy);
    }

    /** Writes it; returns its path as text. */
    String write(Path folder, String name) {
        return write(folder, name, bytes.size());
    }

    /** Writes its first bytes. */
    String write(Path folder, String name, int length) {
        try {
            Path file = folder.resolve(name);
            Files.write(file, Arrays.copyOf(bytes.toByteArray(), length));
            return file.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int length() {
        return bytes.size();
    }
}
