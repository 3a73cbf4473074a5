package io.github.netlink4j.core.filter;

import static io.github.netlink4j.core.filter.Sample.COMM;
import static io.github.netlink4j.core.filter.Sample.DST;
import static io.github.netlink4j.core.filter.Sample.ERRNO;
import static io.github.netlink4j.core.filter.Sample.ERROR;
import static io.github.netlink4j.core.filter.Sample.LEN;
import static io.github.netlink4j.core.filter.Sample.OWN;
import static io.github.netlink4j.core.filter.Sample.PID;
import static io.github.netlink4j.core.filter.Sample.PROTO;
import static io.github.netlink4j.core.filter.Sample.TYPE;
import static io.github.netlink4j.core.filter.Sample.WORD;
import static io.github.netlink4j.core.filter.Sample.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.testsupport.Allocation;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters in text and in Java. */
class FilterTest {
    /** {@code proto} 16, {@code first} 3, {@code type} 17, {@code pid} of 4 bytes, {@code comm} "a". */
    private static byte[] record(int pid) {
        return ByteBuffer.allocate(9)
                .order(ByteOrder.nativeOrder())
                .put((byte) 16)
                .put((byte) 3)
                .putShort((short) 17)
                .putInt(pid)
                .put((byte) 'a')
                .array();
    }

