package io.github.netlink4j.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.testsupport.Hex;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values that each type reads. Little-endian bytes. */
class TypesTest {
    private static final StructSchema HOP = StructSchema.builder("rtnexthop")
            .add("rtnh_len", Types.U16)
            .add("rtnh_flags", Types.U8, ValueNames.bits().add(1, "DEAD").add(4, "ONLINK"))
            .add("rtnh_hops", Types.U8)
            .add("rtnh_ifindex", Types.S32)
            .build();

    private static final AttributeSet GATEWAY =
            AttributeSet.builder("RTA").add(5, "RTA_GATEWAY", Types.IP_ADDRESS).build();

    private static final AttributeSet VLAN =
            AttributeSet.builder("VLAN").add(1, "VLAN_ID", Types.U16).build();

    private static final AttributeSet SET = AttributeSet.builder("T")
            .add(1, "T_S8", Types.S8)
            .add(2, "T_S16", Types.S16)
            .add(3, "T_S64", Types.S64)
            .add(4, "T_UINT", Types.UINT)
            .add(5, "T_SINT", Types.SINT)
            .add(6, "T_BE16", Types.BE16)
            .add(7, "T_BE32", Types.BE32)
            .add(8, "T_BE64", Types.BE64)
            .add(9, "T_BITS", Types.BITFIELD32)
            .add(10, "T_IP", Types.IP_ADDRESS)
            .add(11, "T_MAC", Types.HARDWARE_ADDRESS)
            .add(
                    12,
                    "T_STATE",
                    Types.U8.named(ValueNames.values().add(2, "DOWN").add(6, "UP")))
            .add(13, "T_FLAGS", Types.U32.named(ValueNames.bits().add(1, "UP").add(2, "BROADCAST")))
            .add(14, "T_NUMBERS", Types.list(Types.U32))
            .add(15, "T_HOP", Types.struct(HOP))
            .add(16, "T_HOPS", Types.structs(HOP, GATEWAY))
            .add(17, "T_KIND", Types.STRING)
            .add(18, "T_DATA", Types.subMessage(17, Map.of("vlan", Types.nest(VLAN), "plain", Types.U32)))
            .add(19, "T_SELF", Types.nest(() -> TypesTest.SET))
            .add(20, "T_U32", Types.U32)
            .build();

    private static String described(String commented) {
        return described(SET, commented);
    }

