package io.github.netlink4j.rtnetlink;

import static io.github.netlink4j.rtnetlink.neighbour.NeighbourStates.NUD_NOARP;
import static io.github.netlink4j.rtnetlink.neighbour.NeighbourStates.NUD_PERMANENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.rtnetlink.neighbour.NeighbourMessage;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import io.github.netlink4j.rtnetlink.uapi.IpPrefix;
import io.github.netlink4j.rtnetlink.uapi.RouteType;
import org.junit.jupiter.api.Test;

class NeighbourMessageTest {
    @Test
    void a_neighbour_that_the_administrator_set_has_what_was_said() {
        NeighbourMessage neighbour = new NeighbourMessage().wrap(Golden.message("request-neighbour"));
        assertThat(neighbour.family()).isEqualTo(AddressFamily.INET);
        assertThat(neighbour.interfaceIndex()).isEqualTo(8);
        assertThat(neighbour.state()).isEqualTo(NUD_PERMANENT);
        assertThat(neighbour.flags()).isZero();
        assertThat(neighbour.address()).isEqualTo(IpPrefix.address("192.0.2.50"));
        assertThat(neighbour.hardwareAddress()).isEqualTo(HardwareAddress.of("02:00:00:00:00:01"));
        assertThat(neighbour.isDeleted()).isFalse();
    }

    @Test
    void a_neighbour_of_the_kernel_is_shown_by_name() {
        NeighbourMessage neighbour = new NeighbourMessage().wrap(Golden.message("neighbours"));
        assertThat(neighbour.state()).isEqualTo(NUD_NOARP);
        assertThat(neighbour.type()).isEqualTo(RouteType.MULTICAST);
        assertThat(neighbour.probes()).isZero();
        assertThat(neighbour.toString())
                .startsWith("RTM_NEWNEIGH {ndm_family=AF_INET6, ndm_ifindex=8, ndm_state=NUD_NOARP, ndm_flags=0x0, "
                        + "ndm_type=RTN_MULTICAST, NDA_DST=ff02::2, NDA_LLADDR=33:33:00:00:00:02, ")
                .contains("NDA_CACHEINFO={ndm_confirmed=")
                .doesNotContain("malformed");
    }
}
