package io.github.netlink4j.core.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetlinkProtocolTest {
    @Test
    void a_protocol_has_the_kernels_name_or_its_number() {
        assertThat(NetlinkProtocol.ROUTE).hasToString("NETLINK_ROUTE");
        assertThat(new NetlinkProtocol(16)).hasToString("NETLINK_GENERIC").isEqualTo(NetlinkProtocol.GENERIC);
        assertThat(new NetlinkProtocol(10)).hasToString("NETLINK_FIB_LOOKUP");
        assertThat(new NetlinkProtocol(17)).hasToString("NETLINK(17)");
    }
}