    private static String described(AttributeSet set, String commented) {
        StringBuilder text = new StringBuilder();
        set.visit(
                new AttributeCursor().wrap(Hex.buffer(commented), 0, Hex.bytes(commented).length),
                new TextFormatter(text));
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "05 00 01 00 fe 00 00 00                    ; T_S8=-2",
                "06 00 02 00 fe ff 00 00                    ; T_S16=-2",
                "0c 00 03 00 fe ff ff ff ff ff ff ff        ; T_S64=-2",
                "08 00 04 00 ff ff ff ff                    ; T_UINT=4294967295",
                "0c 00 04 00 ff ff ff ff ff ff ff ff        ; T_UINT=18446744073709551615",
                "06 00 04 00 ff ff 00 00                    ; T_UINT=ffff",
                "08 00 05 00 ff ff ff ff                    ; T_SINT=-1",
                "06 00 06 00 12 34 00 00                    ; T_BE16=4660",
                "08 00 07 00 00 00 00 3c                    ; T_BE32=60",
                "0c 00 08 00 00 00 00 00 00 00 00 3c        ; T_BE64=60",
                "0c 00 09 00 05 00 00 00 07 00 00 00        ; T_BITS=0x5/0x7",
                "08 00 0a 00 c0 00 02 01                    ; T_IP=192.0.2.1",
                "14 00 0a 00 20 01 0d b8 00 00 00 00 00 00 00 00 00 00 00 01 ; T_IP=2001:db8::1",
                "0a 00 0b 00 02 00 00 00 00 01 00 00        ; T_MAC=02:00:00:00:00:01",
                "05 00 0c 00 06 00 00 00                    ; T_STATE=UP",
                "05 00 0c 00 07 00 00 00                    ; T_STATE=7",
                "08 00 0d 00 03 00 00 00                    ; T_FLAGS=UP|BROADCAST",
                "08 00 0d 00 11 00 00 00                    ; T_FLAGS=UP|0x10",
                "08 00 0d 00 00 00 00 00                    ; T_FLAGS=0x0",
            })
    void each_type_has_its_text(String bytes, String text) {
        assertThat(described(bytes)).isEqualTo(text);
    }

    @Test
    void nla_f_net_byteorder_is_respected() {
        assertThat(described("08 00 14 40 00 00 00 3c")).isEqualTo("T_U32=60");
    }

    @Test
    void a_list_of_values_shows_them_without_indexes() {
        assertThat(described("14 00 0e 80" + "08 00 00 00 07 00 00 00" + "08 00 01 00 08 00 00 00"))
                .isEqualTo("T_NUMBERS=[7, 8]");
    }

    @Test
    void a_structure_shows_its_fields() {
        assertThat(described("0c 00 0f 00 08 00 05 00 02 00 00 00"))
                .isEqualTo("T_HOP={rtnh_len=8, rtnh_flags=DEAD|ONLINK, rtnh_hops=0, rtnh_ifindex=2}");
    }

    @Test
    void a_shorter_structure_of_an_older_kernel_shows_the_fields_that_are_present() {
        assertThat(described("08 00 0f 00 08 00 05 00"))
                .isEqualTo("T_HOP={rtnh_len=8, rtnh_flags=DEAD|ONLINK, rtnh_hops=0}");
        assertThat(described("04 00 0f 00")).isEqualTo("T_HOP={}");
    }

    @Test
    void a_longer_structure_of_a_newer_kernel_shows_the_rest_as_bytes() {
        assertThat(described("0e 00 0f 00 08 00 00 00 02 00 00 00 ca fe 00 00"))
                .isEqualTo("T_HOP={rtnh_len=8, rtnh_flags=0x0, rtnh_hops=0, rtnh_ifindex=2, (rtnexthop tail)=cafe}");
    }

    @Test
    void structures_in_a_list_have_attributes_after_their_fields() {
        assertThat(described("""
                1c 00 10 00
                   10 00 00 00 02 00 00 00  08 00 05 00 c0 00 02 01
                   08 00 04 00 03 00 00 00
                """))
                .isEqualTo("T_HOPS=[{rtnh_len=16, rtnh_flags=0x0, rtnh_hops=0, rtnh_ifindex=2, RTA_GATEWAY=192.0.2.1},"
                        + " {rtnh_len=8, rtnh_flags=ONLINK, rtnh_hops=0, rtnh_ifindex=3}]");
    }

    @ParameterizedTest
    @CsvSource({
        "00 00, 8", // no length
        "07 00, 8", // shorter than its fields
        "09 00, 8", // longer than the payload
        "ff ff, 8",
    })
    void a_structure_with_an_impossible_length_ends_the_list(String length, int malformed) {
        assertThat(described("0c 00 10 00 " + length + " 00 00 02 00 00 00"))
                .isEqualTo("T_HOPS=[(" + malformed + " malformed bytes)]");
    }

    @Test
    void a_selector_may_come_before_or_after_the_sub_message() {
        String kind = "09 00 11 00 76 6c 61 6e 00 00 00 00"; // "vlan"
        String data = "0c 00 12 80 06 00 01 00 64 00 00 00"; // VLAN_ID 100
        assertThat(described(kind + data)).isEqualTo("T_KIND=\"vlan\", T_DATA={VLAN_ID=100}");
        assertThat(described(data + kind)).isEqualTo("T_DATA={VLAN_ID=100}, T_KIND=\"vlan\"");
    }

    @Test
    void a_sub_message_with_a_missing_or_unknown_selector_is_raw_bytes() {
        String data = "08 00 12 00 64 00 00 00";
        assertThat(described(data)).isEqualTo("T_DATA=64000000");
        assertThat(described("07 00 11 00 78 78 00 00" + data)).isEqualTo("T_KIND=\"xx\", T_DATA=64000000");
        assertThat(described("0a 00 11 00 70 6c 61 69 6e 00 00 00" + data)).isEqualTo("T_KIND=\"plain\", T_DATA=100");
    }

    @Test
    void a_set_may_contain_itself() {
        assertThat(described("10 00 13 80  0c 00 13 80  08 00 14 00 07 00 00 00"))
                .isEqualTo("T_SELF={T_SELF={T_U32=7}}");
    }

    @Test
    void a_structure_of_a_list_must_begin_with_its_length() {
        StructSchema tiny = StructSchema.builder("tiny").add("one", Types.U8).build();
        assertThatThrownBy(() -> Types.structs(tiny, GATEWAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tiny: a structure of a list must begin with a length of 2 bytes");
    }

    /** {@code ifi_change} of most messages, which selects every flag. */
    @Test
    void a_mask_of_all_ones_is_a_number() {
        assertThat(described("08 00 0d 00 ff ff ff ff")).isEqualTo("T_FLAGS=0xffffffff");
        assertThat(ValueNames.bits().add(1, "UP").describe(-1)).isEqualTo("0xffffffffffffffff");
        assertThat(described("08 00 0d 00 ff ff ff 7f")).isEqualTo("T_FLAGS=UP|BROADCAST|0x7ffffffc");
    }

    @Test
    void link_layer_addresses_of_tunnels_are_shown_as_ip_addresses() {
        assertThat(described("08 00 0b 00 c0 a8 4d 02")).isEqualTo("T_MAC=192.168.77.2");
        assertThat(described("14 00 0b 00 20 01 0d b8 00 00 00 00 00 00 00 00 00 00 00 01"))
                .isEqualTo("T_MAC=2001:db8::1");
    }

    @Test
    void a_number_selects_a_sub_message_by_its_value_whatever_its_name() {
        AttributeSet set = AttributeSet.builder("RTA")
                .add(21, "RTA_ENCAP_TYPE", Types.U16.named(ValueNames.values().add(1, "LWTUNNEL_ENCAP_MPLS")))
                .add(22, "RTA_ENCAP", Types.subMessageByNumber(21, Map.of(1, Types.BE32, 3, Types.U32)))
                .build();
        String encap = "08 00 16 00 00 00 00 07";
        assertThat(described(set, encap + "06 00 15 00 01 00 00 00"))
                .isEqualTo("RTA_ENCAP=7, RTA_ENCAP_TYPE=LWTUNNEL_ENCAP_MPLS");
        assertThat(described(set, "06 00 15 00 03 00 00 00" + encap))
                .isEqualTo("RTA_ENCAP_TYPE=3, RTA_ENCAP=117440512");
        assertThat(described(set, "06 00 15 00 09 00 00 00" + encap)).isEqualTo("RTA_ENCAP_TYPE=9, RTA_ENCAP=00000007");
    }

    private static final AttributeSet HINTS = AttributeSet.builder("H")
            .add(1, "H_SBE16", Types.SBE16)
            .add(2, "H_SBE32", Types.SBE32)
            .add(3, "H_SBE64", Types.SBE64)
            .add(4, "H_HEX", Types.U32.hex())
            .add(5, "H_UUID", Types.UUID)
            .add(6, "H_MAC", Types.MAC_ADDRESS)
            .add(7, "H_HEX64", Types.BE64.hex())
            .add(8, "H_NAMED64", Types.U64.named(ValueNames.values().add(1, "ONE")))
            .add(9, "H_WEIGHT", Types.U8.named(n -> n + " (weight " + (n + 1) + ")"))
            .add(10, "H_TIME", Types.TIME)
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "06 00 01 00 ff fe 00 00                    ; H_SBE16=-2",
                "08 00 02 00 ff ff ff fe                    ; H_SBE32=-2",
                "0c 00 03 00 ff ff ff ff ff ff ff fe        ; H_SBE64=-2",
                "08 00 04 00 ef be ad de                    ; H_HEX=0xdeadbeef",
                "08 00 04 00 00 00 00 00                    ; H_HEX=0x0",
                "14 00 05 00 00 11 22 33 44 55 66 77 88 99 aa bb cc dd ee ff"
                        + "; H_UUID=00112233-4455-6677-8899-aabbccddeeff",
                "06 00 05 00 00 11 00 00                    ; H_UUID=0011",
                "0a 00 06 00 02 00 00 00 00 01 00 00        ; H_MAC=02:00:00:00:00:01",
                "08 00 06 00 c0 00 02 01                    ; H_MAC=c0000201",
                "0c 00 07 00 fd 00 00 00 00 00 00 01        ; H_HEX64=0xfd00000000000001",
                "0c 00 08 00 01 00 00 00 00 00 00 00        ; H_NAMED64=ONE",
                "0c 00 08 00 ff ff ff ff ff ff ff ff        ; H_NAMED64=18446744073709551615",
                "05 00 09 00 01 00 00 00                    ; H_WEIGHT=1 (weight 2)",
                "0c 00 0a 00 15 cd 5b 07 00 00 00 00        ; H_TIME=1970-01-01T00:00:00.123456789Z",
            })
    void each_display_hint_has_its_text(String bytes, String text) {
        assertThat(described(HINTS, bytes)).isEqualTo(text);
    }

    /** {@code CTRL_ATTR_OP_POLICY}: the numbers are commands. */
    @Test
    void a_list_by_number_shows_the_number_of_each_member() {
        String members = "14 00 01 80" + "08 00 03 00 07 00 00 00" + "08 00 0a 00 08 00 00 00";
        AttributeSet byNumber = AttributeSet.builder("CTRL_ATTR")
                .add(1, "CTRL_ATTR_OP_POLICY", Types.listByNumber(Types.U32))
                .build();
        AttributeSet list = AttributeSet.builder("CTRL_ATTR")
                .add(1, "CTRL_ATTR_OP_POLICY", Types.list(Types.U32))
                .build();
        assertThat(described(byNumber, members)).isEqualTo("CTRL_ATTR_OP_POLICY={[3]=7, [10]=8}");
        assertThat(described(list, members)).isEqualTo("CTRL_ATTR_OP_POLICY=[7, 8]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "09 00 01 00 00 64 65 6d 6f 00 00 00         ; UNIX_DIAG_NAME=\"@demo\"",
                "0b 00 01 00 2f 72 75 6e 2f 73 00 00         ; UNIX_DIAG_NAME=\"/run/s\"",
                "0c 00 02 00 01 10 00 00 02 00 00 00         ; COOKIE=0x200001001",
                "08 00 02 00 01 10 00 00                     ; COOKIE=01100000",
            })
    void a_socket_has_its_name_and_cookie(String bytes, String text) {
        AttributeSet set = AttributeSet.builder("UNIX_DIAG")
                .add(1, "UNIX_DIAG_NAME", Types.UNIX_NAME)
                .add(2, "COOKIE", Types.SOCKET_COOKIE)
                .build();
        assertThat(described(set, bytes)).isEqualTo(text);
    }

    /** {@code TCA_STATS_APP}, whose type the kind of the qdisc selects, two lists further out. */
    @Test
    void a_selector_may_be_in_a_list_further_out() {
        AttributeSet statistics = AttributeSet.builder("TCA_STATS")
                .add(4, "TCA_STATS_APP", Types.subMessage("TCA_KIND", Map.of("plain", Types.U32)))
                .add(5, "TCA_STATS_BY_ID", Types.subMessageByNumber("TCA_ID", Map.of(3, Types.U32)))
                .build();
        AttributeSet set = AttributeSet.builder("TCA")
                .add(1, "TCA_KIND", Types.STRING)
                .add(2, "TCA_ID", Types.U8)
                .add(7, "TCA_STATS2", Types.list(Types.nest(statistics)))
                .build();
        String kind = "0a 00 01 00 70 6c 61 69 6e 00 00 00";
        String id = "05 00 02 00 03 00 00 00";
        String app = "10 00 07 80" + "0c 00 01 80" + "08 00 04 00 07 00 00 00";
        assertThat(described(set, kind + app)).isEqualTo("TCA_KIND=\"plain\", TCA_STATS2=[{TCA_STATS_APP=7}]");
        assertThat(described(set, app)).isEqualTo("TCA_STATS2=[{TCA_STATS_APP=07000000}]");
        String byId = "10 00 07 80" + "0c 00 01 80" + "08 00 05 00 07 00 00 00";
        assertThat(described(set, byId + id)).isEqualTo("TCA_STATS2=[{TCA_STATS_BY_ID=7}], TCA_ID=3");
    }
}
