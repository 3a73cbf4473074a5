package io.github.netlink4j.dropmon;

import io.github.netlink4j.dropmon.symbol.CodeLocation;

import io.github.netlink4j.dropmon.reason.DropReason;

import io.github.netlink4j.dropmon.alert.PacketAlert;

import io.github.netlink4j.dropmon.alert.Origin;

import io.github.netlink4j.dropmon.alert.NetDm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.testsupport.Hex;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PacketAlertTest {
    /** {@code nft add rule … tcp dport 99 counter drop}, and a connection attempt over a veth pair; Linux 6.1. */
    static final String NETFILTER_DROP = """
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

    /** {@code devlink trap set netdevsim/… trap blackhole_route action trap}; the layout of the kernel's source. */
    private static MessageCursor hardwareDrop() {
        MessageBuilder message = MessageBuilder.allocate(256)
                .message(32, 0)
                .headerU8(NetDm.NET_DM_CMD_PACKET_ALERT)
                .headerU8(2)
                .headerU16(0)
                .u16(NetDm.NET_DM_ATTR_ORIGIN, 1)
                .string(NetDm.NET_DM_ATTR_HW_TRAP_GROUP_NAME, "l3_drops")
                .string(NetDm.NET_DM_ATTR_HW_TRAP_NAME, "blackhole_route")
                .nest(
                        NetDm.NET_DM_ATTR_IN_PORT,
                        port -> port.u32(NetDm.NET_DM_ATTR_PORT_NETDEV_IFINDEX, 7)
                                .string(NetDm.NET_DM_ATTR_PORT_NETDEV_NAME, "eni1np1"))
                .u64(NetDm.NET_DM_ATTR_TIMESTAMP, 1_000_000_001L)
                .u32(NetDm.NET_DM_ATTR_ORIG_LEN, 142)
                .end();
        MessageCursor cursor = new MessageCursor().wrap(message.memory(), 0, message.length());
        assertThat(cursor.next()).isTrue();
        return cursor;
    }

    private static MessageCursor first(byte[] memory) {
        MessageCursor cursor = MessageCursor.of(ByteBuffer.wrap(memory));
        assertThat(cursor.next()).isTrue();
        return cursor;
    }

    private final PacketAlert alert = new PacketAlert().wrap(Hex.message(NETFILTER_DROP));

    @Test
    void a_software_drop_says_why_where_and_when() {
        assertThat(alert.origin()).isEqualTo(Origin.SOFTWARE);
        assertThat(alert.reason()).isEqualTo(DropReason.of("NETFILTER_DROP"));
        assertThat(alert.symbol()).isEqualTo("nf_hook_slow+0x9b/0xc0");
        assertThat(alert.location()).hasToString("nf_hook_slow+0x9b");
        assertThat(alert.address()).isEqualTo(0xffffffffb666472bL);
        assertThat(alert.time()).isEqualTo(Instant.parse("2026-11-20T09:48:30.746357530Z"));
    }

    @Test
    void a_software_drop_says_which_packet() {
        assertThat(alert.flow()).isEqualTo("tcp 192.168.77.2:60176 > 192.168.77.1:99");
        assertThat(alert.protocol()).isEqualTo(0x0800);
        assertThat(alert.length()).isEqualTo(74);
        assertThat(alert.originalLength()).isEqualTo(74);
        assertThat(alert.packet()).hasSize(74).startsWith(0xd2, 0xab, 0xd7);
    }

    @Test
    void the_index_of_the_interface_is_attribute_0_of_its_nest() {
        assertThat(alert.interfaceIndex()).isEqualTo(4);
        assertThat(alert.interfaceName()).isNull();
    }

    @Test
    void a_hardware_drop_names_its_trap_and_interface_and_has_no_place() {
        PacketAlert hardware = new PacketAlert().wrap(hardwareDrop());
        assertThat(hardware.origin()).isEqualTo(Origin.HARDWARE);
        assertThat(hardware.trap()).isEqualTo("blackhole_route");
        assertThat(hardware.trapGroup()).isEqualTo("l3_drops");
        assertThat(hardware.interfaceIndex()).isEqualTo(7);
        assertThat(hardware.interfaceName()).isEqualTo("eni1np1");
        assertThat(hardware.time()).isEqualTo(Instant.ofEpochSecond(1, 1));
        assertThat(hardware.reason()).isNull();
        assertThat(hardware.location()).isEqualTo(CodeLocation.UNKNOWN);
    }

    @Test
    void an_alert_without_a_payload_has_a_length_of_0_and_no_flow_that_is_made_up() {
        PacketAlert hardware = new PacketAlert().wrap(hardwareDrop());
        assertThat(hardware.length()).isZero();
        assertThat(hardware.packet()).isNull();
        assertThat(hardware.headers().hasPorts()).isFalse();
        assertThat(hardware.headers().sourceAddress()).isNull();
    }

    @Test
    void a_copy_outlives_the_memory_of_the_view() {
        byte[] memory = Hex.bytes(NETFILTER_DROP);
        PacketAlert view = new PacketAlert().wrap(first(memory));
        PacketAlert copy = view.copy();
        java.util.Arrays.fill(memory, 16, memory.length, (byte) 0);
        assertThat(copy.toString()).isEqualTo(alert.toString());
        assertThat(view.toString()).isNotEqualTo(copy.toString());
    }

    @Test
    void the_text_is_the_whole_tree_by_the_kernels_names() {
        assertThat(alert)
                .hasToString("NET_DM_CMD_PACKET_ALERT {NET_DM_ATTR_ORIGIN=0, NET_DM_ATTR_PC=0xffffffffb666472b,"
                        + " NET_DM_ATTR_REASON=\"NETFILTER_DROP\", NET_DM_ATTR_SYMBOL=\"nf_hook_slow+0x9b/0xc0\","
                        + " NET_DM_ATTR_IN_PORT={NET_DM_ATTR_PORT_NETDEV_IFINDEX=4},"
                        + " NET_DM_ATTR_TIMESTAMP=1795168110746357530, NET_DM_ATTR_ORIG_LEN=74, NET_DM_ATTR_PROTO=2048,"
                        + " NET_DM_ATTR_PAYLOAD=d2abd7b244a8765a08636b8008004500003c6ad040004006b497c0a84d02c0a8…"
                        + " (74 bytes)}");
    }

    @Test
    void an_attribute_of_the_wrong_length_is_named_and_does_not_lose_the_others() {
        byte[] odd = Hex.bytes(NETFILTER_DROP.replace("06 00 0e 00  00 00 00 00", "05 00 0e 00  00 00 00 00"));
        PacketAlert wrapped = new PacketAlert().wrap(first(odd));
        assertThatThrownBy(wrapped::origin)
                .isInstanceOf(MalformedMessageException.class)
                .hasMessage("NET_DM_ATTR_ORIGIN at offset 24: expected 2 bytes (u16), found 1 bytes");
        assertThat(wrapped.reason()).isEqualTo(DropReason.of("NETFILTER_DROP"));
    }
}
