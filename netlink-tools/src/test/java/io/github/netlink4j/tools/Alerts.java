package io.github.netlink4j.tools;

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

import io.github.netlink4j.testsupport.Hex;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.dropmon.alert.PacketAlert;
import io.github.netlink4j.dropmon.alert.SummaryAlert;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;

/** Alerts for the outputs to show. */
final class Alerts {
    private static final int NET_DM = 32;

    /** {@code nc -u 192.168.77.2 9} to a port without a socket, over a veth pair; Linux 6.1. */
    static final String NO_SOCKET = """
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

    private Alerts() {}

    static PacketAlert packet(String bytes) {
        return new PacketAlert().wrap(Hex.message(bytes));
    }

    /** A software drop without a packet. */
    static PacketAlert software(String reason, String symbol) {
        return packet(m ->
                m.u16(NET_DM_ATTR_ORIGIN, 0).string(NET_DM_ATTR_REASON, reason).string(NET_DM_ATTR_SYMBOL, symbol));
    }

    /** A hardware drop without a packet. */
    static PacketAlert hardware(String trapGroup, String trap, String interfaceName) {
        return packet(m -> m.u16(NET_DM_ATTR_ORIGIN, 1)
                .string(NET_DM_ATTR_HW_TRAP_GROUP_NAME, trapGroup)
                .string(NET_DM_ATTR_HW_TRAP_NAME, trap)
                .nest(
                        NET_DM_ATTR_IN_PORT,
                        port -> port.u32(NET_DM_ATTR_PORT_NETDEV_IFINDEX, 7)
                                .string(NET_DM_ATTR_PORT_NETDEV_NAME, interfaceName))
                .u32(NET_DM_ATTR_ORIG_LEN, 142));
    }

    static PacketAlert packet(Consumer<MessageBuilder> attributes) {
        return new PacketAlert()
                .wrap(message(NET_DM_CMD_PACKET_ALERT, attributes))
                .copy();
    }

    /** A summary of software drops: address, count, address, count, … */
    static SummaryAlert summary(long... addressesAndCounts) {
        return summary(m -> m.bytes(NET_DM_ATTR_UNSPEC, points(addressesAndCounts)));
    }

    /** A summary of hardware drops, all of one trap. */
    static SummaryAlert trapSummary(String trap, long count) {
        return summary(m -> m.bytes(NET_DM_ATTR_UNSPEC, points())
                .nest(
                        NET_DM_ATTR_HW_ENTRIES,
                        entries -> entries.nest(
                                NET_DM_ATTR_HW_ENTRY,
                                entry -> entry.string(NET_DM_ATTR_HW_TRAP_NAME, trap)
                                        .u32(NET_DM_ATTR_HW_TRAP_COUNT, count))));
    }

    private static SummaryAlert summary(Consumer<MessageBuilder> attributes) {
        return new SummaryAlert().wrap(message(NET_DM_CMD_ALERT, attributes)).copy();
    }

    private static byte[] points(long... addressesAndCounts) {
        int points = addressesAndCounts.length / 2;
        ByteBuffer memory = ByteBuffer.allocate(4 + 12 * points).order(ByteOrder.nativeOrder());
        memory.putInt(points);
        for (int i = 0; i < points; i++) {
            memory.putLong(addressesAndCounts[2 * i]).putInt((int) addressesAndCounts[2 * i + 1]);
        }
        return memory.array();
    }

    private static MessageCursor message(int command, Consumer<MessageBuilder> attributes) {
        MessageBuilder message = MessageBuilder.allocate(256)
                .message(NET_DM, 0)
                .headerU8(command)
                .headerU8(2)
                .headerU16(0);
        attributes.accept(message);
        message.end();
        MessageCursor cursor = new MessageCursor().wrap(message.memory(), 0, message.length());
        if (!cursor.next()) {
            throw new IllegalStateException("no message was built");
        }
        return cursor;
    }
}
