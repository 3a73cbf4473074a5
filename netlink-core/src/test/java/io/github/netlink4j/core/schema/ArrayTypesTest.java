package io.github.netlink4j.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.testsupport.Hex;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Arrays in one payload: of values, with and without names for the indexes, and of structures. Little-endian bytes. */
class ArrayTypesTest {
    /** The first settings of {@code net.ipv4.conf}, whose numbers begin with 1. */
    private static final ValueNames DEVCONF = ValueNames.values()
            .add(1, "IPV4_DEVCONF_FORWARDING")
            .add(2, "IPV4_DEVCONF_MC_FORWARDING")
            .add(3, "IPV4_DEVCONF_PROXY_ARP");

    private static final StructSchema MEMBER = StructSchema.builder("nexthop_grp")
            .add("id", Types.U32)
            .add("weight", Types.U8)
            .pad(3)
            .build();

    private static final StructSchema SRH = StructSchema.builder("ipv6_sr_hdr")
            .add("nexthdr", Types.U8)
            .add("hdrlen", Types.U8)
            .rest("segments", Types.array(Types.IPV4_ADDRESS))
            .build();

    private static final AttributeSet SET = AttributeSet.builder("T")
            .add(1, "T_NUMBERS", Types.array(Types.U16))
            .add(2, "T_CONF", Types.array(Types.U32, DEVCONF, 1))
            .add(3, "T_GROUP", Types.structArray(MEMBER))
            .add(4, "T_STATES", Types.array(Types.U8.named(ValueNames.values().add(6, "UP"))))
            .add(5, "T_LABELS", Types.array(Types.MPLS_LABEL))
            .add(6, "T_SRH", Types.struct(SRH))
            .add(7, "T_STATS", Types.byLength(Map.of(8, Types.U64, 4, Types.U32), Types.array(Types.U8)))
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

    @Test
    void an_array_shows_its_values() {
        assertThat(described("0a 00 01 00 01 00 02 00 ff ff 00 00")).isEqualTo("T_NUMBERS=[1, 2, 65535]");
        assertThat(described("06 00 04 00 06 07 00 00")).isEqualTo("T_STATES=[UP, 7]");
        assertThat(described("04 00 01 00")).isEqualTo("T_NUMBERS=[]");
    }

    @Test
    void the_elements_of_an_array_may_have_names_from_any_number_on() {
        assertThat(described("0c 00 02 00 01 00 00 00 00 00 00 00"))
                .isEqualTo("T_CONF={IPV4_DEVCONF_FORWARDING=1, IPV4_DEVCONF_MC_FORWARDING=0}");
    }

    @Test
    void an_element_that_a_newer_kernel_added_has_its_index_for_a_name() {
        assertThat(described("14 00 02 00 01 00 00 00 00 00 00 00 00 00 00 00 07 00 00 00"))
                .isEqualTo("T_CONF={IPV4_DEVCONF_FORWARDING=1, IPV4_DEVCONF_MC_FORWARDING=0,"
                        + " IPV4_DEVCONF_PROXY_ARP=0, [3]=7}");
    }

    @Test
    void bytes_after_the_last_whole_element_are_malformed() {
        assertThat(described("07 00 01 00 01 00 02 00")).isEqualTo("T_NUMBERS=[1, (1 malformed bytes)]");
        assertThat(described("0e 00 03 00 01 00 00 00 09 00 00 00 02 00 00 00"))
                .isEqualTo("T_GROUP=[{id=1, weight=9}, (2 malformed bytes)]");
    }

    @Test
    void structures_of_one_length_follow_each_other() {
        assertThat(described("14 00 03 00 01 00 00 00 09 00 00 00 02 00 00 00 01 00 00 00"))
                .isEqualTo("T_GROUP=[{id=1, weight=9}, {id=2, weight=1}]");
    }

    /** Label 100, then 200 with traffic class 3, bottom of the stack and TTL 64. */
    @Test
    void a_label_stack_shows_labels_with_what_is_not_0() {
        assertThat(described("0c 00 05 00 00 06 40 00 00 0c 87 40")).isEqualTo("T_LABELS=[100, 200/tc3/ttl64]");
    }

    @Test
    void the_last_field_of_a_structure_takes_the_bytes_after_the_others() {
        assertThat(described("0e 00 06 00 2b 02 c0 00 02 01 c0 00 02 02 00 00"))
                .isEqualTo("T_SRH={nexthdr=43, hdrlen=2, segments=[192.0.2.1, 192.0.2.2]}");
        assertThat(described("06 00 06 00 2b 02 00 00")).isEqualTo("T_SRH={nexthdr=43, hdrlen=2}");
    }

    @Test
    void the_length_may_select_the_layout() {
        assertThat(described("08 00 07 00 01 00 00 00")).isEqualTo("T_STATS=1");
        assertThat(described("0c 00 07 00 02 00 00 00 00 00 00 00")).isEqualTo("T_STATS=2");
        assertThat(described("06 00 07 00 02 03 00 00")).isEqualTo("T_STATS=[2, 3]");
    }

    /** {@code struct rtvia}: a gateway of another address family than the route's. */
    @Test
    void the_length_selects_the_layout_of_the_last_field_of_a_structure() {
        StructSchema via = StructSchema.builder("rtvia")
                .add("family", Types.U16)
                .rest("addr", Types.byLength(Map.of(4, Types.IPV4_ADDRESS), Types.HARDWARE_ADDRESS))
                .build();
        AttributeSet set =
                AttributeSet.builder("R").add(1, "R_VIA", Types.struct(via)).build();
        assertThat(described(set, "0a 00 01 00 02 00 c0 00 02 01 00 00")).isEqualTo("R_VIA={family=2, addr=192.0.2.1}");
        assertThat(described(set, "0c 00 01 00 11 00 02 00 00 00 00 09"))
                .isEqualTo("R_VIA={family=17, addr=02:00:00:00:00:09}");
    }

    @Test
    void elements_must_have_a_width() {
        assertThatThrownBy(() -> Types.array(Types.STRING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the elements of an array must have a fixed width");
        assertThatThrownBy(() -> Types.array(Types.nest(SET))).isInstanceOf(IllegalArgumentException.class);
        StructSchema empty = StructSchema.builder("empty").build();
        assertThatThrownBy(() -> Types.structArray(empty))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("empty: an array of structures without fields");
    }
}
