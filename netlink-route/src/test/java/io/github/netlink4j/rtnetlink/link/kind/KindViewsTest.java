package io.github.netlink4j.rtnetlink.link.kind;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.rtnetlink.uapi.IpPrefix;
import java.net.InetAddress;
import org.junit.jupiter.api.Test;

/** Each kind's accessors, in recorded replies of the kernel; the command that made each is in its file. */
class KindViewsTest {
    private static InetAddress ip(String text) {
        return IpPrefix.address(text);
    }

    @Test
    void a_bond_in_mode_802_3ad() {
        BondLink bond = Recorded.link("bond").kind(BondLink.class);
        assertThat(bond.mode()).isEqualTo(BondLink.Mode.IEEE_802_3AD).hasToString("BOND_MODE_8023AD");
        assertThat(bond.miimon()).isEqualTo(100);
        assertThat(bond.xmitHashPolicy()).isEqualTo(BondLink.XmitHashPolicy.LAYER34);
        assertThat(bond.lacpRate()).isEqualTo(1);
        assertThat(bond.lacpActive()).isTrue();
        assertThat(bond.adActorSystemPriority()).isEqualTo(65_535);
        assertThat(bond.activePortIndex()).isZero();
        assertThat(bond.arpTargets()).isEmpty();
        BondAggregator aggregator = bond.aggregator();
        assertThat(aggregator.id()).isEqualTo(1);
        assertThat(aggregator.ports()).isEqualTo(1);
        assertThat(aggregator.actorKey()).isEqualTo(15);
        assertThat(aggregator.partnerKey()).isEqualTo(1);
        assertThat(aggregator.partnerAddress()).hasToString("00:00:00:00:00:00");
    }

    @Test
    void a_bond_with_arp_monitoring() {
        BondLink bond = Recorded.link("bond-arp").kind(BondLink.class);
        assertThat(bond.mode()).isEqualTo(BondLink.Mode.ACTIVE_BACKUP);
        assertThat(bond.arpInterval()).isEqualTo(100);
        assertThat(bond.arpTargets()).containsExactly(ip("192.0.2.9"), ip("192.0.2.10"));
        assertThat(bond.nsTargets()).containsExactly(ip("2001:db8::9"));
        assertThat(bond.arpValidate()).isEqualTo(3);
        assertThat(bond.arpMissedMax()).isEqualTo(2);
    }

    @Test
    void a_port_of_a_bond() {
        BondPort port = Recorded.link("bond-port").port(BondPort.class);
        assertThat(port.state()).isEqualTo(BondPort.State.ACTIVE);
        assertThat(port.miiStatus()).isEqualTo(BondPort.MiiStatus.UP);
        assertThat(port.permanentAddress()).hasToString("a2:2d:35:04:4c:06");
        assertThat(port.aggregatorId()).isEqualTo(1);
        assertThat(port.actorPortState()).isEqualTo(0x4f);
        assertThat(port.actorPortPriority()).isEqualTo(255);
        assertThat(port.churnActorState()).isEqualTo(2);
        assertThat(port.churnPartnerState()).isEqualTo(1);
    }

    @Test
    void a_bridge() {
        BridgeLink bridge = Recorded.link("bridge-vlan").kind(BridgeLink.class);
        assertThat(bridge.forwardDelay()).isEqualTo(1500); // 15 s
        assertThat(bridge.helloTime()).isEqualTo(200);
        assertThat(bridge.maxAge()).isEqualTo(2000);
        assertThat(bridge.ageingTime()).isEqualTo(30_000);
        assertThat(bridge.stpState()).isEqualTo(1);
        assertThat(bridge.priority()).isEqualTo(32_768);
        assertThat(bridge.vlanFiltering()).isTrue();
        assertThat(bridge.vlanProtocol()).isEqualTo(0x8100);
        assertThat(bridge.vlanDefaultPvid()).isEqualTo(1);
        assertThat(bridge.bridgeId())
                .isEqualTo(new BridgeId(32_768, HardwareAddress.of("2a:84:25:7a:aa:51")))
                .hasToString("8000.2a:84:25:7a:aa:51");
        assertThat(bridge.rootId()).isEqualTo(bridge.bridgeId());
        assertThat(bridge.groupAddress()).hasToString("01:80:c2:00:00:00");
        assertThat(bridge.booleanOptions()).isEqualTo(2); // BR_BOOLOPT_MCAST_VLAN_SNOOPING
        assertThat(bridge.multicastSnooping()).isTrue();
        assertThat(bridge.multicastQuerier()).isTrue();
        assertThat(bridge.multicastMembershipInterval()).isEqualTo(26_000);
        assertThat(bridge.igmpVersion()).isEqualTo(2);
        assertThat(bridge.fdbLearned()).isEqualTo(1);
    }

