package io.github.netlink4j.pcap;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.util.List;
import java.util.function.Consumer;

/** Writes captures into memory. */
final class Written {
    private Written() {}

    static byte[] pcap(PcapHeader header, Consumer<CaptureWriter> packets) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (CaptureWriter writer = PcapWriter.over("test.pcap", Channels.newChannel(file), header)) {
            packets.accept(writer);
        }
        return file.toByteArray();
    }

    static byte[] pcapng(CaptureSection section, Consumer<PcapngWriter> packets) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PcapngWriter writer = PcapngWriter.over("test.pcapng", Channels.newChannel(file), section)) {
            packets.accept(writer);
        }
        return file.toByteArray();
    }

    static byte[] pcapng(ByteOrder order, Consumer<PcapngWriter> packets) {
        return pcapng(section(order), packets);
    }

    /** Without any text. */
    static CaptureSection section(ByteOrder order) {
        return new CaptureSection(order, null, null, null, List.of());
    }

    /** Ends a packet, of these bytes. */
    static void write(PacketBuilder packet, int... bytes) {
        ByteBuffer memory = ByteBuffer.allocate(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            memory.put(i, (byte) bytes[i]);
        }
        packet.write(memory, 0, bytes.length);
    }
}
