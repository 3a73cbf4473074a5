package io.github.netlink4j.core.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.testsupport.Hex;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each type of attribute, written and read. Little-endian bytes. */
class AttributeTypesTest {
    private static AttributeCursor attribute(String commented) {
        AttributeCursor cursor = new AttributeCursor().wrap(Hex.buffer(commented), 0, Hex.bytes(commented).length);
        assertThat(cursor.next()).isTrue();
        return cursor;
    }

    private static void assertWritten(Consumer<MessageBuilder> write, String bytes) {
        MessageBuilder builder = MessageBuilder.allocate(16).message(99, 0);
        write.accept(builder);
        byte[] written = new byte[builder.length() - 16];
        builder.memory().get(16, written);
        assertThat(Hex.of(written)).isEqualTo(Hex.of(Hex.bytes(bytes)));
    }

    private static <T> void assertBothWays(
            Consumer<MessageBuilder> write, String bytes, Function<AttributeCursor, T> read, T value) {
        assertWritten(write, bytes);
        assertThat(read.apply(attribute(bytes))).isEqualTo(value);
    }

    @Test
    void signed_numbers_keep_their_sign() {
        assertBothWays(m -> m.s8(1, -2), "05 00 01 00 fe 00 00 00", AttributeCursor::s8, -2);
        assertBothWays(m -> m.s16(1, -2), "06 00 01 00 fe ff 00 00", AttributeCursor::s16, -2);
        assertBothWays(m -> m.u32(1, -2), "08 00 01 00 fe ff ff ff", AttributeCursor::s32, -2);
        assertBothWays(m -> m.u64(1, -2), "0c 00 01 00 fe ff ff ff ff ff ff ff", AttributeCursor::s64, -2L);
    }

    @Test
    void unsigned_numbers_have_no_sign() {
        assertBothWays(m -> m.u8(1, 254), "05 00 01 00 fe 00 00 00", AttributeCursor::u8, 254);
        assertBothWays(m -> m.u16(1, 65534), "06 00 01 00 fe ff 00 00", AttributeCursor::u16, 65534);
        assertBothWays(m -> m.u32(1, 4294967294L), "08 00 01 00 fe ff ff ff", AttributeCursor::u32, 4294967294L);
    }

    @Test
    void numbers_of_variable_width_have_4_bytes_if_they_fit() {
        assertBothWays(m -> m.uint(1, 0xffff_ffffL), "08 00 01 00 ff ff ff ff", AttributeCursor::uint, 0xffff_ffffL);
        assertBothWays(
                m -> m.uint(1, 1L << 32), "0c 00 01 00 00 00 00 00 01 00 00 00", AttributeCursor::uint, 1L << 32);
        assertBothWays(m -> m.sint(1, -1), "08 00 01 00 ff ff ff ff", AttributeCursor::sint, -1L);
        assertBothWays(
                m -> m.sint(1, 1L << 31), "0c 00 01 00 00 00 00 80 00 00 00 00", AttributeCursor::sint, 1L << 31);
    }

    @Test
    void numbers_in_network_byte_order_have_their_highest_byte_first() {
        assertBothWays(m -> m.be16(1, 0x1234), "06 00 01 00 12 34 00 00", AttributeCursor::be16, 0x1234);
        assertBothWays(m -> m.be32(1, 0xfedcba98L), "08 00 01 00 fe dc ba 98", AttributeCursor::be32, 0xfedcba98L);
        assertBothWays(
                m -> m.be64(1, 0x0123456789abcdefL),
                "0c 00 01 00 01 23 45 67 89 ab cd ef",
                AttributeCursor::be64,
                0x0123456789abcdefL);
    }

    @Test
    void nla_f_net_byteorder_is_written_and_read_and_changes_no_getter() {
        String ipsetTimeout = "08 00 06 40 00 00 00 3c"; // IPSET_ATTR_TIMEOUT | NLA_F_NET_BYTEORDER, 60
        assertBothWays(m -> m.be32(6 | Netlink.NLA_F_NET_BYTEORDER, 60), ipsetTimeout, AttributeCursor::be32, 60L);
        assertThat(attribute(ipsetTimeout).type()).isEqualTo(6);
        assertThat(attribute(ipsetTimeout).rawType()).isEqualTo(0x4006);
        assertThat(attribute(ipsetTimeout).isNetworkByteOrder()).isTrue();
        assertThat(attribute(ipsetTimeout).u32()).isEqualTo(0x3c000000);
    }

