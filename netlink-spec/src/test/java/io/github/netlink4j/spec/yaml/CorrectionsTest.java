package io.github.netlink4j.spec.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.netlink4j.spec.model.AttributeRow;
import io.github.netlink4j.spec.model.FamilySpec;
import io.github.netlink4j.spec.model.MalformedSpecException;
import io.github.netlink4j.spec.model.StructSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsTest {
    private static final String SPEC = """
            name: acme
            uapi-header: linux/acme.h
            definitions:
              - {name: point, type: struct, members: [{name: x, type: u8}, {name: y, type: u8}]}
              - {name: state, type: enum, entries: [up, down]}
            attribute-sets:
              - name: main
                attributes:
                  - {name: first, type: u32}
                  - {name: second, type: u32}
                  - {name: third, type: u32}
            sub-messages:
              - {name: options, formats: [{value: tbf, attribute-set: main}]}
            operations: {list: []}
            """;

    @TempDir
    private Path folder;

    private FamilySpec corrected(String correction) throws IOException {
        Path spec = Files.writeString(folder.resolve("acme.yaml"), SPEC);
        Path corrections = Files.writeString(
                folder.resolve("corrections.yaml"),
                "name: acme\ncorrections:\n  - reason: it was wrong\n    seen: 7.2\n" + correction.indent(4));
        return YnlReader.read(spec, corrections);
    }

    @Test
    void an_attribute_is_corrected_and_those_after_it_count_on() throws IOException {
        assertThat(corrected("attribute-sets: [{name: main, attributes: [{name: second, value: 5}]}]")
                        .sets()
                        .get(0)
                        .attributes())
                .extracting(AttributeRow::number)
                .containsExactly(1, 5, 6);
    }

    @Test
    void an_attribute_is_added_or_removed() throws IOException {
        assertThat(corrected("""
                attribute-sets:
                  - name: main
                    attributes: [{name: fourth, type: u8}, {name: second, remove: true}]
                """).sets().get(0).attributes())
                .extracting(AttributeRow::name, AttributeRow::number)
                .containsExactly(tuple("first", 1), tuple("third", 2), tuple("fourth", 3));
    }

    @Test
    void members_of_a_structure_are_replaced() throws IOException {
        assertThat(corrected("definitions: [{name: point, members: [{name: z, type: u32}]}]")
                        .structs()
                        .get(0)
                        .fields())
                .extracting(StructSpec.Field::name)
                .containsExactly("z");
    }

    @Test
    void an_entry_that_is_just_a_name_is_corrected() throws IOException {
        assertThat(corrected("definitions: [{name: state, entries: [{name: down, value: 9}]}]")
                        .enums()
                        .get(0)
                        .entries()
                        .get(1)
                        .number())
                .isEqualTo(9);
    }

    @Test
    void a_format_is_found_by_its_value() throws IOException {
        assertThat(corrected("sub-messages: [{name: options, formats: [{value: tbf, fixed-header: point}]}]")
                        .subMessages()
                        .get(0)
                        .formats()
                        .get(0)
                        .header())
                .isEqualTo("point");
    }

    @Test
    void headers_are_added() throws IOException {
        assertThat(corrected("headers: [linux/more.h]").head().kernelHeaders())
                .containsExactly("linux/acme.h", "linux/more.h");
    }

    @Test
    void what_is_removed_must_be_there() {
        assertThatThrownBy(() -> corrected("attribute-sets: [{name: mian, remove: true}]"))
                .isInstanceOf(MalformedSpecException.class)
                .hasMessageEndingWith("corrections.yaml:5: there is no mian to remove");
    }

    @Test
    void what_the_spec_says_already_is_no_correction() {
        assertThatThrownBy(() -> corrected("definitions: [{name: point, type: struct}]"))
                .isInstanceOf(MalformedSpecException.class)
                .hasMessageEndingWith("corrections.yaml:5: the spec says so already");
    }

    @Test
    void one_member_that_the_spec_says_already_is_an_error_beside_one_that_it_does_not() {
        assertThatThrownBy(() -> corrected("""
                attribute-sets:
                      - name: main
                        attributes:
                          - {name: first, type: u64}
                          - {name: second}
                """)).hasMessageEndingWith("corrections.yaml:9: the spec says so already");
    }

    @Test
    void a_correction_has_a_reason() throws IOException {
        Path spec = Files.writeString(folder.resolve("acme.yaml"), SPEC);
        Path corrections =
                Files.writeString(folder.resolve("c.yaml"), "name: acme\ncorrections:\n  - headers: [a.h]\n");

        assertThatThrownBy(() -> YnlReader.read(spec, corrections))
                .hasMessageEndingWith("c.yaml:3: there is no \"reason\"");
    }

    @Test
    void corrections_are_of_the_spec_that_they_name() throws IOException {
        Path spec = Files.writeString(folder.resolve("acme.yaml"), SPEC);
        Path corrections = Files.writeString(folder.resolve("c.yaml"), "name: other\ncorrections: []\n");

        assertThatThrownBy(() -> YnlReader.read(spec, corrections))
                .hasMessageEndingWith("c.yaml:1: corrections of other for the spec acme");
    }
}
