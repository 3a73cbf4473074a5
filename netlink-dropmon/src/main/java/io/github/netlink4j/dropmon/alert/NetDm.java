package io.github.netlink4j.dropmon.alert;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.EtherTypes;
import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.genl.GenlMessage;

/** The generic netlink family NET_DM: its numbers, attributes and messages; {@code include/uapi/linux/net_dropmon.h}. */
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
    /** Requests the configuration. */
    public static final int NET_DM_CMD_CONFIG_GET = 6;
    /** The configuration. */
    public static final int NET_DM_CMD_CONFIG_NEW = 7;
    /** Requests the statistics. */
    public static final int NET_DM_CMD_STATS_GET = 8;
    /** The statistics. */
    public static final int NET_DM_CMD_STATS_NEW = 9;

    /** Of a summary alert: {@code struct net_dm_alert_msg}. Its number is 0. */
    public static final int NET_DM_ATTR_UNSPEC = 0;
    /** {@code enum net_dm_alert_mode}, {@code u8}. */
    public static final int NET_DM_ATTR_ALERT_MODE = 1;
    /** Kernel address of the drop, {@code u64}. */
    public static final int NET_DM_ATTR_PC = 2;
    /** Symbol and offset of that address, at most 39 characters. */
    public static final int NET_DM_ATTR_SYMBOL = 3;
    /** The input interface. */
    public static final int NET_DM_ATTR_IN_PORT = 4;
    /** Time of the drop in nanoseconds since 1970, {@code u64}. */
    public static final int NET_DM_ATTR_TIMESTAMP = 5;
    /** {@code skb->protocol} in host byte order, {@code u16}. */
    public static final int NET_DM_ATTR_PROTO = 6;
    /** The packet from its MAC header on, perhaps truncated. */
    public static final int NET_DM_ATTR_PAYLOAD = 7;
    /** Alignment of 64-bit values. */
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
    /** Of a hardware drop: the cookie of the tc action that dropped it. */
    public static final int NET_DM_ATTR_FLOW_ACTION_COOKIE = 22;
    /** The drop reason, by name; since Linux 5.18. */
    public static final int NET_DM_ATTR_REASON = 23;

    /** Of the interface: its index. Its number is 0. */
    public static final int NET_DM_ATTR_PORT_NETDEV_IFINDEX = 0;
    /** Of the interface: its name; of hardware drops only. */
    public static final int NET_DM_ATTR_PORT_NETDEV_NAME = 1;

    /** Of the statistics: alerts that the kernel dropped because a queue was full, {@code u64}. */
    public static final int NET_DM_ATTR_STATS_DROPPED = 0;

    /** What is inside {@code NET_DM_ATTR_IN_PORT}. */
    static final AttributeSet PORT = AttributeSet.builder("NET_DM_ATTR_PORT")
            .add(NET_DM_ATTR_PORT_NETDEV_IFINDEX, "NET_DM_ATTR_PORT_NETDEV_IFINDEX", Types.S32)
            .add(NET_DM_ATTR_PORT_NETDEV_NAME, "NET_DM_ATTR_PORT_NETDEV_NAME", Types.STRING)
            .build();

    /** What is inside {@code NET_DM_ATTR_STATS} and {@code NET_DM_ATTR_HW_STATS}. */
    public static final AttributeSet STATS = AttributeSet.builder("NET_DM_ATTR_STATS")
            .add(NET_DM_ATTR_STATS_DROPPED, "NET_DM_ATTR_STATS_DROPPED", Types.U64)
            .add(NET_DM_ATTR_PAD, "NET_DM_ATTR_PAD", Types.PAD)
            .build();

    /** All attributes, with those inside. */
    public static final AttributeSet SET = AttributeSet.builder("NET_DM_ATTR")
            .add(NET_DM_ATTR_UNSPEC, "NET_DM_ATTR_UNSPEC", Types.struct(SummaryAlert.ALERT_MSG))
            .add(NET_DM_ATTR_ALERT_MODE, "NET_DM_ATTR_ALERT_MODE", Types.U8.named(AlertMode.NAMES))
            .add(NET_DM_ATTR_PC, "NET_DM_ATTR_PC", Types.KERNEL_ADDRESS)
            .add(NET_DM_ATTR_SYMBOL, "NET_DM_ATTR_SYMBOL", Types.STRING)
            .add(NET_DM_ATTR_IN_PORT, "NET_DM_ATTR_IN_PORT", Types.nest(PORT))
            .add(NET_DM_ATTR_TIMESTAMP, "NET_DM_ATTR_TIMESTAMP", Types.TIME)
            .add(NET_DM_ATTR_PROTO, "NET_DM_ATTR_PROTO", Types.U16.named(EtherTypes.NAMES))
            .add(NET_DM_ATTR_PAYLOAD, "NET_DM_ATTR_PAYLOAD", Types.BINARY)
            .add(NET_DM_ATTR_PAD, "NET_DM_ATTR_PAD", Types.PAD)
            .add(NET_DM_ATTR_TRUNC_LEN, "NET_DM_ATTR_TRUNC_LEN", Types.U32)
            .add(NET_DM_ATTR_ORIG_LEN, "NET_DM_ATTR_ORIG_LEN", Types.U32)
            .add(NET_DM_ATTR_QUEUE_LEN, "NET_DM_ATTR_QUEUE_LEN", Types.U32)
            .add(NET_DM_ATTR_STATS, "NET_DM_ATTR_STATS", Types.nest(STATS))
            .add(NET_DM_ATTR_HW_STATS, "NET_DM_ATTR_HW_STATS", Types.nest(STATS))
            .add(NET_DM_ATTR_ORIGIN, "NET_DM_ATTR_ORIGIN", Types.U16.named(Origin.NAMES))
            .add(NET_DM_ATTR_HW_TRAP_GROUP_NAME, "NET_DM_ATTR_HW_TRAP_GROUP_NAME", Types.STRING)
            .add(NET_DM_ATTR_HW_TRAP_NAME, "NET_DM_ATTR_HW_TRAP_NAME", Types.STRING)
            .add(NET_DM_ATTR_HW_ENTRIES, "NET_DM_ATTR_HW_ENTRIES", Types.nest(() -> NetDm.SET))
            .addMulti(NET_DM_ATTR_HW_ENTRY, "NET_DM_ATTR_HW_ENTRY", Types.nest(() -> NetDm.SET))
            .add(NET_DM_ATTR_HW_TRAP_COUNT, "NET_DM_ATTR_HW_TRAP_COUNT", Types.U32)
            .add(NET_DM_ATTR_SW_DROPS, "NET_DM_ATTR_SW_DROPS", Types.FLAG)
            .add(NET_DM_ATTR_HW_DROPS, "NET_DM_ATTR_HW_DROPS", Types.FLAG)
            .add(NET_DM_ATTR_FLOW_ACTION_COOKIE, "NET_DM_ATTR_FLOW_ACTION_COOKIE", Types.BINARY)
            .add(NET_DM_ATTR_REASON, "NET_DM_ATTR_REASON", Types.STRING)
            .build();

    /** A packet alert. A schema of its own for each message class: {@code wrap} rejects the messages of others. */
    static final MessageSchema PACKET_ALERT = GenlMessage.schema(SET);

    /** A summary alert. */
    static final MessageSchema SUMMARY_ALERT = GenlMessage.schema(SET);

    /** The configuration: the request and the reply. */
    public static final MessageSchema CONFIGURATION = GenlMessage.schema(SET);

    /** The statistics. */
    public static final MessageSchema STATISTICS = GenlMessage.schema(SET);

    private static final MessageSchema CONTROL = GenlMessage.schema(SET);

    /** The messages by name. */
    public static final MessageTable TABLE = MessageTable.ofFamily(FAMILY)
            .reply(NET_DM_CMD_ALERT, "NET_DM_CMD_ALERT", SUMMARY_ALERT)
            .request(NET_DM_CMD_CONFIG, "NET_DM_CMD_CONFIG", CONFIGURATION)
            .request(NET_DM_CMD_START, "NET_DM_CMD_START", CONTROL)
            .request(NET_DM_CMD_STOP, "NET_DM_CMD_STOP", CONTROL)
            .reply(NET_DM_CMD_PACKET_ALERT, "NET_DM_CMD_PACKET_ALERT", PACKET_ALERT)
            .request(NET_DM_CMD_CONFIG_GET, "NET_DM_CMD_CONFIG_GET", CONTROL)
            .reply(NET_DM_CMD_CONFIG_NEW, "NET_DM_CMD_CONFIG_NEW", CONFIGURATION)
            .request(NET_DM_CMD_STATS_GET, "NET_DM_CMD_STATS_GET", CONTROL)
            .reply(NET_DM_CMD_STATS_NEW, "NET_DM_CMD_STATS_NEW", STATISTICS)
            .build();

    private NetDm() {}
}