    private static final byte[] EMPTY = {};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pid 123",
                "pid=123",
                "pid == 0x7b",
                "pid != 122",
                "pid > 122 and pid < 124",
                "pid>=123&&pid<=123",
                "pid in {1, 0x7b}",
                "pid has 0x3",
                "pid -1 or pid 123",
                "proto generic",
                "proto GENERIC",
                "proto \"generic\"",
                "not error and !own",
                "not not pid 123",
                "comm a",
                "comm ~ ^a$",
                "comm in {\"b\", a}",
                "comm",
                "word 17",
                "word > 17 and word < 17",
                "len 9 or len 1 and len 2",
                "not (len 1 or len 2)",
                "attr IFLA_IFNAME",
                "attr IFLA_IFNAME = \"eth0\"",
                "attr IFLA_MTU > 100 and not attr IFLA_MTU > 123",
            })
    void a_record_is_selected(String text) {
        assertThat(parse(text).test(record(123))).isTrue();
        assertThat(parse("not (" + text + ")").test(record(123))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "dst 10.1.2.3,             true",
        "dst net 10.0.0.0/8,       true",
        "dst net 10.1.2.3,         true",
        "dst = 10.0.0.0/8,         true",
        "dst net 10.1.2.2/31,      true",
        "dst net 11.0.0.0/8,       false",
        "dst net ::/0,             false",
        "dst net 0.0.0.0/0,        true",
        "'dst in {::1, 10.0.0.0/8}', true",
        "dst != 10.1.2.3,          false",
    })
    void an_address_is_compared_with_addresses_and_networks(String text, boolean isSelected) {
        byte[] record = {0, 0, 0, 0, 10, 1, 2, 3};
        assertThat(parse(text).test(record)).isEqualTo(isSelected);
    }

    /** No comparison holds with what a record lacks, and what negates one does. */
    @ParameterizedTest
    @CsvSource({
        "pid 0, false",
        "pid < 1, false",
        "pid >= 0, false",
        "pid, false",
        "pid != 0, true",
        "not pid, true",
        "comm ~ \"\", false",
        "dst net 0.0.0.0/0, false",
        "attr IFLA_MTU, false",
        "len 0, true",
    })
    void a_comparison_with_a_field_that_a_record_lacks_does_not_hold(String text, boolean isSelected) {
        assertThat(parse(text).test(EMPTY)).isEqualTo(isSelected);
    }

    @Test
    void a_filter_in_java_equals_the_one_of_its_text() {
        assertThat(PID.is(123).and(ERROR.isSet().not())).isEqualTo(parse("pid 123 and not error"));
        assertThat(PID.in(1, 2).or(LEN.above(5)).or(LEN.below(-5)))
                .isEqualTo(parse("pid in {1, 2} or len > 5 or len < -5"));
        assertThat(ERRNO.atLeast(-17).and(ERRNO.atMost(3))).isEqualTo(parse("errno >= -0x11 and errno <= 3"));
        assertThat(TYPE.has(0x300).and(TYPE.present())).isEqualTo(parse("type has 0x300 and type"));
        assertThat(COMM.is("a b").or(COMM.matches("^skb_")).or(COMM.in("a", "b")))
                .isEqualTo(parse("comm \"a b\" or comm ~ ^skb_ or comm in {a, b}"));
        assertThat(DST.in(Network.of("10.0.0.0/8"))).isEqualTo(parse("dst net 10.0.0.0/8"));
        assertThat(DST.is(Network.of("2001:db8::1").address())).isEqualTo(parse("dst 2001:DB8:0:0::1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            pid=123&&(proto 16||own)     ; pid 123 and (proto generic or own)
            (pid 1 and pid 2) and pid 3  ; pid 1 and pid 2 and pid 3
            pid 1 and pid 2 or pid 3     ; (pid 1 and pid 2) or pid 3
            not pid 1                    ; pid != 1
            not not own                  ; own
            !(own or error)              ; not (own or error)
            not pid in {1,2}             ; not pid in {1, 2}
            pid in {2, 1, 2}             ; pid in {2, 1}
            pid in {2}                   ; pid 2
            proto ROUTE                  ; proto route
            pid 0xffffffffffffffff       ; pid -1
            comm ""                      ; comm ""
            comm "and"                   ; comm "and"
            comm "\\d \\" \\\\"          ; comm "\\\\d \\" \\\\"
            type RTM_NEWLINK             ; proto route and type 16
            type in {RTM_NEWLINK, 17}    ; (proto route and type 16) or type 17
            type != RTM_NEWLINK          ; not (proto route and type 16)
            attr IFLA_IFNAME = eth0      ; attr IFLA_IFNAME eth0
            dst net 10.0.0.0/8           ; dst 10.0.0.0/8
            dst net 10.0.0.1/32          ; dst 10.0.0.1
            """)
    void a_filter_is_printed_in_its_shortest_form(String text, String printed) {
        assertThat(parse(text)).hasToString(printed);
    }

    @Test
    void a_test_of_numbers_allocates_nothing() {
        Filter<byte[]> filter =
                parse("pid 122 or (not error and word in {5, 17} and (type has 1 or pid)) and len < 10");
        byte[] record = record(123);
        Allocation.assertNone(() -> filter.test(record) ? 1 : 0);
    }

    @Test
    void a_list_without_values_is_rejected() {
        assertThatThrownBy(PID::in).isInstanceOf(IllegalArgumentException.class).hasMessage("pid in no values");
        assertThatThrownBy(COMM::in)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("comm in no values");
        assertThatThrownBy(DST::in).isInstanceOf(IllegalArgumentException.class).hasMessage("dst in no values");
    }

    @Test
    void a_field_that_every_record_has_cannot_be_tested_for_its_presence() {
        assertThatThrownBy(LEN::present)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("every record has len");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a  b", " a", "a=b", "and", "not a", "é"})
    void a_field_must_have_a_name_of_words(String name) {
        assertThatThrownBy(() -> NumberField.<byte[]>of(name, bytes -> 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a field's name: \"" + name + "\"");
    }

    @Test
    void two_fields_of_a_language_cannot_have_one_name() {
        assertThatThrownBy(() -> FilterLanguage.of(PID, PID)).hasMessage("two fields have the name pid");
        assertThatThrownBy(() -> Sample.LANGUAGE.with("pid", List::of, name -> PID))
                .hasMessage("two fields have the name pid");
    }

    /** As long as a text may be, and one level. */
    @Test
    void a_filter_of_thousands_of_parts_is_parsed_tested_and_printed() {
        String text = IntStream.range(0, 4000).mapToObj(i -> "pid " + i).collect(Collectors.joining(" or "));
        Filter<byte[]> filter = parse(text);
        assertThat(filter.test(record(3999))).isTrue();
        assertThat(filter.test(record(4000))).isFalse();
        assertThat(filter).hasToString(text).isEqualTo(parse(text));
    }

    @Test
    void as_many_parentheses_as_a_text_may_have_are_parsed() {
        int depth = FilterLanguage.MAX_DEPTH;
        Filter<byte[]> nested = parse("not (own and ".repeat(depth) + "error" + ")".repeat(depth));
        assertThat(parse(nested.toString())).isEqualTo(nested);
        assertThat(OWN.isSet().and(WORD.is(1)).and(PROTO.is(1))).isEqualTo(parse("((own) and (word 1 and proto 1))"));
    }
}
