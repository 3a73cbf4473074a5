package io.github.netlink4j.core.bpf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Numbers of a datagram, and conditions on them. */
class BpfLoadTest {
    /** 32 bits that are signed, 32 and 16 in host byte order, and the same in network byte order. */
    private static byte[] datagram(int number) {
        ByteBuffer datagram = ByteBuffer.allocate(10);
        datagram.order(ByteOrder.nativeOrder()).putInt(number).putShort((short) number);
        return datagram.order(ByteOrder.BIG_ENDIAN).putInt(number).array();
    }

    private static boolean holds(BpfCondition condition, byte[] datagram) {
        return BpfMachine.run(new BpfAssembler().keepIf(condition).assemble(), datagram) != 0;
    }

    private static void assertCompares(BpfLoad load, long number, byte[] datagram, long value) {
        assertThat(holds(load.in(value), datagram)).isEqualTo(number == value);
        assertThat(holds(load.in(value, number), datagram)).isTrue();
        assertThat(holds(load.below(value), datagram)).isEqualTo(number < value);
        assertThat(holds(load.atMost(value), datagram)).isEqualTo(number <= value);
        assertThat(holds(load.above(value), datagram)).isEqualTo(number > value);
        assertThat(holds(load.atLeast(value), datagram)).isEqualTo(number >= value);
        assertThat(holds(load.has(value), datagram)).isEqualTo((number & value) == value);
        assertThat(holds(load.in(value).not(), datagram)).isEqualTo(number != value);
    }

    @Property
    void a_number_is_compared_as_java_compares_it(@ForAll int number, @ForAll long value, @ForAll int near) {
        byte[] datagram = datagram(number);
        for (long other : new long[] {value, near, number, number + 1L, number - 1L, Long.MIN_VALUE, 0xffff_ffffL}) {
            assertCompares(BpfLoad.hostS32(0), number, datagram, other);
            assertCompares(BpfLoad.host32(0), number & 0xffff_ffffL, datagram, other);
            assertCompares(BpfLoad.host16(4), number & 0xffff, datagram, other);
            assertCompares(BpfLoad.be32(6), number & 0xffff_ffffL, datagram, other);
            assertCompares(BpfLoad.be16(8), number & 0xffff, datagram, other);
            assertCompares(BpfLoad.u8(9), number & 0xff, datagram, other);
            assertCompares(BpfLoad.length(), 10, datagram, other);
        }
    }

    @Test
    void no_comparison_holds_with_a_number_beyond_the_end() {
        BpfLoad number = BpfLoad.host32(2);
        byte[] datagram = new byte[5];
        for (BpfCondition condition : List.of(
                number.present(), number.in(0), number.below(1), number.atLeast(0), number.has(0), number.atMost(-1))) {
            assertThat(holds(condition, datagram)).isFalse();
            assertThat(holds(condition.not(), datagram)).isTrue();
        }
        assertThat(holds(number.present(), new byte[6])).isTrue();
    }

    @Test
    void conditions_are_combined() {
        BpfCondition yes = BpfLoad.length().in(3);
        BpfCondition no = BpfLoad.length().above(3);
        byte[] datagram = new byte[3];
        assertThat(holds(BpfCondition.allOf(List.of(yes, BpfCondition.ALWAYS, no.not())), datagram))
                .isTrue();
        assertThat(holds(BpfCondition.allOf(List.of(yes, no)), datagram)).isFalse();
        assertThat(holds(BpfCondition.anyOf(List.of(no, BpfCondition.NEVER, yes)), datagram))
                .isTrue();
        assertThat(holds(BpfCondition.anyOf(List.of(no, no)), datagram)).isFalse();
        assertThat(holds(yes.choose(yes, no), datagram)).isTrue();
        assertThat(holds(no.choose(yes, no), datagram)).isFalse();
        assertThat(holds(yes.choose(BpfCondition.NEVER, BpfCondition.ALWAYS), datagram))
                .isFalse();
    }

    @Test
    void constants_are_folded() {
        BpfCondition load = BpfLoad.u8(0).in(1);
        assertThat(BpfCondition.allOf(List.of())).isSameAs(BpfCondition.ALWAYS);
        assertThat(BpfCondition.anyOf(List.of())).isSameAs(BpfCondition.NEVER);
        assertThat(BpfCondition.allOf(List.of(load, BpfCondition.NEVER))).isSameAs(BpfCondition.NEVER);
        assertThat(BpfCondition.anyOf(List.of(load, BpfCondition.ALWAYS))).isSameAs(BpfCondition.ALWAYS);
        assertThat(BpfCondition.NEVER.not()).isSameAs(BpfCondition.ALWAYS);
        assertThat(BpfLoad.u8(0).in(256)).isSameAs(BpfCondition.NEVER);
        assertThat(new BpfAssembler().keepIf(BpfCondition.ALWAYS).assemble().length())
                .isEqualTo(1);
    }

    @Test
    void an_offset_before_the_datagram_is_rejected() {
        assertThatThrownBy(() -> BpfLoad.host16(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an offset in a datagram cannot be -1");
    }

    @Test
    void a_program_fits_if_its_inserted_jumps_do() {
        BpfAssembler code = new BpfAssembler().jeq(1, "end");
        for (int i = 0; i < 4092; i++) {
            code.ldi(0);
        }
        code.label("end").ret(0);
        assertThat(code.fits()).isTrue();
        assertThat(code.assemble().length()).isEqualTo(4095);
        assertThat(code.ret(0).fits()).isTrue();
        assertThat(code.ret(0).fits()).isFalse();
    }
}
