package io.github.netlink4j.dropmon.alert;

import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_IN_PORT;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_ORIGIN;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_PORT_NETDEV_IFINDEX;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_PORT_NETDEV_NAME;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_TIMESTAMP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.dropmon.packet.PacketHeaders;
import io.github.netlink4j.dropmon.reason.DropReason;
import io.github.netlink4j.dropmon.symbol.CodeLocation;
import io.github.netlink4j.dropmon.testsupport.Alerts;
import io.github.netlink4j.testsupport.Hex;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PacketAlertTest {
    private static final PacketAlert HARDWARE = Alerts.hardware("l3_drops", "blackhole_route", "eni1np1");

    private final PacketAlert alert = Alerts.packet(Alerts.NETFILTER_DROP);

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
    void of_two_indexes_in_the_nest_of_the_interface_the_last_counts() {
        PacketAlert twice = Alerts.packet(m -> m.nest(
                NET_DM_ATTR_IN_PORT,
                port -> port.u32(NET_DM_ATTR_PORT_NETDEV_IFINDEX, 3)
                        .string(NET_DM_ATTR_PORT_NETDEV_NAME, "first")
                        .u32(NET_DM_ATTR_PORT_NETDEV_IFINDEX, 4)
                        .string(NET_DM_ATTR_PORT_NETDEV_NAME, "last")));
        assertThat(twice.interfaceIndex()).isEqualTo(4);
        assertThat(twice.interfaceName()).isEqualTo("last");
    }

    @Test
    void a_hardware_drop_names_its_trap_and_interface_and_has_no_location() {
        assertThat(HARDWARE.origin()).isEqualTo(Origin.HARDWARE);
        assertThat(HARDWARE.trap()).isEqualTo("blackhole_route");
        assertThat(HARDWARE.trapGroup()).isEqualTo("l3_drops");
        assertThat(HARDWARE.interfaceIndex()).isEqualTo(7);
        assertThat(HARDWARE.interfaceName()).isEqualTo("eni1np1");
        assertThat(HARDWARE.originalLength()).isEqualTo(142);
        assertThat(HARDWARE.reason()).isNull();
        assertThat(HARDWARE.location()).isEqualTo(CodeLocation.UNKNOWN);
    }

    @Test
    void an_origin_of_a_newer_kernel_keeps_its_number() {
        PacketAlert newer = Alerts.packet(m -> m.u16(NET_DM_ATTR_ORIGIN, 7));
        assertThat(newer.origin()).isEqualTo(new Origin(7)).hasToString("7");
    }

    @Test
    void the_time_is_unsigned() {
        assertThat(Alerts.packet(m -> m.u64(NET_DM_ATTR_TIMESTAMP, 1_000_000_001L))
                        .time())
                .isEqualTo(Instant.ofEpochSecond(1, 1));
        assertThat(Alerts.packet(m -> m.u64(NET_DM_ATTR_TIMESTAMP, -1)).time())
                .isEqualTo(Instant.parse("2554-07-21T23:34:33.709551615Z"));
    }

    @Test
    void an_alert_without_a_payload_has_a_length_of_0_and_empty_headers() {
        assertThat(HARDWARE.length()).isZero();
        assertThat(HARDWARE.packet()).isNull();
        assertThat(HARDWARE.headers().hasPorts()).isFalse();
        assertThat(HARDWARE.headers().sourceAddress()).isNull();
        assertThat(HARDWARE.flow()).isEmpty();
    }

    @Test
    void each_reader_of_an_alert_has_headers_of_its_own() {
        PacketHeaders kept = alert.headers();
        // Another reader goes on with the next alert.
        HARDWARE.headers(alert.headers());
        assertThat(kept.flow()).isEqualTo("tcp 192.168.77.2:60176 > 192.168.77.1:99");
    }

    @Test
    void one_view_decodes_the_headers_of_one_alert_after_another() {
        PacketHeaders view = new PacketHeaders();
        assertThat(alert.headers(view)).isSameAs(view).hasToString("tcp 192.168.77.2:60176 > 192.168.77.1:99");
        assertThat(HARDWARE.headers(view)).isSameAs(view).hasToString("");
    }

    /** Everything that is read through a nest, a text, or the headers. */
    private static String read(PacketAlert alert) {
        return alert.flow() + " " + alert.reason() + " " + alert.location() + " " + alert.interfaceIndex();
    }

    @Test
    void an_owned_alert_can_be_read_by_many_threads() throws Exception {
        PacketAlert owned = alert.copy();
        String expected = read(owned);
        Callable<Long> reader = () -> {
            long wrong = 0;
            for (int i = 0; i < 200_000; i++) {
                wrong += read(owned).equals(expected) ? 0 : 1;
            }
            return wrong;
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<Long> wrong : threads.invokeAll(List.of(reader, reader))) {
                assertThat(wrong.get()).isZero();
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void a_copy_outlives_the_memory_of_the_view() {
        byte[] memory = Hex.bytes(Alerts.NETFILTER_DROP);
        PacketAlert view = new PacketAlert().wrap(Hex.message(memory));
        PacketAlert copy = view.copy();
        Arrays.fill(memory, 16, memory.length, (byte) 0);
        assertThat(copy.toString()).isEqualTo(alert.toString());
        assertThat(view.toString()).isNotEqualTo(copy.toString());
    }

    @Test
    void a_packet_alert_is_not_read_from_a_summary() {
        assertThatThrownBy(() -> Alerts.packet(Alerts.TWO_LOCATIONS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("PacketAlert is not for NET_DM_CMD_ALERT messages");
    }

    @Test
    void the_text_is_the_whole_tree_by_the_kernels_names() {
        assertThat(alert)
                .hasToString(
                        "NET_DM_CMD_PACKET_ALERT {NET_DM_ATTR_ORIGIN=NET_DM_ORIGIN_SW, NET_DM_ATTR_PC=0xffffffffb666472b,"
                                + " NET_DM_ATTR_REASON=\"NETFILTER_DROP\", NET_DM_ATTR_SYMBOL=\"nf_hook_slow+0x9b/0xc0\","
                                + " NET_DM_ATTR_IN_PORT={NET_DM_ATTR_PORT_NETDEV_IFINDEX=4},"
                                + " NET_DM_ATTR_TIMESTAMP=2026-11-20T09:48:30.746357530Z, NET_DM_ATTR_ORIG_LEN=74, NET_DM_ATTR_PROTO=ETH_P_IP,"
                                + " NET_DM_ATTR_PAYLOAD=d2abd7b244a8765a08636b8008004500003c6ad040004006b497c0a84d02c0a8…"
                                + " (74 bytes)}");
    }

    @Test
    void an_attribute_of_the_wrong_length_is_named_and_does_not_lose_the_others() {
        PacketAlert wrapped =
                Alerts.packet(Alerts.NETFILTER_DROP.replace("06 00 0e 00  00 00 00 00", "05 00 0e 00  00 00 00 00"));
        assertThatThrownBy(wrapped::origin)
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageStartingWith("NET_DM_ATTR_ORIGIN at offset 24: expected 2 bytes");
        assertThat(wrapped.reason()).isEqualTo(DropReason.of("NETFILTER_DROP"));
    }
}
