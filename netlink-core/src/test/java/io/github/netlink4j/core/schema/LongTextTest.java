package io.github.netlink4j.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.testsupport.Hex;
import org.junit.jupiter.api.Test;

/** A message in several lines. Little-endian bytes. */
class LongTextTest {
    private static final StructSchema HEADER = StructSchema.builder("ifinfomsg")
            .add("ifi_family", Types.U8)
            .pad(3)
            .add("ifi_index", Types.S32)
            .build();

    private static final StructSchema STATS = StructSchema.builder("stats")
            .add("rx_packets", Types.U64)
            .add("tx_packets", Types.U64)
            .build();

    private static final AttributeSet INFO = AttributeSet.builder("IFLA_INFO")
            .add(1, "IFLA_INFO_KIND", Types.STRING)
            .add(2, "IFLA_INFO_NUMBERS", Types.array(Types.U8))
            .build();

    private static final AttributeSet SET = AttributeSet.builder("IFLA")
            .add(3, "IFLA_IFNAME", Types.STRING)
            .add(7, "IFLA_STATS", Types.struct(STATS))
            .add(9, "IFLA_KEY", Types.BINARY)
            .add(18, "IFLA_LINKINFO", Types.nest(INFO))
            .add(20, "IFLA_MANY", Types.array(Types.U64))
            .build();

    private static final MessageRegistry REGISTRY = MessageRegistry.of(MessageTable.ofProtocol(0)
            .add(16, "RTM_NEWLINK", new MessageSchema(HEADER, SET))
            .build());

    private static String described(String attributes) {
        int length = 24 + Hex.bytes(attributes).length;
        return REGISTRY.describeInLines(
                0,
                Hex.message("%02x %02x 00 00 10 00 02 00 07 00 00 00 09 00 00 00".formatted(length & 0xff, length >> 8)
                        + "0a 00 00 00 03 00 00 00" + attributes));
    }

    private static String lines(String attributes, String text) {
        return """
                RTM_NEWLINK
                  nlmsghdr: nlmsg_len=%d nlmsg_type=RTM_NEWLINK nlmsg_flags=NLM_F_MULTI nlmsg_seq=7 nlmsg_pid=9
                  ifinfomsg: ifi_family=10 ifi_index=3
                """.formatted(24 + Hex.bytes(attributes).length) + text;
    }

    private static void assertShown(String attributes, String text) {
        assertThat(described(attributes)).isEqualTo(lines(attributes, text));
    }

    @Test
    void headers_are_in_one_line_and_each_attribute_in_its_own() {
        assertShown("07 00 03 00 6c 6f 00 00" + "06 00 63 00 ca fe 00 00", """
                  IFLA_IFNAME="lo"
                  IFLA(99)=cafe
                """);
    }

    @Test
    void the_attributes_of_a_nest_are_indented_and_arrays_are_in_one_line() {
        assertShown("14 00 12 80" + "07 00 01 00 67 72 00 00" + "06 00 02 00 01 02 00 00", """
                  IFLA_LINKINFO:
                    IFLA_INFO_KIND="gr"
                    IFLA_INFO_NUMBERS: 1 2
                """);
    }

    @Test
    void a_structure_is_in_one_line_with_its_zeros() {
        assertShown("14 00 07 00 01 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00", """
                  IFLA_STATS: rx_packets=1 tx_packets=0
                """);
    }

    @Test
    void a_structure_that_does_not_fit_a_line_goes_on_in_the_next() {
        String most = "ff ff ff ff ff ff ff ff ".repeat(8);
        assertThat(described("44 00 14 00" + most)).endsWith("""
                          IFLA_MANY: 18446744073709551615 18446744073709551615 18446744073709551615 18446744073709551615 18446744073709551615
                              18446744073709551615 18446744073709551615 18446744073709551615
                        """);
    }

    @Test
    void long_bytes_are_shown_whole_in_lines_of_32() {
        assertThat(described("28 00 09 00" + "aa".repeat(32) + "bb cc dd ee"))
                .endsWith("  IFLA_KEY: 36 bytes\n    " + "aa".repeat(32) + "\n    bbccddee\n");
    }

    @Test
    void bytes_without_a_type_that_are_text_are_shown_as_text_too() {
        assertThat(described("08 00 63 00 77 67 30 00")).endsWith("  IFLA(99)=77673000 (\"wg0\")\n");
    }

    @Test
    void what_is_not_well_formed_is_counted() {
        assertThat(described("ff ff ff ff")).endsWith("\n  (4 malformed bytes)\n");
    }
}
