package io.github.netlink4j.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.testsupport.Hex;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a visitor learns of each value: enough to count what tables describe, and to write JSON. */
class FieldsTest {
    private static final StructSchema PAIR = StructSchema.builder("pair")
            .add("a", Types.U8)
            .add("b", Types.RAW, 1)
            .build();

    private static final AttributeSet SET = AttributeSet.builder("T")
            .add(1, "T_NUMBER", Types.U32)
            .add(2, "T_KEY", Types.BINARY)
            .add(3, "T_OTHER", Types.RAW)
            .addMulti(4, "T_NAME", Types.STRING)
            .add(5, "T_PAIR", Types.struct(PAIR))
            .add(6, "T_LIST", Types.list(Types.U8))
            .add(7, "T_FLAG", Types.FLAG)
            .build();

    /** The calls, one a line. */
    private static final class Recorded implements MessageVisitor {
        private final List<String> calls = new ArrayList<>();

        @Override
        public void value(Field field, Object value) {
            calls.add("value " + described(field));
        }

        @Override
        public void raw(Field field, byte[] bytes) {
            calls.add("raw " + described(field) + " " + Hex.of(bytes));
        }

        @Override
        public void begin(Field field, boolean isList) {
            calls.add((isList ? "list " : "begin ") + described(field));
        }

        @Override
        public void end() {
            calls.add("end");
        }

        @Override
        public void malformed(int bytes) {
            calls.add("malformed " + bytes);
        }

        private static String described(Field field) {
            return field.parent() + "/" + field.name() + (field.isAttribute() ? " " + field.number() : "")
                    + (field.isNamed() ? "" : " unnamed") + (field.isMulti() ? " multi" : "");
        }
    }

    private static List<String> calls(String bytes) {
        Recorded recorded = new Recorded();
        SET.visit(new AttributeCursor().wrap(Hex.buffer(bytes), 0, Hex.bytes(bytes).length), recorded);
        return recorded.calls;
    }

    @Test
    void a_described_attribute_has_a_value_and_bytes_by_nature_are_one() {
        assertThat(calls("08 00 01 00 07 00 00 00" + "06 00 02 00 ca fe 00 00"))
                .containsExactly("value T/T_NUMBER 1", "value T/T_KEY 2");
    }

    @Test
    void a_row_that_describes_no_structure_is_raw() {
        assertThat(calls("06 00 03 00 ca fe 00 00")).containsExactly("raw T/T_OTHER 3 cafe");
    }

    @Test
    void a_payload_that_does_not_match_its_type_is_raw() {
        assertThat(calls("06 00 01 00 07 00 00 00" + "05 00 07 00 01 00 00 00"))
                .containsExactly("raw T/T_NUMBER 1 0700", "raw T/T_FLAG 7 01");
    }

    @Test
    void an_attribute_without_a_row_is_unnamed_and_raw() {
        assertThat(calls("06 00 63 00 ca fe 00 00")).containsExactly("raw T/T(99) 99 unnamed cafe");
    }

    @Test
    void an_attribute_that_may_occur_several_times_says_so() {
        assertThat(calls("05 00 04 00 61 00 00 00" + "05 00 04 00 62 00 00 00"))
                .containsExactly("value T/T_NAME 4 multi", "value T/T_NAME 4 multi");
    }

    @Test
    void the_fields_of_a_structure_are_no_attributes() {
        assertThat(calls("07 00 05 00 01 02 03 00"))
                .containsExactly(
                        "begin T/T_PAIR 5", "value pair/a", "raw pair/b 02", "raw pair/(pair tail) unnamed 03", "end");
    }

    @Test
    void the_members_of_a_list_have_their_index_as_number() {
        assertThat(calls("0c 00 06 00 05 00 02 00 07 00 00 00"))
                .containsExactly("list T/T_LIST 6", "value /[2] 2", "end");
    }
}
