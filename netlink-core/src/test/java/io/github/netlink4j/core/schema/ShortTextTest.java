package io.github.netlink4j.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.testsupport.Hex;
import org.junit.jupiter.api.Test;

/** What a message says in one line. Little-endian bytes. */
class ShortTextTest {
    private static final StructSchema HEADER = StructSchema.builder("ifinfomsg")
            .add("ifi_family", Types.U8, ValueNames.values().add(2, "AF_INET"))
            .add("ifi_prefixlen", Types.U8)
            .pad(2)
            .add("ifi_index", Types.S32)
            .add("ifi_flags", Types.U32, ValueNames.bits().add(1, "IFF_UP").add(0x10, "IFA_F_NODAD"))
            .build();

    private static final StructSchema STATS = StructSchema.builder("stats")
            .add("rx_packets", Types.U32)
            .add("tx_packets", Types.U32)
            .build();

    private static final AttributeSet INFO = AttributeSet.builder("IFLA_INFO")
            .add(1, "IFLA_INFO_KIND", Types.STRING)
            .build();

    private static final AttributeSet SET = AttributeSet.builder("IFLA")
            .add(1, "IFLA_LOCAL", Types.prefix("ifi_prefixlen"))
            .add(3, "IFLA_IFNAME", Types.STRING)
            .add(4, "IFLA_MTU", Types.U32)
            .add(7, "IFLA_STATS", Types.struct(STATS))
            .add(8, "IFLA_STATE", Types.U8.named(ValueNames.values().add(6, "IF_STATE_UP")))
            .add(18, "IFLA_LINKINFO", Types.nest(INFO))
            .add(20, "IFLA_LIST", Types.list(Types.nest(INFO)))
            .add(21, "IFLA_NUMBERS", Types.array(Types.U8))
            .add(23, "IFLA_STATS64", Types.struct(STATS))
            .build();

    private static final MessageRegistry REGISTRY = MessageRegistry.of(MessageTable.ofProtocol(0)
            .add(16, "RTM_NEWLINK", new MessageSchema(HEADER, SET))
            .add(18, "RTM_GETLINK", new MessageSchema(HEADER, SET))
            .build());

    private static final String NO_HEADER = "00 00 00 00 00 00 00 00 00 00 00 00";

    private static String summarized(int type, String flags, String payload, int width) {
        int length = 16 + Hex.bytes(payload).length;
        return REGISTRY.summarize(
                0,
                Hex.message(
                        "%02x 00 00 00 %02x 00 %s 07 00 00 00 09 00 00 00".formatted(length, type, flags) + payload),
                width);
    }

    private static String summarized(String payload) {
        return summarized(16, "00 00", payload, 200);
    }

    @Test
    void names_have_no_prefix_and_values_of_0_are_left_out() {
        assertThat(summarized("02 00 00 00 03 00 00 00 11 00 00 00" + "08 00 04 00 dc 05 00 00"))
                .isEqualTo("RTM_NEWLINK family=INET index=3 flags=UP|NODAD mtu=1500");
        assertThat(summarized(NO_HEADER + "08 00 04 00 00 00 00 00")).isEqualTo("RTM_NEWLINK");
        assertThat(summarized(NO_HEADER + "05 00 08 00 06 00 00 00")).isEqualTo("RTM_NEWLINK state=UP");
    }

    @Test
    void what_identifies_the_object_comes_first_in_wire_order() {
        assertThat(summarized(
                        "00 00 00 00 03 00 00 00 01 00 00 00" + "08 00 04 00 dc 05 00 00" + "07 00 03 00 6c 6f 00 00"))
                .isEqualTo("RTM_NEWLINK index=3 ifname=lo flags=UP mtu=1500");
    }

    @Test
    void nests_are_in_braces_and_lists_in_brackets() {
        String kind = "0b 00 01 00 62 72 69 64 67 65 00 00"; // "bridge"
        assertThat(summarized(NO_HEADER + "10 00 12 80" + kind + "14 00 14 80" + "10 00 00 80" + kind))
                .isEqualTo("RTM_NEWLINK linkinfo{kind=bridge} list=[{kind=bridge}]");
    }

    @Test
    void the_elements_of_a_list_keep_their_index() {
        assertThat(summarized(NO_HEADER + "08 00 15 00 00 01 01 00")).isEqualTo("RTM_NEWLINK numbers=[0 1 1 0]");
        assertThat(summarized(NO_HEADER + "08 00 15 00 00 00 00 00")).isEqualTo("RTM_NEWLINK");
        assertThat(summarized(NO_HEADER + "14 00 14 80" + "04 00 00 80" + "0c 00 01 80 07 00 01 00 67 72 00 00"))
                .isEqualTo("RTM_NEWLINK list=[{} {kind=gr}]");
    }

