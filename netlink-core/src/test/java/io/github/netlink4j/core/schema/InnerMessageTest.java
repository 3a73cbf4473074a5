package io.github.netlink4j.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteBuffer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A message inside a message, and sub-messages that the address family selects. */
class InnerMessageTest {
    private static final StructSchema HEADER =
            StructSchema.builder("head").add("family", Types.U8).pad(3).build();

    private static final AttributeSet SET = AttributeSet.builder("T")
            .add(1, "T_NAME", Types.STRING)
            .add(2, "T_PEER", Types.message(() -> InnerMessageTest.SCHEMA))
            .add(3, "T_OWN", Types.subMessageByFamily(Map.of(2, Types.BE16, 10, Types.IPV6_ADDRESS)))
            .add(4, "T_HOPS", Types.structs(hop(), () -> InnerMessageTest.SCHEMA.attributes()))
            .build();

    private static final MessageSchema SCHEMA = new MessageSchema(HEADER, SET);

    private static final String PEER = """
            28 00 00 00 10 00 00 00 00 00 00 00 00 00 00 00
            02 00 00 00                     # head: family 2
            14 00 02 00                     # T_PEER
               0a 00 00 00                  #    head: family 10
               06 00 01 00 62 00 00 00      #    T_NAME "b"
               00 00 00 00
            """;

    private static StructSchema hop() {
        return StructSchema.builder("hop")
                .add("len", Types.U16)
                .add("weight", Types.U16)
                .build();
    }

    private static String described(String bytes) {
        StringBuilder text = new StringBuilder();
        SCHEMA.visit(Hex.message(bytes), new TextFormatter(text));
        return text.toString();
    }

    @Test
    void an_inner_message_has_a_header_and_attributes() {
        assertThat(described(PEER)).isEqualTo("family=2, T_PEER={family=10, T_NAME=\"b\", (4 malformed bytes)}");
    }

    @Test
    void an_inner_message_shorter_than_its_header_shows_the_fields_that_are_present() {
        assertThat(described("""
                1c 00 00 00 10 00 00 00 00 00 00 00 00 00 00 00
                02 00 00 00
                06 00 02 00 0a 00 00 00   # T_PEER of two bytes
                """)).isEqualTo("family=2, T_PEER={family=10}");
    }

    @Test
    void a_path_continues_inside_an_inner_message() {
        MessageCursor message = Hex.message(PEER);
        assertThat(AttributePath.at(SCHEMA, message, 28)).isEqualTo(new AttributePath(".T_PEER.T_NAME", "\"b\""));
        assertThat(AttributePath.at(SCHEMA, message, 20)).isEqualTo(new AttributePath(".T_PEER", null));
        assertThat(AttributePath.at(SCHEMA, message, 26)).isEqualTo(new AttributePath(".T_PEER+2", null));
        assertThat(AttributePath.missing(SCHEMA, message, 20, 3)).isEqualTo(new AttributePath(".T_PEER.T_OWN", null));
    }

    @Test
    void the_address_family_selects_the_type() {
        String attribute = "06 00 03 00 01 02 00 00";
        assertThat(described("1c 00 00 00 10 00 00 00 00 00 00 00 00 00 00 00 02 00 00 00" + attribute))
                .isEqualTo("family=2, T_OWN=258");
        assertThat(described("1c 00 00 00 10 00 00 00 00 00 00 00 00 00 00 00 07 00 00 00" + attribute))
                .isEqualTo("family=7, T_OWN=0102");
    }

    @Test
    void structures_may_contain_attributes_of_the_enclosing_set() {
        assertThat(described("""
                24 00 00 00 10 00 00 00 00 00 00 00 00 00 00 00
                02 00 00 00
                10 00 04 00                     # T_HOPS
                   0c 00 05 00                  #    hop: 12 bytes, weight 5
                   06 00 01 00 62 00 00 00      #    T_NAME "b"
                """)).isEqualTo("family=2, T_HOPS=[{len=12, weight=5, T_NAME=\"b\"}]");
    }

    @Test
    void a_list_that_is_in_no_message_has_no_family() {
        // The byte before the list is that of AF_INET, and belongs to something else.
        byte[] memory = Hex.bytes("02 00 00 00" + "06 00 03 00 01 02 00 00");
        StringBuilder text = new StringBuilder();
        SET.visit(new AttributeCursor().wrap(ByteBuffer.wrap(memory), 4, 8), new TextFormatter(text));
        assertThat(text).hasToString("T_OWN=0102");
    }

    @Test
    void a_message_inside_has_its_own_family() {
        assertThat(described("""
                28 00 00 00 10 00 00 00 00 00 00 00 00 00 00 00
                07 00 00 00                     # head: family 7
                10 00 02 00                     # T_PEER
                   02 00 00 00                  #    head: family 2
                   06 00 03 00 01 02 00 00      #    T_OWN
                04 00 01 00
                """)).isEqualTo("family=7, T_PEER={family=2, T_OWN=258}, T_NAME=\"\"");
    }

    private static final StructSchema PREFIXED = StructSchema.builder("prefixed")
            .add("type", Types.U16)
            .add("dst_len", Types.U8)
            .pad(1)
            .build();

    private static final MessageSchema BY_HEADER = new MessageSchema(
            PREFIXED,
            AttributeSet.builder("P")
                    .add(1, "P_DST", Types.prefix("dst_len"))
                    .add(2, "P_ADDRESS", Types.subMessageByField("type", Map.of(776, Types.IPV4_ADDRESS), Types.U32))
                    .build());

    private static String describedByHeader(String header) {
        StringBuilder text = new StringBuilder();
        MessageCursor message = Hex.message("24 00 00 00 10 00 00 00 00 00 00 00 00 00 00 00" + header
                + "08 00 01 00 0a 02 00 00" + "08 00 02 00 01 00 00 00");
        BY_HEADER.visit(message, new TextFormatter(text));
        return text.toString();
    }

    @Test
    void the_length_of_a_prefix_is_in_the_header() {
        assertThat(describedByHeader("00 00 10 00")).isEqualTo("type=0, dst_len=16, P_DST=10.2.0.0/16, P_ADDRESS=1");
    }

    @Test
    void a_length_that_no_prefix_has_is_not_shown_with_the_address() {
        assertThat(describedByHeader("00 00 21 00")).isEqualTo("type=0, dst_len=33, P_DST=10.2.0.0, P_ADDRESS=1");
    }

    @Test
    void a_field_of_the_header_selects_a_type() {
        assertThat(describedByHeader("08 03 10 00"))
                .isEqualTo("type=776, dst_len=16, P_DST=10.2.0.0/16, P_ADDRESS=1.0.0.0");
    }
}
