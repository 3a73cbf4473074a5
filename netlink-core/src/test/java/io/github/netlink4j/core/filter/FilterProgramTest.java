package io.github.netlink4j.core.filter;

import static io.github.netlink4j.core.filter.Sample.parse;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.bpf.BpfAncillary;
import io.github.netlink4j.core.bpf.BpfAssembler;
import io.github.netlink4j.core.bpf.BpfFilters;
import io.github.netlink4j.core.bpf.BpfLoad;
import io.github.netlink4j.core.bpf.BpfMachine;
import io.github.netlink4j.core.bpf.BpfProgram;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters as programs of classic BPF. */
class FilterProgramTest {
    private static final BpfProgram ALL =
            new BpfAssembler().ret(BpfAssembler.WHOLE).assemble();

    /** Only user space knows {@code own} and {@code word}; {@code first} is known of single messages. */
    @ParameterizedTest
    @CsvSource({
        "len 3,                              ",
        "len 3 and not (proto 1 or pid 5),   ",
        "comm a,                             ",
        "own,                                own",
        "len 3 and own,                      own",
        "own and len 3 and word 5 and pid 1, own and word 5",
        "len 3 or own,                       len 3 or own",
        "not (len 3 and own),                not (len 3 and own)",
        "len 3 and (own or proto 1),         own or proto 1",
        "first 1 and len 3,                  first 1",
        "comm ~ ^a$ and len 3,               comm ~ ^a$",
    })
    void what_the_program_does_not_decide_is_left_to_user_space(String text, String remainder) {
        FilterProgram<byte[]> compiled = parse(text).compile(BpfFilters.singleMessage());
        assertThat(compiled.remainder()).isEqualTo(remainder == null ? null : parse(remainder));
        assertThat(compiled.isExact()).isEqualTo(remainder == null);
    }

    /** The part that is known of {@code not (own or len 3)} is {@code not len 3}. */
    @ParameterizedTest
    @CsvSource({
        "own or len 3,                   len 3 or len != 3",
        "not (own and len 3),            len 3 or len != 3",
        "own and len 3,                  len 3",
        "not (own or len 3),             len != 3",
        "not (own or not len 3),         len 3",
        "not own and not not len 3,      len 3",
        "first 1 and len 3,              len 3",
        "first != 1 and len 3,           len 3",
    })
    void the_program_keeps_what_the_known_part_selects(String text, String known) {
        BpfProgram program = parse(text).compile().program();
        for (int length = 0; length < 6; length++) {
            byte[] record = new byte[length];
            assertThat(BpfMachine.run(program, record) != 0)
                    .isEqualTo(parse(known).test(record));
        }
    }

    @Test
    void a_filter_that_only_user_space_knows_is_a_program_that_keeps_all() {
        assertThat(parse("own or len 3").compile().program()).isEqualTo(ALL);
        assertThat(parse("not own").compile().program()).isEqualTo(ALL);
    }

    @Test
    void a_value_that_a_field_cannot_have_is_not_loaded() {
        assertThat(parse("proto 256 or type -1").compile().program())
                .isEqualTo(new BpfAssembler().ret(0).assemble());
    }

    /** The byte order of the constant is that of the load; a length that is too short is no reason to drop. */
    @Test
    void a_number_is_compared_without_a_conversion_if_the_order_does_not_matter() {
        assertThat(parse("not type in {16, 17}").compile().program())
                .hasToString("""
                l0:\tld #len
                l1:\tjge #0x4, l2, l5
                l2:\tldh [2]
                l3:\tjeq #0x%x, l6, l4
                l4:\tjeq #0x%x, l6, l5
                l5:\tret #0xffffffff
                l6:\tret #0
                """.formatted(BpfFilters.hostU16(16), BpfFilters.hostU16(17)));
    }

    @Test
    void a_field_of_the_first_message_is_tested_where_it_is_the_only_one() {
        NumberField<byte[]> type =
                NumberField.<byte[]>of("type", bytes -> bytes[4]).bpfOfFirstMessage(BpfLoad.u8(4));
        BpfProgram program = type.is(5).compile(BpfFilters.singleMessage()).program();
        assertThat(BpfMachine.run(program, message(16, 16, 5))).isEqualTo(BpfAssembler.WHOLE);
        assertThat(BpfMachine.run(program, message(16, 16, 6))).isZero();
        // nlmsg_len 17 is padded to 20
        assertThat(BpfMachine.run(program, message(20, 17, 6))).isZero();
        // another message follows
        assertThat(BpfMachine.run(program, message(32, 16, 6))).isEqualTo(BpfAssembler.WHOLE);
        assertThat(BpfMachine.run(program, message(3, 0, 0))).isEqualTo(BpfAssembler.WHOLE);
        assertThat(BpfMachine.run(program, message(32, -1, 6))).isEqualTo(BpfAssembler.WHOLE);
    }

    private static byte[] message(int length, int nlmsgLen, int type) {
        ByteBuffer datagram = ByteBuffer.allocate(Math.max(length, 5)).order(ByteOrder.nativeOrder());
        datagram.putInt(nlmsgLen).put((byte) type);
        return Arrays.copyOf(datagram.array(), length);
    }

    @Test
    void an_extension_of_linux_is_loaded() {
        NumberField<byte[]> proto = NumberField.<byte[]>of("proto", bytes -> 0).bpf(BpfLoad.of(BpfAncillary.PROTOCOL));
        assertThat(proto.is(16).compile().program()).hasToString("""
                l0:\tld #proto
                l1:\tjeq #0x10, l2, l3
                l2:\tret #0xffffffff
                l3:\tret #0
                """);
    }

    private static Filter<byte[]> anyOf(int count) {
        return parse(IntStream.range(0, count).mapToObj(i -> "len " + i).collect(Collectors.joining(" or ")));
    }

    /** A load and a jump for each part, and jumps of 255 instructions in between. */
    @Test
    void a_program_of_thousands_of_instructions_reaches_its_end() {
        FilterProgram<byte[]> compiled = anyOf(1200).compile();
        assertThat(compiled.isExact()).isTrue();
        assertThat(compiled.program().length()).isBetween(2400, 4096);
        assertThat(BpfMachine.run(compiled.program(), new byte[0])).isEqualTo(BpfAssembler.WHOLE);
        assertThat(BpfMachine.run(compiled.program(), new byte[1199])).isEqualTo(BpfAssembler.WHOLE);
        assertThat(BpfMachine.run(compiled.program(), new byte[1200])).isZero();
    }

    @Test
    void a_filter_that_is_too_long_for_a_program_is_left_to_user_space() {
        Filter<byte[]> filter = anyOf(2000);
        FilterProgram<byte[]> compiled = filter.compile();
        assertThat(compiled.program()).isEqualTo(ALL);
        assertThat(compiled.remainder()).isEqualTo(filter);
    }
}
