package io.github.netlink4j.core.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageBuilderTest {
    private static final int IFLA_IFNAME = 3;
    private static final int IFLA_LINKINFO = 18;

    private static String written(MessageBuilder builder) {
        return Hex.of(builder.memory(), builder.length());
    }

    private static MessageBuilder begun() {
        return MessageBuilder.allocate(256).message(16, 0);
    }

    /** The bytes after the header of the only message. */
    private static String body(MessageBuilder builder) {
        return written(builder).substring(32);
    }

    @Test
    void a_request_has_the_bytes_that_another_program_sent() {
        // From a Python program: RTM_NEWLINK, kind "nosuchkind", without NLA_F_NESTED, hence bytes().
        byte[] kind = Hex.bytes("0e 00 01 00" + "6e 6f 73 75 63 68 6b 69 6e 64" + "00 00");
        MessageBuilder builder = MessageBuilder.allocate(64)
                .message(16, 0x0605)
                .sequence(1)
                .reserve(16)
                .bytes(IFLA_LINKINFO, kind)
                .end();
        assertThat(written(builder)).isEqualTo(Hex.of(Hex.bytes("""
                34 00 00 00 10 00 05 06 01 00 00 00 00 00 00 00    # 52 bytes, RTM_NEWLINK, REQUEST|ACK|EXCL|CREATE
                00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00    # ifinfomsg
                14 00 12 00                                        # IFLA_LINKINFO
                0e 00 01 00 6e 6f 73 75 63 68 6b 69 6e 64 00 00    # IFLA_INFO_KIND "nosuchkind"
                """)));
    }

    @Test
    void numbers_are_written_in_host_byte_order() {
        MessageBuilder builder =
                begun().u8(1, 0xff).u16(2, 0xfffe).u32(3, 0xffff_fffdL).u64(4, -4);
        assertThat(body(builder))
                .isEqualTo("05000100ff000000" + "06000200feff0000" + "08000300fdffffff" + "0c000400fcffffffffffffff");
    }

    @Test
    void padding_is_zero_and_not_in_nla_len() {
        ByteBuffer dirty = ByteBuffer.wrap(Hex.bytes("ee".repeat(64)));
        MessageBuilder builder = MessageBuilder.wrap(dirty)
                .message(16, 0)
                .u8(1, 7)
                .string(2, "ab")
                .bytes(3, new byte[] {9, 9, 9, 9, 9});
        assertThat(body(builder)).isEqualTo("0500010007000000" + "0700020061620000" + "090003000909090909000000");
    }

    @Test
    void a_string_has_a_terminating_nul() {
        assertThat(body(begun().string(IFLA_IFNAME, "lo"))).isEqualTo("070003006c6f0000");
        assertThat(body(begun().string(IFLA_IFNAME, "é"))).isEqualTo("07000300c3a90000");
        assertThat(body(begun().string(IFLA_IFNAME, ""))).isEqualTo("0500030000000000");
    }

    @Test
    void a_flag_has_no_payload() {
        assertThat(body(begun().flag(5))).isEqualTo("04000500");
    }

    @Test
    void a_nest_has_its_flag_and_its_length() {
        MessageBuilder builder =
                begun().nest(IFLA_LINKINFO, info -> info.string(1, "veth").nest(2, data -> data.u8(1, 7)));
        assertThat(body(builder)).isEqualTo(Hex.of(Hex.bytes("""
                1c 00 12 80                            # IFLA_LINKINFO, NLA_F_NESTED
                09 00 01 00 76 65 74 68 00 00 00 00    # IFLA_INFO_KIND "veth"
                0c 00 02 80                            # IFLA_INFO_DATA, NLA_F_NESTED
                05 00 01 00 07 00 00 00
                """)));
    }

    @Test
    void an_empty_nest_is_a_header() {
        assertThat(body(begun().nest(IFLA_LINKINFO, info -> {}))).isEqualTo("04001280");
    }

    @Test
    void flag_bits_in_the_type_are_kept() {
        assertThat(body(begun().u16(Netlink.NLA_F_NET_BYTEORDER | 1, 0))).isEqualTo("0600014000000000");
    }

    @Test
    void end_sets_the_length_of_the_message() {
        assertThat(written(
                        MessageBuilder.allocate(64).message(3, 2).sequence(-2).end()))
                .isEqualTo("10000000" + "03000200" + "feffffff" + "00000000");
        assertThat(written(begun().u8(1, 7).end())).startsWith("18000000");
    }

    @Test
    void several_messages_follow_each_other() {
        MessageBuilder builder = MessageBuilder.allocate(16)
                .message(16, 1)
                .u8(1, 7)
                .end()
                .message(17, 2)
                .end();
        MessageCursor cursor = new MessageCursor().wrap(builder.memory(), 0, builder.length());
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.length()).isEqualTo(24);
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.type()).isEqualTo(17);
        assertThat(cursor.next()).isFalse();
        assertThat(cursor.leftover()).isZero();
    }

    @Test
    void header_fields_follow_each_other_without_padding() {
        MessageBuilder builder =
                begun().headerU8(2).headerU8(24).headerU16(0x0102).headerU32(0xffff_fffeL);
        assertThat(body(builder)).isEqualTo("02" + "18" + "0201" + "feffffff");
    }

    @Test
    void attributes_after_a_header_of_odd_length_begin_at_the_next_boundary() {
        // RTM_GETNSID: struct rtgenmsg is one byte; the kernel reads attributes from byte 4.
        MessageBuilder builder = begun().headerU8(2).u32(1, 5).end();
        assertThat(written(builder)).startsWith("1c000000");
        assertThat(body(builder)).isEqualTo("02000000" + "0800010005000000");
    }

    @Test
    void a_message_after_one_of_odd_length_begins_at_the_next_boundary() {
        MessageBuilder builder =
                begun().headerU8(2).end().message(17, 0).headerU8(3).end();
        assertThat(written(builder).substring(0, 8))
                .as("padding is not in nlmsg_len")
                .isEqualTo("11000000");
        MessageCursor cursor = new MessageCursor().wrap(builder.memory(), 0, builder.length());
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.type()).isEqualTo(17);
        assertThat(cursor.next()).isFalse();
        assertThat(cursor.leftover()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 17, 20, 24, 28, 32, 48, 64, 1024})
    void growing_loses_no_byte_at_any_capacity(int capacity) {
        MessageBuilder builder = MessageBuilder.allocate(capacity)
                .message(16, 0)
                .headerU8(1)
                .headerU8(2)
                .headerU16(3)
                .headerU32(4)
                .u8(1, 0xa1)
                .u16(2, 0xa2)
                .u32(3, 0xa3)
                .u64(4, 0xa4)
                .string(5, "five")
                .bytes(6, new byte[] {6})
                .nest(7, n -> n.u32(1, 0xb1).nest(2, m -> m.u32(1, 0xc1)))
                .end();
        assertThat(written(builder)).isEqualTo(Hex.of(Hex.bytes("""
                68 00 00 00 10 00 00 00 00 00 00 00 00 00 00 00
                01 02 03 00 04 00 00 00
                05 00 01 00 a1 00 00 00
                06 00 02 00 a2 00 00 00
                08 00 03 00 a3 00 00 00
                0c 00 04 00 a4 00 00 00 00 00 00 00
                09 00 05 00 66 69 76 65 00 00 00 00
                05 00 06 00 06 00 00 00
                18 00 07 80
                   08 00 01 00 b1 00 00 00
                   0c 00 02 80 08 00 01 00 c1 00 00 00
                """)));
    }

    @Test
    void a_fixed_buffer_is_filled_to_its_last_byte_and_no_further() {
        ByteBuffer memory = ByteBuffer.allocate(64).limit(24);
        MessageBuilder full = MessageBuilder.wrap(memory).message(16, 0).u8(1, 7);
        assertThat(full.length()).isEqualTo(24);
        assertThatThrownBy(() -> full.flag(2))
                .isInstanceOf(MessageOverflowException.class)
                .hasMessage("the message needs at least 28 bytes; the buffer has 24");
        assertThat(full.end().length())
                .as("unchanged by the attribute that did not fit")
                .isEqualTo(24);
        assertThat(Hex.of(memory.array()).substring(48)).matches("0+");
    }

    @Test
    void a_fixed_buffers_position_and_order_are_not_used_and_not_changed() {
        ByteBuffer memory = ByteBuffer.allocate(24).position(9).order(ByteOrder.BIG_ENDIAN);
        MessageBuilder.wrap(memory).message(16, 0).u16(1, 7).end();
        assertThat(Hex.of(memory, 24)).startsWith("18000000" + "1000").endsWith("06000100" + "07000000");
        assertThat(memory.position()).isEqualTo(9);
        assertThat(memory.order()).isEqualTo(ByteOrder.BIG_ENDIAN);
    }

    @Test
    void an_attribute_holds_at_most_65531_bytes() {
        assertThatCode(() -> begun().bytes(1, new byte[65_531])).doesNotThrowAnyException();
        assertThatThrownBy(() -> begun().bytes(Netlink.NLA_F_NET_BYTEORDER | 1, new byte[65_532]))
                .isInstanceOf(MessageOverflowException.class)
                .hasMessage("attribute 1 needs 65536 bytes; an attribute holds at most 65535");
    }

    @Test
    void a_nest_that_exceeds_an_attribute_is_rejected() {
        assertThatThrownBy(() -> begun().nest(
                                IFLA_LINKINFO, n -> n.bytes(1, new byte[40_000]).bytes(2, new byte[40_000])))
                .isInstanceOf(MessageOverflowException.class)
                .hasMessageContaining("attribute 18 needs 80012 bytes");
    }

    @Test
    void a_message_may_be_longer_than_an_attribute() {
        MessageBuilder builder =
                begun().bytes(1, new byte[40_000]).bytes(2, new byte[40_000]).end();
        assertThat(Bytes.u32(builder.memory(), 0)).isEqualTo(80_024);
    }

    @Test
    void appending_outside_a_message_is_rejected() {
        MessageBuilder builder = MessageBuilder.allocate(64);
        assertThatThrownBy(() -> builder.u8(1, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> builder.nest(1, n -> {})).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> builder.reserve(4)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> builder.headerU8(4)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> builder.sequence(4)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(builder::end).isInstanceOf(IllegalStateException.class);
        assertThat(builder.length()).isZero();
    }

    @Test
    void a_message_is_ended_once_and_before_the_next_one_is_started() {
        MessageBuilder builder = begun();
        assertThatThrownBy(() -> builder.message(17, 0)).isInstanceOf(IllegalStateException.class);
        builder.end();
        assertThatThrownBy(builder::end).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_incomplete_message_cannot_be_sent() {
        MessageBuilder builder = MessageBuilder.allocate(64);
        assertThatThrownBy(builder::requireComplete)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the builder has no message: call message(type, flags) first");
        builder.message(16, 0);
        assertThatThrownBy(builder::requireComplete)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the last message was not ended: call end() first");
        assertThat(builder.end().requireComplete()).isSameAs(builder);
    }

    @Test
    void a_message_cannot_be_ended_inside_a_nest() {
        MessageBuilder builder = begun();
        assertThatThrownBy(() -> builder.nest(1, MessageBuilder::end))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("end() inside a nest that is not ended");
        assertThatThrownBy(() -> builder.nest(1, n -> n.nest(2, MessageBuilder::clear)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("clear() inside a nest that is not ended");
        // The builder stays usable after an exception of a nest's body.
        assertThat(builder.clear().length()).isZero();
    }

    @Test
    void types_and_flags_have_sixteen_bits() {
        MessageBuilder builder = MessageBuilder.allocate(64);
        assertThatThrownBy(() -> builder.message(70_000, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nlmsg_type of 16 bits cannot hold 70000");
        assertThatThrownBy(() -> builder.message(16, 1 << 20))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nlmsg_flags of 16 bits cannot hold 1048576");
        builder.message(16, 0);
        assertThatThrownBy(() -> builder.u32(70_000, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("attribute 70000: a type has 16 bits");
        assertThatThrownBy(() -> builder.nest(-1, n -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("attribute -1: a type has 16 bits");
        assertThat(builder.length()).isEqualTo(16);
    }

    @Test
    void a_negative_reserve_is_rejected() {
        MessageBuilder builder = begun();
        assertThatThrownBy(() -> builder.reserve(-8)).isInstanceOf(IllegalArgumentException.class);
        assertThat(builder.length()).isEqualTo(16);
    }

    @Test
    void clear_removes_a_message_that_was_not_ended() {
        MessageBuilder builder = begun().u32(1, -1);
        builder.clear().message(17, 0).u8(1, 0).end();
        assertThat(written(builder)).isEqualTo("18000000" + "11000000" + "0000000000000000" + "0500010000000000");
    }

    @Test
    void earlier_content_of_the_memory_does_not_appear_in_messages() {
        ByteBuffer dirty = ByteBuffer.allocateDirect(256);
        for (int i = 0; i < dirty.capacity(); i++) {
            dirty.put(i, (byte) 0xff);
        }
        assertThat(written(everything(MessageBuilder.wrap(dirty))))
                .isEqualTo(written(everything(MessageBuilder.allocate(256))));
    }

    private static MessageBuilder everything(MessageBuilder builder) {
        return builder.message(16, 0)
                .headerU8(1)
                .reserve(7)
                .string(1, "")
                .string(2, "lo")
                .string(3, "eth0")
                .u8(4, 7)
                .u16(5, 8)
                .flag(6)
                .bytes(7, new byte[] {1, 2, 3, 4, 5})
                .nest(8, m -> m.u8(1, 1))
                .attribute(9, m -> m.headerU8(1).reserve(1))
                .end()
                .message(17, 0)
                .end();
    }
}
