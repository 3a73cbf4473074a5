package io.github.netlink4j.spec.yaml;

import static io.github.netlink4j.spec.yaml.SmallSpec.attribute;
import static io.github.netlink4j.spec.yaml.SmallSpec.set;
import static io.github.netlink4j.spec.yaml.SmallSpec.withAttributes;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.spec.model.AttributeRow;
import io.github.netlink4j.spec.model.FamilySpec;
import io.github.netlink4j.spec.model.ScalarKind;
import io.github.netlink4j.spec.model.TypeSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AttributesTest {
    private static final TypeSpec.Scalar U32 = TypeSpec.Scalar.of(ScalarKind.U32);

    private static TypeSpec typeOf(String definitions, String attribute) {
        return attribute(withAttributes(definitions, attribute), "x").type();
    }

    @Test
    void numbers_count_from_one_and_from_a_stated_value() {
        FamilySpec spec = withAttributes("", """
                - {name: first, type: u8}
                - {name: fifth, type: u8, value: 5}
                - {name: sixth, type: u8}
                """);

        assertThat(set(spec, "main").attributes())
                .extracting(AttributeRow::number)
                .containsExactly(1, 5, 6);
    }

    @Test
    void the_kernels_name_is_of_the_family_the_set_and_the_attribute() {
        assertThat(attribute(withAttributes("", "- {name: if-name, type: string}"), "if-name")
                        .kernelName())
                .isEqualTo("ACME_A_MAIN_IF_NAME");
    }

    @Test
    void a_prefix_of_the_set_or_of_the_attribute_and_a_stated_name_go_first() {
        FamilySpec spec = YnlReader.read("acme.yaml", """
                name: acme
                attribute-sets:
                  - name: main
                    name-prefix: ifla-
                    attributes:
                      - {name: mtu, type: u32}
                      - {name: other, name-prefix: acme-, type: u32}
                      - {name: odd, c-name: IFLA_EVEN, type: u32}
                      - {name: nameless, c-name: '', type: u32}
                operations: {list: []}
                """);

        assertThat(set(spec, "main").attributes())
                .extracting(AttributeRow::kernelName)
                .containsExactly("IFLA_MTU", "ACME_OTHER", "IFLA_EVEN", "");
        assertThat(attribute(spec, "nameless").shownName()).isEqualTo("nameless");
    }

    @ParameterizedTest
    @EnumSource(ScalarKind.class)
    void a_scalar_has_its_kind(ScalarKind kind) {
        assertThat(typeOf("", "- {name: x, type: " + kind.specName() + "}")).isEqualTo(TypeSpec.Scalar.of(kind));
    }

    @Test
    void an_unknown_type_is_raw_bytes() {
        assertThat(typeOf("", "- {name: x, type: u1024}")).isEqualTo(TypeSpec.Scalar.of(ScalarKind.BINARY));
    }

    @Test
    void byte_order_and_display_hint_are_kept() {
        assertThat(typeOf("", "- {name: x, type: u32, byte-order: big-endian, display-hint: ipv4}"))
                .isEqualTo(new TypeSpec.Scalar(ScalarKind.U32, true, "ipv4", null, false));
    }

    @Test
    void checks_are_ignored_because_the_kernel_makes_them() {
        assertThat(typeOf("", "- {name: x, type: u32, checks: {min: 1, max: no-such-constant}}"))
                .isEqualTo(U32);
    }

    @Test
    void an_enumeration_names_values_or_with_enum_as_flags_bits() {
        String colours = "definitions: [{name: colours, type: enum, entries: [red, green]}]\n";

        assertThat(typeOf(colours, "- {name: x, type: u8, enum: colours}"))
                .isEqualTo(new TypeSpec.Scalar(ScalarKind.U8, false, null, "colours", false));
        assertThat(typeOf(colours, "- {name: x, type: u8, enum: colours, enum-as-flags: true}"))
                .isEqualTo(new TypeSpec.Scalar(ScalarKind.U8, false, null, "colours", true));
    }

    @Test
    void multi_attr_is_kept() {
        assertThat(attribute(withAttributes("", "- {name: x, type: u32, multi-attr: true}"), "x")
                        .isMulti())
                .isTrue();
    }

    @Test
    void a_nest_has_a_set() {
        assertThat(typeOf("", "- {name: x, type: nest, nested-attributes: main}"))
                .isEqualTo(new TypeSpec.Nest("main"));
    }

    @Test
    void the_numbers_of_an_indexed_array_are_indexes() {
        assertThat(typeOf("", "- {name: x, type: indexed-array, sub-type: nest, nested-attributes: main}"))
                .isEqualTo(new TypeSpec.Indexed(new TypeSpec.Nest("main"), ""));
        assertThat(typeOf("", "- {name: x, type: indexed-array, sub-type: u32}"))
                .isEqualTo(new TypeSpec.Indexed(U32, ""));
    }

    @Test
    void a_nest_type_value_has_a_level_for_each_name() {
        assertThat(typeOf(
                        "", "- {name: x, type: nest-type-value, type-value: [policy, attr], nested-attributes: main}"))
                .isEqualTo(new TypeSpec.Indexed(new TypeSpec.Indexed(new TypeSpec.Nest("main"), "attr"), "policy"));
    }

    @Test
    void binary_with_a_sub_type_is_values_one_after_another() {
        assertThat(typeOf("", "- {name: x, type: binary, sub-type: u32}")).isEqualTo(new TypeSpec.Array(U32, null));
    }

    @Test
    void the_positions_of_an_array_may_have_names() {
        assertThat(typeOf(
                        "definitions: [{name: counters, type: enum, entries: [in, out]}]\n",
                        "- {name: x, type: binary, sub-type: u32, index-enum: counters}"))
                .isEqualTo(new TypeSpec.Array(U32, "counters"));
    }

    @Test
    void binary_with_a_struct_is_a_structure_or_an_array_of_them() {
        String point = "definitions: [{name: point, type: struct, members: [{name: x, type: u32}]}]\n";

        assertThat(typeOf(point, "- {name: x, type: binary, struct: point}")).isEqualTo(new TypeSpec.Struct("point"));
        assertThat(typeOf(point, "- {name: x, type: binary, struct: point, array: true}"))
                .isEqualTo(new TypeSpec.Array(new TypeSpec.Struct("point"), null));
    }

    @Test
    void a_nest_with_a_struct_has_attributes_after_a_structure() {
        assertThat(typeOf(
                        "definitions: [{name: point, type: struct, members: [{name: x, type: u32}]}]\n",
                        "- {name: x, type: nest, struct: point, nested-attributes: main}"))
                .isEqualTo(new TypeSpec.Message("point", "main"));
    }

    @Test
    void an_address_in_a_union_has_the_field_that_says_which() {
        assertThat(typeOf("", "- {name: x, type: binary, address-by-family: id.family}"))
                .isEqualTo(new TypeSpec.Address("id.family", false));
        assertThat(typeOf("", "- {name: x, type: binary, address-by-ethertype: proto}"))
                .isEqualTo(new TypeSpec.Address("proto", true));
    }

    @Test
    void a_sub_message_has_a_selector() {
        FamilySpec spec = withAttributes("""
                sub-messages:
                  - name: options
                    formats: [{value: tbf, attribute-set: main}]
                """, """
                - {name: kind, type: string}
                - {name: x, type: sub-message, sub-message: options, selector: kind}
                """);

        assertThat(attribute(spec, "x").type()).isEqualTo(new TypeSpec.SubMessage("options", "kind"));
        assertThat(spec.subMessages().get(0).formats().get(0).set()).isEqualTo("main");
    }

    @Test
    void a_subset_has_the_numbers_prefix_and_types_of_the_whole_set_and_its_own_changes() {
        FamilySpec spec = YnlReader.read("acme.yaml", """
                name: acme
                attribute-sets:
                  - name: main
                    name-prefix: ifla-
                    attributes:
                      - {name: index, type: u32}
                      - {name: ports, type: nest, nested-attributes: main}
                  - name: part
                    subset-of: main
                    attributes:
                      - name: ports
                        nested-attributes: part
                operations: {list: []}
                """);

        assertThat(set(spec, "part").attributes())
                .containsExactly(new AttributeRow(2, "ports", "IFLA_PORTS", new TypeSpec.Nest("part"), false));
    }
}
