package io.github.netlink4j.rtnetlink.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.rtnetlink.RtnlConnection;
import io.github.netlink4j.rtnetlink.link.kind.VlanLink;
import io.github.netlink4j.testsupport.NeedsLab;
import io.github.netlink4j.testsupport.TestNamespace;
import org.junit.jupiter.api.Test;

/** Kinds of links that not every kernel has. */
@NeedsLab
class DummyLinksLabTest {
    @Test
    void dummy_nlmon_and_vlan_links_are_added_and_deleted() {
        try (TestNamespace namespace = TestNamespace.create();
                RtnlConnection rtnl = RtnlConnection.open(namespace.namespace())) {
            rtnl.links().add(LinkSpec.dummy("d0").mtu(1400).up());
            rtnl.links().add(LinkSpec.nlmon("nlmon0").up());
            LinkMessage dummy = rtnl.links().get("d0");
            assertThat(dummy.kindName()).isEqualTo("dummy");
            assertThat(dummy.mtu()).isEqualTo(1400);
            assertThat(dummy.isUp()).isTrue();
            LinkMessage tap = rtnl.links().get("nlmon0");
            assertThat(tap.kindName()).isEqualTo("nlmon");
            assertThat(tap.hardwareType()).isEqualTo(HardwareType.NETLINK);
            assertThat(tap.isUp()).isTrue();
            rtnl.links().add(LinkSpec.vlan("d0.7", 7).parent("d0"));
            assertThat(rtnl.links().get("d0.7").kind(VlanLink.class).id()).isEqualTo(7);
            rtnl.links().delete("d0");
            rtnl.links().delete("nlmon0");
            assertThat(rtnl.links().list(LinkFilter.kind("dummy"))).isEmpty();
            assertThat(rtnl.links().list(LinkFilter.kind("nlmon"))).isEmpty();
        }
    }
}
