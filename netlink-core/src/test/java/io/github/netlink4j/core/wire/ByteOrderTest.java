package io.github.netlink4j.core.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/** A capture of a big-endian machine is read in its own byte order, independent of the order of the host. */
class ByteOrderTest {
    private static final ByteBuffer BIG = Hex.buffer("""
            00 00 00 30 00 10 00 02 00 00 00 07 00 00 00 63   # 48 bytes, RTM_NEWLINK, MULTI, sequence 7, port id 99
            00 08 00 04 00 00 05 dc                           # IFLA_MTU 1500
            00 0c 00 12                                       # IFLA_LINKINFO
               00 06 00 01 12 34 00 00                        #   two bytes
            00 0c 80 01 fe dc ba 98 76 54 32 10               # NLA_F_NESTED
            """);

    private static MessageCursor message() {
        MessageCursor cursor = new MessageCursor().wrap(BIG, 0, BIG.limit(), ByteOrder.BIG_ENDIAN);
        assertThat(cursor.next()).isTrue();
        return cursor;
    }

    @Test
    void the_header_is_read_in_the_order_of_the_capture() {
        MessageCursor message = message();
        assertThat(message.length()).isEqualTo(48);
        assertThat(message.type()).isEqualTo(16);
        assertThat(message.flags()).isEqualTo(2);
        assertThat(message.sequence()).isEqualTo(7);
        assertThat(message.portId()).isEqualTo(99);
        assertThat(message.order()).isEqualTo(ByteOrder.BIG_ENDIAN);
        assertThat(message.next()).isFalse();
        assertThat(message.leftover()).isZero();
    }

    @Test
    void attributes_and_nests_inherit_the_order() {
        AttributeCursor attributes = message().attributes(0);
        assertThat(attributes.next()).isTrue();
        assertThat(attributes.type()).isEqualTo(4);
        assertThat(attributes.u32()).isEqualTo(1500);
        assertThat(attributes.next()).isTrue();
        AttributeCursor nested = attributes.nested();
        assertThat(nested.next()).isTrue();
        assertThat(nested.u16()).isEqualTo(0x1234);
        assertThat(nested.be16()).isEqualTo(0x1234);
        assertThat(attributes.next()).isTrue();
        assertThat(attributes.isNested()).isTrue();
        assertThat(attributes.u64()).isEqualTo(0xfedcba9876543210L);
        assertThat(attributes.next()).isFalse();
    }

    @Test
    void wrapping_a_cursor_again_resets_the_order() {
        AttributeCursor cursor = new AttributeCursor().wrap(BIG, 16, 8, ByteOrder.BIG_ENDIAN);
        cursor.wrap(Hex.buffer("08 00 04 00 dc 05 00 00"), 0, 8);
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.u32()).isEqualTo(1500);
    }

    @Test
    void an_attribute_in_another_byte_order_cannot_be_copied_into_a_message() {
        AttributeCursor attributes = message().attributes(0);
        assertThat(attributes.next()).isTrue();
        MessageBuilder builder = MessageBuilder.allocate(64).message(16, 0);
        assertThatThrownBy(() -> builder.attribute(attributes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("attribute 4: not in host byte order");
    }
}
