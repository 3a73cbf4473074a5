package io.github.netlink4j.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.testing.SampleLink;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetlinkMessageTest {
    private static final int RTM_NEWLINK = 16;

    private static SampleLink link(Consumer<MessageBuilder> attributes) {
        MessageBuilder builder =
                MessageBuilder.allocate(64).message(RTM_NEWLINK, 0).reserve(SampleLink.HEADER);
        attributes.accept(builder);
        builder.end();
        return new SampleLink().wrap(cursor(builder));
    }

    private static MessageCursor cursor(MessageBuilder bytes) {
        MessageCursor message = new MessageCursor().wrap(bytes.memory(), 0, bytes.length());
        assertThat(message.next()).isTrue();
        return message;
    }

    @Test
    void a_recorded_message_is_read_through_its_accessors() {
        SampleLink veth = new SampleLink().wrap(Hex.message(SampleLink.veth()));
        assertThat(veth.messageType()).isEqualTo(RTM_NEWLINK);
        assertThat(veth.messageFlags()).isZero();
        assertThat(veth.index()).isEqualTo(11);
        assertThat(veth.name()).isEqualTo("v0");
        assertThat(veth.mtu()).isEqualTo(1500);
        assertThat(veth.queueLength()).isEqualTo(1000);
        assertThat(veth.operState()).isEqualTo(2);
        assertThat(veth.kind()).isEqualTo("veth");
        assertThat(Hex.of(veth.address())).isEqualTo("86be1e767b0b");
    }

    @Test
    void reading_a_message_does_not_move_a_cursor_over_its_attributes() {
        SampleLink veth = new SampleLink().wrap(Hex.message(SampleLink.veth()));
        AttributeCursor attributes = veth.attributes();
        int asked = 0;
        while (attributes.next()) {
            assertThat(veth).hasToString(veth.copy().toString());
            assertThat(veth.has(9999)).isFalse();
            assertThat(veth.attribute(9999)).isNull();
            assertThat(veth.kind()).isEqualTo("veth");
            asked++;
        }
        int there = 0;
        for (AttributeCursor all = veth.attributes(); all.next(); there++) {}
        assertThat(asked).isEqualTo(there).isGreaterThan(2);
    }

    @Test
    void the_last_of_several_attributes_of_one_type_is_read() {
        SampleLink twice = link(m -> m.u32(SampleLink.IFLA_MTU, 1).u32(SampleLink.IFLA_MTU, 2));
        assertThat(twice.mtu()).isEqualTo(2);
        assertThat(twice.copy().mtu()).isEqualTo(2);
    }

    @Test
    void a_message_of_another_type_is_rejected_and_the_view_is_unchanged() {
        SampleLink link = new SampleLink().wrap(Hex.message(SampleLink.veth()));
        assertThatThrownBy(() -> link.wrap(Hex.message("10 00 00 00 14 00 00 00 00 00 00 00 00 00 00 00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SampleLink is not for type(20) messages");
        assertThat(link.name()).isEqualTo("v0");
    }

    /** The index holds offsets of up to 65,535 units of 4 bytes. */
    @Test
    void attributes_beyond_the_range_of_the_index_are_found() {
        SampleLink link = link(m -> {
            for (int i = 0; i < 5; i++) {
                m.bytes(999, new byte[60_000]);
            }
            m.string(SampleLink.IFLA_IFNAME, "far");
        });
        assertThat(link.name()).isEqualTo("far");
        assertThat(link.has(SampleLink.IFLA_MTU)).isFalse();
        assertThat(link.copy().name()).isEqualTo("far");
    }

    @Test
    void a_message_inside_larger_memory_is_read_and_copied_without_the_rest() {
        byte[] one = SampleLink.veth();
        MessageCursor cursor = MessageCursor.of(
                ByteBuffer.allocateDirect(2 * one.length).put(0, one).put(one.length, one));
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.next()).isTrue();
        SampleLink second = new SampleLink().wrap(cursor);
        assertThat(second.name()).isEqualTo("v0");
        assertThat(second.toBytes()).isEqualTo(one);
        assertThat(second.copy().toBytes()).isEqualTo(one);
        assertThat(second.copy().name()).isEqualTo("v0");
    }

    @Test
    void absent_attributes_read_as_null_or_zero_and_has_is_false() {
        SampleLink bare = link(m -> {});
        assertThat(bare.name()).isNull();
        assertThat(bare.address()).isNull();
        assertThat(bare.kind()).isNull();
        assertThat(bare.mtu()).isZero();
        assertThat(bare.operState()).isZero();
        assertThat(bare.has(SampleLink.IFLA_MTU)).isFalse();
        assertThat(bare.attribute(SampleLink.IFLA_MTU)).isNull();

        SampleLink zero = link(m -> m.u32(SampleLink.IFLA_MTU, 0));
        assertThat(zero.mtu()).isZero();
        assertThat(zero.has(SampleLink.IFLA_MTU)).isTrue();
    }

    @Test
    void a_wrong_length_is_reported_by_the_accessor_of_that_attribute_only() {
        SampleLink odd = link(m -> m.u16(SampleLink.IFLA_MTU, 1500).u32(SampleLink.IFLA_TXQLEN, 1000));
        assertThat(odd.queueLength()).isEqualTo(1000);
        assertThat(odd.has(SampleLink.IFLA_MTU)).isTrue();
        assertThatThrownBy(odd::mtu)
                .isInstanceOf(MalformedMessageException.class)
                .hasMessage("IFLA_MTU at offset 36: expected 4 bytes, found 2 bytes");
        assertThat(odd.toString()).isEqualTo("RTM_NEWLINK {ifi_index=0, IFLA_MTU=dc05, IFLA_TXQLEN=1000}");
    }

    @Test
    void raw_access_reads_known_and_unknown_attributes() {
        SampleLink link = link(m -> m.u32(SampleLink.IFLA_MTU, 1500).bytes(999, new byte[] {7}));
        assertThat(link.attribute(SampleLink.IFLA_MTU).u32()).isEqualTo(1500);
        AttributeCursor all = link.attributes();
        assertThat(all.next()).isTrue();
        assertThat(all.next()).isTrue();
        assertThat(all.type()).isEqualTo(999);
        assertThat(all.bytes()).containsExactly(7);
        assertThat(all.next()).isFalse();
        assertThat(link.has(999)).isTrue();
        assertThat(link.attribute(999).u8()).isEqualTo(7);
        assertThat(link.attribute(998)).isNull();
    }

    @Test
    void a_copy_contains_unknown_attributes() {
        SampleLink link = link(m -> m.bytes(999, new byte[] {7}));
        assertThat(link.copy().toBytes()).isEqualTo(link.toBytes());
        assertThat(link.copy().toString()).isEqualTo("RTM_NEWLINK {ifi_index=0, IFLA(999)=07}");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7})
    void a_message_without_its_familys_header_has_no_attributes_and_its_fields_are_0(int payload) {
        SampleLink link = new SampleLink()
                .wrap(Hex.message(
                        "%02x 00 00 00 10 00 00 00".formatted(16 + payload) + "00".repeat(8) + "ff".repeat(payload)));
        assertThat(link.index()).isZero();
        assertThat(link.name()).isNull();
        assertThat(link.attributes().next()).isFalse();
    }

    /** {@code ip link} of 2008 sends this: struct rtgenmsg, with the family only. */
    @Test
    void a_header_shorter_than_the_familys_is_read_up_to_its_end() {
        SampleLink link = new SampleLink().wrap(Hex.message("""
                18 00 00 00 10 00 00 00 00 00 00 00 00 00 00 00   # 24 bytes
                00 00 00 00 0b 00 00 00                           # ifi_family, ifi_type, ifi_index 11, and no more
                """));
        assertThat(link.index()).isEqualTo(11);
        assertThat(link.attributes().next()).isFalse();
    }

    @Test
    void a_new_message_is_empty() {
        SampleLink link = new SampleLink();
        assertThat(link)
                .hasToString("SampleLink {}")
                .isEqualTo(new SampleLink())
                .hasSameHashCodeAs(new SampleLink());
        assertThat(link.messageType()).isZero();
        assertThat(link.name()).isNull();
        assertThat(link.copy()).isEqualTo(link);
        assertThat(link.attributes().next()).isFalse();
    }

    @Test
    void a_cursor_that_is_at_no_message_is_rejected() {
        MessageCursor before = MessageCursor.of(ByteBuffer.wrap(SampleLink.veth()));
        SampleLink link = new SampleLink();
        assertThatThrownBy(() -> link.wrap(before)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void malformed_bytes_after_the_attributes_do_not_hide_them() {
        SampleLink link = new SampleLink().wrap(Hex.message("""
                2b 00 00 00 10 00 00 00 00 00 00 00 00 00 00 00   # 43 bytes
                00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00
                08 00 04 00 dc 05 00 00                           # IFLA_MTU 1500
                ff ff ff
                """));
        assertThat(link.mtu()).isEqualTo(1500);
        assertThat(link.toString()).isEqualTo("RTM_NEWLINK {ifi_index=0, IFLA_MTU=1500, (3 malformed bytes)}");
    }
}
