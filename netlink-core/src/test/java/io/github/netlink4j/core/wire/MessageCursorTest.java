package io.github.netlink4j.core.wire;

import static io.github.netlink4j.core.wire.Netlink.NLMSG_DONE;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_ERROR;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_ACK;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageCursorTest {
    /** {@code ip addr add 192.0.2.1/24 dev d0}: the request. */
    private static final String NEW_ADDRESS = """
            28 00 00 00 14 00 05 06 b0 15 00 6b 00 00 00 00   # 40 bytes, RTM_NEWADDR, REQUEST|ACK|EXCL|CREATE
            02 18 00 00 08 00 00 00                           # ifaddrmsg: AF_INET, /24, index 8
            08 00 02 00 c0 00 02 01                           # IFA_LOCAL 192.0.2.1
            08 00 01 00 c0 00 02 01                           # IFA_ADDRESS 192.0.2.1
            """;

    /** The kernel's reply: {@code RTNETLINK answers: File exists}. */
    private static final String EXISTS = """
            3c 00 00 00 02 00 00 00 b0 15 00 6b 63 03 00 00   # 60 bytes, NLMSG_ERROR, seq, port 867
            ef ff ff ff                                       # -EEXIST
            28 00 00 00 14 00 05 06 b0 15 00 6b 00 00 00 00   # the request
            02 18 00 00 08 00 00 00 08 00 02 00 c0 00 02 01 08 00 01 00 c0 00 02 01
            """;

    private static final String HEADER_REST = "10 00 00 00  01 00 00 00  02 00 00 00";

    @Test
    void a_message_shows_the_fields_of_its_header() {
        MessageCursor cursor = Hex.message(EXISTS);
        assertThat(cursor.offset()).isZero();
        assertThat(cursor.length()).isEqualTo(60);
        assertThat(cursor.type()).isEqualTo(NLMSG_ERROR);
        assertThat(cursor.flags()).isZero();
        assertThat(cursor.sequence()).isEqualTo(0x6b00_15b0);
        assertThat(cursor.portId()).isEqualTo(867);
        assertThat(cursor.payloadOffset()).isEqualTo(16);
        assertThat(cursor.payloadLength()).isEqualTo(44);
    }

    @Test
    void attributes_begin_after_the_familys_header() {
        MessageCursor cursor = Hex.message(NEW_ADDRESS);
        assertThat(cursor.flags()).isEqualTo(NLM_F_REQUEST | NLM_F_ACK | Netlink.NLM_F_CREATE | Netlink.NLM_F_EXCL);
        AttributeCursor attributes = cursor.attributes(8);
        assertThat(attributes.next()).isTrue();
        assertThat(attributes.type()).isEqualTo(2);
        assertThat(attributes.bytes()).containsExactly(192, 0, 2, 1);
        assertThat(attributes.next()).isTrue();
        assertThat(attributes.next()).isFalse();
        assertThat(attributes.leftover()).isZero();
    }

    @Test
    void attributes_positions_the_same_cursor_at_each_call() {
        MessageCursor cursor = Hex.message(NEW_ADDRESS);
        AttributeCursor first = cursor.attributes(8);
        assertThat(first.next()).isTrue();
        assertThat(cursor.attributes(8)).isSameAs(first);
        assertThat(first.next()).isTrue();
        assertThat(first.type()).isEqualTo(2);
    }

    @Test
    void several_messages_in_one_buffer_are_walked_in_order() {
        MessageCursor cursor = MessageCursor.of(Hex.buffer(NEW_ADDRESS + EXISTS));
        List<Integer> types = new ArrayList<>();
        while (cursor.next()) {
            types.add(cursor.type());
        }
        assertThat(types).containsExactly(20, NLMSG_ERROR);
        assertThat(cursor.leftover()).isZero();
    }

    @Test
    void the_next_message_begins_at_a_boundary_of_four_bytes() {
        MessageCursor cursor = MessageCursor.of(Hex.buffer("""
                11 00 00 00 1a 00 02 00 00 00 00 00 00 00 00 00  07  00 00 00   # 17 bytes and 3 of padding
                14 00 00 00 03 00 02 00 00 00 00 00 00 00 00 00  00 00 00 00    # NLMSG_DONE
                """));
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.payloadLength()).isEqualTo(1);
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.type()).isEqualTo(NLMSG_DONE);
        assertThat(cursor.offset()).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void a_last_message_without_all_of_its_padding_is_well_formed(int padding) {
        MessageCursor cursor = MessageCursor.of(Hex.buffer("11 00 00 00" + HEADER_REST + "07" + "00".repeat(padding)));
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.length()).isEqualTo(17);
        assertThat(cursor.next()).isFalse();
        assertThat(cursor.leftover()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00 00 00 00",
                "01 00 00 00",
                "02 00 00 00",
                "03 00 00 00",
                "04 00 00 00",
                "05 00 00 00",
                "06 00 00 00",
                "07 00 00 00",
                "08 00 00 00",
                "09 00 00 00",
                "0a 00 00 00",
                "0b 00 00 00",
                "0c 00 00 00",
                "0d 00 00 00",
                "0e 00 00 00",
                "0f 00 00 00", // below the header's own length
                "15 00 00 00",
                "ff ff 00 00", // beyond the end
                "00 00 00 80",
                "f0 ff ff ff",
                "ff ff ff ff", // 2^31 .. 2^32-1
            })
    void an_impossible_length_ends_the_walk(String length) {
        MessageCursor cursor = MessageCursor.of(Hex.buffer(length + HEADER_REST + "00 00 00 00"));
        assertThat(cursor.next()).isFalse();
        assertThat(cursor.next()).isFalse();
        assertThat(cursor.leftover()).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15})
    void fewer_bytes_than_a_header_are_left_over(int length) {
        MessageCursor cursor = MessageCursor.of(ByteBuffer.allocate(length));
        assertThat(cursor.next()).isFalse();
        assertThat(cursor.leftover()).isEqualTo(length);
    }

    @Test
    void a_well_formed_message_before_malformed_bytes_is_walked() {
        MessageCursor cursor = MessageCursor.of(Hex.buffer(NEW_ADDRESS + "ff ff ff ff" + HEADER_REST));
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.next()).isFalse();
        assertThat(cursor.leftover()).isEqualTo(16);
        assertThat(cursor.type()).as("still at the well-formed message").isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 25, 100, 1_000_000})
    void a_message_shorter_than_its_familys_header_has_no_attributes(int familyHeaderLength) {
        AttributeCursor attributes = Hex.message(NEW_ADDRESS).attributes(familyHeaderLength);
        assertThat(attributes.next()).isFalse();
        assertThat(attributes.leftover()).isZero();
    }

    @Test
    void attributes_after_a_header_of_odd_length_begin_at_the_next_boundary() {
        AttributeCursor attributes = Hex.message("""
                1c 00 00 00 5a 00 01 00 00 00 00 00 00 00 00 00   # 28 bytes, RTM_GETNSID
                00  00 00 00                                      # rtgenmsg: one byte, and its padding
                08 00 01 00 05 00 00 00                           # NETNSA_NSID 5
                """).attributes(1);
        assertThat(attributes.next()).isTrue();
        assertThat(attributes.s32()).isEqualTo(5);
    }

    @Test
    void a_region_is_read_in_any_kind_of_memory_without_changing_position_and_order() {
        byte[] bytes = Hex.bytes(NEW_ADDRESS);
        ByteBuffer heap = ByteBuffer.allocate(bytes.length + 9).put(5, bytes);
        ByteBuffer direct = ByteBuffer.allocateDirect(bytes.length + 9).put(5, bytes);
        ByteBuffer slice = ByteBuffer.allocateDirect(bytes.length + 12)
                .slice(3, bytes.length + 9)
                .put(5, bytes);
        for (ByteBuffer memory : List.of(heap, direct, slice, heap.asReadOnlyBuffer(), direct.asReadOnlyBuffer())) {
            memory.position(7).order(ByteOrder.BIG_ENDIAN);
            MessageCursor cursor = new MessageCursor().wrap(memory, 5, bytes.length);
            assertThat(cursor.next()).isTrue();
            AttributeCursor attributes = cursor.attributes(8);
            assertThat(attributes.next()).isTrue();
            assertThat(attributes.bytes()).containsExactly(192, 0, 2, 1);
            assertThat(cursor.next()).isFalse();
            assertThat(memory.position()).isEqualTo(7);
            assertThat(memory.order()).isEqualTo(ByteOrder.BIG_ENDIAN);
        }
    }

    @Test
    void a_region_outside_the_memory_is_rejected() {
        ByteBuffer memory = ByteBuffer.allocate(64).limit(32);
        MessageCursor cursor = new MessageCursor();
        assertThatThrownBy(() -> cursor.wrap(memory, 0, 33)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> cursor.wrap(memory, 32, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> cursor.wrap(memory, -1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> cursor.wrap(memory, 16, Integer.MAX_VALUE))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_new_cursor_is_empty() {
        assertThat(new MessageCursor().next()).isFalse();
    }
}
