package io.github.netlink4j.rtnetlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.rtnetlink.link.LinkFilter;
import io.github.netlink4j.rtnetlink.link.LinkMessage;
import io.github.netlink4j.rtnetlink.link.LinkSpec;
import io.github.netlink4j.rtnetlink.link.kind.VlanAttributes;
import io.github.netlink4j.testsupport.NeedsLab;
import io.github.netlink4j.testsupport.TestNamespace;
import org.junit.jupiter.api.Test;

/** Kinds of links that not every kernel has. */
@NeedsLab
class DummyLinksLabTest {
    @Test
    void dummy_nlmon_and_vlan_links_are_made_and_removed() {
        try (TestNamespace namespace = TestNamespace.create();
                RtnlConnection route = RtnlConnection.open(namespace.namespace())) {
            route.links().add(LinkSpec.dummy("d0").mtu(1400).up());
            route.links().add(LinkSpec.nlmon("nlmon0").up());
            LinkMessage dummy = route.links().get("d0");
            assertThat(dummy.kind()).isEqualTo("dummy");
            assertThat(dummy.mtu()).isEqualTo(1400);
            assertThat(dummy.isUp()).isTrue();
            LinkMessage tap = route.links().get("nlmon0");
            assertThat(tap.kind()).isEqualTo("nlmon");
            assertThat(tap.hardwareType()).isEqualTo(824); // ARPHRD_NETLINK
            assertThat(tap.isUp()).isTrue();
            route.links()
                    .add(LinkSpec.ofKind("vlan", "d0.7").link("d0").data(d -> d.u16(VlanAttributes.IFLA_VLAN_ID, 7)));
            assertThat(route.links().get("d0.7").toString()).contains("IFLA_VLAN_ID=7");
            route.links().delete("d0");
            route.links().delete("nlmon0");
            assertThat(route.links().list(LinkFilter.kind("dummy"))).isEmpty();
            assertThat(route.links().list(LinkFilter.kind("nlmon"))).isEmpty();
        }
    }
}
