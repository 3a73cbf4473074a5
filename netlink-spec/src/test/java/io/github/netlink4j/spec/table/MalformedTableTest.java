package io.github.netlink4j.spec.table;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.spec.model.MalformedSpecException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MalformedTableTest {
    private static final String HEAD = "netlink-spec-table 1\nfamily a\nprotocol 16\n";

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("", "t:1: the first line is not \"netlink-spec-table 1\""),
                Arguments.of("netlink-spec-table 2\n", "t:1: the first line is not \"netlink-spec-table 1\""),
                Arguments.of("netlink-spec-table 1\n", "t:1: there is no line \"family\" here"),
                Arguments.of("netlink-spec-table 1\nfamily\n", "t:2: there is no name"),
                Arguments.of("netlink-spec-table 1\nfamily a\nset\n", "t:3: there is no line \"protocol\" here"),
                Arguments.of("netlink-spec-table 1\nfamily a\nprotocol x\n", "t:3: the protocol \"x\" is not a number"),
                Arguments.of(
                        "netlink-spec-table 1\nfamily a\nprotocol 32\n", "t:3: the protocol 32 is not within 0 to 31"),
                Arguments.of(HEAD + "fallback header=x\n", "t:4: there is no set="),
                Arguments.of(HEAD + "set  x\n", "t:4: an empty word"),
                Arguments.of(HEAD + "sett x\n", "t:4: \"sett\" is not expected here"),
                Arguments.of(HEAD + " 1 x u8\n", "t:4: a row of nothing"),
                Arguments.of(HEAD + "set s -\n 16384 x u8\n", "t:5: the number 16384 is not within 0 to 16383"),
                Arguments.of(HEAD + "set s -\n 1 x u8\n 1 y u8\n", "t:6: a second attribute 1"),
                Arguments.of(HEAD + "set s -\nset s -\n", "t:5: a second set s"),
                Arguments.of(HEAD + "set s -\n 1 x\n", "t:5: there is no type"),
                Arguments.of(HEAD + "set s -\n 1 x u9\n", "t:5: there is no type \"u9\""),
                Arguments.of(HEAD + "set s -\n 1 x u8 more\n", "t:5: \"more\" is not expected here"),
                Arguments.of(HEAD + "set s -\n 1 x u8 hint=\n", "t:5: there is nothing after hint="),
                Arguments.of(HEAD + "set s -\n 1 x nest y\n", "t:5: there is no set y"),
                Arguments.of(HEAD + "set s -\n 1 x u8 values=y\n", "t:5: there is no enum y"),
                Arguments.of(HEAD + "set s -\n 1 x struct y\n", "t:5: there is no struct y"),
                Arguments.of(HEAD + "set s -\n 1 x sub-message y z\n", "t:5: there is no sub-message y"),
                Arguments.of(HEAD + "struct s - 4\n 0 x u64\n", "t:5: x at 0 with 8 bytes, in a structure of 4"),
                Arguments.of(HEAD + "struct s - 4\n 0 x u32 length=2\n", "t:5: \"length=2\" is not expected here"),
                Arguments.of(HEAD + "struct s - 4\n 0 x binary\n", "t:5: there is no length="),
                Arguments.of(
                        HEAD + "set n -\nstruct s - 4\n 0 x nest n length=4\n", "t:5: x: a field cannot be nest n"),
                Arguments.of(HEAD + "struct s - 4\n 0 x u8\n 1 x u8\n", "t:6: a second field x"),
                Arguments.of(HEAD + "struct s - 4\n 1 x u16\n 2 y u8\n", "t:4: y is at 2, before 3"),
                Arguments.of(HEAD + "struct s - 4\n 0 x struct s length=4\n", "t:4: the structure s contains itself"),
                Arguments.of(
                        HEAD + "struct s - 1\n 0 t u8\n 1 x sub-message u t length=0\nsub-message u\n 1 header=s\n",
                        "t:4: the structure s contains itself"),
                Arguments.of(
                        HEAD
                                + "set n -\nstruct s - 2\n 0 t u8\n 1 x sub-message u t length=1\nsub-message u\n 1 set=n\n",
                        "t:5: u: 1 is not a structure"),
                Arguments.of(HEAD + "set s -\n 1 x array string\n", "t:5: the elements of an array cannot be string"),
                Arguments.of(HEAD + "operation x do request=256:X\n", "t:4: the number 256 is not within 0 to 255"),
                Arguments.of(HEAD + "enum e -\n one x\n", "t:5: the number \"one\" is not a number"),
                Arguments.of(HEAD + "operation x now\n", "t:4: there is no mode \"now\""),
                Arguments.of(HEAD + "operation x do request=1\n", "t:4: \"1\" is not a number and a name"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void an_error_says_the_file_the_line_and_what_was_wrong(String text, String error) {
        assertThatThrownBy(() -> TableReader.read("t", text))
                .isInstanceOf(MalformedSpecException.class)
                .hasMessageStartingWith(error);
    }
}
