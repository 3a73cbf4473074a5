package io.github.netlink4j.rtnetlink.link.kind;

import static io.github.netlink4j.rtnetlink.uapi.IpPrefix.address;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.rtnetlink.link.LinkSpec;
import io.github.netlink4j.rtnetlink.uapi.IpPrefix;
import io.github.netlink4j.testsupport.NeedsLab;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every setting of the kinds that not all kernels have is read back from the kernel by its name. Versions are those of the lab:
 * a setting since 6.12 is not in 6.1.
 */
@NeedsLab
class KindSettingsLabTest {
    @RegisterExtension
    private final LiveLinks live = new LiveLinks();

    @Test
    void every_setting_of_a_bond() {
        live.addPairs("a0", "b0");
        Settings backup = new Settings()
                .set("mode", BondLink.Mode.ACTIVE_BACKUP)
                .set("miimon", 100)
                .set("upDelay", 200)
                .set("downDelay", 300)
                .set("useCarrier", true)
                .set("primaryReselect", 2) // failure
                .set("failOverMac", 1) // active
                .set("resendIgmp", 3)
                .set("peerNotifications", 4)
                .set("peerNotificationDelay", 500)
                .set("allPortsActive", true)
                .set("learningPacketInterval", 5);
        Settings ports = new Settings().set("primary", "b0").set("activePort", "b0");
        Settings arp = new Settings()
                .set("mode", BondLink.Mode.ACTIVE_BACKUP)
                .set("arpInterval", 100)
                .set("arpTargets", List.of(address("192.0.2.9"), address("192.0.2.10")))
                .set("nsTargets", List.of(address("2001:db8::9")))
                .set("arpValidate", 3) // all
                .set("arpAllTargets", 1) // all
                .set("arpMissedMax", 5);
        Settings roundRobin =
                new Settings().set("mode", BondLink.Mode.BALANCE_RR).set("packetsPerPort", 7);
        Settings tlb = new Settings().set("mode", BondLink.Mode.BALANCE_TLB).set("tlbDynamicLb", false);
        Settings lacp = new Settings()
                .set("mode", BondLink.Mode.IEEE_802_3AD)
                .set("minLinks", 2)
                .set("xmitHashPolicy", BondLink.XmitHashPolicy.LAYER34)
                .set("lacpRate", 1) // fast
                .set("lacpActive", false)
                .set("adSelect", 1) // bandwidth
                .set("adActorSystemPriority", 7)
                .set("adUserPortKey", 5)
                .set("adActorSystem", HardwareAddress.of("02:00:00:00:00:07"))
                .since("6.12", "coupledControl", false)
                .since("7.2", "broadcastNeighbour", true)
                .since("7.2", "lacpStrict", true);
        live.assertAdded("bond0", BondLink.spec(), backup, link -> link);
        live.assertAdded("bond1", BondLink.spec(), arp, link -> link);
        live.assertAdded("bond2", BondLink.spec(), roundRobin, link -> link);
        live.assertAdded("bond3", BondLink.spec(), tlb, link -> link);
        live.assertAdded("bond4", BondLink.spec(), lacp, link -> link);
        live.links().add(LinkSpec.of("bond5", BondLink.spec().mode(BondLink.Mode.ACTIVE_BACKUP)));
        live.links().change("a0", link -> link.down().master("bond5"));
        live.links().change("b0", link -> link.down().master("bond5"));
        live.assertChanged("bond5", BondLink.spec(), ports);
        Settings.assertComplete(BondLink.Spec.class, backup, ports, arp, roundRobin, tlb, lacp);
    }

    @Test
    void every_setting_of_a_port_of_a_bond() {
        live.addPairs("a0", "b0");
        Settings backup = new Settings().set("queueId", 2).set("priority", -7);
        Settings lacp = new Settings().set("actorPortPriority", 9);
        live.links().add(LinkSpec.of("bond0", BondLink.spec().mode(BondLink.Mode.ACTIVE_BACKUP)));
        live.links().add(LinkSpec.of("bond1", BondLink.spec().mode(BondLink.Mode.IEEE_802_3AD)));
        live.links().change("a0", link -> link.down().master("bond0"));
        live.links().change("b0", link -> link.down().master("bond1"));
        live.assertPortChanged("a0", BondPort.spec(), backup);
        live.assertPortChanged("b0", BondPort.spec(), lacp);
        Settings.assertComplete(BondPort.Spec.class, backup, lacp);
    }

    @Test
    void a_bridge_that_filters_vlans_and_packets() {
        live.namespace().run("modprobe br_netfilter", "");
        live.assertAdded(BridgeLink.spec(), KindSettingsTest.bridgeFilters());
    }

