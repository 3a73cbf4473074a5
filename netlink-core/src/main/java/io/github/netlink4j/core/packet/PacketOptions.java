package io.github.netlink4j.core.packet;

import io.github.netlink4j.core.linux.Descriptor;
import io.github.netlink4j.core.linux.Linux;
import io.github.netlink4j.core.open.DescriptorOptions;
import io.github.netlink4j.core.wire.Bytes;
import java.nio.ByteBuffer;

/** The options of a packet socket, packet(7); numbers of {@code include/uapi/linux/if_packet.h}. Thread-safe. */
final class PacketOptions extends DescriptorOptions {
    private static final int PACKET_RX_RING = 5;
    private static final int PACKET_STATISTICS = 6;
    private static final int PACKET_VERSION = 10;
    private static final int TPACKET_V3 = 2;

    private static final int TPACKET_REQ3_LENGTH = 28;
    private static final int TPACKET_STATS_V3_LENGTH = 12;
    /** Frames have any length in this version; the kernel only checks that the number is possible. */
    private static final int FRAME_SIZE = 2048;

    private PacketStatistics total = PacketStatistics.NONE;

    PacketOptions(Descriptor descriptor) {
        super(PacketSocket.NAME, descriptor);
    }

    /**
     * <pre>
     *  struct tpacket_req3
     *  0            4          8            12         16               20             24            28
     *  +------------+----------+------------+----------+----------------+--------------+-------------+
     *  | block_size | block_nr | frame_size | frame_nr | retire_blk_tov | sizeof_priv  | feature_req |
     *  +------------+----------+------------+----------+----------------+--------------+-------------+
     * </pre>
     */
    void ring(RingLayout layout) {
        set(Linux.SOL_PACKET, PACKET_VERSION, TPACKET_V3, "ring version 3");
        ByteBuffer request = ByteBuffer.allocateDirect(TPACKET_REQ3_LENGTH);
        Bytes.putU32(request, 0, layout.blockSize());
        Bytes.putU32(request, 4, layout.blocks());
        Bytes.putU32(request, 8, FRAME_SIZE);
        Bytes.putU32(request, 12, layout.length() / FRAME_SIZE);
        Bytes.putU32(request, 16, layout.latencyMillis());
        set(Linux.SOL_PACKET, PACKET_RX_RING, request, "ring of " + layout.length() + " bytes");
    }

    /** The sum of what the kernel returned: it begins at 0 again when it is read, and its frames include the drops. */
    synchronized PacketStatistics statistics() {
        ByteBuffer counters = get(Linux.SOL_PACKET, PACKET_STATISTICS, TPACKET_STATS_V3_LENGTH, "statistics");
        long drops = Bytes.u32(counters, 4);
        total = total.plus(Bytes.u32(counters, 0) - drops, drops);
        return total;
    }

    /** The statistics as they were read last. */
    synchronized PacketStatistics knownStatistics() {
        return total;
    }

    /** The error number that the socket has met, 0 for none; reading it clears it. */
    int error() {
        return number(Linux.SOL_SOCKET, Linux.SO_ERROR, "error");
    }
}
