package io.github.netlink4j.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.testing.SampleLink;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bitfield32;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeViewTest {
    private static final AttributeSet SET = AttributeSet.builder("T")
            .add(1, "T_NUMBER", Types.U32)
            .add(2, "T_NAME", Types.STRING)
            .add(3, "T_NEST", Types.nest(() -> AttributeViewTest.SET))
            .build();

    /** A view of a class of its own, as link kinds have. */
    private static final class Sample extends AttributeView {
        Sample() {
            super(SET);
        }

        static Sample of(String bytes) {
            return of(bytes, ByteOrder.LITTLE_ENDIAN);
        }

        static Sample of(String bytes, ByteOrder order) {
            ByteBuffer memory = Hex.buffer(bytes);
            Sample sample = new Sample();
            sample.wrap(memory, 0, memory.limit(), order);
            return sample;
        }

        long number() {
            return u32(1);
        }
    }

    @Test
    void of_an_attribute_that_occurs_twice_the_last_counts() {
        Sample twice = Sample.of("""
                08 00 01 00 01 00 00 00   # T_NUMBER 1
                06 00 02 00 61 00 00 00   # T_NAME "a"
                08 00 01 00 02 00 00 00   # T_NUMBER 2
                06 00 02 00 62 00 00 00   # T_NAME "b"
                """);
        assertThat(twice.u32(1)).isEqualTo(2);
        assertThat(twice.string(2)).isEqualTo("b");
        assertThat(twice.attribute(2).string()).isEqualTo("b");
    }

    @Test
    void of_an_attribute_that_occurs_twice_inside_a_nest_the_last_counts() {
        Sample outer = Sample.of("""
                14 00 03 80                  # T_NEST
                   08 00 01 00 01 00 00 00   #    T_NUMBER 1
                   08 00 01 00 02 00 00 00   #    T_NUMBER 2
                """);
        assertThat(outer.nested(3, SET).u32(1)).isEqualTo(2);
        assertThat(outer.nested(3, new Sample()).number()).isEqualTo(2);
    }

    @Test
    void of_a_nest_that_occurs_twice_the_last_counts() {
        Sample outer = Sample.of("""
                0c 00 03 80  08 00 01 00 01 00 00 00   # T_NEST {T_NUMBER 1}
                0c 00 03 80  06 00 02 00 61 00 00 00   # T_NEST {T_NAME "a"}
                """);
        assertThat(outer.nested(3, SET).string(2)).isEqualTo("a");
        assertThat(outer.nested(3, SET).has(1)).isFalse();
    }

    @Test
    void a_nest_is_read_with_or_without_its_flag() {
        assertThat(Sample.of("0c 00 03 80 08 00 01 00 07 00 00 00")
                        .nested(3, SET)
                        .u32(1))
                .isEqualTo(7);
        assertThat(Sample.of("0c 00 03 00 08 00 01 00 07 00 00 00")
                        .nested(3, SET)
                        .u32(1))
                .isEqualTo(7);
    }

    @Test
    void a_nest_ends_where_its_attribute_ends() {
        Sample outer = Sample.of("""
                0c 00 03 80  06 00 02 00 61 00 00 00   # T_NEST {T_NAME "a"}
                08 00 01 00 01 00 00 00                # T_NUMBER 1
                """);
        assertThat(outer.nested(3, SET).has(1)).isFalse();
        assertThat(outer.u32(1)).isEqualTo(1);
    }

    @Test
    void an_absent_nest_reads_as_an_empty_one() {
        Sample view = Sample.of("08 00 01 00 01 00 00 00"); // T_NUMBER 1
        assertThat(Sample.of("").nested(3, SET).u32(1)).isZero();
        assertThat(Sample.of("").nested(3, view)).isSameAs(view);
        assertThat(view.has(1)).as("what it saw before").isFalse();
    }

    @Test
    void a_nest_in_a_nest_is_read() {
        Sample outer = Sample.of("10 00 03 80  0c 00 03 80  08 00 01 00 07 00 00 00");
        assertThat(outer.nested(3, SET).nested(3, SET).u32(1)).isEqualTo(7);
    }

    @Test
    void absent_attributes_read_as_null_as_0_or_as_an_empty_view() {
        Sample empty = Sample.of("");
        assertThat(empty.has(1)).isFalse();
        assertThat(empty.u8(1)).isZero();
        assertThat(empty.u16(1)).isZero();
        assertThat(empty.u32(1)).isZero();
        assertThat(empty.u64(1)).isZero();
        assertThat(empty.s8(1)).isZero();
        assertThat(empty.s16(1)).isZero();
        assertThat(empty.s32(1)).isZero();
        assertThat(empty.s64(1)).isZero();
        assertThat(empty.uint(1)).isZero();
        assertThat(empty.sint(1)).isZero();
        assertThat(empty.be16(1)).isZero();
        assertThat(empty.be32(1)).isZero();
        assertThat(empty.be64(1)).isZero();
        assertThat(empty.bitfield32(1)).isNull();
        assertThat(empty.string(2)).isNull();
        assertThat(empty.bytes(2)).isNull();
        assertThat(empty.ipAddress(2)).isNull();
        assertThat(empty.hardwareAddress(2)).isNull();
        assertThat(empty.attribute(2)).isNull();
        assertThat(empty.nested(3, SET).attributes().next()).isFalse();
    }

    @Test
    void numbers_are_read_in_the_byte_order_of_the_capture() {
        Sample big = Sample.of("""
                00 08 00 01 00 00 00 07          # T_NUMBER 7
                00 06 00 04 12 34 00 00          # 16 bits
                00 0c 00 05 00 00 00 00 00 00 00 08
                00 08 00 06 00 00 00 09
                """, ByteOrder.BIG_ENDIAN);
        assertThat(big.u32(1)).isEqualTo(7);
        assertThat(big.u16(4)).isEqualTo(0x1234);
        assertThat(big.u64(5)).isEqualTo(8);
        assertThat(big.be32(6)).isEqualTo(9);
    }

    @Test
    void every_type_of_attribute_has_a_getter() {
        Sample all = Sample.of("""
                05 00 01 00 fe 00 00 00
                06 00 02 00 fd ff 00 00
                08 00 03 00 fc ff ff ff
                0c 00 04 00 fb ff ff ff ff ff ff ff
                06 00 05 00 12 34 00 00
                08 00 06 00 12 34 56 78
                0c 00 07 00 01 02 03 04 05 06 07 08
                0c 00 08 00 01 00 00 00 03 00 00 00
                07 00 09 00 6c 6f 00 00
                08 00 0a 00 c0 00 02 01
                0a 00 0b 00 02 00 00 00 00 01 00 00
                """);
        assertThat(all.u8(1)).isEqualTo(254);
        assertThat(all.s8(1)).isEqualTo(-2);
        assertThat(all.u16(2)).isEqualTo(65_533);
        assertThat(all.s16(2)).isEqualTo(-3);
        assertThat(all.u32(3)).isEqualTo(4_294_967_292L);
        assertThat(all.s32(3)).isEqualTo(-4);
        assertThat(all.u64(4)).isEqualTo(-5);
        assertThat(all.s64(4)).isEqualTo(-5);
        assertThat(all.be16(5)).isEqualTo(0x1234);
        assertThat(all.be32(6)).isEqualTo(0x12345678);
        assertThat(all.be64(7)).isEqualTo(0x0102030405060708L);
        assertThat(all.bitfield32(8)).isEqualTo(new Bitfield32(1, 3));
        assertThat(all.string(9)).isEqualTo("lo");
        assertThat(all.bytes(9)).containsExactly('l', 'o', 0);
        assertThat(all.ipAddress(10).getHostAddress()).isEqualTo("192.0.2.1");
        assertThat(all.hardwareAddress(11)).isEqualTo(HardwareAddress.of("02:00:00:00:00:01"));
    }

    @Test
    void a_number_of_variable_width_is_read_in_4_or_8_bytes() {
        Sample narrow = Sample.of("08 00 01 00 ff ff ff ff");
        assertThat(narrow.uint(1)).isEqualTo(0xffff_ffffL);
        assertThat(narrow.sint(1)).isEqualTo(-1);
        Sample wide = Sample.of("0c 00 01 00 00 00 00 00 01 00 00 00");
        assertThat(wide.uint(1)).isEqualTo(1L << 32);
        assertThat(wide.sint(1)).isEqualTo(1L << 32);
    }

    @Test
    void a_wrong_length_names_the_attribute_its_offset_and_what_was_expected() {
        Sample odd = Sample.of("07 00 01 00 aa bb cc 00");
        assertWrongLength(odd, view -> view.u8(1), "1 byte");
        assertWrongLength(odd, view -> view.u16(1), "2 bytes");
        assertWrongLength(odd, view -> view.u32(1), "4 bytes");
        assertWrongLength(odd, view -> view.s32(1), "4 bytes");
        assertWrongLength(odd, view -> view.u64(1), "8 bytes");
        assertWrongLength(odd, view -> view.be16(1), "2 bytes");
        assertWrongLength(odd, view -> view.be32(1), "4 bytes");
        assertWrongLength(odd, view -> view.be64(1), "8 bytes");
        assertWrongLength(odd, view -> view.uint(1), "4 or 8 bytes");
        assertWrongLength(odd, view -> view.sint(1), "4 or 8 bytes");
        assertWrongLength(odd, view -> view.bitfield32(1), "8 bytes");
        assertWrongLength(odd, view -> view.ipAddress(1), "4 or 16 bytes");
    }

    private static void assertWrongLength(Sample odd, Consumer<Sample> getter, String expected) {
        assertThatThrownBy(() -> getter.accept(odd))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessage("T_NUMBER at offset 4: expected " + expected + ", found 3 bytes");
    }

    @Test
    void a_link_layer_address_has_at_most_32_bytes() {
        Sample longest = Sample.of("25 00 02 00" + "ab".repeat(33));
        assertThatThrownBy(() -> longest.hardwareAddress(2))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessage("T_NAME at offset 4: expected at most 32 bytes, found 33 bytes");
    }

    @Test
    void an_attribute_without_a_row_is_reached_by_its_number() {
        Sample unknown = Sample.of("05 00 63 00 07 00 00 00"); // 99
        assertThat(unknown.has(99)).isTrue();
        assertThat(unknown.u8(99)).isEqualTo(7);
        assertThat(unknown.has(98)).isFalse();
        assertThat(unknown.has(-1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00 00", "03 00", "09 00", "ff ff"})
    void what_is_behind_bytes_that_are_no_attribute_is_not_read(String length) {
        Sample broken = Sample.of("08 00 01 00 07 00 00 00 " + length + " 02 00 61 00 00 00");
        assertThat(broken.u32(1)).isEqualTo(7);
        assertThat(broken.has(2)).isFalse();
    }

    @Test
    void the_length_of_an_attribute_tells_absent_from_empty() {
        Sample sample = Sample.of("06 00 02 00 61 00 00 00 04 00 01 00");
        assertThat(sample.length(2)).isEqualTo(2);
        assertThat(sample.length(1)).isZero();
        assertThat(sample.length(3)).isEqualTo(-1);
    }

    @Test
    void an_attribute_is_read_raw_through_a_cursor_of_the_callers() {
        Sample sample = Sample.of("06 00 02 00 61 00 00 00 08 00 01 00 07 00 00 00");
        AttributeCursor cursor = new AttributeCursor();
        assertThat(sample.attribute(2, cursor)).isSameAs(cursor);
        assertThat(cursor.string()).isEqualTo("a");
        assertThat(cursor.next()).as("the one behind it").isTrue();
        assertThat(cursor.u32()).isEqualTo(7);
        assertThat(sample.attribute(3, cursor)).isNull();
    }

    @Test
    void all_attributes_are_walked_in_wire_order() {
        AttributeCursor all = Sample.of("04 00 02 00 04 00 01 00 04 00 02 00").attributes();
        StringBuilder types = new StringBuilder();
        while (all.next()) {
            types.append(all.type()).append(' ');
        }
        assertThat(types).hasToString("2 1 2 ");
    }

    @Test
    void a_message_is_no_view_of_a_nest() {
        Sample outer = Sample.of("04 00 03 80");
        assertThatThrownBy(() -> outer.nested(3, new SampleLink()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SampleLink is a message, not a list of attributes");
    }

    @Test
    void a_region_outside_the_memory_is_rejected() {
        Sample sample = new Sample();
        assertThatThrownBy(() -> sample.wrap(ByteBuffer.allocate(8), 4, 8, ByteOrder.nativeOrder()))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