    @Test
    void every_setting_of_a_geneve_tunnel() {
        Settings ipv4 = new Settings()
                .set("vni", 45)
                .set("remote", address("192.0.2.9"))
                .since("7.2", "local", address("192.0.2.1"))
                .set("ttl", 5)
                .set("tos", 4)
                .set("port", 6082)
                .set("udpChecksum", true)
                .set("df", GeneveLink.Df.SET)
                .since("7.2", "portRange", new PortRange(40_000, 50_000))
                .since("7.2", "groHint", true);
        Settings ipv6 = new Settings()
                .set("vni", 46)
                .set("remote", address("2001:db8::9"))
                .set("label", 0x12345)
                .set("ttlInherit", true)
                .set("udpZeroChecksum6Tx", true)
                .set("udpZeroChecksum6Rx", true);
        Settings metadata = new Settings().set("collectMetadata", true).set("innerProtocolInherit", true);
        live.assertAddedAndDelete(GeneveLink.spec(), ipv4);
        live.assertAddedAndDelete(GeneveLink.spec(), ipv6);
        live.assertAddedAndDelete(GeneveLink.spec(), metadata);
        Settings.assertComplete(GeneveLink.Spec.class, ipv4, ipv6, metadata);
    }

    /** Settings of tunnels over IPv4 that are in UDP. */
    private Settings tunnelInUdp() {
        live.namespace().run("modprobe fou", "");
        live.addPairs("a0");
        return new Settings()
                .set("link", "a0")
                .set("local", address("192.0.2.1"))
                .set("remote", address("192.0.2.9"))
                .set("tos", 0x10)
                .set("pmtuDiscovery", false)
                .set("fwmark", 7)
                .set("encapType", TunnelEncap.FOU)
                .set("encapFlags", 1) // TUNNEL_ENCAP_FLAG_CSUM
                .set("encapSourcePort", 5554)
                .set("encapDestinationPort", 5555);
    }

    @Test
    void every_setting_of_a_gre_tunnel() {
        Settings ipv4 = tunnelInUdp()
                .set("inputFlags", 0x2000) // GRE_KEY
                .set("outputFlags", 0xa000) // GRE_CSUM | GRE_KEY
                .set("inputKey", 1)
                .set("outputKey", 0xffff_fffeL)
                .set("ignoreDf", true);
        Settings metadata = new Settings().set("collectMetadata", true);
        Settings erspan1 = new Settings()
                .set("inputFlags", 0x3000) // GRE_KEY | GRE_SEQ: the kernel wants them for ERSPAN
                .set("outputFlags", 0x3000)
                .set("erspanVersion", 1)
                .set("erspanIndex", 123)
                .set("remote", address("192.0.2.9"));
        Settings erspan2 = new Settings()
                .set("inputFlags", 0x3000)
                .set("outputFlags", 0x3000)
                .set("erspanVersion", 2)
                .set("erspanDirection", 1)
                .set("erspanHardwareId", 17)
                .set("remote", address("192.0.2.9"));
        Settings ipv6 = new Settings()
                .set("local", address("2001:db8::1"))
                .set("remote", address("2001:db8::9"))
                .set("ttl", 64)
                .set("encapLimit", 3)
                .set("flowInfo", 0x0201_2345)
                .set("flags", 0x3_0020); // IP6_TNL_F_USE_ORIG_FWMARK, and CAP_XMIT and CAP_RCV that the kernel adds
        Settings erspan6 = new Settings()
                .set("inputFlags", 0x3000)
                .set("outputFlags", 0x3000)
                .set("erspanVersion", 1)
                .set("erspanIndex", 123)
                .set("remote", address("2001:db8::9"));
        live.assertAddedAndDelete(GreLink.gre(), ipv4);
        live.assertAddedAndDelete(GreLink.gretap(), ipv4);
        live.assertAddedAndDelete(GreLink.gretap(), metadata);
        live.assertAddedAndDelete(GreLink.erspan(), erspan1);
        live.assertAddedAndDelete(GreLink.erspan(), erspan2);
        live.assertAddedAndDelete(GreLink.ip6gre(), ipv6);
        live.assertAddedAndDelete(GreLink.ip6gretap(), ipv6);
        live.assertAddedAndDelete(GreLink.ip6erspan(), erspan6);
        Settings.assertComplete(GreLink.Spec.class, ipv4, metadata, erspan1, erspan2, ipv6);
    }