    @Test
    void a_port_of_a_bridge() {
        BridgePort port = Recorded.link("bridge-port").port(BridgePort.class);
        assertThat(port.state()).isEqualTo(BridgePort.State.FORWARDING).hasToString("BR_STATE_FORWARDING");
        assertThat(port.priority()).isEqualTo(32);
        assertThat(port.cost()).isEqualTo(2);
        assertThat(port.learning()).isTrue();
        assertThat(port.hairpin()).isFalse();
        assertThat(port.id()).isEqualTo(0x8001);
        assertThat(port.number()).isEqualTo(1);
        assertThat(port.designatedPort()).isEqualTo(0x8001);
        assertThat(port.bridgeId()).hasToString("8000.86:be:1e:76:7b:0b");
        assertThat(port.multicastRouter()).isEqualTo(MulticastRouter.TEMP_QUERY);
        assertThat(port.multicastHostsLimit()).isEqualTo(512);
        assertThat(port.backupPortIndex()).isZero();
    }

    @Test
    void a_geneve_tunnel() {
        GeneveLink geneve = Recorded.link("geneve").kind(GeneveLink.class);
        assertThat(geneve.vni()).isEqualTo(45);
        assertThat(geneve.remote()).isEqualTo(ip("2001:db8::9"));
        assertThat(geneve.port()).isEqualTo(6082);
        assertThat(geneve.label()).isEqualTo(0x12345);
        assertThat(geneve.portRange()).isEqualTo(new PortRange(1, 65_535));
        assertThat(geneve.collectMetadata()).isFalse();
    }

    @Test
    void gre_tunnels() {
        GreLink gre = Recorded.link("gre").kind(GreLink.class);
        assertThat(gre.name()).isEqualTo("gre");
        assertThat(gre.local()).isEqualTo(ip("192.0.2.1"));
        assertThat(gre.remote()).isEqualTo(ip("192.0.2.9"));
        assertThat(gre.inputFlags()).isEqualTo(0xa000); // GRE_CSUM | GRE_KEY
        assertThat(gre.outputFlags()).isEqualTo(0x3000); // GRE_KEY | GRE_SEQ
        assertThat(gre.inputKey()).isEqualTo(1);
        assertThat(gre.outputKey()).isEqualTo(2);
        assertThat(gre.ttl()).isEqualTo(7);
        assertThat(gre.pmtuDiscovery()).isTrue();

        GreLink gretap = Recorded.link("gretap").kind(GreLink.class);
        assertThat(gretap.encapType()).isEqualTo(TunnelEncap.FOU);
        assertThat(gretap.encapFlags()).isEqualTo(1); // TUNNEL_ENCAP_FLAG_CSUM
        assertThat(gretap.encapDestinationPort()).isEqualTo(5555);

        GreLink erspan = Recorded.link("erspan").kind(GreLink.class);
        assertThat(erspan.erspanVersion()).isEqualTo(2);
        assertThat(erspan.erspanDirection()).isEqualTo(1);
        assertThat(erspan.erspanHardwareId()).isEqualTo(17);

        GreLink ip6gre = Recorded.link("ip6gre").kind(GreLink.class);
        assertThat(ip6gre.remote()).isEqualTo(ip("2001:db8::9"));
        assertThat(ip6gre.flowInfo()).isEqualTo(0x0201_2345); // traffic class 0x20, flow label 0x12345
        assertThat(ip6gre.encapLimit()).isEqualTo(3);
    }

