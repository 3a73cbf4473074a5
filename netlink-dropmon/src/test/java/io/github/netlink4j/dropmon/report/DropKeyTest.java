package io.github.netlink4j.dropmon.report;

import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.dropmon.alert.PacketAlert;
import io.github.netlink4j.dropmon.symbol.CodeLocation;
import io.github.netlink4j.dropmon.testsupport.Alerts;
import org.junit.jupiter.api.Test;

class DropKeyTest {
    private static final CodeLocation IN_MODULE = new CodeLocation("nft_do_chain", 0x4c3, "nf_tables");
    private static final CodeLocation IN_KERNEL = new CodeLocation("__udp4_lib_rcv", 0x9a2, null);

    private final PacketAlert alert = Alerts.packet(Alerts.NO_SOCKET);

    @Test
    void a_software_drop_has_its_reason_and_its_function_without_the_offset() {
        assertThat(DropKey.of(alert, IN_KERNEL)).isEqualTo(new DropKey("NO_SOCKET", "__udp4_lib_rcv"));
        assertThat(DropKey.of(alert, IN_MODULE)).isEqualTo(new DropKey("NO_SOCKET", "nft_do_chain [nf_tables]"));
    }

    @Test
    void a_location_without_a_symbol_is_unknown() {
        assertThat(DropKey.of(alert, CodeLocation.UNKNOWN).location()).isEqualTo("unknown");
    }

    @Test
    void a_kernel_without_drop_reasons_has_a_dash() {
        PacketAlert old = Alerts.packet(m -> m.u16(NET_DM_ATTR_ORIGIN, 0));
        assertThat(DropKey.of(old, IN_KERNEL)).isEqualTo(new DropKey("-", "__udp4_lib_rcv"));
    }

    @Test
    void a_hardware_drop_has_its_trap_and_the_traps_group() {
        PacketAlert hardware = Alerts.hardware("l3_drops", "blackhole_route", "eni1np1");
        assertThat(DropKey.of(hardware, CodeLocation.UNKNOWN))
                .isEqualTo(new DropKey("blackhole_route", "trap group l3_drops"));
    }

    @Test
    void a_hardware_drop_without_a_trap_is_counted_as_hardware() {
        PacketAlert nameless = Alerts.packet(m -> m.u16(NET_DM_ATTR_ORIGIN, 1));
        assertThat(DropKey.of(nameless, CodeLocation.UNKNOWN)).isEqualTo(new DropKey("hardware", "trap group unknown"));
    }

    @Test
    void a_location_of_a_summary_has_no_reason() {
        assertThat(DropKey.of(0xffffffffc0a1b4c3L, IN_MODULE)).isEqualTo(new DropKey("-", "nft_do_chain [nf_tables]"));
    }

    @Test
    void the_address_0_of_a_summary_is_a_drivers_counter() {
        assertThat(DropKey.of(0, CodeLocation.UNKNOWN)).isEqualTo(new DropKey("-", DropKey.DRIVER_COUNTER));
    }
}
