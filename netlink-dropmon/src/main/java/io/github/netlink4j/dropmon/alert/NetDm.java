package io.github.netlink4j.dropmon.alert;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.genl.GenlMessage;

/** The numbers of NET_DM; {@code include/uapi/linux/net_dropmon.h}. */
public final class NetDm {
    /** Name of the family. */
    public static final String FAMILY = "NET_DM";
    /** Name of its one multicast group. */
    public static final String GROUP = "events";

    /** A summary alert. */
    public static final int NET_DM_CMD_ALERT = 1;
    /** Sets mode, truncation and queue length. */
    public static final int NET_DM_CMD_CONFIG = 2;
    /** Starts monitoring. */
    public static final int NET_DM_CMD_START = 3;
    /** Stops monitoring. */
    public static final int NET_DM_CMD_STOP = 4;
    /** A packet alert. */
    public static final int NET_DM_CMD_PACKET_ALERT = 5;
    /** Asks for the configuration. */
    public static final int NET_DM_CMD_CONFIG_GET = 6;
    /** The configuration. */
    public static final int NET_DM_CMD_CONFIG_NEW = 7;
    /** Asks for the statistics. */
    public static final int NET_DM_CMD_STATS_GET = 8;
    /** The statistics. */
    public static final int NET_DM_CMD_STATS_NEW = 9;

    /** Of a summary alert: {@code struct net_dm_alert_msg}. It has the number 0. */
    public static final int NET_DM_ATTR_UNSPEC = 0;
    /** {@code enum net_dm_alert_mode}, {@code u8}. */
    public static final int NET_DM_ATTR_ALERT_MODE = 1;
    /** Kernel address of the drop, {@code u64}. */
    public static final int NET_DM_ATTR_PC = 2;
    /** The kernel's own text for that address, at most 39 characters. */
    public static final int NET_DM_ATTR_SYMBOL = 3;
    /** The interface that the packet came in by. */
    public static final int NET_DM_ATTR_IN_PORT = 4;
    /** Time of the drop in nanoseconds since 1970, {@code u64}. */
    public static final int NET_DM_ATTR_TIMESTAMP = 5;
    /** {@code skb->protocol} in host byte order, {@code u16}. */
    public static final int NET_DM_ATTR_PROTO = 6;
    /** The packet from its MAC header on, perhaps truncated. */
    public static final int NET_DM_ATTR_PAYLOAD = 7;
    /** Alignment. */
    public static final int NET_DM_ATTR_PAD = 8;
    /** Bytes of each packet to send, {@code u32}; 0 for all. */
    public static final int NET_DM_ATTR_TRUNC_LEN = 9;
    /** Length of the packet before truncation, {@code u32}. */
    public static final int NET_DM_ATTR_ORIG_LEN = 10;
    /** Packets queued on each CPU, {@code u32}. */
    public static final int NET_DM_ATTR_QUEUE_LEN = 11;
    /** Statistics of software drops. */
    public static final int NET_DM_ATTR_STATS = 12;
    /** Statistics of hardware drops. */
    public static final int NET_DM_ATTR_HW_STATS = 13;
    /** {@code enum net_dm_origin}, {@code u16}. */
    public static final int NET_DM_ATTR_ORIGIN = 14;
    /** Of a hardware drop: the group of its trap. */
    public static final int NET_DM_ATTR_HW_TRAP_GROUP_NAME = 15;
    /** Of a hardware drop: its trap. */
    public static final int NET_DM_ATTR_HW_TRAP_NAME = 16;
    /** Of a summary of hardware drops: the traps. */
    public static final int NET_DM_ATTR_HW_ENTRIES = 17;
    /** One trap of a summary. */
    public static final int NET_DM_ATTR_HW_ENTRY = 18;
    /** Drops of a trap, {@code u32}. */
    public static final int NET_DM_ATTR_HW_TRAP_COUNT = 19;
    /** Start or stop software drops. */
    public static final int NET_DM_ATTR_SW_DROPS = 20;
    /** Start or stop hardware drops. */
    public static final int NET_DM_ATTR_HW_DROPS = 21;
    /** Of a hardware drop: the cookie of the tc action that made it. */
    public static final int NET_DM_ATTR_FLOW_ACTION_COOKIE = 22;
    /** Why, by name; since Linux 5.18. */
    public static final int NET_DM_ATTR_REASON = 23;

    /** Of the interface: its index, {@code u32}. It has the number 0. */
    public static final int NET_DM_ATTR_PORT_NETDEV_IFINDEX = 0;
    /** Of the interface: its name; of hardware drops only. */
    public static final int NET_DM_ATTR_PORT_NETDEV_NAME = 1;

    /** Of the statistics: alerts that the kernel dropped because a queue was full, {@code u64}. */
    public static final int NET_DM_ATTR_STATS_DROPPED = 0;

    /** All of them, with those inside. */
    public static final AttributeSet SET = set();

    /** What is behind {@code nlmsghdr}. */
    public static final MessageSchema SCHEMA = GenlMessage.schema(SET);