    @Test
    void an_hsr_device() {
        HsrLink hsr = Recorded.link("hsr").kind(HsrLink.class);
        assertThat(hsr.port1Index()).isEqualTo(48);
        assertThat(hsr.port2Index()).isEqualTo(50);
        assertThat(hsr.supervisionAddress()).hasToString("01:15:4e:00:01:2d");
        assertThat(hsr.multicastSpec()).isEqualTo(45);
        assertThat(hsr.sequenceNumber()).isEqualTo(64_511);
        assertThat(hsr.version()).isEqualTo(1);
        assertThat(hsr.protocol()).isEqualTo(HsrLink.Protocol.HSR);
    }

    @Test
    void tunnels_of_ip_in_ip() {
        IpTunnelLink ipip = Recorded.link("ipip").kind(IpTunnelLink.class);
        assertThat(ipip.local()).isEqualTo(ip("192.0.2.1"));
        assertThat(ipip.remote()).isEqualTo(ip("192.0.2.9"));
        assertThat(ipip.ttl()).isEqualTo(64);
        assertThat(ipip.protocol()).isEqualTo(4); // IPPROTO_IPIP
        assertThat(ipip.sixRdPrefix()).isNull();

        IpTunnelLink isatap = Recorded.link("sit").kind(IpTunnelLink.class);
        assertThat(isatap.flags()).isEqualTo(1); // SIT_ISATAP, 16 bits
        assertThat(isatap.sixRdPrefix()).isEqualTo(IpPrefix.of("2002::/16"));

        IpTunnelLink sixRd = Recorded.link("sit-6rd").kind(IpTunnelLink.class);
        assertThat(sixRd.sixRdPrefix()).isEqualTo(IpPrefix.of("2001:db8::/32"));
        assertThat(sixRd.sixRdRelayPrefix()).isEqualTo(IpPrefix.of("192.0.2.0/24"));

        IpTunnelLink ip6tnl = Recorded.link("ip6tnl").kind(IpTunnelLink.class);
        assertThat(ip6tnl.flags()).isEqualTo(0x3_0002); // USE_ORIG_TCLASS | CAP_XMIT | CAP_RCV, 32 bits
        assertThat(ip6tnl.ttl()).isEqualTo(5);
    }

    @Test
    void an_ipvlan_link() {
        IpvlanLink ipvlan = Recorded.link("ipvlan").kind(IpvlanLink.class);
        assertThat(ipvlan.mode()).isEqualTo(IpvlanLink.Mode.L3);
        assertThat(ipvlan.flags()).isEqualTo(1); // IPVLAN_F_PRIVATE
    }

    @Test
    void a_macsec_device() {
        MacsecLink macsec = Recorded.link("macsec").kind(MacsecLink.class);
        assertThat(macsec.sci()).isEqualTo(0x6a15_cb38_06f5_000bL);
        assertThat(macsec.port()).isEqualTo(11);
        assertThat(macsec.icvLength()).isEqualTo(16);
        assertThat(macsec.cipherSuite()).isEqualTo(0x0080_c200_0100_0002L); // GCM-AES-256
        assertThat(macsec.encrypt()).isTrue();
        assertThat(macsec.replayProtect()).isTrue();
        assertThat(macsec.window()).isEqualTo(64);
        assertThat(macsec.validation()).isEqualTo(MacsecLink.Validation.STRICT);
    }

    @Test
    void a_macvlan_link() {
        MacvlanLink macvlan = Recorded.link("macvlan").kind(MacvlanLink.class);
        assertThat(macvlan.mode()).isEqualTo(MacvlanLink.Mode.SOURCE).hasToString("MACVLAN_MODE_SOURCE");
        assertThat(macvlan.sourceAddresses()).containsExactly(HardwareAddress.of("02:00:00:00:00:07"));
        assertThat(macvlan.broadcastQueueLength()).isEqualTo(1000);
        assertThat(macvlan.broadcastQueueLengthUsed()).isEqualTo(1000);
    }

