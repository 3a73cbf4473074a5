package io.github.netlink4j.pcap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.Function;

/** Writes files for tests, in one format and byte order: {@code LINKTYPE_NETLINK}, packets of the given bytes. */
final class CaptureBuilder {
    private final String name;
    private final ByteOrder order;
    private final byte[] header;
    private final Function<byte[], byte[]> record;

    private CaptureBuilder(String name, ByteOrder order, byte[] header, Function<byte[], byte[]> record) {
        this.name = name;
        this.order = order;
        this.header = header;
        this.record = record;
    }

    static CaptureBuilder pcap(ByteOrder order) {
        byte[] header = new Memory(order, 24)
                .u32(0xa1b2_c3d4)
                .u16(2, 4)
                .u32(0, 0, 0, 253)
                .toBytes();
        return new CaptureBuilder(
                "pcap",
                order,
                header,
                packet -> new Memory(order, 16 + packet.length)
                        .u32(0, 0, packet.length, packet.length)
                        .add(packet)
                        .toBytes());
    }

    static CaptureBuilder pcapng(ByteOrder order) {
        return new CaptureBuilder("pcapng", order, pcapngHeader(order), packet -> {
            Memory body = new Memory(order, 20 + padded(packet.length))
                    .u32(0, 0, 0, packet.length, packet.length)
                    .add(packet);
            return block(order, 6, body);
        });
    }

    /** With simple packet blocks. */
    static CaptureBuilder simplePcapng(ByteOrder order) {
        return new CaptureBuilder("pcapng with simple packets", order, pcapngHeader(order), packet -> {
            Memory body = new Memory(order, 4 + padded(packet.length))
                    .u32(packet.length)
                    .add(packet);
            return block(order, 3, body);
        });
    }

    private static byte[] pcapngHeader(ByteOrder order) {
        Memory section = new Memory(order, 16).u32(0x1a2b_3c4d).u16(1, 0).u32(-1, -1);
        Memory description = new Memory(order, 8).u16(253);
        return joined(List.of(block(order, 0x0a0d_0d0a, section), block(order, 1, description)));
    }

    private static byte[] block(ByteOrder order, int type, Memory body) {
        byte[] contents = body.toBytes();
        int length = contents.length + 12;
        return new Memory(order, length)
                .u32(type, length)
                .add(contents)
                .u32(length)
                .toBytes();
    }

    /** Zeros that are written from the front. */
    private record Memory(ByteBuffer bytes) {
        Memory(ByteOrder order, int length) {
            this(ByteBuffer.allocate(length).order(order));
        }

        Memory u16(int... values) {
            for (int value : values) {
                bytes.putShort((short) value);
            }
            return this;
        }

        Memory u32(int... values) {
            for (int value : values) {
                bytes.putInt(value);
            }
            return this;
        }

        Memory add(byte[] value) {
            bytes.put(value);
            return this;
        }

        byte[] toBytes() {
            byte[] copy = new byte[bytes.capacity()];
            bytes.get(0, copy);
            return copy;
        }
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }

    byte[] file(List<byte[]> packets) {
        byte[] records = joined(packets.stream().map(record).toList());
        return joined(List.of(header, records));
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteBuffer whole =
                ByteBuffer.allocate(parts.stream().mapToInt(part -> part.length).sum());
        parts.forEach(whole::put);
        return whole.array();
    }

    @Override
    public String toString() {
        return name + ", " + order;
    }
}
