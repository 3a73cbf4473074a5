package io.github.netlink4j.core.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text that is no filter. */
class FilterSyntaxTest {
    private static FilterSyntaxException error(String text) {
        return assertThatExceptionOfType(FilterSyntaxException.class)
                .isThrownBy(() -> Sample.parse(text))
                .actual();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                     | 1  | expected a field, not or (, not the end
            pid                    | 0  |
            len                    | 4  | expected a value of len or an operator, not the end
            len and own            | 5  | expected a value of len or an operator, not "and"
            pid =                  | 6  | expected a value of pid, not the end
            pid = and              | 7  | expected a value of pid, or the word in quotes, not "and"
            pid 1 pid 2            | 7  | expected and, or, or the end, not "pid"
            own 5                  | 5  | expected and, or, or the end, not "5"
            own = 5                | 5  | own is a flag: it has no value
            (own                   | 5  | expected and, or, or ), not the end
            own)                   | 4  | expected and, or, or the end, not ")"
            own and                | 8  | expected a field, not or (, not the end
            pid in 1               | 8  | expected {, not "1"
            pid in {}              | 9  | expected a value of pid, not "}"
            pid in {1 2}           | 11 | expected , or }, not "2"
            pid in {1,}            | 11 | expected a value of pid, not "}"
            pid ~ 5                | 5  | pid is a number: expected =, !=, <, <=, >, >=, in, has
            comm < 5               | 6  | comm is text: expected =, !=, ~, in
            dst > 10.0.0.1         | 5  | dst is an address: expected =, !=, in, net
            pid 1.5                | 5  | not a number: "1.5"
            pid "5"                | 5  | not a number: "5"
            pid 9223372036854775808 | 5 | "9223372036854775808" does not fit 64 bits
            pid 0x10000000000000000 | 5 | "0x10000000000000000" does not fit 64 bits
            tpye 5                 | 1  | unknown field "tpye": did you mean type?
            Pid 5                  | 1  | unknown field "Pid": did you mean pid?
            whatever 5             | 1  | unknown field "whatever"
            proto genric           | 7  | unknown proto "genric": did you mean generic?
            proto xfrm             | 7  | unknown proto "xfrm": expected generic, route
            type RTM_NEWLNK        | 6  | unknown type "RTM_NEWLNK": did you mean RTM_NEWLINK?
            attr                   | 5  | expected a name after attr, not the end
            attr IFLA_IFNAM x      | 6  | unknown attr "IFLA_IFNAM": did you mean IFLA_IFNAME?
            comm ~ "(a"            | 8  | not a regular expression: Unclosed group
            comm "a                | 6  | the quote is not closed: expected "
            own & error            | 5  | "&" is no operator: expected &&
            comm é                 | 6  | "é" is no operator: quote text that has it
            dst 10.0.0.256         | 5  | dst: not an IP address or network: "10.0.0.256"
            dst example.org        | 5  | dst: not an IP address or network: "example.org"
            dst 1:2                | 5  | dst: not an IP address: "1:2"
            dst net 10.0.0.0/33    | 9  | dst: a prefix of 10.0.0.0 has 0 to 32 bits, not 33
            dst net 10.1.0.0/8     | 9  | dst: 10.1.0.0 has bits beyond the prefix of 10.0.0.0/8
            """)
    void an_error_says_where_it_is_and_what_was_expected(String text, int column, String problem) {
        if (problem == null) {
            assertThat(Sample.parse(text)).hasToString(text);
            return;
        }
        FilterSyntaxException error = error(text == null ? "" : text);
        assertThat(error.problem()).isEqualTo(problem);
        assertThat(error.column()).isEqualTo(column);
    }

    @Test
    void the_message_shows_the_line_with_a_caret() {
        FilterSyntaxException error = error("proto route and\n\ttype RTM_NEWLNK\nand own");
        assertThat(error).hasMessage("""
                column 23: unknown type "RTM_NEWLNK": did you mean RTM_NEWLINK?
                   type RTM_NEWLNK
                        ^""");
        assertThat(error.text()).isEqualTo("proto route and\n\ttype RTM_NEWLNK\nand own");
    }

    @Test
    void of_a_long_line_only_the_surroundings_are_shown() {
        String message = error("pid 1 or ".repeat(1000) + "pdi 1" + " or pid 1".repeat(1000))
                .getMessage();
        assertThat(message.lines().mapToInt(String::length).max().orElse(0)).isLessThan(130);
        assertThat(message).endsWith("\n" + " ".repeat(62) + "^");
    }

    @ParameterizedTest
    @CsvSource({"(", "not (", "!(not (", "own and (own or ("})
    void parentheses_do_not_exhaust_the_stack(String opening) {
        int repeats = FilterLanguage.MAX_LENGTH / opening.length();
        assertThat(error(opening.repeat(repeats)).problem()).isEqualTo("more than 100 parentheses are open");
    }

    @Test
    void a_hundred_thousand_parentheses_are_too_long_a_text() {
        assertThat(error("(".repeat(100_000)).problem()).isEqualTo("a filter has at most 65536 characters, not 100000");
    }

    @Test
    void negations_do_not_exhaust_the_stack() {
        assertThat(Sample.parse("!".repeat(60_000) + "own")).hasToString("own");
    }

    @Test
    void a_long_regular_expression_is_rejected() {
        assertThat(error("comm ~ \"" + "(".repeat(30_000) + "\"").problem())
                .isEqualTo("comm: a regular expression has at most 256 characters, not 30000");
    }
}
