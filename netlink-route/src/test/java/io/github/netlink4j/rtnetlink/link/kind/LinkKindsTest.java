package io.github.netlink4j.rtnetlink.link.kind;

import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_INFO_DATA;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_INFO_KIND;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_LINKINFO;
import static io.github.netlink4j.rtnetlink.link.kind.BridgeAttributes.IFLA_BR_GC_TIMER;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_NEWLINK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.rtnetlink.link.LinkMessage;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is the same for every kind of link. */
class LinkKindsTest {
    /** A link of a kind with attributes inside {@code IFLA_INFO_DATA}. */
    private static LinkMessage link(String kind, Consumer<MessageBuilder> data) {
        MessageBuilder builder = MessageBuilder.allocate(256)
                .message(RTM_NEWLINK, 0)
                .reserve(LinkMessage.LENGTH)
                .nest(IFLA_LINKINFO, info -> info.string(IFLA_INFO_KIND, kind).nest(IFLA_INFO_DATA, data))
                .end();
        ByteBuffer bytes = builder.memory().duplicate();
        MessageCursor cursor = MessageCursor.of(bytes.limit(builder.length()).slice());
        assertThat(cursor.next()).isTrue();
        return new LinkMessage().wrap(cursor);
    }

    @Test
    void an_attribute_that_occurs_twice_counts_as_the_last_says() {
        LinkMessage link = link(
                "vlan",
                data -> data.u16(VlanLink.IFLA_VLAN_ID, 7)
                        .be16(VlanLink.IFLA_VLAN_PROTOCOL, 0x8100)
                        .u16(VlanLink.IFLA_VLAN_ID, 8));
        assertThat(link.kind(VlanLink.class).id()).isEqualTo(8);
        assertThat(link.copy().kind(VlanLink.class).id()).isEqualTo(8);
    }

    @Test
    void an_attribute_that_is_absent_reads_as_zero_or_null() {
        LinkMessage link = link("vxlan", data -> data.u32(VxlanAttributes.IFLA_VXLAN_ID, 7));
        VxlanLink vxlan = link.kind(VxlanLink.class);
        assertThat(vxlan.has(VxlanAttributes.IFLA_VXLAN_PORT)).isFalse();
        assertThat(vxlan.port()).isZero();
        assertThat(vxlan.learning()).isFalse();
        assertThat(vxlan.gbp()).isFalse();
        assertThat(vxlan.group()).isNull();
        assertThat(vxlan.portRange()).isNull();
    }

    @Test
    void an_attribute_of_the_wrong_length_is_malformed_by_its_name() {
        LinkMessage link = link("bond", data -> data.u8(BondAttributes.IFLA_BOND_MIIMON, 7));
        assertThatThrownBy(() -> link.kind(BondLink.class).miimon())
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageContaining("IFLA_BOND_MIIMON");
    }

    @Test
    void a_structure_that_is_too_short_is_malformed() {
        LinkMessage vlan = link(
                "vlan",
                data -> data.nest(VlanLink.IFLA_VLAN_EGRESS_QOS, qos -> qos.u32(VlanLink.IFLA_VLAN_QOS_MAPPING, 0)));
        assertThatThrownBy(() -> vlan.kind(VlanLink.class).egressQos())
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageContaining("IFLA_VLAN_QOS_MAPPING");
        LinkMessage bridge = link("bridge", data -> data.u32(BridgeAttributes.IFLA_BR_ROOT_ID, 0));
        assertThatThrownBy(() -> bridge.kind(BridgeLink.class).rootId())
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageContaining("IFLA_BR_ROOT_ID");
    }

    @Test
    void a_kind_without_a_class_is_read_by_number() {
        LinkKind kind = link("nosuch", data -> data.u32(3, 7).u32(300, 8)).kind();
        assertThat(kind).hasToString("nosuch").isExactlyInstanceOf(LinkKind.class);
        assertThat(kind.u32(3)).isEqualTo(7);
        assertThat(kind.u32(300)).isEqualTo(8);
    }

    @Test
    void an_attribute_without_an_accessor_is_read_by_number() {
        LinkKind bridge = Recorded.link("bridge").kind();
        assertThat(bridge.u64(IFLA_BR_GC_TIMER)).isEqualTo(29_929);
        assertThat(bridge.attributeSet().nameOf(IFLA_BR_GC_TIMER)).isEqualTo("IFLA_BR_GC_TIMER");
    }

    @Test
    void a_link_of_another_kind_says_which() {
        LinkMessage link = Recorded.link("bridge");
        assertThatThrownBy(() -> link.kind(VxlanLink.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("link 9: its kind is bridge, not VxlanLink");
        assertThatThrownBy(() -> link.port(BridgePort.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("link 9: its port kind is null, not BridgePort");
    }

    @Test
    void a_value_that_does_not_fit_is_rejected_by_the_name_of_its_attribute() {
        assertThatThrownBy(() -> BondLink.spec().resendIgmp(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("IFLA_BOND_RESEND_IGMP -1: must be 0 to 4294967295");
        assertThatThrownBy(() -> BridgePort.spec().priority(65_536))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("IFLA_BRPORT_PRIORITY 65536: must be 0 to 65535");
    }
}
