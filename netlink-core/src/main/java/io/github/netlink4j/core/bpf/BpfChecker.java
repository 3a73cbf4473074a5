package io.github.netlink4j.core.bpf;

import java.util.Arrays;
import java.util.List;

/**
 * The rules for a whole program, those of {@code bpf_check_classic()}: the kernel answers EINVAL to whatever is wrong,
 * this says what and where.
 */
final class BpfChecker {
    /** The most instructions that the kernel takes. */
    static final int BPF_MAXINSNS = 4096;

    private BpfChecker() {}

    static void check(List<BpfInstruction> program) {
        if (program.isEmpty() || program.size() > BPF_MAXINSNS) {
            throw new IllegalArgumentException(
                    "a program has 1 to " + BPF_MAXINSNS + " instructions, found " + program.size());
        }
        for (int i = 0; i < program.size(); i++) {
            checkJump(program, i);
        }
        int last = program.size() - 1;
        if (!program.get(last).opcode().isReturn()) {
            throw refused(program, last, "the program runs off its end: its last instruction has to be a ret");
        }
        checkMemory(program);
    }

    private static void checkJump(List<BpfInstruction> program, int index) {
        BpfInstruction instruction = program.get(index);
        int behind = program.size() - index - 1;
        int furthest =
                instruction.opcode().isConditional() ? Math.max(instruction.jt(), instruction.jf()) : instruction.k();
        boolean jumps = instruction.opcode().isConditional() || instruction.opcode() == BpfOpcode.JA;
        if (jumps && Integer.compareUnsigned(furthest, behind) >= 0) {
            throw refused(program, index, "a jump beyond the end of " + program.size() + " instructions");
        }
    }

    /** A slot of memory is written on every way to where it is read. One bit a slot; all jumps go forward. */
    private static void checkMemory(List<BpfInstruction> program) {
        int[] writtenAt = new int[program.size()];
        Arrays.fill(writtenAt, ~0);
        int written = 0;
        for (int i = 0; i < program.size(); i++) {
            BpfInstruction instruction = program.get(i);
            written &= writtenAt[i];
            switch (instruction.opcode()) {
                case ST, STX -> written |= 1 << instruction.k();
                case LD_MEMORY, LDX_MEMORY -> {
                    if ((written & 1 << instruction.k()) == 0) {
                        throw refused(program, i, "memory is read that was not written on every way to here");
                    }
                }
                case JA -> {
                    writtenAt[i + 1 + instruction.k()] &= written;
                    written = ~0;
                }
                default -> {
                    if (instruction.opcode().isConditional()) {
                        writtenAt[i + 1 + instruction.jt()] &= written;
                        writtenAt[i + 1 + instruction.jf()] &= written;
                        written = ~0;
                    }
                }
            }
        }
    }

    private static IllegalArgumentException refused(List<BpfInstruction> program, int index, String reason) {
        return new IllegalArgumentException(
                "instruction " + index + " (" + program.get(index).text(index) + "): " + reason);
    }
}