    @Test
    void text_is_written_with_or_without_a_terminating_nul() {
        assertBothWays(m -> m.string(3, "lo"), "07 00 03 00 6c 6f 00 00", AttributeCursor::string, "lo");
        assertBothWays(m -> m.unterminatedString(3, "lo"), "06 00 03 00 6c 6f 00 00", AttributeCursor::string, "lo");
        assertThatThrownBy(() -> assertWritten(m -> m.string(3, "l\0o"), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("attribute 3: text must not contain a NUL");
    }

    @Test
    void a_bitfield_has_a_value_and_a_selector() {
        assertBothWays(
                m -> m.bitfield32(1, new Bitfield32(5, 7)),
                "0c 00 01 00 05 00 00 00 07 00 00 00",
                AttributeCursor::bitfield32,
                new Bitfield32(5, 7));
    }

    @Test
    void a_link_layer_address_has_any_length_up_to_32_bytes() {
        HardwareAddress ethernet = HardwareAddress.of("02:00:00:00:00:01");
        assertBothWays(
                m -> m.hardwareAddress(1, ethernet),
                "0a 00 01 00 02 00 00 00 00 01 00 00",
                AttributeCursor::hardwareAddress,
                ethernet);
        assertThat(attribute("04 00 01 00").hardwareAddress().length()).isZero();
        assertThatThrownBy(() -> attribute("25 00 01 00" + "00".repeat(36)).hardwareAddress())
                .isInstanceOf(MalformedMessageException.class)
                .hasMessage("attribute 1 at offset 4: expected at most 32 bytes (link-layer address), found 33 bytes");
    }

    @Test
    void an_ip_address_has_4_or_16_bytes() throws UnknownHostException {
        InetAddress ipv4 = InetAddress.getByName("192.0.2.1");
        InetAddress ipv6 = InetAddress.getByName("2001:db8::1");
        assertBothWays(m -> m.ipAddress(1, ipv4), "08 00 01 00 c0 00 02 01", AttributeCursor::ipAddress, ipv4);
        assertBothWays(
                m -> m.ipAddress(1, ipv6),
                "14 00 01 00 20 01 0d b8 00 00 00 00 00 00 00 00 00 00 00 01",
                AttributeCursor::ipAddress,
                ipv6);
        assertThat(attribute("08 00 01 00 c0 00 02 01").ipAddress()).isInstanceOf(Inet4Address.class);
        assertThatThrownBy(() -> attribute("05 00 01 00 c0 00 00 00").ipAddress())
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageContaining("expected 4 or 16 bytes (IP address), found 1 bytes");
    }

    @Test
    void an_ipv4_mapped_address_is_an_ipv6_address() {
        InetAddress mapped = attribute("14 00 01 00 00 00 00 00 00 00 00 00 00 00 ff ff c0 00 02 01")
                .ipAddress();
        assertThat(mapped).isInstanceOf(Inet6Address.class);
        assertThat(mapped.getAddress()).hasSize(16);
    }

    @Test
    void padding_aligns_the_next_64_bit_payload_to_8_bytes() {
        // After the header of 16 bytes a payload starts at 20: the padding attribute moves it to 24.
        assertWritten(m -> m.pad64(9).u64(1, 1), "04 00 09 00" + "0c 00 01 00 01 00 00 00 00 00 00 00");
        assertWritten(m -> m.flag(2).pad64(9).u64(1, 1), "04 00 02 00" + "0c 00 01 00 01 00 00 00 00 00 00 00");
    }

    @Test
    void an_attribute_may_hold_a_structure() {
        assertBothWays(
                m -> m.attribute(6, s -> s.headerU32(1).headerU16(2).headerU8(3)),
                "0b 00 06 00 01 00 00 00 02 00 03 00",
                AttributeCursor::length,
                7);
        assertWritten(m -> m.attribute(6, s -> s.header(new byte[] {1, 2}).headerU64(3)), """
                0e 00 06 00  01 02  03 00 00 00 00 00 00 00  00 00
                """);
    }

    @Test
    void a_copied_attribute_keeps_its_flags_and_bytes() {
        String odd = "07 00 12 c0 6c 6f 07 00"; // NLA_F_NESTED and NLA_F_NET_BYTEORDER
        assertWritten(m -> m.attribute(attribute(odd)), odd);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 256})
    void a_number_that_does_not_fit_is_rejected_with_the_attribute(int value) {
        assertThatThrownBy(() -> assertWritten(m -> m.u8(16, value), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("attribute 16 of 8 bits cannot hold " + value);
        assertThatThrownBy(() -> assertWritten(m -> m.headerU8(value), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a header field of 8 bits cannot hold " + value);
    }

    @Test
    void each_width_rejects_numbers_out_of_range() {
        assertThatThrownBy(() -> assertWritten(m -> m.u16(1, 65536), "")).hasMessageContaining("65536");
        assertThatThrownBy(() -> assertWritten(m -> m.be16(1, -1), "")).hasMessageContaining("-1");
        assertThatThrownBy(() -> assertWritten(m -> m.u32(1, 1L << 32), "")).hasMessageContaining("4294967296");
        assertThatThrownBy(() -> assertWritten(m -> m.be32(1, 1L << 32), "")).hasMessageContaining("4294967296");
        assertThatThrownBy(() -> assertWritten(m -> m.s8(1, 128), "")).hasMessageContaining("128");
        assertThatThrownBy(() -> assertWritten(m -> m.s16(1, -32769), "")).hasMessageContaining("-32769");
    }
}
