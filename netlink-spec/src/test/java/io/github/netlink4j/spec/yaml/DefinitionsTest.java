package io.github.netlink4j.spec.yaml;

import static io.github.netlink4j.spec.yaml.SmallSpec.struct;
import static io.github.netlink4j.spec.yaml.SmallSpec.withAttributes;
import static io.github.netlink4j.spec.yaml.SmallSpec.withDefinitions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.spec.model.EnumSpec;
import io.github.netlink4j.spec.model.ScalarKind;
import io.github.netlink4j.spec.model.StructSpec;
import io.github.netlink4j.spec.model.TypeSpec;
import org.junit.jupiter.api.Test;

class DefinitionsTest {
    @Test
    void values_count_from_zero_from_value_start_and_from_a_stated_value() {
        EnumSpec values = withDefinitions("""
                - {name: state, type: enum, value-start: 2, entries: [up, {name: down, value: 7}, gone]}
                """).enums().get(0);

        assertThat(values.entries())
                .containsExactly(
                        new EnumSpec.Entry(2, "up", "ACME_STATE_UP"),
                        new EnumSpec.Entry(7, "down", "ACME_STATE_DOWN"),
                        new EnumSpec.Entry(8, "gone", "ACME_STATE_GONE"));
    }

    @Test
    void flags_are_bits() {
        EnumSpec flags = withDefinitions("""
                - {name: f, name-prefix: iff-, type: flags, entries: [up, {name: lower-up, value: 16}]}
                """).enums().get(0);

        assertThat(flags.entries())
                .containsExactly(
                        new EnumSpec.Entry(0x1, "up", "IFF_UP"),
                        new EnumSpec.Entry(0x10000, "lower-up", "IFF_LOWER_UP"));
    }

    @Test
    void what_is_of_scope_user_has_no_names_of_the_kernel() {
        assertThat(withDefinitions("- {name: f, type: flags, scope: user, entries: [up]}")
                        .enums()
                        .get(0)
                        .entries()
                        .get(0)
                        .kernelName())
                .isEmpty();
        assertThat(withDefinitions("- {name: s, type: struct, scope: user, members: [{name: x, type: u8}]}")
                        .structs()
                        .get(0)
                        .kernelName())
                .isEmpty();
    }

    @Test
    void fields_are_aligned_and_the_end_padded_as_in_c() {
        StructSpec mixed = struct(withDefinitions("""
                - name: mixed-bag
                  type: struct
                  members:
                    - {name: flag, type: u8}
                    - {name: long-one, type: u64}
                    - {name: port, type: u16, byte-order: big-endian}
                """), "mixed-bag");

        assertThat(mixed.kernelName()).isEqualTo("mixed_bag");
        assertThat(mixed.length()).isEqualTo(24);
        assertThat(mixed.fields()).extracting(StructSpec.Field::offset).containsExactly(0, 8, 16);
        assertThat(mixed.fields()).extracting(StructSpec.Field::kernelName).containsExactly("flag", "long_one", "port");
    }

    @Test
    void padding_has_a_length_and_no_field() {
        StructSpec padded = struct(withDefinitions("""
                - {name: s, type: struct, members: [{name: p, type: pad, len: 3}, {name: x, type: u8}]}
                """), "s");

        assertThat(padded.fields()).extracting(StructSpec.Field::offset).containsExactly(3);
    }

    @Test
    void a_structure_inside_has_its_alignment_and_may_be_defined_later() {
        StructSpec outer = struct(withDefinitions("""
                - {name: outer, type: struct, members: [{name: a, type: u8}, {name: b, type: binary, struct: inner}]}
                - {name: inner, type: struct, members: [{name: x, type: u32}]}
                """), "outer");

        assertThat(outer.length()).isEqualTo(8);
        assertThat(outer.fields()).extracting(StructSpec.Field::offset).containsExactly(0, 4);
    }

    private static final String ATTRIBUTES = "- {name: a, type: u8}";

    private static final String UNION = """
            definitions:
              - name: outer
                type: struct
                members: [{name: kind, type: u8}, {name: of, type: sub-message, sub-message: u, selector: kind, len: 8}]
              - {name: one, type: struct, members: [{name: x, type: u32}]}
            sub-messages:
              - {name: u, formats: [{value: '1', fixed-header: %s}]}
            """;

    @Test
    void a_union_has_the_alignment_of_its_structures() {
        StructSpec outer = struct(withAttributes(UNION.formatted("one"), ATTRIBUTES), "outer");

        assertThat(outer.length()).isEqualTo(12);
        assertThat(outer.fields()).extracting(StructSpec.Field::offset).containsExactly(0, 4);
    }

    @Test
    void a_union_that_has_its_own_structure_is_an_error() {
        assertThatThrownBy(() -> withAttributes(UNION.formatted("outer"), ATTRIBUTES))
                .hasMessageContaining("the structure outer contains itself");
    }

    @Test
    void a_length_may_be_a_constant() {
        StructSpec named = struct(withDefinitions("""
                - {name: name-size, type: const, value: 16}
                - {name: s, type: struct, members: [{name: name, type: string, len: name-size}]}
                """), "s");

        assertThat(named.length()).isEqualTo(16);
    }

    @Test
    void an_array_without_a_length_takes_what_follows_the_structure() {
        StructSpec selector = struct(withDefinitions("""
                - name: sel
                  type: struct
                  members: [{name: n, type: u8}, {name: keys, type: binary, sub-type: u64, array: true}]
                """), "sel");

        assertThat(selector.length()).isEqualTo(8);
        assertThat(selector.fields().get(1).offset()).isEqualTo(8);
        assertThat(selector.fields().get(1).length()).isEqualTo(StructSpec.REST);
    }

    @Test
    void bytes_of_an_array_without_a_length_take_what_follows_the_structure() {
        StructSpec algorithm = struct(withDefinitions("""
                - name: algorithm
                  type: struct
                  members: [{name: bits, type: u32}, {name: key, type: binary, array: true}]
                """), "algorithm");

        assertThat(algorithm.length()).isEqualTo(4);
        assertThat(algorithm.fields().get(1))
                .isEqualTo(
                        new StructSpec.Field(4, StructSpec.REST, "key", "key", TypeSpec.Scalar.of(ScalarKind.BINARY)));
    }

    @Test
    void a_prefix_of_fields_and_a_stated_name_go_first() {
        StructSpec named = struct(withDefinitions("""
                - name: rtgenmsg
                  type: struct
                  name-prefix: rtgen-
                  members: [{name: family, type: u8}, {name: odd, type: u8, c-name: even}]
                """), "rtgenmsg");

        assertThat(named.fields()).extracting(StructSpec.Field::kernelName).containsExactly("rtgen_family", "even");
    }
}
