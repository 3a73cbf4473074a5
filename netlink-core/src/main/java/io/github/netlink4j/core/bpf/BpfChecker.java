package io.github.netlink4j.core.bpf;

import java.util.Arrays;
import java.util.List;

/**
 * The rules for a whole program, those of {@code bpf_check_classic()}: the kernel reports EINVAL for every error,
 * this class reports the error and its location.
 */
final class BpfChecker {
    /** The maximum length of a program, in instructions. */
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
            throw rejected(program, last, "the last instruction must be a ret");
        }
        checkMemory(program);
    }

    private static void checkJump(List<BpfInstruction> program, int index) {
        BpfInstruction instruction = program.get(index);
        int following = program.size() - index - 1;
        int furthest =
                instruction.opcode().isConditional() ? Math.max(instruction.jt(), instruction.jf()) : instruction.k();
        boolean jumps = instruction.opcode().isConditional() || instruction.opcode() == BpfOpcode.JA;
        if (jumps && Integer.compareUnsigned(furthest, following) >= 0) {
            throw rejected(program, index, "a jump beyond the end of " + program.size() + " instructions");
        }
    }

    /** A memory slot must be written on every path to where it is read. One bit per slot; all jumps go forward. */
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
                        throw rejected(program, i, "the memory slot is not written on every path to this instruction");
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

    private static IllegalArgumentException rejected(List<BpfInstruction> program, int index, String reason) {
        return new IllegalArgumentException(
                "instruction " + index + " (" + program.get(index).text(index) + "): " + reason);
    }
}
