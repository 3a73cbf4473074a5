package io.github.netlink4j.rtnetlink.link;

import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_STATS64;
import static io.github.netlink4j.rtnetlink.link.LinkFlags.IFF_LOOPBACK;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_DELLINK;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_NEWLINK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.rtnetlink.Captured;
import io.github.netlink4j.rtnetlink.link.kind.BridgePort;
import io.github.netlink4j.rtnetlink.link.kind.VethLink;
import io.github.netlink4j.rtnetlink.link.kind.VlanLink;
import io.github.netlink4j.testsupport.Hex;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LinkMessageTest {
    private static LinkMessage link(String bytes) {
        return new LinkMessage().wrap(Hex.message(bytes));
    }

    private static LinkMessage built(int type, int family) {
        MessageBuilder builder = MessageBuilder.allocate(64)
                .message(type, 0)
                .headerU8(family)
                .headerU8(0)
                .headerU16(1)
                .headerU32(7)
                .headerU32(0)
                .headerU32(0)
                .end();
        return new LinkMessage()
                .wrap(Hex.message(Arrays.copyOf(bytes(builder), builder.length())))
                .copy();
    }

    private static byte[] bytes(MessageBuilder builder) {
        byte[] bytes = new byte[builder.length()];
        builder.memory().get(0, bytes);
        return bytes;
    }

    @Test
    void the_loopback_device_is_as_ip_shows_it() {
        LinkMessage link = Captured.link("link-loopback");
        assertThat(link.family()).hasToString("AF_UNSPEC");
        assertThat(link.hardwareType()).isEqualTo(HardwareType.LOOPBACK).hasToString("ARPHRD_LOOPBACK");
        assertThat(link.index()).isEqualTo(1);
        assertThat(link.name()).isEqualTo("lo");
        assertThat(link.flags() & IFF_LOOPBACK).isNotZero();
        assertThat(link.isUp()).isTrue();
        assertThat(link.isRunning()).isTrue();
        assertThat(link.hasCarrier()).isTrue();
        assertThat(link.mtu()).isEqualTo(65536);
        assertThat(link.operState()).isEqualTo(OperState.UNKNOWN).hasToString("IF_OPER_UNKNOWN");
        assertThat(link.qdisc()).isEqualTo("noqueue");
        assertThat(link.transmitQueueLength()).isEqualTo(1000);
        assertThat(link.hardwareAddress()).isEqualTo(HardwareAddress.of("00:00:00:00:00:00"));
        assertThat(link.kindName()).isNull();
        assertThat(link.kind()).isNull();
        assertThat(link.port()).isNull();
        assertThat(link.isDeleted()).isFalse();
    }

    @Test
    void a_bridge_port_has_its_bridge_and_its_peer() {
        LinkMessage link = Captured.link("link-bridge-port");
        assertThat(link.name()).isEqualTo("v0");
        assertThat(link.kindName()).isEqualTo("veth");
        assertThat(link.kind()).isInstanceOf(VethLink.class).hasToString("veth");
        assertThat(link.port()).isInstanceOf(BridgePort.class).hasToString("bridge");
        assertThat(link.masterIndex()).isEqualTo(9);
        assertThat(link.parentIndex()).isEqualTo(10);
        assertThat(link.operState()).isEqualTo(OperState.UP);
        assertThat(link.toString())
                .startsWith("RTM_NEWLINK {ifi_family=AF_UNSPEC, ifi_type=ARPHRD_ETHER, ifi_index=11, ifi_flags=IFF_UP|")
                .contains("IFLA_INFO_SLAVE_DATA={IFLA_BRPORT_STATE=BR_STATE_FORWARDING, IFLA_BRPORT_PRIORITY=32, ")
                .contains("IFLA_BRPORT_ROOT_ID={prio=32768, addr=86:be:1e:76:7b:0b}")
                .contains("IFLA_AF_SPEC={AF_INET={IFLA_INET_CONF=")
                .contains("IN6_ADDR_GEN_MODE_EUI64")
                .doesNotContain("malformed");
    }

    @Test
    void the_attributes_of_a_kind_are_shown_by_name() {
        assertThat(Captured.link("link-bridge").toString())
                .contains("IFLA_INFO_KIND=\"bridge\", IFLA_INFO_DATA={")
                .contains("IFLA_BR_FORWARD_DELAY=1500, IFLA_BR_HELLO_TIME=200, IFLA_BR_MAX_AGE=2000")
                .contains("IFLA_BR_GROUP_ADDR=01:80:c2:00:00:00")
                .doesNotContain("IFLA_BR(")
                .doesNotContain("malformed");
        assertThat(Captured.link("link-vlan").toString())
                .contains(
                        "IFLA_VLAN_PROTOCOL=ETH_P_8021Q, IFLA_VLAN_ID=7, IFLA_VLAN_FLAGS={flags=VLAN_FLAG_REORDER_HDR")
                .doesNotContain("malformed");
        assertThat(Captured.link("link-vxlan").toString())
                .contains("IFLA_VXLAN_ID=42, IFLA_VXLAN_GROUP=192.0.2.9, IFLA_VXLAN_LOCAL=192.0.2.1")
                .contains("IFLA_VXLAN_PORT=4789")
                .doesNotContain("IFLA_VXLAN(")
                .doesNotContain("malformed");
    }

    @Test
    void the_same_attribute_has_other_contents_in_messages_of_a_bridge() {
        assertThat(Captured.link("link-of-bridge-family").toString())
                .contains("ifi_family=AF_BRIDGE")
                .contains("IFLA_PROTINFO={IFLA_BRPORT_STATE=BR_STATE_FORWARDING")
                .contains("IFLA_AF_SPEC={IFLA_BRIDGE_VLAN_INFO={"
                        + "flags=BRIDGE_VLAN_INFO_PVID|BRIDGE_VLAN_INFO_UNTAGGED, vid=1}}");
    }

    @Test
    void a_peer_is_a_message_inside_the_message() {
        assertThat(Captured.link("request-veth").toString())
                .contains(
                        "IFLA_INFO_DATA={VETH_INFO_PEER={ifi_family=AF_UNSPEC, ifi_type=0, ifi_index=0, ifi_flags=0x0, "
                                + "ifi_change=0x0, IFLA_IFNAME=\"v1\"}}");
    }

    @Test
    void counters_are_null_where_the_message_has_none() {
        LinkStatistics counters = Captured.link("link-bridge-port").statistics();
        assertThat(counters).isNotNull();
        assertThat(counters.txPackets()).isPositive();
        assertThat(counters.rxErrors()).isZero();
        assertThat(Captured.link("link-of-bridge-family").statistics()).isNull();
    }

    @Test
    void counters_of_an_older_or_newer_kernel_are_read_as_far_as_they_are_known() {
        byte[] message = new byte[16 + 16 + 4 + 26 * 8];
        MessageBuilder builder = MessageBuilder.allocate(512);
        for (int fields : new int[] {2, 26}) {
            builder.clear().message(RTM_NEWLINK, 0).reserve(16).attribute(IFLA_STATS64, m -> {
                for (int i = 1; i <= fields; i++) {
                    m.headerU64(i);
                }
            });
            builder.end().memory().get(0, message, 0, builder.length());
            LinkStatistics counters = new LinkMessage()
                    .wrap(Hex.message(Arrays.copyOf(message, builder.length())))
                    .statistics();
            assertThat(counters.rxPackets()).isEqualTo(1);
            assertThat(counters.txPackets()).isEqualTo(2);
            assertThat(counters.rxBytes()).isEqualTo(fields > 2 ? 3 : 0);
            assertThat(counters.rxOtherhostDropped()).isEqualTo(fields > 2 ? 25 : 0);
        }
    }

    @Test
    void a_port_that_leaves_its_bridge_is_not_deleted() {
        assertThat(built(RTM_DELLINK, 0).isDeleted()).isTrue();
        assertThat(built(RTM_DELLINK, 7).isDeleted()).isFalse(); // AF_BRIDGE
        assertThat(built(RTM_NEWLINK, 0).isDeleted()).isFalse();
    }

    @Test
    void of_two_equal_attributes_in_a_nest_the_last_counts() {
        assertThat(link("""
                34 00 00 00 10 00 00 00 00 00 00 00 00 00 00 00
                00 00 01 00 07 00 00 00 00 00 00 00 00 00 00 00
                14 00 12 00                  # IFLA_LINKINFO
                   08 00 01 00 69 66 62 00   # IFLA_INFO_KIND "ifb"
                   08 00 01 00 74 75 6e 00   # IFLA_INFO_KIND "tun"
                """).kindName()).isEqualTo("tun");
    }

    @Test
    void of_two_equal_nests_the_last_counts() {
        assertThat(link("""
                38 00 00 00 10 00 00 00 00 00 00 00 00 00 00 00
                00 00 01 00 07 00 00 00 00 00 00 00 00 00 00 00
                0c 00 12 00 08 00 01 00 69 66 62 00   # IFLA_LINKINFO with IFLA_INFO_KIND "ifb"
                0c 00 12 00 08 00 01 00 74 75 6e 00   # IFLA_LINKINFO with IFLA_INFO_KIND "tun"
                """).kindName()).isEqualTo("tun");
    }

    @Test
    void a_message_of_another_object_is_an_illegal_argument() {
        LinkMessage link = new LinkMessage();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> link.wrap(Captured.message("addresses")))
                .withMessage("LinkMessage is not for type(20) messages");
    }

    @Test
    void a_link_of_another_kind_is_an_illegal_state() {
        LinkMessage link = Captured.link("link-bridge-port");
        assertThatIllegalStateException()
                .isThrownBy(() -> link.kind(VlanLink.class))
                .withMessage("link 11: its kind is veth, not VlanLink");
        assertThatIllegalStateException()
                .isThrownBy(() -> Captured.link("link-loopback").port(BridgePort.class))
                .withMessage("link 1: its port kind is null, not BridgePort");
    }

    @Test
    void a_number_of_a_newer_kernel_stays_a_number() {
        assertThat(new OperState(99)).hasToString("99");
    }
}
