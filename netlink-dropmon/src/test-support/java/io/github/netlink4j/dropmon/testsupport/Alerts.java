package io.github.netlink4j.dropmon.testsupport;

import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_HW_ENTRIES;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_HW_ENTRY;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_HW_TRAP_COUNT;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_HW_TRAP_GROUP_NAME;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_HW_TRAP_NAME;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_IN_PORT;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_ORIGIN;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_ORIG_LEN;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_PORT_NETDEV_IFINDEX;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_PORT_NETDEV_NAME;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_REASON;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_SYMBOL;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_UNSPEC;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_ALERT;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_PACKET_ALERT;

import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.dropmon.alert.PacketAlert;
import io.github.netlink4j.dropmon.alert.SummaryAlert;
import io.github.netlink4j.testing.Replies;
import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;

/** Alerts for tests: recorded ones, and ones that are built. */
public final class Alerts {
    /** The message type of NET_DM in the recorded alerts; the kernel assigns it when the family is registered. */
    public static final int NET_DM = 32;

    /** {@code nc -u 192.168.77.2 9} to a port without a socket, over a veth pair; Linux 6.1. */
    public static final String NO_SOCKET = """
            b4 00 00 00  20 00  00 00  00 00 00 00  00 00 00 00   # nlmsghdr: 180 bytes, type 32 (NET_DM), flags, seq, pid 0
            05 02 00 00                                           # genlmsghdr: NET_DM_CMD_PACKET_ALERT, version 2
            06 00 0e 00  00 00 00 00                              # NET_DM_ATTR_ORIGIN: software
            0c 00 02 00  f2 63 6b b6 ff ff ff ff                  # NET_DM_ATTR_PC
            0e 00 17 00  4e 4f 5f 53 4f 43 4b 45 54 00 00 00      # NET_DM_ATTR_REASON: NO_SOCKET
            1f 00 03 00  5f 5f 75 64 70 34 5f 6c                  # NET_DM_ATTR_SYMBOL: __udp4_lib_rcv+0x9a2/0xc30
                         69 62 5f 72 63 76 2b 30
                         78 39 61 32 2f 30 78 63 33 30 00 00
            0c 00 04 80  08 00 00 00  02 00 00 00                 # NET_DM_ATTR_IN_PORT: ifindex 2
            0c 00 05 00  6e 57 ec 51 e2 b7 e9 18                  # NET_DM_ATTR_TIMESTAMP: 1795168109148788590
            08 00 0a 00  2d 00 00 00                              # NET_DM_ATTR_ORIG_LEN: 45
            06 00 06 00  00 08 00 00                              # NET_DM_ATTR_PROTO: 0x0800
            31 00 07 00                                           # NET_DM_ATTR_PAYLOAD: 45 bytes
               76 5a 08 63 6b 80 d2 ab d7 b2 44 a8 08 00          #   Ethernet to 76:5a:08:63:6b:80, IPv4
               45 00 00 1f 7f 0f 40 00 40 11 a0 6a                #   31 bytes, UDP
               c0 a8 4d 01 c0 a8 4d 02                            #   192.168.77.1 to 192.168.77.2
               80 f1 00 09 00 0b 1b 71  68 69 0a 00 00 00         #   port 33009 to 9, "hi"
            """;

    /** {@code nft add rule … tcp dport 99 counter drop}, and a connection attempt over a veth pair; Linux 6.1. */
    public static final String NETFILTER_DROP = """
            d0 00 00 00  20 00  00 00  00 00 00 00  00 00 00 00   # nlmsghdr: 208 bytes, type 32 (NET_DM), flags, seq, pid 0
            05 02 00 00                                           # genlmsghdr: NET_DM_CMD_PACKET_ALERT, version 2
            06 00 0e 00  00 00 00 00                              # NET_DM_ATTR_ORIGIN: software
            0c 00 02 00  2b 47 66 b6 ff ff ff ff                  # NET_DM_ATTR_PC
            13 00 17 00  4e 45 54 46 49 4c 54 45                  # NET_DM_ATTR_REASON: NETFILTER_DROP
                         52 5f 44 52 4f 50 00 00
            1b 00 03 00  6e 66 5f 68 6f 6f 6b 5f                  # NET_DM_ATTR_SYMBOL: nf_hook_slow+0x9b/0xc0
                         73 6c 6f 77 2b 30 78 39
                         62 2f 30 78 63 30 00 00
            0c 00 04 80  08 00 00 00  04 00 00 00                 # NET_DM_ATTR_IN_PORT: ifindex 4
            0c 00 05 00  1a 4f 25 b1 e2 b7 e9 18                  # NET_DM_ATTR_TIMESTAMP
            08 00 0a 00  4a 00 00 00                              # NET_DM_ATTR_ORIG_LEN: 74
            06 00 06 00  00 08 00 00                              # NET_DM_ATTR_PROTO: 0x0800
            4e 00 07 00                                           # NET_DM_ATTR_PAYLOAD: 74 bytes
               d2 ab d7 b2 44 a8 76 5a 08 63 6b 80 08 00          #   Ethernet, IPv4
               45 00 00 3c 6a d0 40 00 40 06 b4 97                #   60 bytes, TCP
               c0 a8 4d 02 c0 a8 4d 01                            #   192.168.77.2 to 192.168.77.1
               eb 10 00 63 11 af 4a f3 00 00 00 00 a0 02          #   port 60176 to 99, SYN
               fa f0 1b 83 00 00 02 04 05 b4 04 02 08 0a ff e0
               e7 f2 00 00 00 00 01 03 03 07 00 00
            """;

