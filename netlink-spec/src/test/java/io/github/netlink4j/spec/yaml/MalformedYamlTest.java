package io.github.netlink4j.spec.yaml;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.spec.model.MalformedSpecException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MalformedYamlTest {
    private static final String END = "attribute-sets: []\noperations: {list: []}\n";

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("", "a.yaml:1: the file is empty"),
                Arguments.of("name: [a\n", "a.yaml:2: not YAML: "),
                Arguments.of("- a list\n", "a.yaml:1: expected a map, found a list"),
                Arguments.of("x".repeat(100) + "\n", "a.yaml:1: expected a map, found \"" + "x".repeat(40) + "…\""),
                Arguments.of("protocol: genetlink\n", "a.yaml:1: there is no \"name\""),
                Arguments.of("name: a\nname: b\n" + END, "a.yaml:2: a second \"name\""),
                Arguments.of("name: two words\n" + END, "a.yaml:1: \"two words\" is not a name"),
                Arguments.of("name: &x [*x]\n" + END, "a.yaml:1: a list or map that contains itself"),
                Arguments.of("name: a\nprotocol: netlink4\n" + END, "a.yaml:2: \"netlink4\" is none of genetlink,"),
                Arguments.of("name: a\nprotocol: netlink-raw\n" + END, "a.yaml:1: there is no \"protonum\""),
                Arguments.of(
                        "name: a\nprotocol: netlink-raw\nprotonum: 32\n" + END, "a.yaml:3: 32 is not within 0 to 31"),
                Arguments.of(
                        "name: a\n" + attributes("{name: x, type: u8, value: x}"), "a.yaml:5: \"x\" is not a number"),
                Arguments.of(
                        "name: a\n" + attributes("{name: x, type: u8, value: 16384}"),
                        "a.yaml:5: 16384 is not within 0 to 16383"),
                Arguments.of(
                        "name: a\n" + attributes("{name: x, type: u8}", "{name: y, type: u8, value: 1}"),
                        "a.yaml:6: 1 is the number of x, too"),
                Arguments.of(
                        "name: a\n" + attributes("{name: x, type: u8}", "{name: x, type: u8}"),
                        "a.yaml:6: a second attribute x"),
                Arguments.of(
                        "name: a\n" + attributes("{name: x, type: u8, c-name: 'two words'}"),
                        "a.yaml:5: \"two words\" is not a name"),
                Arguments.of(
                        "name: a\n" + attributes("{name: x, type: u8, display-hint: two words}"),
                        "a.yaml:5: \"two words\" is not a name"),
                Arguments.of(
                        "name: a\n" + attributes("{name: x, type: u8, c-name: '-'}"), "a.yaml:5: \"-\" is not a name"),
                Arguments.of("name: a\n" + attributes("{name: x}"), "a.yaml:5: there is no \"type\""),
                Arguments.of(
                        "name: a\n" + attributes("{name: x, type: nest}"),
                        "a.yaml:5: there is no \"nested-attributes\""),
                Arguments.of(
                        "name: a\n" + attributes("{name: x, type: nest, nested-attributes: y}"),
                        "a.yaml:5: there is no attribute set y"),
                Arguments.of(
                        "name: a\n" + attributes("{name: x, type: u8, enum: y}"),
                        "a.yaml:5: there is no enumeration y"),
                Arguments.of(
                        "name: a\n" + attributes("{name: x, type: u8, multi-attr: yes}"),
                        "a.yaml:5: expected true or false, found \"yes\""),
                Arguments.of(
                        "name: a\nattribute-sets:\n- {name: s, subset-of: s, attributes: []}\noperations: {list: []}\n",
                        "a.yaml:3: the attribute set s is a subset of itself"),
                Arguments.of(
                        "name: a\ndefinitions:\n- {name: f, type: flags, entries: [{name: x, value: 64}]}\n" + END,
                        "a.yaml:3: bit 64 is not within 0 to 63"),
                Arguments.of(
                        "name: a\ndefinitions:\n- name: s\n  type: struct\n  members: [{name: x, type: binary, struct: s}]\n"
                                + END,
                        "a.yaml:3: the structure s contains itself"),
                Arguments.of(
                        "name: a\ndefinitions:\n- {name: s, type: struct, members: [{name: x, type: binary}]}\n" + END,
                        "a.yaml:3: there is no \"len\""),
                Arguments.of(
                        "name: a\ndefinitions:\n- name: s\n  type: struct\n  members:\n"
                                + "  - {name: x, type: binary, sub-type: u8, array: true}\n  - {name: y, type: u8}\n"
                                + END,
                        "a.yaml:3: x is at 0, in a structure of 1"),
                Arguments.of(
                        "name: a\nattribute-sets: []\noperations:\n  list:\n  - {name: x, value: 256, do: {}}\n",
                        "a.yaml:5: 256 is not within 0 to 255"),
                Arguments.of(
                        "name: a\nattribute-sets: []\noperations:\n  list:\n  - {name: x, notify: y}\n",
                        "a.yaml:5: there is no operation y"));
    }

    private static String attributes(String... attributes) {
        StringBuilder text = new StringBuilder("attribute-sets:\n- name: s\n  attributes:\n");
        for (String each : attributes) {
            text.append("  - ").append(each).append('\n');
        }
        return text.append("operations: {list: []}\n").toString();
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void an_error_says_the_file_the_line_and_what_was_wrong(String text, String error) {
        assertThatThrownBy(() -> YnlReader.read("a.yaml", text))
                .isInstanceOf(MalformedSpecException.class)
                .hasMessageStartingWith(error);
    }
}