    @Test
    void a_netkit_device() {
        NetkitLink netkit = Recorded.link("netkit").kind(NetkitLink.class);
        assertThat(netkit.primary()).isTrue();
        assertThat(netkit.policy()).isEqualTo(NetkitLink.Policy.DROP);
        assertThat(netkit.peerPolicy()).isEqualTo(NetkitLink.Policy.PASS);
        assertThat(netkit.mode()).isEqualTo(NetkitLink.Mode.L2);
        assertThat(netkit.scrub()).isEqualTo(NetkitLink.Scrub.DEFAULT);
    }

    @Test
    void a_tap_device() {
        TunLink tap = Recorded.link("tap").kind(TunLink.class);
        assertThat(tap.type()).isEqualTo(TunLink.Type.TAP);
        assertThat(tap.owner()).isEqualTo(1000);
        assertThat(tap.group()).isEqualTo(100);
        assertThat(tap.persist()).isTrue();
        assertThat(tap.vnetHeader()).isTrue();
        assertThat(tap.multiQueue()).isTrue();
        assertThat(tap.packetInformation()).isFalse();
        assertThat(tap.queues()).isZero();
    }

    @Test
    void a_vlan() {
        VlanLink vlan = Recorded.link("vlan").kind(VlanLink.class);
        assertThat(vlan.id()).isEqualTo(7);
        assertThat(vlan.protocol()).isEqualTo(0x8100);
        assertThat(vlan.flags()).isEqualTo(1); // VLAN_FLAG_REORDER_HDR
        assertThat(vlan.egressQos()).isEmpty();
    }

    @Test
    void a_vrf_and_its_port() {
        assertThat(Recorded.link("vrf").kind(VrfLink.class).table()).isEqualTo(100);
        assertThat(Recorded.link("vrf-port").port(VrfPort.class).table()).isEqualTo(100);
    }

    @Test
    void a_virtual_tunnel_interface() {
        VtiLink vti = Recorded.link("vti6").kind(VtiLink.class);
        assertThat(vti.local()).isEqualTo(ip("2001:db8::1"));
        assertThat(vti.remote()).isEqualTo(ip("2001:db8::9"));
        assertThat(vti.inputKey()).isEqualTo(13);
        assertThat(vti.outputKey()).isEqualTo(14);
    }

    @Test
    void vxlan_tunnels() {
        VxlanLink vxlan = Recorded.link("vxlan").kind(VxlanLink.class);
        assertThat(vxlan.vni()).isEqualTo(42);
        assertThat(vxlan.group()).isEqualTo(ip("192.0.2.9"));
        assertThat(vxlan.local()).isEqualTo(ip("192.0.2.1"));
        assertThat(vxlan.port()).isEqualTo(4789);
        assertThat(vxlan.learning()).isTrue();
        assertThat(vxlan.ageing()).isEqualTo(300);
        assertThat(vxlan.ttlInherit()).isFalse();

        VxlanLink ipv6 = Recorded.link("vxlan6").kind(VxlanLink.class);
        assertThat(ipv6.group()).isEqualTo(ip("2001:db8::9"));
        assertThat(ipv6.local()).isEqualTo(ip("2001:db8::1"));
        assertThat(ipv6.ttlInherit()).isTrue();
        assertThat(ipv6.gbp()).isTrue();
        assertThat(ipv6.reservedBits()).isEqualTo(0x7700_0000_0000_00ffL);
    }

    @Test
    void an_ipsec_interface() {
        XfrmLink xfrm = Recorded.link("xfrm").kind(XfrmLink.class);
        assertThat(xfrm.linkIndex()).isEqualTo(11);
        assertThat(xfrm.ifId()).isEqualTo(21);
        assertThat(xfrm.collectMetadata()).isFalse();
    }
}
