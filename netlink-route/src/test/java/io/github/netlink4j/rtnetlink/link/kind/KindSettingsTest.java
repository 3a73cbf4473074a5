package io.github.netlink4j.rtnetlink.link.kind;

import static io.github.netlink4j.rtnetlink.uapi.IpPrefix.address;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.rtnetlink.link.LinkSpec;
import io.github.netlink4j.testsupport.NeedsRoot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every setting of the kinds that most kernels have is read back from the kernel by its name. */
@NeedsRoot
class KindSettingsTest {
    @RegisterExtension
    private final LiveLinks live = new LiveLinks();

    /** Settings of a bridge for which the kernel needs {@code CONFIG_BRIDGE_VLAN_FILTERING} and the module br_netfilter. */
    static Settings bridgeFilters() {
        return new Settings()
                .set("vlanFiltering", true)
                .set("vlanProtocol", 0x88a8)
                .set("vlanDefaultPvid", 7)
                .set("vlanStatistics", true)
                .set("vlanStatisticsPerPort", true)
                .set("nfCallIptables", true)
                .set("nfCallIp6tables", true)
                .set("nfCallArptables", true);
    }

    @Test
    void every_setting_of_a_bridge() {
        Settings added = new Settings()
                .set("forwardDelay", 700)
                .set("helloTime", 300)
                .set("maxAge", 1600)
                .set("ageingTime", 20_000)
                .set("stpState", 1)
                .since("7.2", "stpMode", BridgeLink.StpMode.KERNEL)
                .set("priority", 4096)
                .set("groupForwardMask", 0x4000)
                .set("groupAddress", HardwareAddress.of("01:80:c2:00:00:0e"))
                .set("booleanOptions", 1) // BR_BOOLOPT_NO_LL_LEARN
                .since("6.12", "fdbMaxLearned", 100);
        Settings multicast = new Settings()
                .set("multicastRouter", MulticastRouter.PERM)
                .set("multicastSnooping", false)
                .set("multicastQueryUseAddress", true)
                .set("multicastQuerier", true)
                .set("multicastHashMax", 8192)
                .set("multicastLastMemberCount", 3)
                .set("multicastStartupQueryCount", 4)
                .set("multicastLastMemberInterval", 200)
                .set("multicastMembershipInterval", 30_000)
                .set("multicastQuerierInterval", 31_000)
                .set("multicastQueryInterval", 13_000)
                .set("multicastQueryResponseInterval", 900)
                .set("multicastStartupQueryInterval", 4000)
                .set("multicastStatistics", true)
                .set("igmpVersion", 3)
                .set("mldVersion", 2);
        live.assertAdded("br0", BridgeLink.spec(), added, link -> link);
        live.assertChanged("br0", BridgeLink.spec(), multicast);
        added.assertReadBack(live.get("br0").kind(), name -> 0);
        live.links().change("br0", link -> link.kind(BridgeLink.spec().flushFdb()));
        assertThat(live.get("br0").kind(BridgeLink.class).multicastQuerier()).isTrue();
        Settings.assertComplete(BridgeLink.Spec.class, added, multicast, bridgeFilters());
    }

    @Test
    void every_setting_of_a_port_of_a_bridge() {
        live.addPairs("a0", "b0");
        live.links().add(LinkSpec.bridge("br0").up());
        live.links().change("a0", link -> link.master("br0"));
        live.links().change("b0", link -> link.master("br0"));
        Settings off = new Settings()
                .set("learning", false)
                .set("unicastFlood", false)
                .set("multicastFlood", false)
                .set("broadcastFlood", false)
                .set("state", BridgePort.State.LEARNING);
        Settings on = new Settings()
                .set("priority", 33)
                .set("cost", 100)
                .set("hairpin", true)
                .set("bpduGuard", true)
                .set("rootBlock", true)
                .set("fastLeave", true)
                .set("learning", true)
                .set("proxyArp", true)
                .set("proxyArpWifi", true)
                .set("multicastRouter", MulticastRouter.PERM)
                .set("multicastToUnicast", true)
                .set("vlanTunnel", true)
                .set("groupForwardMask", 0x4000)
                .set("neighbourSuppress", true)
                .set("isolated", true)
                .set("backupPort", "b0")
                .set("multicastHostsLimit", 100)
                .set("locked", true)
                .since("6.12", "mab", true)
                .since("6.12", "multicastMaxGroups", 5)
                .since("6.12", "neighbourVlanSuppress", true)
                .since("6.12", "backupNexthop", 7)
                .since("7.2", "neighbourForwardGratuitous", true);
        live.assertPortChanged("a0", BridgePort.spec(), off);
        live.assertPortChanged("a0", BridgePort.spec(), on);
        live.links()
                .change("a0", link -> link.port(BridgePort.spec().backupPort(0).flushFdb()));
        assertThat(live.get("a0").port(BridgePort.class).backupPortIndex()).isZero();
        Settings.assertComplete(BridgePort.Spec.class, off, on);
    }