    /** A second of drops at two locations; Linux 6.1, the second count changed to the greatest. */
    public static final String TWO_LOCATIONS = """
            34 00 00 00  20 00  00 00  00 00 00 00  00 00 00 00   # nlmsghdr: 52 bytes, type 32 (NET_DM), flags, seq, pid 0
            01 02 00 00                                           # genlmsghdr: NET_DM_CMD_ALERT, version 2
            20 00 00 00                                           # nlattr: 32 bytes, type 0 (NET_DM_ATTR_UNSPEC)
            02 00 00 00                                           # entries: 2
            2b 47 66 b6 ff ff ff ff  03 00 00 00                  # pc, count: 3 drops
            f2 63 6b b6 ff ff ff ff  ff ff ff ff                  # pc, count: 4,294,967,295 drops
            """;

    private Alerts() {}

    /** A borrowed packet alert over recorded bytes. */
    public static PacketAlert packet(String bytes) {
        return new PacketAlert().wrap(Hex.message(bytes));
    }

    /** An owned packet alert that is built. */
    public static PacketAlert packet(Consumer<MessageBuilder> attributes) {
        return new PacketAlert()
                .wrap(Hex.message(message(NET_DM_CMD_PACKET_ALERT, attributes)))
                .copy();
    }

    /** A software drop without a packet. */
    public static PacketAlert software(String reason, String symbol) {
        return packet(m ->
                m.u16(NET_DM_ATTR_ORIGIN, 0).string(NET_DM_ATTR_REASON, reason).string(NET_DM_ATTR_SYMBOL, symbol));
    }

    /**
     * A hardware drop without a packet, as of {@code devlink trap set netdevsim/… trap blackhole_route action trap}; the
     * layout of {@code net_dm_hw_packet_report_fill()}.
     */
    public static PacketAlert hardware(String trapGroup, String trap, String interfaceName) {
        return packet(m -> m.u16(NET_DM_ATTR_ORIGIN, 1)
                .string(NET_DM_ATTR_HW_TRAP_GROUP_NAME, trapGroup)
                .string(NET_DM_ATTR_HW_TRAP_NAME, trap)
                .nest(
                        NET_DM_ATTR_IN_PORT,
                        port -> port.u32(NET_DM_ATTR_PORT_NETDEV_IFINDEX, 7)
                                .string(NET_DM_ATTR_PORT_NETDEV_NAME, interfaceName))
                .u32(NET_DM_ATTR_ORIG_LEN, 142));
    }

    /** A summary of software drops: address, count, address, count, … */
    public static SummaryAlert summary(long... addressesAndCounts) {
        return summary(m -> m.bytes(NET_DM_ATTR_UNSPEC, points(ByteOrder.nativeOrder(), addressesAndCounts)));
    }

    /** A summary of hardware drops, all of one trap. */
    public static SummaryAlert trapSummary(String trap, long count) {
        return summary(m -> m.bytes(NET_DM_ATTR_UNSPEC, points(ByteOrder.nativeOrder()))
                .nest(
                        NET_DM_ATTR_HW_ENTRIES,
                        entries -> entries.nest(
                                NET_DM_ATTR_HW_ENTRY,
                                entry -> entry.string(NET_DM_ATTR_HW_TRAP_NAME, trap)
                                        .u32(NET_DM_ATTR_HW_TRAP_COUNT, count))));
    }

    /** An owned summary alert that is built. */
    public static SummaryAlert summary(Consumer<MessageBuilder> attributes) {
        return new SummaryAlert()
                .wrap(Hex.message(message(NET_DM_CMD_ALERT, attributes)))
                .copy();
    }

    /** {@code struct net_dm_alert_msg} and its points: address, count, address, count, … */
    public static byte[] points(ByteOrder order, long... addressesAndCounts) {
        int points = addressesAndCounts.length / 2;
        ByteBuffer memory = ByteBuffer.allocate(4 + 12 * points).order(order).putInt(points);
        for (int i = 0; i < points; i++) {
            memory.putLong(addressesAndCounts[2 * i]).putInt((int) addressesAndCounts[2 * i + 1]);
        }
        return memory.array();
    }

    /** A message of NET_DM, version 2, as the kernel sends it. */
    public static byte[] message(int command, Consumer<MessageBuilder> attributes) {
        return Replies.message(
                NET_DM, m -> attributes.accept(m.headerU8(command).headerU8(2).headerU16(0)));
    }
}
