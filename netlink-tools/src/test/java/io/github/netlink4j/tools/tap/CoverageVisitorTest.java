package io.github.netlink4j.tools.tap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageVisitorTest {
    private static final AttributeSet INNER =
            AttributeSet.builder("INNER").add(1, "INNER_A", Types.U32).build();
    private static final StructSchema STRUCTURE =
            StructSchema.builder("thing").add("number", Types.U32).build();

    private static final AttributeSet SET = AttributeSet.builder("SET")
            .add(1, "SET_NUMBER", Types.U32)
            .add(2, "SET_RAW", Types.RAW)
            .add(3, "SET_KEY", Types.BINARY)
            .add(4, "SET_NEST", Types.nest(INNER))
            .add(5, "SET_LIST", Types.list(Types.nest(INNER)))
            .add(6, "SET_THING", Types.struct(STRUCTURE))
            .build();

    private final Counts counts = new Counts();
    private final List<String> gaps = new ArrayList<>();

    private void visit(String attributes) {
        ByteBuffer memory = Hex.buffer(attributes);
        CoverageVisitor visitor = new CoverageVisitor(counts, (kind, path) -> gaps.add(kind + " " + path));
        SET.visit(new AttributeCursor().wrap(memory, 0, memory.limit()), visitor);
    }

    private void assertCounts(int attributes, int unnamed, int raw) {
        assertThat(List.of(counts.attributes(), counts.unnamed(), counts.raw()))
                .containsExactly((long) attributes, (long) unnamed, (long) raw);
    }

    @Test
    void an_attribute_whose_value_is_described_is_no_gap() {
        visit("08 00 01 00  07 00 00 00");
        assertCounts(1, 0, 0);
        assertThat(gaps).isEmpty();
    }

    @Test
    void bytes_by_nature_are_no_gap() {
        visit("08 00 03 00  07 00 00 00");
        assertCounts(1, 0, 0);
    }

    @Test
    void an_attribute_that_no_table_has_is_unnamed() {
        visit("08 00 09 00  07 00 00 00");
        assertCounts(1, 1, 0);
        assertThat(gaps).containsExactly("unnamed .SET(9)");
    }

    @Test
    void bytes_whose_structure_is_not_described_are_raw() {
        visit("08 00 02 00  07 00 00 00");
        assertCounts(1, 0, 1);
        assertThat(gaps).containsExactly("raw .SET_RAW");
    }

    @Test
    void a_payload_that_does_not_match_its_type_is_raw() {
        visit("06 00 01 00  07 00 00 00");
        assertCounts(1, 0, 1);
        assertThat(gaps).containsExactly("raw .SET_NUMBER");
    }

    @Test
    void nests_and_the_attributes_in_them_are_counted() {
        visit("""
                14 00 04 00                # SET_NEST
                08 00 01 00  07 00 00 00   # INNER_A
                08 00 02 00  07 00 00 00   # INNER(2)
                """);
        assertCounts(3, 1, 0);
        assertThat(gaps).containsExactly("unnamed .SET_NEST.INNER(2)");
    }

    @Test
    void the_members_of_a_list_are_counted_and_have_one_path() {
        visit("""
                1c 00 05 00                              # SET_LIST
                0c 00 01 00  08 00 02 00  07 00 00 00    # [1], INNER(2)
                0c 00 02 00  08 00 02 00  07 00 00 00    # [2], INNER(2)
                """);
        assertCounts(5, 2, 0);
        assertThat(gaps).containsExactly("unnamed .SET_LIST[].INNER(2)", "unnamed .SET_LIST[].INNER(2)");
    }

    @Test
    void the_fields_of_a_structure_are_no_attributes_but_its_undescribed_end_is_raw() {
        visit("0c 00 06 00  07 00 00 00  08 00 00 00");
        assertCounts(1, 0, 1);
        assertThat(gaps).containsExactly("raw .SET_THING.(thing tail)");
    }

    @Test
    void malformed_bytes_are_raw() {
        visit("08 00 04 00  ff ff ff ff");
        assertCounts(1, 0, 1);
        assertThat(gaps).containsExactly("raw .SET_NEST.(malformed)");
    }
}
