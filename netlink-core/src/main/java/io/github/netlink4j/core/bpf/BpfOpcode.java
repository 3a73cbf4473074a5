package io.github.netlink4j.core.bpf;

import org.jspecify.annotations.Nullable;

/**
 * The instructions that the kernel allows in a socket filter: {@code chk_code_allowed()}. The codes are those of
 * {@code bpf_common.h}: class, size or operation, mode or source.
 */
enum BpfOpcode {
    LD(0x20, "ld", Operand.OFFSET),
    LDH(0x28, "ldh", Operand.OFFSET),
    LDB(0x30, "ldb", Operand.OFFSET),
    LD_INDIRECT(0x40, "ld", Operand.OFFSET_FROM_X),
    LDH_INDIRECT(0x48, "ldh", Operand.OFFSET_FROM_X),
    LDB_INDIRECT(0x50, "ldb", Operand.OFFSET_FROM_X),
    LD_IMMEDIATE(0x00, "ld", Operand.BITS),
    LD_MEMORY(0x60, "ld", Operand.SLOT),
    LD_LENGTH(0x80, "ld", Operand.LENGTH),
    LDX_IMMEDIATE(0x01, "ldx", Operand.BITS),
    LDX_MEMORY(0x61, "ldx", Operand.SLOT),
    LDX_LENGTH(0x81, "ldx", Operand.LENGTH),
    LDXB(0xb1, "ldxb", Operand.HEADER_LENGTH),
    ST(0x02, "st", Operand.SLOT),
    STX(0x03, "stx", Operand.SLOT),
    ADD(0x04, "add", Operand.NUMBER),
    ADD_X(0x0c, "add", Operand.X),
    SUB(0x14, "sub", Operand.NUMBER),
    SUB_X(0x1c, "sub", Operand.X),
    MUL(0x24, "mul", Operand.NUMBER),
    MUL_X(0x2c, "mul", Operand.X),
    DIV(0x34, "div", Operand.DIVISOR),
    DIV_X(0x3c, "div", Operand.X),
    OR(0x44, "or", Operand.BITS),
    OR_X(0x4c, "or", Operand.X),
    AND(0x54, "and", Operand.BITS),
    AND_X(0x5c, "and", Operand.X),
    LSH(0x64, "lsh", Operand.SHIFT),
    LSH_X(0x6c, "lsh", Operand.X),
    RSH(0x74, "rsh", Operand.SHIFT),
    RSH_X(0x7c, "rsh", Operand.X),
    NEG(0x84, "neg", Operand.NONE),
    MOD(0x94, "mod", Operand.DIVISOR),
    MOD_X(0x9c, "mod", Operand.X),
    XOR(0xa4, "xor", Operand.BITS),
    XOR_X(0xac, "xor", Operand.X),
    JA(0x05, "ja", Operand.TARGET),
    JEQ(0x15, "jeq", Operand.BITS),
    JEQ_X(0x1d, "jeq", Operand.X),
    JGT(0x25, "jgt", Operand.BITS),
    JGT_X(0x2d, "jgt", Operand.X),
    JGE(0x35, "jge", Operand.BITS),
    JGE_X(0x3d, "jge", Operand.X),
    JSET(0x45, "jset", Operand.BITS),
    JSET_X(0x4d, "jset", Operand.X),
    RET(0x06, "ret", Operand.BITS),
    RET_A(0x16, "ret", Operand.A),
    TAX(0x07, "tax", Operand.NONE),
    TXA(0x87, "txa", Operand.NONE);

    /** The meaning of {@code k}: its text form and its valid values. */
    enum Operand {
        NONE,
        X,
        A,
        LENGTH,
        NUMBER,
        DIVISOR,
        SHIFT,
        BITS,
        SLOT,
        OFFSET,
        OFFSET_FROM_X,
        HEADER_LENGTH,
        TARGET
    }

    private static final int JUMP_CLASS = 0x05;
    private static final int CLASS_MASK = 0x07;
    private static final @Nullable BpfOpcode[] BY_CODE = new BpfOpcode[0x100];

    static {
        for (BpfOpcode opcode : values()) {
            BY_CODE[opcode.code] = opcode;
        }
    }

    final int code;
    final String mnemonic;
    final Operand operand;

    BpfOpcode(int code, String mnemonic, Operand operand) {
        this.code = code;
        this.mnemonic = mnemonic;
        this.operand = operand;
    }

    /** Whether this is a conditional jump. */
    boolean isConditional() {
        return (code & CLASS_MASK) == JUMP_CLASS && this != JA;
    }

    /** Whether this may be the last instruction. */
    boolean isReturn() {
        return this == RET || this == RET_A;
    }

    static BpfOpcode of(int code) {
        BpfOpcode opcode = code < BY_CODE.length ? BY_CODE[code] : null;
        if (opcode == null) {
            throw new IllegalArgumentException("code 0x" + Integer.toHexString(code) + " is not an instruction");
        }
        return opcode;
    }
}
