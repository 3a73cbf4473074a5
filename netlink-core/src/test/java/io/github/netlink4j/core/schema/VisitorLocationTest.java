package io.github.netlink4j.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.testsupport.Hex;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisitorLocationTest {
    private static final StructSchema PAIR = StructSchema.builder("pair")
            .add("first", Types.U16)
            .add("second", Types.U16)
            .build();

    private static final AttributeSet INNER =
            AttributeSet.builder("INNER").add(1, "INNER_NUMBER", Types.U32).build();

    private static final AttributeSet SET = AttributeSet.builder("OUTER")
            .add(1, "OUTER_PAIRS", Types.structArray(PAIR))
            .add(2, "OUTER_NEST", Types.nest(INNER))
            .build();

    /** {@code NAME OFFSET LENGTH}, the offset from the payload of the message. */
    private final List<String> locations = new ArrayList<>();

    private void visit(String payload) {
        String length = String.format("%02x", 16 + Hex.bytes(payload).length);
        var message = Hex.message(length + "00 00 00  10 00  01 00  00 00 00 00  00 00 00 00" + payload);
        new MessageSchema(PAIR, SET).visit(message, new Recorder(message.payloadOffset()));
    }

    @Test
    void the_fields_of_a_header_are_in_the_message() {
        visit("01 00 02 00");
        assertThat(locations).containsExactly("first 0 2", "second 2 2");
    }

    @Test
    void the_attributes_of_a_nest_are_in_the_message() {
        visit("01 00 02 00  0c 00 02 80  08 00 01 00  05 00 00 00");
        assertThat(locations).contains("OUTER_NEST 8 8", "INNER_NUMBER 12 4");
    }

    @Test
    void the_fields_of_a_structure_of_an_array_and_its_malformed_rest_are_in_the_message() {
        visit("01 00 02 00  0b 00 01 00  01 00 02 00  03 00 04 00");
        assertThat(locations).contains("first 8 2", "second 10 2", "malformed 12 3");
    }

    @Test
    void an_attribute_that_no_table_has_is_in_the_message() {
        visit("01 00 02 00  05 00 63 00  07 00 00 00");
        assertThat(locations).contains("OUTER(99) 8 1");
    }

    @Test
    void the_malformed_rest_of_a_list_is_in_the_message() {
        visit("01 00 02 00  ff 00 01 00  07");
        assertThat(locations).contains("malformed 4 5");
    }

    @Test
    void a_visitor_behind_a_filter_has_the_locations_too() {
        var message = Hex.message("14 00 00 00  10 00  01 00  00 00 00 00  00 00 00 00  01 00 02 00");
        new MessageSchema(PAIR, SET).visit(message, new FilterVisitor(new Recorder(message.payloadOffset())));
        assertThat(locations).containsExactly("first 0 2", "second 2 2");
    }

    private final class Recorder implements MessageVisitor {
        private final int start;
        private String location = "";

        Recorder(int start) {
            this.start = start;
        }

        @Override
        public void at(int offset, int length) {
            location = " " + (offset - start) + " " + length;
        }

        @Override
        public void value(Field field, Object value) {
            locations.add(field.name() + location);
        }

        @Override
        public void raw(Field field, byte[] bytes) {
            locations.add(field.name() + location);
        }

        @Override
        public void begin(Field field, boolean isList) {
            locations.add(field.name() + location);
        }

        @Override
        public void end() {}

        @Override
        public void malformed(int bytes) {
            locations.add("malformed" + location);
        }
    }
}
