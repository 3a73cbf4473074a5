package io.github.netlink4j.core.connection;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_DUMP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.socket.NetlinkProtocol;
import io.github.netlink4j.core.wire.AttributeCursor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetlinkConnectionTest {
    private static final int RTM_GETLINK = 18;
    private static final int IFINFOMSG_LENGTH = 16;
    private static final int IFLA_IFNAME = 3;

    @Test
    void a_dump_of_links_names_the_loopback_device() {
        List<String> names = new ArrayList<>();
        try (NetlinkConnection route = NetlinkConnection.open(NetlinkProtocol.ROUTE)) {
            Request links = new Request("RTM_GETLINK", RTM_GETLINK, NLM_F_DUMP, m -> m.reserve(IFINFOMSG_LENGTH));
            route.execute(links, reply -> {
                AttributeCursor attributes = reply.attributes(IFINFOMSG_LENGTH);
                while (attributes.next()) {
                    if (attributes.type() == IFLA_IFNAME) {
                        names.add(attributes.string());
                    }
                }
            });
        }
        assertThat(names).contains("lo");
    }

    @Test
    void a_refusal_carries_the_error_number_and_the_kernels_own_text() {
        try (NetlinkConnection route = NetlinkConnection.open(NetlinkProtocol.ROUTE)) {
            Request noSuchLink = new Request(
                    "RTM_GETLINK",
                    RTM_GETLINK,
                    0,
                    m -> m.reserve(IFINFOMSG_LENGTH).string(IFLA_IFNAME, "nosuch0"));
            assertThatThrownBy(() -> route.execute(noSuchLink))
                    .isInstanceOfSatisfying(
                            KernelException.class, e -> assertThat(e.errno()).isEqualTo(Errno.ENODEV))
                    .hasMessageStartingWith("RTM_GETLINK: ENODEV");
        }
    }
}
