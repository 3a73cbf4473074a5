package io.github.netlink4j.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages and attributes that no table has: what their bytes show. Little-endian. */
class UnknownMessageTest {
    private static final int NETLINK_XFRM = 6;
    private static final int NETLINK_NETFILTER = 12;
    private static final int NETLINK_GENERIC = 16;

    private static final MessageRegistry NONE = MessageRegistry.of(new MessageTable[0]);

    private static String described(int protocol, String payload) {
        int length = 16 + Hex.bytes(payload).length;
        return NONE.describe(
                protocol, Hex.message("%02x 00 00 00 1e 00 00 00 00 00 00 00 00 00 00 00".formatted(length) + payload));
    }

    @Test
    void a_generic_netlink_message_has_a_command_and_attributes_by_number() {
        assertThat(described(NETLINK_GENERIC, "05 02 00 00" + "08 00 01 00 07 00 00 00" + "06 00 02 00 ca fe 00 00"))
                .isEqualTo("family(30) command 5 {cmd=5, version=2, attribute(1)=07000000, attribute(2)=cafe}");
    }

    @Test
    void a_netfilter_message_has_its_header() {
        assertThat(described(NETLINK_NETFILTER, "02 00 00 0a" + "06 00 01 00 66 00 00 00"))
                .isEqualTo("type(30) {nfgen_family=2, version=0, res_id=10, attribute(1)=6600}");
    }

    @Test
    void in_other_protocols_the_shortest_header_is_taken_after_which_all_bytes_are_attributes() {
        assertThat(described(NETLINK_XFRM, "ff ff ff ff ff ff ff ff" + "06 00 01 00 66 00 00 00"))
                .isEqualTo("type(30) {header=ffffffffffffffff, attribute(1)=6600}");
        assertThat(described(NETLINK_XFRM, "06 00 01 00 66 00 00 00")).isEqualTo("type(30) {attribute(1)=6600}");
    }

    @Test
    void a_family_with_a_header_of_its_own_has_it_after_the_command() {
        assertThat(described(NETLINK_GENERIC, "05 02 00 00" + "ff ff ff ff" + "06 00 01 00 66 00 00 00"))
                .isEqualTo("family(30) command 5 {cmd=5, version=2, header=ffffffff, attribute(1)=6600}");
    }

    @Test
    void bytes_that_are_no_attributes_are_shown_whole() {
        assertThat(described(NETLINK_XFRM, "ff ff ff ff ff")).isEqualTo("type(30) {payload=ffffffffff}");
        assertThat(described(NETLINK_GENERIC, "05 02 00 00 ff"))
                .isEqualTo("family(30) command 5 {cmd=5, version=2, payload=ff}");
        assertThat(described(NETLINK_GENERIC, "05 02")).isEqualTo("family(30) command 5 {cmd=5, version=2}");
        assertThat(described(NETLINK_XFRM, "")).isEqualTo("type(30) {}");
    }

    /** An attribute has at most 65,531 bytes, a message has more. */
    @Test
    void a_payload_may_be_longer_than_any_attribute() {
        ByteBuffer memory = ByteBuffer.allocate(70_000);
        Bytes.putU32(memory, 0, memory.capacity());
        Bytes.putU16(memory, 4, 30);
        Bytes.putU32(memory, 16, 0xffff_ffffL);
        MessageCursor message = Hex.message(memory.array());
        assertThat(NONE.describe(NETLINK_XFRM, message)).endsWith("… (69984 bytes)}");
        assertThat(NONE.describeInLines(NETLINK_XFRM, message)).contains("\n  payload: 69984 bytes\n    ffffffff0000");
        assertThat(NONE.summarize(NETLINK_XFRM, message, 40)).startsWith("type(30) payload=ffffffff");
    }

    @Test
    void a_header_without_a_table_is_in_a_line_with_its_bytes() {
        String message = "1c 00 00 00 1e 00 00 00 00 00 00 00 00 00 00 00" + "ff ff ff ff" + "06 00 01 00 66 00 00 00";
        assertThat(NONE.describeInLines(NETLINK_XFRM, Hex.message(message)))
                .endsWith("\n  header=ffffffff\n  attribute(1)=6600\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "flagged as a nest          | 0c 00 01 80 08 00 01 00 07 00 00 00             | attribute(1)={attribute(1)=07000000}",
                "two attributes             | 14 00 01 00 08 00 01 00 07 00 00 00 06 00 02 00 08 00 00 00"
                        + " | attribute(1)={attribute(1)=07000000, attribute(2)=0800}",
                "a list with indexes        | 0c 00 01 80 08 00 00 80 04 00 01 00             | attribute(1)={attribute(0)={attribute(1)=}}",
                "64 bits of the value 8     | 0c 00 01 00 08 00 00 00 00 00 00 00             | attribute(1)=0800000000000000",
                "32 bits                    | 08 00 01 00 04 00 01 00                         | attribute(1)=04000100",
                "padding that is not 0      | 0c 00 01 00 07 00 01 00 07 07 07 07             | attribute(1)=0700010007070707",
                "a number that no set has   | 0c 00 01 00 08 00 00 02 07 00 00 00             | attribute(1)=0800000207000000",
                "flagged, but not a list    | 0a 00 01 80 ff ff ff ff ff ff 00 00             | attribute(1)=ffffffffffff",
                "a rest of no attribute     | 10 00 01 80 08 00 01 00 07 00 00 00 01 00 00 00 | attribute(1)=080001000700000001000000",
            })
    void a_payload_is_a_list_where_it_plainly_is_one(String what, String attribute, String text) {
        assertThat(described(NETLINK_GENERIC, "05 00 00 00" + attribute))
                .as(what)
                .isEqualTo("family(30) command 5 {cmd=5, version=0, " + text + "}");
    }

    @Test
    void lists_are_found_at_any_depth() {
        assertThat(described(
                        NETLINK_GENERIC,
                        "05 00 00 00" + "14 00 01 80" + "10 00 02 00" + "0c 00 03 00" + "05 00 04 00 09 00 00 00"))
                .endsWith("attribute(1)={attribute(2)={attribute(3)={attribute(4)=09}}}}");
    }

    @Test
    void an_unknown_attribute_of_a_known_set_and_a_raw_row_may_be_lists() {
        AttributeSet set = AttributeSet.builder("T").add(1, "T_RAW", Types.RAW).build();
        StringBuilder text = new StringBuilder();
        byte[] bytes = Hex.bytes("0c 00 01 80 05 00 07 00 01 00 00 00" + "0c 00 02 80 05 00 07 00 01 00 00 00");
        set.visit(new AttributeCursor().wrap(ByteBuffer.wrap(bytes), 0, bytes.length), new TextFormatter(text));
        assertThat(text).hasToString("T_RAW={attribute(7)=01}, T(2)={attribute(7)=01}");
    }
}
