package io.github.netlink4j.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.testsupport.Hex;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two tables for one family, of which the first has precedence: hand-written rows, then those of data. */
class PrecedenceTest {
    private static final StructSchema HEADER =
            StructSchema.builder("genlmsghdr").add("cmd", Types.U8).pad(3).build();

    private static AttributeSet set(String name, AttributeType number, AttributeType text, AttributeType nest) {
        return AttributeSet.builder(name)
                .add(1, name + "_NUMBER", number)
                .add(2, name + "_TEXT", text)
                .add(3, name + "_NEST", nest)
                .build();
    }

    private static final AttributeSet OWN_INSIDE =
            AttributeSet.builder("IN").add(1, "IN_A", Types.U8).build();
    private static final AttributeSet OTHER_INSIDE = AttributeSet.builder("in")
            .add(1, "in-a", Types.U16)
            .add(2, "in-b", Types.U8)
            .build();

    /** Describes the number; of the text only that it is there. */
    private static final AttributeSet OWN = set("OWN", Types.U8, Types.RAW, Types.nest(OWN_INSIDE));

    private static final AttributeSet OTHER = AttributeSet.builder("other")
            .add(1, "other-number", Types.U32)
            .add(2, "other-text", Types.STRING)
            .add(3, "other-nest", Types.nest(OTHER_INSIDE))
            .add(4, "other-more", Types.U8)
            .build();

    private static MessageTable table(int command, String name, AttributeSet set) {
        return MessageTable.ofFamily("fam")
                .add(command, name, new MessageSchema(HEADER, set))
                .build();
    }

    /** A message of a command with these attributes. */
    private static MessageCursor message(int command, String attributes) {
        int length = 20 + Hex.bytes(attributes).length;
        return Hex.message("%02x 00 00 00 20 00 00 00 00 00 00 00 00 00 00 00 %02x 00 00 00".formatted(length, command)
                + attributes);
    }

    private static String described(MessageTable table, int command, String attributes) {
        StringBuilder text = new StringBuilder();
        MessageCursor message = message(command, attributes);
        table.find(message).schema().visit(message, new TextFormatter(text));
        return text.toString();
    }

    private static String both(String attributes) {
        return described(table(1, "OWN_CMD", OWN).orElse(table(1, "other-cmd", OTHER)), 1, attributes);
    }

    @Test
    void a_message_of_the_first_table_keeps_its_name_and_one_of_the_second_has_its_own() {
        MessageTable both = table(1, "OWN_CMD", OWN).orElse(table(2, "OTHER_CMD", OTHER));
        assertThat(both.nameOf(message(1, ""))).isEqualTo("OWN_CMD");
        assertThat(both.nameOf(message(2, ""))).isEqualTo("OTHER_CMD");
        assertThat(table(1, "OWN_CMD", OWN).orElse(table(1, "other", OTHER)).nameOf(1))
                .isEqualTo("OWN_CMD");
    }

    @Test
    void of_an_attribute_that_both_describe_the_first_row_counts() {
        assertThat(both("05 00 01 00 07 00 00 00")).isEqualTo("cmd=1, OWN_NUMBER=7");
    }

    @Test
    void an_attribute_that_the_first_table_only_names_has_the_second_type() {
        assertThat(both("05 00 02 00 61 00 00 00")).isEqualTo("cmd=1, OWN_TEXT=\"a\"");
    }

    @Test
    void an_attribute_that_the_first_table_lacks_is_that_of_the_second() {
        assertThat(both("05 00 04 00 09 00 00 00")).isEqualTo("cmd=1, other-more=9");
    }

    @Test
    void nests_are_combined_row_by_row() {
        assertThat(both("14 00 03 80" + "05 00 01 00 01 00 00 00" + "05 00 02 00 02 00 00 00"))
                .isEqualTo("cmd=1, OWN_NEST={IN_A=1, in-b=2}");
    }

    private static final AttributeSet SELF = AttributeSet.builder("S")
            .add(1, "S_SELF", Types.nest(() -> PrecedenceTest.SELF))
            .build();
    private static final AttributeSet SELF_TOO = AttributeSet.builder("t")
            .add(1, "t-self", Types.nest(() -> PrecedenceTest.SELF_TOO))
            .add(2, "t-value", Types.U8)
            .build();

    @Test
    void sets_that_contain_themselves_are_combined_at_any_depth() {
        MessageTable both = table(1, "A", SELF).orElse(table(1, "B", SELF_TOO));
        assertThat(described(both, 1, "10 00 01 80" + "0c 00 01 80" + "05 00 02 00 07 00 00 00"))
                .isEqualTo("cmd=1, S_SELF={S_SELF={t-value=7}}");
    }

    @Test
    void sub_messages_are_combined_value_by_value() {
        AttributeSet own = set("O", Types.STRING, subMessage("plain", Types.U8), Types.RAW);
        AttributeSet other = set("o", Types.STRING, subMessage("other", Types.U16), Types.RAW);
        MessageTable both = table(1, "A", own).orElse(table(1, "B", other));
        assertThat(described(both, 1, "09 00 01 00 70 6c 61 69 6e 00 00 00" + "05 00 02 00 03 00 00 00"))
                .isEqualTo("cmd=1, O_NUMBER=\"plain\", O_TEXT=3");
        assertThat(described(both, 1, "09 00 01 00 6f 74 68 65 72 00 00 00" + "06 00 02 00 03 00 00 00"))
                .isEqualTo("cmd=1, O_NUMBER=\"other\", O_TEXT=3");
    }

    private static AttributeType subMessage(String kind, AttributeType type) {
        return Types.subMessage(1, Map.of(kind, type));
    }

    @Test
    void a_header_that_the_first_table_shows_in_bytes_is_that_of_the_second() {
        MessageTable raw = MessageTable.ofFamily("fam")
                .add(1, "OWN_CMD", MessageSchema.rawHeader("genlmsghdr", 4))
                .build();
        assertThat(described(raw.orElse(table(1, "B", OTHER)), 1, "05 00 04 00 09 00 00 00"))
                .isEqualTo("cmd=1, other-more=9");
    }

    @Test
    void commands_that_are_not_listed_have_the_layout_of_the_others() {
        MessageTable fallback = MessageTable.ofFamily("fam")
                .add(1, "LISTED", new MessageSchema(HEADER, OWN))
                .others(new MessageSchema(HEADER, OTHER))
                .build();
        assertThat(fallback.nameOf(message(7, ""))).isEqualTo("fam command 7");
        assertThat(fallback.find(message(7, "")).name()).isEqualTo("fam command 7");
        assertThat(described(fallback, 7, "05 00 04 00 09 00 00 00")).isEqualTo("cmd=7, other-more=9");
        assertThat(described(table(2, "A", OWN).orElse(fallback), 7, "05 00 04 00 09 00 00 00"))
                .isEqualTo("cmd=7, other-more=9");
        assertThat(table(2, "A", OWN).find(message(7, ""))).isNull();
    }
}
