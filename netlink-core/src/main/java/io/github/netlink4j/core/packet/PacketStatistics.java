package io.github.netlink4j.core.packet;

/**
 * What a packet socket has counted since it was opened.
 *
 * @param captured frames that were stored in the ring
 * @param dropped frames that were lost because the ring was full
 */
public record PacketStatistics(long captured, long dropped) {
    static final PacketStatistics NONE = new PacketStatistics(0, 0);

    PacketStatistics plus(long frames, long drops) {
        return new PacketStatistics(captured + frames, dropped + drops);
    }
}
