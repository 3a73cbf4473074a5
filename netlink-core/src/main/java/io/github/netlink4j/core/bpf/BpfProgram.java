package io.github.netlink4j.core.bpf;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A socket filter: a program that the kernel runs on each datagram, and that returns the number of bytes to keep; 0
 * drops it. Owned and immutable; checked by the kernel's rules, so that attaching does not fail because of its content.
 *
 * <p>{@link BpfAssembler} builds programs, {@link BpfFilters} has common ones. Two programs are equal if their
 * instructions are.
 */
public final class BpfProgram {
    /** Length of one instruction in bytes: {@code struct sock_filter}. */
    public static final int INSTRUCTION_LENGTH = BpfInstruction.LENGTH;

    private final List<BpfInstruction> instructions;

    BpfProgram(List<BpfInstruction> instructions) {
        BpfChecker.check(instructions);
        this.instructions = List.copyOf(instructions);
    }

    /**
     * A program from the bytes of {@code struct sock_filter[]}, as {@code SO_GET_FILTER} returns them; the bytes
     * are copied.
     *
     * @param offset index of the first byte
     * @param length number of bytes, {@link #INSTRUCTION_LENGTH} for each instruction
     * @throws IllegalArgumentException if the kernel would reject the program; names the instruction and the reason
     * @throws IndexOutOfBoundsException if the region does not lie inside {@code memory}
     */
    public static BpfProgram read(ByteBuffer memory, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, memory.limit());
        if (length % INSTRUCTION_LENGTH != 0) {
            throw new IllegalArgumentException(
                    "a program of " + length + " bytes: an instruction has " + INSTRUCTION_LENGTH);
        }
        List<BpfInstruction> instructions = new ArrayList<>();
        for (int at = 0; at < length; at += INSTRUCTION_LENGTH) {
            try {
                instructions.add(BpfInstruction.read(memory, offset + at));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("instruction " + instructions.size() + ": " + e.getMessage(), e);
            }
        }
        return new BpfProgram(instructions);
    }

    /** Number of instructions, 1 to 4096. */
    public int length() {
        return instructions.size();
    }

    /**
     * Writes the program as {@code struct sock_filter[]} in host byte order.
     *
     * @param offset index of the first of {@code length() * INSTRUCTION_LENGTH} bytes
     * @throws IndexOutOfBoundsException if they do not fit; nothing is written
     */
    public void writeTo(ByteBuffer memory, int offset) {
        Objects.checkFromIndexSize(offset, length() * INSTRUCTION_LENGTH, memory.limit());
        for (int i = 0; i < length(); i++) {
            instructions.get(i).write(memory, offset + i * INSTRUCTION_LENGTH);
        }
    }

    /** The program as text, in the syntax of the kernel's {@code bpf_dbg} and {@code bpf_asm}: one instruction per line. */
    public String disassemble() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length(); i++) {
            text.append('l').append(i).append(":\t");
            text.append(instructions.get(i).text(i)).append('\n');
        }
        return text.toString();
    }

    /** Whether the other program has the same instructions. */
    @Override
    public boolean equals(Object other) {
        return other instanceof BpfProgram program && program.instructions.equals(instructions);
    }

    /** Equal for equal programs. */
    @Override
    public int hashCode() {
        return instructions.hashCode();
    }

    /** The same as {@link #disassemble()}. */
    @Override
    public String toString() {
        return disassemble();
    }
}