    @Test
    void every_setting_of_an_hsr_device() {
        if (!KernelVersion.isAtLeast("6.12")) { // Debian's 6.1 is without CONFIG_HSR
            live.assertUnknown(HsrLink.spec());
            return;
        }
        live.addPairs("a0", "b0", "c0", "d0", "e0");
        Settings hsr = new Settings()
                .set("port1", "a0")
                .set("port2", "b0")
                .since("7.2", "interlink", "c0")
                .set("multicastSpec", 45)
                .since("7.2", "version", 1);
        Settings prp = new Settings().set("port1", "d0").set("port2", "e0").set("protocol", HsrLink.Protocol.PRP);
        live.assertAdded("hsr0", HsrLink.spec(), hsr, link -> link);
        live.assertAdded("prp0", HsrLink.spec(), prp, link -> link);
        Settings.assertComplete(HsrLink.Spec.class, hsr, prp);
    }

    @Test
    void every_setting_of_a_tunnel_of_ip_in_ip() {
        Settings ipip = tunnelInUdp().set("protocol", 4); // IPPROTO_IPIP
        Settings sixRd = new Settings()
                .set("local", address("192.0.2.1"))
                .set("ttl", 64)
                .set("sixRdPrefix", IpPrefix.of("2001:db8::/32"))
                .set("sixRdRelayPrefix", IpPrefix.of("192.0.2.0/24"));
        Settings isatap = new Settings().set("local", address("192.0.2.1")).set("flags", 1); // SIT_ISATAP
        Settings ipv6 = new Settings()
                .set("local", address("2001:db8::1"))
                .set("remote", address("2001:db8::9"))
                .set("ttl", 64)
                .set("encapLimit", 3)
                .set("flowInfo", 0x0201_2345)
                .set("flags", 0x3_0002) // IP6_TNL_F_USE_ORIG_TCLASS, and CAP_XMIT and CAP_RCV that the kernel adds
                .set("protocol", 41); // IPPROTO_IPV6
        Settings metadata = new Settings().set("collectMetadata", true);
        live.assertAddedAndDelete(IpTunnelLink.ipip(), ipip);
        live.assertAddedAndDelete(IpTunnelLink.sit(), sixRd);
        live.assertAddedAndDelete(IpTunnelLink.sit(), isatap);
        live.assertAddedAndDelete(IpTunnelLink.ip6tnl(), ipv6);
        live.assertAddedAndDelete(IpTunnelLink.ip6tnl(), metadata);
        Settings.assertComplete(IpTunnelLink.Spec.class, ipip, sixRd, isatap, ipv6, metadata);
    }

    @Test
    void every_setting_of_an_ipvlan_link() {
        live.addPairs("a0", "b0");
        Settings settings = new Settings().set("mode", IpvlanLink.Mode.L3S).set("flags", 2); // IPVLAN_F_VEPA
        live.assertAdded("iv0", IpvlanLink.ipvlan(), settings, link -> link.parent("a0"));
        live.assertAdded("iv1", IpvlanLink.ipvtap(), settings, link -> link.parent("b0"));
        live.assertChanged(
                "iv0",
                IpvlanLink.ipvlan(),
                new Settings().set("mode", IpvlanLink.Mode.L2).set("flags", 1));
        Settings.assertComplete(IpvlanLink.Spec.class, settings);
    }

    @Test
    void every_setting_of_a_macsec_device() {
        live.addPairs("a0");
        Settings added = new Settings()
                .set("port", 11)
                .set("icvLength", 12)
                .set("cipherSuite", 0x0080_c200_0100_0002L) // MACSEC_CIPHER_ID_GCM_AES_256
                .set("window", 64)
                .set("replayProtect", true)
                .set("encodingSa", 2)
                .set("encrypt", true)
                .set("protect", false)
                .set("includeSci", false)
                .set("endStation", true)
                .set("validation", MacsecLink.Validation.CHECK)
                .set("offload", MacsecLink.Offload.OFF);
        Settings channel = new Settings().set("sci", 0x0200_0000_0007_0063L).set("includeSci", true);
        Settings copy = new Settings().set("includeSci", false).set("singleCopyBroadcast", true);
        live.assertAdded("ms0", MacsecLink.spec(), added, link -> link.parent("a0"));
        live.assertAdded("ms1", MacsecLink.spec(), channel, link -> link.parent("a0"));
        live.assertChanged("ms1", MacsecLink.spec(), copy);
        Settings.assertComplete(MacsecLink.Spec.class, added, channel, copy);
    }

    @Test
    void a_macvtap_link() {
        live.addPairs("a0");
        live.assertAdded(
                "mv0",
                MacvlanLink.macvtap(),
                new Settings().set("mode", MacvlanLink.Mode.VEPA),
                link -> link.parent("a0"));
    }