    @Test
    void every_setting_of_a_macvlan_link() {
        live.addPairs("a0");
        Settings bridge = new Settings()
                .set("mode", MacvlanLink.Mode.BRIDGE)
                .set("flags", 2) // MACVLAN_FLAG_NODST
                .set("broadcastQueueLength", 500)
                .since("6.12", "broadcastCutoff", 5);
        Settings source = new Settings()
                .set("mode", MacvlanLink.Mode.SOURCE)
                .set(
                        "sourceAddresses",
                        List.of(HardwareAddress.of("02:00:00:00:00:07"), HardwareAddress.of("02:00:00:00:00:08")));
        live.assertAdded("mv0", MacvlanLink.macvlan(), bridge, link -> link.parent("a0"));
        live.assertChanged("mv0", MacvlanLink.macvlan(), source);
        assertThat(live.get("mv0").kind(MacvlanLink.class).broadcastQueueLengthUsed())
                .isEqualTo(500);
        Settings.assertComplete(MacvlanLink.Spec.class, bridge, source);
    }

    @Test
    void every_setting_of_a_vxlan_tunnel() {
        live.addPairs("a0");
        Settings ipv4 = new Settings()
                .set("vni", 42)
                .set("group", address("192.0.2.9"))
                .set("local", address("192.0.2.1"))
                .set("link", "a0")
                .set("ttl", 5)
                .set("tos", 0x10)
                .set("learning", false)
                .set("ageing", 100)
                .set("limit", 50)
                .set("portRange", new PortRange(40_000, 50_000))
                .set("proxy", true)
                .set("routeShortCircuit", true)
                .set("l2Miss", true)
                .set("l3Miss", true)
                .set("port", 4789)
                .set("udpChecksum", false)
                .set("remoteChecksumTx", true)
                .set("remoteChecksumRx", true)
                .set("remoteChecksumNoPartial", true)
                .set("gbp", true)
                .set("df", VxlanLink.Df.INHERIT)
                .since("6.12", "localBypass", true);
        Settings ipv6 = new Settings()
                .set("vni", 43)
                .set("group", address("2001:db8::9"))
                .set("local", address("2001:db8::1"))
                .set("udpZeroChecksum6Tx", true)
                .set("udpZeroChecksum6Rx", true)
                .set("ttlInherit", true)
                .set("label", 0x12345)
                .since("6.12", "labelPolicy", VxlanLink.LabelPolicy.FIXED)
                .since("6.14", "reservedBits", 0x0100_0000_0000_0000L);
        Settings metadata = new Settings()
                .set("collectMetadata", true)
                .set("vniFilter", true)
                .set("gpe", true)
                .set("learning", false)
                .since("6.12", "localBypass", false);
        live.assertAddedAndDelete(VxlanLink.spec(), ipv4);
        live.assertAddedAndDelete(VxlanLink.spec(), ipv6);
        live.assertAddedAndDelete(VxlanLink.spec(), metadata);
        // The kernel takes this one, and does not report it.
        Settings notReported = new Settings().set("multicastRoute", true);
        live.links().add(LinkSpec.of("x0", notReported.on(VxlanLink.spec().vni(44))));
        Settings.assertComplete(VxlanLink.Spec.class, ipv4, ipv6, metadata, notReported);
    }
}
