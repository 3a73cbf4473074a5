package io.github.netlink4j.core.bpf;

import io.github.netlink4j.core.wire.Bytes;
import java.nio.ByteBuffer;

/**
 * One instruction of those that the kernel allows.
 *
 * <pre>
 *  struct sock_filter, host byte order
 *  0         2    3    4                   8
 *  +---------+----+----+-------------------+
 *  | code    | jt | jf | k                 |
 *  +---------+----+----+-------------------+
 * </pre>
 *
 * @param opcode the operation
 * @param jt instructions to skip if the condition is true, 0 to 255
 * @param jf instructions to skip if it is false, 0 to 255
 * @param k operand; unsigned, except that an offset may be negative
 */
record BpfInstruction(BpfOpcode opcode, int jt, int jf, int k) {
    /** Length of {@code struct sock_filter}. */
    static final int LENGTH = 8;
    /** Number of scratch memory slots. */
    static final int BPF_MEMWORDS = 16;

    /**
     * Checks the rules for a single instruction.
     *
     * @throws IllegalArgumentException if the kernel would reject it
     */
    BpfInstruction {
        switch (opcode.operand) {
            case DIVISOR -> require(k != 0, opcode, "division by zero");
            case SHIFT -> require(k >= 0 && k < Integer.SIZE, opcode, "the shift must be 0 to 31, found " + k);
            case SLOT -> require(k >= 0 && k < BPF_MEMWORDS, opcode, "the memory slot must be 0 to 15, found " + k);
            case OFFSET -> require(isOffset(k), opcode, "no extension has the offset " + k);
            default -> {}
        }
    }

    private static void require(boolean allowed, BpfOpcode opcode, String reason) {
        if (!allowed) {
            throw new IllegalArgumentException(opcode.mnemonic + ": " + reason);
        }
    }

    /** Unsigned offsets from {@code SKF_AD_OFF} up are only valid for the extensions. */
    private static boolean isOffset(int k) {
        return Integer.compareUnsigned(k, BpfAncillary.SKF_AD_OFF) < 0 || BpfAncillary.at(k) != null;
    }

    static BpfInstruction read(ByteBuffer memory, int offset) {
        return new BpfInstruction(
                BpfOpcode.of(Bytes.u16(memory, offset)),
                Bytes.u8(memory, offset + 2),
                Bytes.u8(memory, offset + 3),
                Bytes.s32(memory, offset + 4));
    }

    void write(ByteBuffer memory, int offset) {
        Bytes.putU16(memory, offset, opcode.code);
        Bytes.putU8(memory, offset + 2, jt);
        Bytes.putU8(memory, offset + 3, jf);
        Bytes.putU32(memory, offset + 4, k);
    }

    /** The instruction as {@code bpf_dbg} prints it; the extensions and {@code ja} as {@code bpf_asm} reads them. */
    String text(int index) {
        int next = index + 1;
        String operand = switch (opcode.operand) {
            case NONE -> "";
            case X -> " x";
            case A -> " a";
            case LENGTH -> " #len";
            case NUMBER, DIVISOR, SHIFT -> " #" + k;
            case BITS -> " " + hex(k);
            case SLOT -> " M[" + k + "]";
            case OFFSET -> " " + offset(k);
            case OFFSET_FROM_X -> " [x+" + k + "]";
            case HEADER_LENGTH -> " 4*([" + k + "]&0xf)";
            case TARGET -> " l" + (next + k);
        };
        String targets = opcode.isConditional() ? ", l" + (next + jt) + ", l" + (next + jf) : "";
        return opcode.mnemonic + operand + targets;
    }

    private static String offset(int k) {
        BpfAncillary ancillary = BpfAncillary.at(k);
        return ancillary != null ? "#" + ancillary.mnemonic() : "[" + k + "]";
    }

    /** As {@code #%#x} of C: no prefix for 0. */
    private static String hex(int k) {
        return k == 0 ? "#0" : "#0x" + Integer.toHexString(k);
    }
}
