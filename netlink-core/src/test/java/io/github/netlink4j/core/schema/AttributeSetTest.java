package io.github.netlink4j.core.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.testing.SampleLink;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.testsupport.Hex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeSetTest {
    private static final AttributeSet PORT = AttributeSet.builder("PORT")
            .add(1, "PORT_INDEX", Types.U32)
            .add(2, "PORT_NAME", Types.STRING)
            .build();

    private static final AttributeSet SET = AttributeSet.builder("T")
            .add(1, "T_U8", Types.U8)
            .add(2, "T_U16", Types.U16)
            .add(3, "T_U32", Types.U32)
            .add(4, "T_S32", Types.S32)
            .add(5, "T_U64", Types.U64)
            .add(6, "T_ADDRESS", Types.KERNEL_ADDRESS)
            .add(7, "T_STRING", Types.STRING)
            .add(8, "T_FLAG", Types.FLAG)
            .add(9, "T_BINARY", Types.BINARY)
            .add(10, "T_PORT", Types.nest(PORT))
            .add(11, "T_PORTS", Types.list(Types.nest(PORT)))
            .add(12, "T_PAD", Types.PAD)
            .build();

    private static String described(AttributeSet set, String commented) {
        StringBuilder text = new StringBuilder();
        byte[] bytes = Hex.bytes(commented);
        set.visit(new AttributeCursor().wrap(Hex.buffer(commented), 0, bytes.length), new TextFormatter(text));
        return text.toString();
    }

    @Test
    void two_rows_for_one_number_are_rejected() {
        AttributeSet.Builder set =
                AttributeSet.builder("X").add(1, "X_ONE", Types.U8).add(1, "X_UNO", Types.U16);
        assertThatThrownBy(set::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("X: 1 is X_ONE and X_UNO");
    }

    @Test
    void a_number_out_of_range_is_rejected() {
        AttributeSet.Builder set = AttributeSet.builder("X");
        assertThatThrownBy(() -> set.add(-1, "X_NONE", Types.U8))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("X_NONE: number -1 is not within 0 to 16383");
        assertThatThrownBy(() -> set.add(0x4000, "X_NONE", Types.U8)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_nest_of_a_set_that_is_not_built_yet_is_rejected() {
        AttributeSet notYet = null;
        assertThatThrownBy(() -> Types.nest(notYet))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("the set is not built yet: pass a supplier for a set that contains itself");
    }

    @Test
    void long_text_is_truncated() {
        StringBuilder text = new StringBuilder();
        new TextFormatter(text).value(Field.of("", "ALIAS"), "x".repeat(60_000));
        assertThat(text).hasToString("ALIAS=\"" + "x".repeat(256) + "\"… (60000 characters)");
    }

    @Test
    void a_recorded_link_is_described_by_the_kernels_names() {
        StringBuilder text = new StringBuilder();
        SampleLink.SET.visit(Hex.message(SampleLink.veth()).attributes(SampleLink.HEADER), new TextFormatter(text));
        assertThat(text.toString())
                .startsWith("IFLA_IFNAME=\"v0\", IFLA_TXQLEN=1000, IFLA_OPERSTATE=2, IFLA(17)=00, IFLA_MTU=1500, ")
                .contains(", IFLA_QDISC=\"noop\", ")
                .contains(", IFLA_ADDRESS=86:be:1e:76:7b:0b, ")
                .contains(", IFLA_LINKINFO={IFLA_INFO_KIND=\"veth\"}, ")
                .contains(", IFLA(23)=" + "00".repeat(32) + "… (200 bytes), ")
                .doesNotContain("PAD")
                .doesNotContain("malformed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "05 00 01 00 ff 00 00 00              | T_U8=255",
                "06 00 02 00 ff ff 00 00              | T_U16=65535",
                "08 00 03 00 ff ff ff ff              | T_U32=4294967295",
                "08 00 04 00 ff ff ff ff              | T_S32=-1",
                "0c 00 05 00 ff ff ff ff ff ff ff ff  | T_U64=18446744073709551615",
                "0c 00 06 00 10 32 54 76 98 ba dc fe  | T_ADDRESS=0xfedcba9876543210",
                "07 00 07 00 6c 6f 00 00              | T_STRING=\"lo\"",
                "04 00 08 00                          | T_FLAG=true",
                "06 00 09 00 0a 0b 00 00              | T_BINARY=0a0b",
                "0c 00 0a 00 08 00 01 00 07 00 00 00  | T_PORT={PORT_INDEX=7}",
                "0c 00 0a 80 08 00 01 00 07 00 00 00  | T_PORT={PORT_INDEX=7}", // NLA_F_NESTED
                "04 00 0a 00                          | T_PORT={}",
            })
    void each_type_has_its_text(String bytes, String text) {
        assertThat(described(SET, bytes)).isEqualTo(text);
    }

    @Test
    void an_array_shows_its_members_without_indexes() {
        assertThat(described(SET, """
                20 00 0b 80
                   0c 00 01 80  08 00 01 00 07 00 00 00
                   10 00 02 80  08 00 01 00 08 00 00 00  04 00 02 00
                """)).isEqualTo("T_PORTS=[{PORT_INDEX=7}, {PORT_INDEX=8, PORT_NAME=\"\"}]");
    }

    @Test
    void padding_is_not_shown() {
        assertThat(described(SET, """
                04 00 0c 00
                05 00 01 00 01 00 00 00
                04 00 0c 00
                05 00 01 00 02 00 00 00
                """)).isEqualTo("T_U8=1, T_U8=2");
    }

    @Test
    void an_unknown_attribute_is_shown_with_number_and_bytes() {
        assertThat(described(SET, "06 00 00 00 ca fe 00 00")).isEqualTo("T(0)=cafe");
        assertThat(described(SET, "06 00 63 00 ca fe 00 00")).isEqualTo("T(99)=cafe");
        assertThat(described(SET, "04 00 ff ff")).isEqualTo("T(16383)=");
    }

    @Test
    void an_attribute_that_does_not_match_its_type_is_shown_as_bytes() {
        assertThat(described(SET, "06 00 03 00 ca fe 00 00")).isEqualTo("T_U32=cafe");
    }

    @Test
    void malformed_bytes_are_counted_at_every_depth() {
        assertThat(described(SET, "05 00 01 00 01 00 00 00 00 00")).isEqualTo("T_U8=1, (2 malformed bytes)");
        assertThat(described(SET, "07 00 0a 00 01 02 03")).isEqualTo("T_PORT={(3 malformed bytes)}");
        assertThat(described(SET, "07 00 0b 00 01 02 03")).isEqualTo("T_PORTS=[(3 malformed bytes)]");
        assertThat(described(SET, "0f 00 0b 00 08 00 01 00 ff 00 00 00 01 02 03"))
                .isEqualTo("T_PORTS=[{(4 malformed bytes)}, (3 malformed bytes)]");
    }

    @Test
    void rows_are_found_by_number() {
        assertThat(SET.name()).isEqualTo("T");
        assertThat(SET.size()).isEqualTo(13);
        assertThat(SET.get(3)).isEqualTo(new AttributeSpec(new Field("T", 3, "T_U32", true, false), Types.U32));
        assertThat(SET.get(0)).isNull();
        assertThat(SET.get(13)).isNull();
        assertThat(SET.nameOf(3)).isEqualTo("T_U32");
        assertThat(SET.nameOf(13)).isEqualTo("T(13)");
    }

    @Test
    void a_table_may_be_empty() {
        AttributeSet empty = AttributeSet.builder("E").build();
        assertThat(empty.size()).isZero();
        assertThat(described(empty, "05 00 01 00 07")).isEqualTo("E(1)=07");
    }
}