    @Test
    void every_setting_of_a_netkit_device() {
        if (!KernelVersion.isAtLeast("6.7")) {
            live.assertUnknown(NetkitLink.single());
            return;
        }
        Settings pair = new Settings()
                .set("mode", NetkitLink.Mode.L2)
                .set("policy", NetkitLink.Policy.DROP)
                .set("peerPolicy", NetkitLink.Policy.DROP)
                .since("7.2", "scrub", NetkitLink.Scrub.NONE)
                .since("7.2", "peerScrub", NetkitLink.Scrub.NONE)
                .since("7.2", "headroom", 64)
                .since("7.2", "tailroom", 32);
        live.assertAdded("nk0", NetkitLink.spec(), pair, link -> link.peer("nk1", peer -> peer.mtu(1400)));
        assertThat(live.get("nk0").kind(NetkitLink.class).primary()).isTrue();
        assertThat(live.get("nk1").kind(NetkitLink.class).primary()).isFalse();
        assertThat(live.get("nk1").mtu()).isEqualTo(1400);
        live.assertChanged(
                "nk0",
                NetkitLink.spec(),
                new Settings().set("policy", NetkitLink.Policy.PASS).set("peerPolicy", NetkitLink.Policy.PASS));
        Settings.assertComplete(NetkitLink.Spec.class, pair);
    }

    @Test
    void a_netkit_device_without_a_peer() {
        if (!KernelVersion.isAtLeast("6.7")) {
            live.assertUnknown(NetkitLink.single());
            return;
        }
        live.links().add(LinkSpec.of("single0", NetkitLink.single()));
        NetkitLink single = live.get("single0").kind(NetkitLink.class);
        assertThat(single.pairing())
                .isEqualTo(KernelVersion.isAtLeast("7.2") ? NetkitLink.Pairing.SINGLE : NetkitLink.Pairing.PAIR);
    }

    @Test
    void every_setting_of_a_vlan() {
        live.addPairs("a0");
        Settings settings = new Settings()
                .set("id", 7)
                .set("protocol", 0x88a8)
                .set("flags", 3) // VLAN_FLAG_REORDER_HDR | VLAN_FLAG_GVRP
                .set("egressQos", Map.of(0L, 4L, 6L, 1L))
                .set("ingressQos", Map.of(2L, 7L));
        live.assertAdded("a0.7", VlanLink.spec(), settings, link -> link.parent("a0"));
        Settings.assertComplete(VlanLink.Spec.class, settings);
    }

    @Test
    void every_setting_of_a_vrf() {
        live.addPairs("a0");
        Settings settings = new Settings().set("table", 100);
        live.assertAdded("vrf0", VrfLink.spec(), settings, link -> link.up());
        live.links().change("a0", link -> link.master("vrf0"));
        assertThat(live.get("a0").port(VrfPort.class).table()).isEqualTo(100);
        Settings.assertComplete(VrfLink.Spec.class, settings);
    }

    @Test
    void every_setting_of_a_virtual_tunnel_interface() {
        live.addPairs("a0");
        Settings ipv4 = new Settings()
                .set("link", "a0")
                .set("inputKey", 13)
                .set("outputKey", 14)
                .set("local", address("192.0.2.1"))
                .set("remote", address("192.0.2.9"))
                .set("fwmark", 7);
        Settings ipv6 = new Settings().set("local", address("2001:db8::1")).set("remote", address("2001:db8::9"));
        live.assertAddedAndDelete(VtiLink.vti(), ipv4);
        live.assertAddedAndDelete(VtiLink.vti6(), ipv6);
        Settings.assertComplete(VtiLink.Spec.class, ipv4);
    }

    @Test
    void every_setting_of_an_ipsec_interface() {
        live.addPairs("a0");
        Settings ipsec = new Settings().set("link", "a0").set("ifId", 21);
        Settings metadata = new Settings().set("collectMetadata", true);
        live.assertAdded("ipsec0", XfrmLink.spec(), ipsec, link -> link);
        live.assertAdded("ipsec1", XfrmLink.spec(), metadata, link -> link);
        Settings.assertComplete(XfrmLink.Spec.class, ipsec, metadata);
    }

    @Test
    void a_tap_device_is_read() {
        live.namespace().run("modprobe tun", "");
        live.namespace().ip("tuntap add tap0 mode tap user 1000 group 100 vnet_hdr");
        TunLink tap = live.get("tap0").kind(TunLink.class);
        assertThat(tap.type()).isEqualTo(TunLink.Type.TAP);
        assertThat(tap.owner()).isEqualTo(1000);
        assertThat(tap.group()).isEqualTo(100);
        assertThat(tap.persist()).isTrue();
        assertThat(tap.vnetHeader()).isTrue();
        assertThat(tap.multiQueue()).isFalse();
    }
}
