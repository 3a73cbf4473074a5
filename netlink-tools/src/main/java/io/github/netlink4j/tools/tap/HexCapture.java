package io.github.netlink4j.tools.tap;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/** Datagrams as a capture: a pcapng file in memory, without times, in the byte order of this machine. */
final class HexCapture {
    private static final int SECTION_HEADER = 0x0a0d0d0a;
    private static final int BYTE_ORDER_MAGIC = 0x1a2b3c4d;
    private static final short VERSION = 1;
    private static final long UNKNOWN_LENGTH = -1;
    private static final int INTERFACE_DESCRIPTION = 1;
    private static final int SIMPLE_PACKET = 3;
    private static final int BLOCK = 12;

    private static final int LINKTYPE_NETLINK = 253;
    private static final int COOKED_HEADER = 16;
    private static final int COOKED_PROTOCOL = 14;
    /** {@code ARPHRD_NETLINK} in the header that libpcap puts before a datagram. */
    private static final byte[] HARDWARE = {0x03, 0x38};

    private HexCapture() {}

    /**
     * The file.
     *
     * @param protocol of the datagrams that have no header of libpcap before them, which contains it
     */
    static byte[] of(int protocol, List<byte[]> datagrams) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(block(
                SECTION_HEADER,
                memory(16)
                        .putInt(BYTE_ORDER_MAGIC)
                        .putShort(VERSION)
                        .putShort((short) 0)
                        .putLong(UNKNOWN_LENGTH)));
        file.writeBytes(block(INTERFACE_DESCRIPTION, memory(8).putShort((short) LINKTYPE_NETLINK)));
        for (byte[] datagram : datagrams) {
            byte[] packet = hasHeader(datagram) ? datagram : withHeader(protocol, datagram);
            ByteBuffer body = memory(Integer.BYTES + align(packet.length));
            file.writeBytes(block(SIMPLE_PACKET, body.putInt(packet.length).put(packet)));
        }
        return file.toByteArray();
    }

    private static boolean hasHeader(byte[] datagram) {
        return datagram.length >= COOKED_HEADER && Arrays.equals(Arrays.copyOfRange(datagram, 2, 4), HARDWARE);
    }

    private static byte[] withHeader(int protocol, byte[] datagram) {
        return memory(COOKED_HEADER + datagram.length)
                .order(ByteOrder.BIG_ENDIAN)
                .put(2, HARDWARE)
                .putShort(COOKED_PROTOCOL, (short) protocol)
                .put(COOKED_HEADER, datagram)
                .array();
    }

    private static byte[] block(int type, ByteBuffer body) {
        int length = BLOCK + body.capacity();
        return memory(length)
                .putInt(type)
                .putInt(length)
                .put(body.clear())
                .putInt(length)
                .array();
    }

    private static ByteBuffer memory(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.nativeOrder());
    }

    private static int align(int length) {
        return (length + 3) & ~3;
    }
}