    /** The messages by name. */
    public static final MessageTable TABLE = MessageTable.ofFamily(FAMILY)
            .add(NET_DM_CMD_ALERT, "NET_DM_CMD_ALERT", SCHEMA)
            .add(NET_DM_CMD_CONFIG, "NET_DM_CMD_CONFIG", SCHEMA)
            .add(NET_DM_CMD_START, "NET_DM_CMD_START", SCHEMA)
            .add(NET_DM_CMD_STOP, "NET_DM_CMD_STOP", SCHEMA)
            .add(NET_DM_CMD_PACKET_ALERT, "NET_DM_CMD_PACKET_ALERT", SCHEMA)
            .add(NET_DM_CMD_CONFIG_GET, "NET_DM_CMD_CONFIG_GET", SCHEMA)
            .add(NET_DM_CMD_CONFIG_NEW, "NET_DM_CMD_CONFIG_NEW", SCHEMA)
            .add(NET_DM_CMD_STATS_GET, "NET_DM_CMD_STATS_GET", SCHEMA)
            .add(NET_DM_CMD_STATS_NEW, "NET_DM_CMD_STATS_NEW", SCHEMA)
            .build();

    private NetDm() {}

    private static AttributeSet set() {
        AttributeSet port = AttributeSet.builder("NET_DM_ATTR_PORT")
                .add(NET_DM_ATTR_PORT_NETDEV_IFINDEX, "NET_DM_ATTR_PORT_NETDEV_IFINDEX", Types.U32)
                .add(NET_DM_ATTR_PORT_NETDEV_NAME, "NET_DM_ATTR_PORT_NETDEV_NAME", Types.STRING)
                .build();
        AttributeSet stats = AttributeSet.builder("NET_DM_ATTR_STATS")
                .add(NET_DM_ATTR_STATS_DROPPED, "NET_DM_ATTR_STATS_DROPPED", Types.U64)
                .add(NET_DM_ATTR_PAD, "NET_DM_ATTR_PAD", Types.PAD)
                .build();
        AttributeSet entry = AttributeSet.builder("NET_DM_ATTR")
                .add(NET_DM_ATTR_HW_TRAP_NAME, "NET_DM_ATTR_HW_TRAP_NAME", Types.STRING)
                .add(NET_DM_ATTR_HW_TRAP_COUNT, "NET_DM_ATTR_HW_TRAP_COUNT", Types.U32)
                .build();
        return AttributeSet.builder("NET_DM_ATTR")
                .add(NET_DM_ATTR_UNSPEC, "NET_DM_ATTR_UNSPEC", Types.BINARY)
                .add(NET_DM_ATTR_ALERT_MODE, "NET_DM_ATTR_ALERT_MODE", Types.U8)
                .add(NET_DM_ATTR_PC, "NET_DM_ATTR_PC", Types.KERNEL_ADDRESS)
                .add(NET_DM_ATTR_SYMBOL, "NET_DM_ATTR_SYMBOL", Types.STRING)
                .add(NET_DM_ATTR_IN_PORT, "NET_DM_ATTR_IN_PORT", Types.nest(port))
                .add(NET_DM_ATTR_TIMESTAMP, "NET_DM_ATTR_TIMESTAMP", Types.U64)
                .add(NET_DM_ATTR_PROTO, "NET_DM_ATTR_PROTO", Types.U16)
                .add(NET_DM_ATTR_PAYLOAD, "NET_DM_ATTR_PAYLOAD", Types.BINARY)
                .add(NET_DM_ATTR_PAD, "NET_DM_ATTR_PAD", Types.PAD)
                .add(NET_DM_ATTR_TRUNC_LEN, "NET_DM_ATTR_TRUNC_LEN", Types.U32)
                .add(NET_DM_ATTR_ORIG_LEN, "NET_DM_ATTR_ORIG_LEN", Types.U32)
                .add(NET_DM_ATTR_QUEUE_LEN, "NET_DM_ATTR_QUEUE_LEN", Types.U32)
                .add(NET_DM_ATTR_STATS, "NET_DM_ATTR_STATS", Types.nest(stats))
                .add(NET_DM_ATTR_HW_STATS, "NET_DM_ATTR_HW_STATS", Types.nest(stats))
                .add(NET_DM_ATTR_ORIGIN, "NET_DM_ATTR_ORIGIN", Types.U16)
                .add(NET_DM_ATTR_HW_TRAP_GROUP_NAME, "NET_DM_ATTR_HW_TRAP_GROUP_NAME", Types.STRING)
                .add(NET_DM_ATTR_HW_TRAP_NAME, "NET_DM_ATTR_HW_TRAP_NAME", Types.STRING)
                .add(NET_DM_ATTR_HW_ENTRIES, "NET_DM_ATTR_HW_ENTRIES", Types.list(Types.nest(entry)))
                .add(NET_DM_ATTR_HW_TRAP_COUNT, "NET_DM_ATTR_HW_TRAP_COUNT", Types.U32)
                .add(NET_DM_ATTR_SW_DROPS, "NET_DM_ATTR_SW_DROPS", Types.FLAG)
                .add(NET_DM_ATTR_HW_DROPS, "NET_DM_ATTR_HW_DROPS", Types.FLAG)
                .add(NET_DM_ATTR_FLOW_ACTION_COOKIE, "NET_DM_ATTR_FLOW_ACTION_COOKIE", Types.BINARY)
                .add(NET_DM_ATTR_REASON, "NET_DM_ATTR_REASON", Types.STRING)
                .build();
    }
}
