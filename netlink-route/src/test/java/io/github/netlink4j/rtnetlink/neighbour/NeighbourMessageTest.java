package io.github.netlink4j.rtnetlink.neighbour;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.rtnetlink.Captured;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import io.github.netlink4j.rtnetlink.uapi.IpPrefix;
import io.github.netlink4j.rtnetlink.uapi.RouteType;
import io.github.netlink4j.testsupport.Hex;
import java.net.Inet6Address;
import org.junit.jupiter.api.Test;

class NeighbourMessageTest {
    private static NeighbourMessage neighbour(String bytes) {
        return new NeighbourMessage().wrap(Hex.message(bytes));
    }

    @Test
    void a_permanent_neighbour_has_the_values_that_were_set() {
        NeighbourMessage neighbour = new NeighbourMessage().wrap(Captured.message("request-neighbour"));
        assertThat(neighbour.family()).isEqualTo(AddressFamily.INET);
        assertThat(neighbour.interfaceIndex()).isEqualTo(8);
        assertThat(neighbour.state()).isEqualTo(NeighbourState.PERMANENT);
        assertThat(neighbour.flags()).isZero();
        assertThat(neighbour.address()).isEqualTo(IpPrefix.address("192.0.2.50"));
        assertThat(neighbour.hardwareAddress()).isEqualTo(HardwareAddress.of("02:00:00:00:00:01"));
        assertThat(neighbour.isDeleted()).isFalse();
    }

    @Test
    void a_neighbour_of_the_kernel_is_shown_by_name() {
        NeighbourMessage neighbour = new NeighbourMessage().wrap(Captured.message("neighbours"));
        assertThat(neighbour.state()).isEqualTo(NeighbourState.NOARP);
        assertThat(neighbour.type()).isEqualTo(RouteType.MULTICAST);
        assertThat(neighbour.probes()).isZero();
        assertThat(neighbour.toString())
                .startsWith("RTM_NEWNEIGH {ndm_family=AF_INET6, ndm_ifindex=8, ndm_state=NUD_NOARP, ndm_flags=0x0, "
                        + "ndm_type=RTN_MULTICAST, NDA_DST=ff02::2, NDA_LLADDR=33:33:00:00:00:02, ")
                .contains("NDA_CACHEINFO={ndm_confirmed=")
                .doesNotContain("malformed");
    }

    @Test
    void a_link_local_neighbour_has_its_link_as_scope_id() {
        NeighbourMessage multicast = new NeighbourMessage().wrap(Captured.message("neighbours"));
        assertThat(multicast.address())
                .isEqualTo(IpPrefix.address("ff02::2"))
                .isInstanceOfSatisfying(
                        Inet6Address.class, a -> assertThat(a.getScopeId()).isEqualTo(8));
    }

    @Test
    void a_state_of_a_newer_kernel_is_a_number() {
        NeighbourMessage neighbour = neighbour("""
                1c 00 00 00 1c 00 00 00 00 00 00 00 00 00 00 00
                02 00 00 00 08 00 00 00 00 01 00 00   # ndm_state 0x100
                """);
        assertThat(neighbour.state()).isEqualTo(new NeighbourState(0x100)).hasToString("0x100");
        assertThat(NeighbourState.NONE).hasToString("NUD_NONE");
    }

    @Test
    void extended_flags_are_shown_by_name() {
        NeighbourMessage neighbour = neighbour("""
                24 00 00 00 1c 00 00 00 00 00 00 00 00 00 00 00
                07 00 00 00 08 00 00 00 02 00 04 00   # AF_BRIDGE, NUD_REACHABLE, NTF_MASTER
                08 00 0f 00 02 00 00 00               # NDA_FLAGS_EXT NTF_EXT_LOCKED
                """);
        assertThat(neighbour.extendedFlags()).isEqualTo(NeighbourFlags.NTF_EXT_LOCKED);
        assertThat(neighbour.flags()).isEqualTo(NeighbourFlags.NTF_MASTER);
        assertThat(neighbour).asString().contains("ndm_flags=NTF_MASTER", "NDA_FLAGS_EXT=NTF_EXT_LOCKED");
    }
}