    @Test
    void statistics_are_shown_once() {
        String packets = "01 00 00 00 00 00 00 00";
        assertThat(summarized(NO_HEADER + "0c 00 07 00" + packets + "0c 00 17 00" + packets))
                .isEqualTo("RTM_NEWLINK stats64{rx_packets=1}");
        assertThat(summarized(NO_HEADER + "0c 00 07 00" + packets)).isEqualTo("RTM_NEWLINK stats{rx_packets=1}");
    }

    @Test
    void the_length_of_a_prefix_is_with_its_address() {
        assertThat(summarized("00 18 00 00 00 00 00 00 00 00 00 00" + "08 00 01 00 c0 00 02 01"))
                .isEqualTo("RTM_NEWLINK local=192.0.2.1/24");
    }

    @Test
    void text_has_quotes_where_it_needs_them() {
        assertThat(summarized(NO_HEADER + "07 00 03 00 61 20 62 00")).isEqualTo("RTM_NEWLINK ifname=\"a b\"");
    }

    @Test
    void a_request_and_the_flags_that_change_its_meaning_are_told() {
        assertThat(summarized(16, "05 06", NO_HEADER, 80)).isEqualTo("RTM_NEWLINK request excl create");
        assertThat(summarized(18, "01 03", NO_HEADER, 80)).isEqualTo("RTM_GETLINK dump");
        assertThat(summarized(16, "12 00", NO_HEADER, 80)).isEqualTo("RTM_NEWLINK dump_intr");
    }

    @Test
    void a_line_that_is_too_long_is_cut() {
        String mtu = NO_HEADER + "08 00 04 00 dc 05 00 00";
        assertThat(summarized(16, "00 00", mtu, 20)).isEqualTo("RTM_NEWLINK mtu=1500");
        assertThat(summarized(16, "00 00", mtu, 19)).isEqualTo("RTM_NEWLINK mtu=15…");
        assertThat(summarized(16, "00 00", mtu, 1)).isEqualTo("…");
    }

    /** U+1F600, two {@code char}s of Java. */
    @Test
    void a_character_is_not_cut_in_two() {
        String name = NO_HEADER + "09 00 03 00 f0 9f 98 80 00 00 00 00";
        assertThat(summarized(16, "00 00", name, 21)).isEqualTo("RTM_NEWLINK ifname=\"…");
    }

    @Test
    void an_error_says_which_request_it_replies_to() {
        MessageSchema error = new MessageSchema(
                StructSchema.builder("nlmsgerr")
                        .add("error", Types.S32)
                        .add("msg", Types.struct(NlmsgHeader.SCHEMA), NlmsgHeader.SCHEMA.length())
                        .build(),
                AttributeSet.builder("NLMSGERR_ATTR").build());
        MessageRegistry registry = MessageRegistry.of(
                MessageTable.ofControl().add(2, "NLMSG_ERROR", error).build(),
                MessageTable.ofProtocol(0).add(16, "RTM_NEWLINK", error).build());
        String acknowledgement = "24 00 00 00 02 00 00 01 01 00 00 00 00 00 00 00 00 00 00 00"
                + "2c 00 00 00 10 00 05 00 01 00 00 00 00 00 00 00";
        assertThat(registry.summarize(0, Hex.message(acknowledgement), 80))
                .isEqualTo("NLMSG_ERROR error=0 of RTM_NEWLINK");
    }

    @Test
    void a_flag_is_its_name_and_a_command_is_in_the_name_of_the_message() {
        MessageTable table = MessageTable.ofFamily("fam")
                .others(new MessageSchema(
                        StructSchema.builder("genlmsghdr")
                                .add("cmd", Types.U8)
                                .add("version", Types.U8)
                                .pad(2)
                                .build(),
                        AttributeSet.builder("F").add(1, "F_FAST", Types.FLAG).build()))
                .build();
        MessageRegistry registry = MessageRegistry.of(table);
        registry.family(30, "fam");
        String message = "18 00 00 00 1e 00 00 00 00 00 00 00 00 00 00 00 05 01 00 00 04 00 01 00";
        assertThat(registry.summarize(16, Hex.message(message), 80)).isEqualTo("fam command 5 fast");
    }

    @Test
    void bytes_without_a_type_are_text_where_they_look_like_it() {
        assertThat(summarized(NO_HEADER + "08 00 63 00 77 67 30 00")).isEqualTo("RTM_NEWLINK (99)=\"wg0\"");
        assertThat(summarized(NO_HEADER + "08 00 63 00 01 02 03 04")).isEqualTo("RTM_NEWLINK (99)=01020304");
    }
}
