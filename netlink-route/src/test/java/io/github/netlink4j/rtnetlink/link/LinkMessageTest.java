package io.github.netlink4j.rtnetlink.link;

import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_STATS64;
import static io.github.netlink4j.rtnetlink.link.LinkFlags.IFF_LOOPBACK;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_DELLINK;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_NEWLINK;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.connection.TableChange;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.rtnetlink.Golden;
import io.github.netlink4j.testsupport.Hex;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LinkMessageTest {
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
    void the_loopback_device_has_what_ip_shows_of_it() {
        LinkMessage link = Golden.link("link-loopback");
        assertThat(link.family()).hasToString("AF_UNSPEC");
        assertThat(link.hardwareType()).isEqualTo(772); // ARPHRD_LOOPBACK
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
        assertThat(link.address()).isEqualTo(HardwareAddress.of("00:00:00:00:00:00"));
        assertThat(link.kind()).isNull();
        assertThat(link.isDeleted()).isFalse();
    }

    @Test
    void a_bridge_port_knows_its_bridge_and_its_other_end() {
        LinkMessage link = Golden.link("link-bridge-port");
        assertThat(link.name()).isEqualTo("v0");
        assertThat(link.kind()).isEqualTo("veth");
        assertThat(link.portKind()).isEqualTo("bridge");
        assertThat(link.master()).isEqualTo(9);
        assertThat(link.link()).isEqualTo(10);
        assertThat(link.operState()).isEqualTo(OperState.UP);
        assertThat(link.toString())
                .startsWith(
                        "RTM_NEWLINK {ifi_family=AF_UNSPEC, ifi_type=1, ifi_index=11, ifi_flags=IFF_UP|IFF_BROADCAST|")
                .contains("IFLA_INFO_SLAVE_DATA={IFLA_BRPORT_STATE=BR_STATE_FORWARDING, IFLA_BRPORT_PRIORITY=32, ")
                .contains("IFLA_BRPORT_ROOT_ID={prio=32768, addr=86:be:1e:76:7b:0b}")
                .contains("IFLA_AF_SPEC={AF_INET={IFLA_INET_CONF=")
                .contains("IN6_ADDR_GEN_MODE_EUI64")
                .doesNotContain("malformed");
    }

    @Test
    void what_a_kind_has_of_its_own_is_shown_by_name() {
        assertThat(Golden.link("link-bridge").toString())
                .contains("IFLA_INFO_KIND=\"bridge\", IFLA_INFO_DATA={")
                .contains("IFLA_BR_FORWARD_DELAY=1500, IFLA_BR_HELLO_TIME=200, IFLA_BR_MAX_AGE=2000")
                .contains("IFLA_BR_GROUP_ADDR=01:80:c2:00:00:00")
                .doesNotContain("IFLA_BR(")
                .doesNotContain("malformed");
        assertThat(Golden.link("link-vlan").toString())
                .contains(
                        "IFLA_VLAN_PROTOCOL=ETH_P_8021Q, IFLA_VLAN_ID=7, IFLA_VLAN_FLAGS={flags=VLAN_FLAG_REORDER_HDR")
                .doesNotContain("malformed");
        assertThat(Golden.link("link-vxlan").toString())
                .contains("IFLA_VXLAN_ID=42, IFLA_VXLAN_GROUP=192.0.2.9, IFLA_VXLAN_LOCAL=192.0.2.1")
                .contains("IFLA_VXLAN_PORT=4789")
                .doesNotContain("IFLA_VXLAN(")
                .doesNotContain("malformed");
    }

    @Test
    void a_bridges_view_of_its_port_has_other_attributes_in_the_same_place() {
        assertThat(Golden.link("link-of-bridge-family").toString())
                .contains("ifi_family=AF_BRIDGE")
                .contains("IFLA_PROTINFO={IFLA_BRPORT_STATE=BR_STATE_FORWARDING")
                .contains("IFLA_AF_SPEC={IFLA_BRIDGE_VLAN_INFO={"
                        + "flags=BRIDGE_VLAN_INFO_PVID|BRIDGE_VLAN_INFO_UNTAGGED, vid=1}}");
    }

    @Test
    void a_peer_is_a_message_inside_the_message() {
        assertThat(Golden.link("request-veth").toString())
                .contains(
                        "IFLA_INFO_DATA={VETH_INFO_PEER={ifi_family=AF_UNSPEC, ifi_type=0, ifi_index=0, ifi_flags=0x0, "
                                + "ifi_change=0x0, IFLA_IFNAME=\"v1\"}}");
    }

    @Test
    void the_counters_are_those_of_ip_and_absent_ones_are_null() {
        LinkStatistics counters = Golden.link("link-bridge-port").statistics();
        assertThat(counters).isNotNull();
        assertThat(counters.txPackets()).isPositive();
        assertThat(counters.rxErrors()).isZero();
        assertThat(Golden.link("link-of-bridge-family").statistics()).isNull();
    }

    @Test
    void counters_of_an_older_or_newer_kernel_are_read_as_far_as_both_know_them() {
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
    void an_event_of_the_wireless_extensions_is_no_row_of_the_table_of_links() {
        String header = "00 00 01 00 03 00 00 00 43 10 01 00 00 00 00 00";
        String name = "0a 00 03 00 77 6c 61 6e 30 00 00 00"; // IFLA_IFNAME "wlan0"
        String event = "08 00 0b 00 04 00 15 8b"; // IFLA_WIRELESS
        String nlmsghdr = " 00 00 00 10 00 00 00 00 00 00 00 00 00 00 00";
        assertThat(Links.change(Hex.message("2c" + nlmsghdr + header + name), new LinkMessage()))
                .extracting(TableChange::key)
                .isEqualTo(3);
        assertThat(Links.change(Hex.message("34" + nlmsghdr + header + name + event), new LinkMessage()))
                .isNull();
    }

    @Test
    void a_number_of_a_newer_kernel_stays_a_number() {
        assertThat(new OperState(99)).hasToString("99");
    }
}
