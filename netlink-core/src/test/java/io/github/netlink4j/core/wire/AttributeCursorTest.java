package io.github.netlink4j.core.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeCursorTest {
    private static AttributeCursor over(String commented) {
        ByteBuffer memory = Hex.buffer(commented);
        return new AttributeCursor().wrap(memory, 0, memory.limit());
    }

    private static AttributeCursor onFirstOf(String commented) {
        AttributeCursor cursor = over(commented);
        assertThat(cursor.next()).isTrue();
        return cursor;
    }

    @Test
    void typed_getters_read_host_byte_order() {
        AttributeCursor cursor = over("""
                05 00 21 00 ff 00 00 00               # IFLA_CARRIER as u8 255
                06 00 01 00 fe ff 00 00               # u16 65534
                08 00 04 00 dc 05 00 00               # IFLA_MTU 1500
                08 00 05 00 fe ff ff ff               # s32 -2
                0c 00 06 00 01 00 00 00 00 00 00 80   # u64 2^63+1
                """);
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.u8()).isEqualTo(255);
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.u16()).isEqualTo(65_534);
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.u32()).isEqualTo(1500);
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.s32()).isEqualTo(-2);
        assertThat(cursor.u32()).isEqualTo(4_294_967_294L);
        assertThat(cursor.next()).isTrue();
        assertThat(Long.toUnsignedString(cursor.u64())).isEqualTo("9223372036854775809");
        assertThat(cursor.next()).isFalse();
        assertThat(cursor.leftover()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "05 00 03 00 6c,                       l", // no NUL
        "07 00 03 00 6c 6f 00 00,              lo", // NUL, then padding
        "0a 00 03 00 6c 6f 00 78 78 00 00 00,  lo", // bytes after the NUL are ignored
        "06 00 03 00 c3 a9 00 00,              é", // UTF-8
        "04 00 03 00,                          ''",
        "05 00 03 00 00 00 00 00,              ''",
    })
    void a_string_ends_at_its_nul_or_at_the_end_of_the_payload(String bytes, String text) {
        assertThat(onFirstOf(bytes).string()).isEqualTo(text);
    }

    @Test
    void bytes_returns_an_owned_copy() {
        ByteBuffer memory = Hex.buffer("06 00 01 00 aa bb 00 00");
        AttributeCursor cursor = new AttributeCursor().wrap(memory, 0, 8);
        assertThat(cursor.next()).isTrue();
        byte[] owned = cursor.bytes();
        memory.put(4, (byte) 0);
        assertThat(Hex.of(owned)).isEqualTo("aabb");
    }

    @Test
    void the_type_excludes_flag_bits() {
        AttributeCursor nested = onFirstOf("04 00 12 80");
        assertThat(nested.type()).isEqualTo(18);
        assertThat(nested.isNested()).isTrue();
        assertThat(nested.isNetworkByteOrder()).isFalse();
        AttributeCursor network = onFirstOf("04 00 01 40");
        assertThat(network.type()).isEqualTo(1);
        assertThat(network.isNested()).isFalse();
        assertThat(network.isNetworkByteOrder()).isTrue();
        assertThat(onFirstOf("04 00 ff 3f").type()).isEqualTo(16_383);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00 00", "01 00", "02 00", "03 00", "0d 00", "ff 7f", "00 80", "ff ff"})
    void an_impossible_length_ends_the_walk(String length) {
        AttributeCursor cursor = over("08 00 04 00 dc 05 00 00" + length + "01 00" + "00".repeat(8));
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.next()).isFalse();
        assertThat(cursor.next()).isFalse();
        assertThat(cursor.leftover()).isEqualTo(12);
        assertThat(cursor.u32()).as("still at the well-formed attribute").isEqualTo(1500);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void fewer_bytes_than_a_header_are_left_over(int length) {
        AttributeCursor cursor = over("00".repeat(length));
        assertThat(cursor.next()).isFalse();
        assertThat(cursor.leftover()).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void a_last_attribute_without_all_of_its_padding_is_well_formed(int padding) {
        AttributeCursor cursor = over("05 00 01 00 07" + "00".repeat(padding));
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.u8()).isEqualTo(7);
        assertThat(cursor.next()).isFalse();
        assertThat(cursor.leftover()).isZero();
    }

    @Test
    void the_longest_attribute_has_65535_bytes() {
        AttributeCursor cursor = over("ff ff 01 00" + "ab".repeat(65_531) + "00" + "05 00 02 00 07");
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.length()).isEqualTo(65_531);
        assertThat(cursor.bytes()).hasSize(65_531).endsWith(0xab);
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.u8()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"32768", "40000", "65532"})
    void a_length_above_32767_is_not_negative(int length) {
        ByteBuffer memory = ByteBuffer.allocate(length);
        Bytes.putU16(memory, 0, length);
        AttributeCursor cursor = new AttributeCursor().wrap(memory, 0, length);
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.length()).isEqualTo(length - 4);
        assertThat(cursor.leftover()).isZero();
    }

    @Test
    void a_wrong_length_names_the_attribute_its_offset_and_the_expected_length() {
        AttributeCursor cursor = onFirstOf("06 00 04 00 dc 05 00 00"); // IFLA_MTU of two bytes
        assertMalformed(AttributeCursor::u8, cursor, "1 bytes (u8)");
        assertMalformed(AttributeCursor::s32, cursor, "4 bytes (s32)");
        assertMalformed(AttributeCursor::u32, cursor, "4 bytes (u32)");
        assertMalformed(AttributeCursor::u64, cursor, "8 bytes (u64)");
        assertThat(cursor.u16()).isEqualTo(1500);
    }

    private static void assertMalformed(Consumer<AttributeCursor> getter, AttributeCursor cursor, String expected) {
        assertThatThrownBy(() -> getter.accept(cursor))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessage("attribute 4 at offset 4: expected " + expected + ", found 2 bytes");
    }

    @Test
    void attributes_after_one_of_wrong_length_can_be_read() {
        AttributeCursor cursor = over("""
                06 00 04 00 dc 05 00 00
                08 00 0d 00 e8 03 00 00   # IFLA_TXQLEN 1000
                """);
        assertThat(cursor.next()).isTrue();
        assertThatThrownBy(cursor::u32).isInstanceOf(MalformedMessageException.class);
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.u32()).isEqualTo(1000);
    }

    @Test
    void nested_attributes_are_walked_by_the_one_child_of_the_cursor() {
        AttributeCursor parent = over("""
                18 00 12 00              # IFLA_LINKINFO, without NLA_F_NESTED
                   09 00 01 00 76 65 74 68 00 00 00 00   # IFLA_INFO_KIND "veth"
                   05 00 02 00 01 00 00 00               # IFLA_INFO_DATA
                08 00 04 00 dc 05 00 00  # IFLA_MTU
                """);
        assertThat(parent.next()).isTrue();
        AttributeCursor child = parent.nested();
        assertThat(child.next()).isTrue();
        assertThat(child.string()).isEqualTo("veth");
        assertThat(child.next()).isTrue();
        assertThat(child.next()).as("a child stays inside its parent's payload").isFalse();
        assertThat(child.leftover()).isZero();

        assertThat(parent.nested()).as("the same child, positioned again").isSameAs(child);
        assertThat(child.next()).isTrue();
        assertThat(child.type()).isEqualTo(1);

        assertThat(parent.next()).isTrue();
        assertThat(parent.u32()).isEqualTo(1500);
    }

    @Test
    void before_the_first_attribute_the_payload_is_empty() {
        AttributeCursor cursor = over("05 00 01 00 07");
        assertThat(cursor.length()).isZero();
        assertThat(cursor.type()).isZero();
        assertThat(cursor.bytes()).isEmpty();
        assertThatThrownBy(cursor::u8).isInstanceOf(MalformedMessageException.class);
    }

    @Test
    void wrap_resets_the_cursor() {
        AttributeCursor cursor = onFirstOf("05 00 12 80 07");
        cursor.wrap(Hex.buffer("05 00 02 00 09"), 0, 5);
        assertThat(cursor.isNested()).isFalse();
        assertThat(cursor.length()).isZero();
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.u8()).isEqualTo(9);
    }

    @Test
    void a_region_outside_the_memory_is_rejected() {
        AttributeCursor cursor = new AttributeCursor();
        assertThatThrownBy(() -> cursor.wrap(ByteBuffer.allocate(8), 4, 5))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void of_a_list_with_several_attributes_of_a_number_each_is_found() {
        AttributeCursor cursor = over("""
                06 00 35 00 61 00 00 00   # IFLA_ALT_IFNAME "a"
                05 00 01 00 07 00 00 00
                06 00 35 00 62 00 00 00   # IFLA_ALT_IFNAME "b"
                """);
        assertThat(cursor.nextOf(53)).isTrue();
        assertThat(cursor.string()).isEqualTo("a");
        assertThat(cursor.nextOf(53)).isTrue();
        assertThat(cursor.string()).isEqualTo("b");
        assertThat(cursor.nextOf(53)).isFalse();
    }
}
