package io.github.netlink4j.core.bpf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Scanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs as {@code tcpdump -ddd} and {@code bpf_asm} print them: {@code code jt jf k}. */
class BpfProgramTest {
    /** "ARP packets" of the kernel's Documentation/networking/filter.rst. */
    private static final String ARP = "40 0 0 12, 21 0 1 2054, 6 0 0 4294967295, 6 0 0 0";

    private static final BpfProgram ARP_ASSEMBLED = new BpfAssembler()
            .ldh(12)
            .jne(0x806, "drop")
            .ret(-1)
            .label("drop")
            .ret(0)
            .assemble();

    private static BpfProgram program(String dump) {
        ByteBuffer memory = bytes(dump);
        return BpfProgram.read(memory, 0, memory.limit());
    }

    private static ByteBuffer bytes(String dump) {
        ByteBuffer memory = ByteBuffer.allocate(8 * 16).order(ByteOrder.nativeOrder());
        try (Scanner numbers = new Scanner(dump).useDelimiter("[ ,]+")) {
            while (numbers.hasNext()) {
                memory.putShort((short) numbers.nextInt())
                        .put((byte) numbers.nextInt())
                        .put((byte) numbers.nextInt())
                        .putInt((int) numbers.nextLong());
            }
        }
        return memory.flip();
    }

    @Test
    void the_kernels_example_assembles_to_the_documented_bytes() {
        ByteBuffer memory = ByteBuffer.allocate(32);
        ARP_ASSEMBLED.writeTo(memory, 0);
        assertThat(memory).isEqualTo(bytes(ARP));
        assertThat(ARP_ASSEMBLED.length()).isEqualTo(4);
    }

    @Test
    void the_kernels_example_is_printed_as_bpf_dbg_prints_it() {
        assertThat(program(ARP)).hasToString("""
                l0:\tldh [12]
                l1:\tjeq #0x806, l2, l3
                l2:\tret #0xffffffff
                l3:\tret #0
                """);
    }

    /** {@code tcpdump -ddd -y EN10MB 'ip and tcp dst port 22'}. */
    @Test
    void a_program_compiled_by_tcpdump_is_read() {
        assertThat(program("40 0 0 12, 21 0 8 2048, 48 0 0 23, 21 0 6 6, 40 0 0 20, 69 4 0 8191, "
                        + "177 0 0 14, 72 0 0 16, 21 0 1 22, 6 0 0 262144, 6 0 0 0"))
                .hasToString("""
                        l0:\tldh [12]
                        l1:\tjeq #0x800, l2, l10
                        l2:\tldb [23]
                        l3:\tjeq #0x6, l4, l10
                        l4:\tldh [20]
                        l5:\tjset #0x1fff, l10, l6
                        l6:\tldxb 4*([14]&0xf)
                        l7:\tldh [x+16]
                        l8:\tjeq #0x16, l9, l10
                        l9:\tret #0x40000
                        l10:\tret #0
                        """);
    }

    @Test
    void programs_with_equal_instructions_are_equal() {
        assertThat(ARP_ASSEMBLED)
                .isEqualTo(program(ARP))
                .hasSameHashCodeAs(program(ARP))
                .isNotEqualTo(program("6 0 0 0"));
    }

    @Test
    void a_program_is_written_only_at_the_given_offset() {
        ByteBuffer memory = ByteBuffer.allocate(40);
        ARP_ASSEMBLED.writeTo(memory, 5);
        assertThat(BpfProgram.read(memory, 5, 32)).isEqualTo(ARP_ASSEMBLED);
        assertThat(memory.slice(0, 5)).isEqualTo(ByteBuffer.allocate(5));
        assertThat(memory.slice(37, 3)).isEqualTo(ByteBuffer.allocate(3));
        assertThatThrownBy(() -> ARP_ASSEMBLED.writeTo(memory, 9)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            255 0 0 0, 6 0 0 0          | instruction 0: code 0xff is not an instruction
            65535 0 0 0                 | instruction 0: code 0xffff is not an instruction
            14 0 0 0                    | instruction 0: code 0xe is not an instruction
            6 0 0 0, 52 0 0 0           | instruction 1: div: division by zero
            148 0 0 0, 6 0 0 0          | instruction 0: mod: division by zero
            100 0 0 32, 6 0 0 0         | instruction 0: lsh: the shift must be 0 to 31, found 32
            2 0 0 16, 6 0 0 0           | instruction 0: st: the memory slot must be 0 to 15, found 16
            32 0 0 4294963201, 6 0 0 0  | instruction 0: ld: no extension has the offset -4095
            32 0 0 4                    | instruction 0 (ld [4]): the last instruction must be a ret
            21 0 1 5, 6 0 0 0           | instruction 0 (jeq #0x5, l1, l2): a jump beyond the end of 2 instructions
            5 0 0 1, 6 0 0 0            | instruction 0 (ja l2): a jump beyond the end
            5 0 0 4294967295, 6 0 0 0   | instruction 0 (ja l0): a jump beyond the end
            96 0 0 3, 6 0 0 0           | instruction 0 (ld M[3]): the memory slot is not written
            21 0 1 5, 2 0 0 3, 97 0 0 3, 6 0 0 0 | instruction 2 (ldx M[3]): the memory slot is not written
            """)
    void a_program_that_the_kernel_rejects_is_rejected_with_location_and_reason(String dump, String message) {
        assertThatThrownBy(() -> program(dump))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void bytes_that_are_not_whole_instructions_are_rejected() {
        assertThatThrownBy(() -> BpfProgram.read(ByteBuffer.allocate(12), 0, 12))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a program of 12 bytes: an instruction has 8");
        assertThatThrownBy(() -> BpfProgram.read(ByteBuffer.allocate(8), 0, 0))
                .hasMessage("a program has 1 to 4096 instructions, found 0");
        assertThatThrownBy(() -> BpfProgram.read(ByteBuffer.allocate(8), 0, 16))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_memory_slot_written_on_both_paths_may_be_read() {
        assertThat(program("21 0 1 5, 3 0 0 3, 2 0 0 3, 97 0 0 3, 22 0 0 0").length())
                .isEqualTo(5);
    }
}
