package io.github.netlink4j.rtnetlink.link;

import io.github.netlink4j.core.schema.Scalar;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bytes;

/**
 * The counters of a link since it was created, all unsigned: {@code struct rtnl_link_stats64}. A counter that an older kernel
 * does not have is 0. What a counter includes depends on the driver; {@code Documentation/networking/statistics.rst}.
 *
 * @param rxPackets packets received
 * @param txPackets packets sent
 * @param rxBytes bytes received
 * @param txBytes bytes sent
 * @param rxErrors bad packets received
 * @param txErrors transmit errors
 * @param rxDropped packets received and dropped
 * @param txDropped packets dropped before transmission
 * @param multicast multicast packets received
 * @param collisions collisions
 * @param rxLengthErrors packets received with an invalid length
 * @param rxOverErrors receiver overflows
 * @param rxCrcErrors packets received with a CRC error
 * @param rxFrameErrors packets received with an alignment error
 * @param rxFifoErrors receiver FIFO errors
 * @param rxMissedErrors packets missed by the host
 * @param txAbortedErrors aborted transmissions
 * @param txCarrierErrors transmissions that failed because the carrier was lost
 * @param txFifoErrors transmissions that failed because of a FIFO underrun
 * @param txHeartbeatErrors heartbeat (SQE test) errors
 * @param txWindowErrors transmissions that failed because of a late collision
 * @param rxCompressed compressed packets received
 * @param txCompressed compressed packets sent
 * @param rxNohandler packets received on an inactive link, such as the backup port of a bond
 * @param rxOtherhostDropped packets dropped because of their destination link-layer address
 */
public record LinkStatistics(
        long rxPackets,
        long txPackets,
        long rxBytes,
        long txBytes,
        long rxErrors,
        long txErrors,
        long rxDropped,
        long txDropped,
        long multicast,
        long collisions,
        long rxLengthErrors,
        long rxOverErrors,
        long rxCrcErrors,
        long rxFrameErrors,
        long rxFifoErrors,
        long rxMissedErrors,
        long txAbortedErrors,
        long txCarrierErrors,
        long txFifoErrors,
        long txHeartbeatErrors,
        long txWindowErrors,
        long rxCompressed,
        long txCompressed,
        long rxNohandler,
        long rxOtherhostDropped) {

    /** {@code struct rtnl_link_stats64}. */
    static final StructSchema RTNL_LINK_STATS64 = schema("rtnl_link_stats64", Types.U64)
            .add("rx_otherhost_dropped", Types.U64)
            .build();
    /** {@code struct rtnl_link_stats}. */
    static final StructSchema RTNL_LINK_STATS =
            schema("rtnl_link_stats", Types.U32).build();

    private static StructSchema.Builder schema(String name, Scalar counter) {
        return StructSchema.builder(name)
                .add("rx_packets", counter)
                .add("tx_packets", counter)
                .add("rx_bytes", counter)
                .add("tx_bytes", counter)
                .add("rx_errors", counter)
                .add("tx_errors", counter)
                .add("rx_dropped", counter)
                .add("tx_dropped", counter)
                .add("multicast", counter)
                .add("collisions", counter)
                .add("rx_length_errors", counter)
                .add("rx_over_errors", counter)
                .add("rx_crc_errors", counter)
                .add("rx_frame_errors", counter)
                .add("rx_fifo_errors", counter)
                .add("rx_missed_errors", counter)
                .add("tx_aborted_errors", counter)
                .add("tx_carrier_errors", counter)
                .add("tx_fifo_errors", counter)
                .add("tx_heartbeat_errors", counter)
                .add("tx_window_errors", counter)
                .add("rx_compressed", counter)
                .add("tx_compressed", counter)
                .add("rx_nohandler", counter);
    }

    /** The counters of an {@code IFLA_STATS64}. */
    static LinkStatistics of(AttributeCursor counters) {
        return new LinkStatistics(
                counter(counters, 0),
                counter(counters, 1),
                counter(counters, 2),
                counter(counters, 3),
                counter(counters, 4),
                counter(counters, 5),
                counter(counters, 6),
                counter(counters, 7),
                counter(counters, 8),
                counter(counters, 9),
                counter(counters, 10),
                counter(counters, 11),
                counter(counters, 12),
                counter(counters, 13),
                counter(counters, 14),
                counter(counters, 15),
                counter(counters, 16),
                counter(counters, 17),
                counter(counters, 18),
                counter(counters, 19),
                counter(counters, 20),
                counter(counters, 21),
                counter(counters, 22),
                counter(counters, 23),
                counter(counters, 24));
    }

    private static long counter(AttributeCursor counters, int index) {
        int end = (index + 1) * Long.BYTES;
        return end <= counters.length()
                ? Bytes.u64(counters.memory(), counters.offset() + end - Long.BYTES, counters.order())
                : 0;
    }
}
