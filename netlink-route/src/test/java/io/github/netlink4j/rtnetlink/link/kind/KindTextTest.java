package io.github.netlink4j.rtnetlink.link.kind;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The attributes of each kind as text, in recorded replies of the kernel; {@code ip -d link} shows the same values. */
class KindTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "bond; IFLA_BOND_MODE=BOND_MODE_8023AD, IFLA_BOND_MIIMON=100",
                "bond; IFLA_BOND_XMIT_HASH_POLICY=BOND_XMIT_POLICY_LAYER34",
                "bond; IFLA_BOND_AD_INFO={IFLA_BOND_AD_INFO_AGGREGATOR=1, IFLA_BOND_AD_INFO_NUM_PORTS=1",
                "bond-arp; IFLA_BOND_ARP_IP_TARGET=[192.0.2.9, 192.0.2.10], IFLA_BOND_ARP_VALIDATE=3",
                "bond-arp; IFLA_BOND_NS_IP6_TARGET=[2001:db8::9]",
                "bond-port; IFLA_INFO_SLAVE_KIND=\"bond\", IFLA_INFO_SLAVE_DATA={IFLA_BOND_SLAVE_STATE=BOND_STATE_ACTIVE",
                "bond-port; _AD_ACTOR_OPER_PORT_STATE=LACP_STATE_LACP_ACTIVITY|LACP_STATE_LACP_TIMEOUT|LACP_STATE_AGGR",
                "bridge-vlan; IFLA_BR_MULTI_BOOLOPT={optval=BR_BOOLOPT_MCAST_VLAN_SNOOPING, optmask=BR_BOOLOPT_NO_LL_L",
                "bridge-vlan; IFLA_BR_STP_MODE=BR_STP_MODE_AUTO, IFLA_BR_VLAN_PROTOCOL=ETH_P_8021Q",
                "bridge-vlan; IFLA_BR_MCAST_QUERIER_STATE={BRIDGE_QUERIER_IP_ADDRESS=0.0.0.0, BRIDGE_QUERIER_IPV6_ADD",
                "geneve; IFLA_GENEVE_ID=45, IFLA_GENEVE_REMOTE6=2001:db8::9",
                "geneve; IFLA_GENEVE_LABEL=74565",
                "geneve; IFLA_GENEVE_PORT_RANGE={low=1, high=65535}",
                "gre; IFLA_GRE_IFLAGS=GRE_CSUM|GRE_KEY, IFLA_GRE_OFLAGS=GRE_KEY|GRE_SEQ, IFLA_GRE_IKEY=1",
                "gretap; IFLA_GRE_ENCAP_TYPE=TUNNEL_ENCAP_FOU, IFLA_GRE_ENCAP_SPORT=0, IFLA_GRE_ENCAP_DPORT=5555",
                "erspan; IFLA_GRE_ERSPAN_VER=2, IFLA_GRE_ERSPAN_DIR=1, IFLA_GRE_ERSPAN_HWID=17",
                "ip6gre; IFLA_GRE_REMOTE=2001:db8::9, IFLA_GRE_TTL=64, IFLA_GRE_ENCAP_LIMIT=3",
                "ipip; IFLA_IPTUN_LOCAL=192.0.2.1, IFLA_IPTUN_REMOTE=192.0.2.9, IFLA_IPTUN_TTL=64",
                "sit; IFLA_IPTUN_FLAGS=SIT_ISATAP",
                "ip6tnl; IFLA_IPTUN_FLAGS=IP6_TNL_F_USE_ORIG_TCLASS|IP6_TNL_F_CAP_XMIT|IP6_TNL_F_CAP_RCV",
                "vti6; IFLA_VTI_REMOTE=2001:db8::9, IFLA_VTI_IKEY=13, IFLA_VTI_OKEY=14",
                "xfrm; IFLA_INFO_DATA={IFLA_XFRM_LINK=11, IFLA_XFRM_IF_ID=21}",
                "tap; IFLA_INFO_KIND=\"tun\", IFLA_INFO_DATA={IFLA_TUN_TYPE=IFF_TAP, IFLA_TUN_OWNER=1000",
                "hsr; IFLA_HSR_SUPERVISION_ADDR=01:15:4e:00:01:2d, IFLA_HSR_SEQ_NR=64511, IFLA_HSR_VERSION=1",
                "macsec; , port=11}, IFLA_MACSEC_ICV_LEN=16, IFLA_MACSEC_CIPHER_SUITE=MACSEC_CIPHER_ID_GCM_AES_256",
                "netkit; IFLA_NETKIT_POLICY=NETKIT_DROP, IFLA_NETKIT_MODE=NETKIT_L2",
                "macvlan; IFLA_MACVLAN_MACADDR_COUNT=1, IFLA_MACVLAN_MACADDR_DATA={IFLA_MACVLAN_MACADDR=02:00:00:00:00:07}",
                "ipvlan; IFLA_INFO_DATA={IFLA_IPVLAN_MODE=IPVLAN_MODE_L3, IFLA_IPVLAN_FLAGS=IPVLAN_F_PRIVATE}",
                "vrf; IFLA_INFO_KIND=\"vrf\", IFLA_INFO_DATA={IFLA_VRF_TABLE=100}",
                "vrf-port; IFLA_INFO_SLAVE_KIND=\"vrf\", IFLA_INFO_SLAVE_DATA={IFLA_VRF_PORT_TABLE=100}",
                "vxlan6; IFLA_VXLAN_TTL=0, IFLA_VXLAN_TTL_INHERIT=1",
                "vxlan6; IFLA_VXLAN_GBP=true, IFLA_VXLAN_RESERVED_BITS={vx_flags=1996488704, vx_vni=255}",
                "devlink; IFLA_DEVLINK_PORT={DEVLINK_ATTR_BUS_NAME=\"netdevsim\", DEVLINK_ATTR_DEV_NAME=\"netdevsim1337\"",
                "devlink; IFLA_VF_LINK_STATE={vf=1, link_state=IFLA_VF_LINK_STATE_AUTO}",
                "of-bridge-tunnels; IFLA_BRIDGE_VLAN_TUNNEL_INFO={IFLA_BRIDGE_VLAN_TUNNEL_ID=2020, IFLA_BRIDGE_VLAN_TUNNEL_V",
                "of-bridge-tunnels; _TUNNEL_ID=3030, IFLA_BRIDGE_VLAN_TUNNEL_VID=30, IFLA_BRIDGE_VLAN_TUNNEL_FLAGS=BRIDGE_VLAN_INFO_RANGE_BEGIN}",
            })
    void the_attributes_of_a_kind_are_shown_by_name(String kind, String shown) {
        assertThat(Recorded.link(kind).toString()).contains(shown);
    }
}
