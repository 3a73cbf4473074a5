package io.github.netlink4j.core.bpf;

import io.github.netlink4j.core.bpf.BpfLayout.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Assembles a socket filter. One method per instruction, named as in the kernel's {@code bpf_asm}; {@code X} at the end
 * of a name means that the operand is the register X instead of a constant. Not thread-safe.
 *
 * <p>The machine has an accumulator A, an index register X and 16 slots of memory, all of 32 bits and unsigned. Jumps
 * are forward only, to labels; the program ends at a {@code ret} with the number of bytes of the datagram to keep. A load
 * beyond the end of the datagram, and a division by an X of 0, end the program with 0: the datagram is dropped.
 *
 * <p><b>Byte order.</b> {@code ld} and {@code ldh} read big-endian numbers, and the fields of netlink messages are in
 * host byte order: compare them with {@link BpfFilters#hostU16} and {@link BpfFilters#hostU32} of the value.
 *
 * <pre>{@code
 * BpfProgram linksWithMaster = new BpfAssembler()              // RTM_NEWLINK with IFLA_MASTER
 *         .ldh(4).jne(hostU16(RTM_NEWLINK), "drop")            // nlmsg_type
 *         .ldi(32).ldxi(IFLA_MASTER).ld(BpfAncillary.NLATTR)   // after nlmsghdr and ifinfomsg
 *         .jeq(0, "drop")
 *         .ret(BpfAssembler.WHOLE)
 *         .label("drop").ret(0)
 *         .assemble();
 * }</pre>
 *
 * <p>Errors throw {@link IllegalArgumentException} with their location: an invalid operand from the method of the
 * instruction, an invalid program from {@link #assemble()}.
 */
public final class BpfAssembler {
    /** For {@link #ret(int)}: keep the whole datagram. */
    public static final int WHOLE = -1;

    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Integer> labels = new HashMap<>();
    private int newLabels;

    /** An empty program. */
    public BpfAssembler() {}

    /**
     * Defines a label for the next instruction.
     *
     * @throws IllegalArgumentException if the label is already defined
     */
    public BpfAssembler label(String name) {
        if (labels.putIfAbsent(name, steps.size()) != null) {
            throw new IllegalArgumentException("label \"" + name + "\" is defined twice");
        }
        return this;
    }

    /** A label's name that no other call returns: for code that is emitted more than once. Begins with {@code #}. */
    public String newLabel() {
        return "#" + newLabels++;
    }

    /** A = the 32 bits, big-endian, at an offset from the start of the datagram. */
    public BpfAssembler ld(int offset) {
        return add(BpfOpcode.LD, offset);
    }

    /** A = the 16 bits, big-endian, at an offset from the start of the datagram. */
    public BpfAssembler ldh(int offset) {
        return add(BpfOpcode.LDH, offset);
    }

    /** A = the byte at an offset from the start of the datagram. */
    public BpfAssembler ldb(int offset) {
        return add(BpfOpcode.LDB, offset);
    }

    /** A = an extension of Linux; the operands of {@link BpfAncillary#NLATTR} are A and X. */
    public BpfAssembler ld(BpfAncillary extension) {
        return add(BpfOpcode.LD, extension.offset());
    }

    /** A = the 32 bits, big-endian, at offset X + {@code offset}. */
    public BpfAssembler ldIndirect(int offset) {
        return add(BpfOpcode.LD_INDIRECT, offset);
    }

    /** A = the 16 bits, big-endian, at offset X + {@code offset}. */
    public BpfAssembler ldhIndirect(int offset) {
        return add(BpfOpcode.LDH_INDIRECT, offset);
    }

    /** A = the byte at offset X + {@code offset}. */
    public BpfAssembler ldbIndirect(int offset) {
        return add(BpfOpcode.LDB_INDIRECT, offset);
    }

    /** A = a constant. */
    public BpfAssembler ldi(int k) {
        return add(BpfOpcode.LD_IMMEDIATE, k);
    }

    /** A = a slot of memory, 0 to 15. */
    public BpfAssembler ldMemory(int slot) {
        return add(BpfOpcode.LD_MEMORY, slot);
    }

    /** A = the length of the datagram in bytes. */
    public BpfAssembler ldLength() {
        return add(BpfOpcode.LD_LENGTH, 0);
    }

    /** X = a constant. */
    public BpfAssembler ldxi(int k) {
        return add(BpfOpcode.LDX_IMMEDIATE, k);
    }

    /** X = a slot of memory, 0 to 15. */
    public BpfAssembler ldxMemory(int slot) {
        return add(BpfOpcode.LDX_MEMORY, slot);
    }

    /** X = the length of the datagram in bytes. */
    public BpfAssembler ldxLength() {
        return add(BpfOpcode.LDX_LENGTH, 0);
    }

    /** X = four times the low half of the byte at an offset: the length of the IPv4 header that starts there. */
    public BpfAssembler ldxb(int offset) {
        return add(BpfOpcode.LDXB, offset);
    }

    /** A slot of memory, 0 to 15, = A. */
    public BpfAssembler st(int slot) {
        return add(BpfOpcode.ST, slot);
    }

    /** A slot of memory, 0 to 15, = X. */
    public BpfAssembler stx(int slot) {
        return add(BpfOpcode.STX, slot);
    }

    /** X = A. */
    public BpfAssembler tax() {
        return add(BpfOpcode.TAX, 0);
    }

    /** A = X. */
    public BpfAssembler txa() {
        return add(BpfOpcode.TXA, 0);
    }

    /** A = A + a constant. */
    public BpfAssembler add(int k) {
        return add(BpfOpcode.ADD, k);
    }

    /** A = A + X. */
    public BpfAssembler addX() {
        return add(BpfOpcode.ADD_X, 0);
    }

    /** A = A - a constant. */
    public BpfAssembler sub(int k) {
        return add(BpfOpcode.SUB, k);
    }

    /** A = A - X. */
    public BpfAssembler subX() {
        return add(BpfOpcode.SUB_X, 0);
    }

    /** A = A * a constant. */
    public BpfAssembler mul(int k) {
        return add(BpfOpcode.MUL, k);
    }

    /** A = A * X. */
    public BpfAssembler mulX() {
        return add(BpfOpcode.MUL_X, 0);
    }

    /** A = A / a constant, not 0. */
    public BpfAssembler div(int k) {
        return add(BpfOpcode.DIV, k);
    }

    /** A = A / X. */
    public BpfAssembler divX() {
        return add(BpfOpcode.DIV_X, 0);
    }

    /** A = A % a constant, not 0. */
    public BpfAssembler mod(int k) {
        return add(BpfOpcode.MOD, k);
    }

    /** A = A % X. */
    public BpfAssembler modX() {
        return add(BpfOpcode.MOD_X, 0);
    }

    /** A = A {@literal &} a constant. */
    public BpfAssembler and(int k) {
        return add(BpfOpcode.AND, k);
    }

    /** A = A {@literal &} X. */
    public BpfAssembler andX() {
        return add(BpfOpcode.AND_X, 0);
    }

    /** A = A | a constant. */
    public BpfAssembler or(int k) {
        return add(BpfOpcode.OR, k);
    }

    /** A = A | X. */
    public BpfAssembler orX() {
        return add(BpfOpcode.OR_X, 0);
    }

    /** A = A ^ a constant. */
    public BpfAssembler xor(int k) {
        return add(BpfOpcode.XOR, k);
    }

    /** A = A ^ X. */
    public BpfAssembler xorX() {
        return add(BpfOpcode.XOR_X, 0);
    }

    /** A = A {@literal <<} a constant, 0 to 31. */
    public BpfAssembler lsh(int k) {
        return add(BpfOpcode.LSH, k);
    }

    /** A = A {@literal <<} X. */
    public BpfAssembler lshX() {
        return add(BpfOpcode.LSH_X, 0);
    }

    /** A = A {@literal >>} a constant, 0 to 31. */
    public BpfAssembler rsh(int k) {
        return add(BpfOpcode.RSH, k);
    }

    /** A = A {@literal >>} X. */
    public BpfAssembler rshX() {
        return add(BpfOpcode.RSH_X, 0);
    }

    /** A = -A. */
    public BpfAssembler neg() {
        return add(BpfOpcode.NEG, 0);
    }

    /** Jumps to a label. */
    public BpfAssembler ja(String label) {
        return jump(BpfOpcode.JA, 0, Objects.requireNonNull(label), null);
    }

    /** If A {@literal ==} {@code k}, jumps to a label, else continues with the next instruction. */
    public BpfAssembler jeq(int k, String yes) {
        return jump(BpfOpcode.JEQ, k, yes, null);
    }

    /** If A {@literal ==} {@code k}, jumps to the first label, else to the second. */
    public BpfAssembler jeq(int k, String yes, String no) {
        return jump(BpfOpcode.JEQ, k, yes, no);
    }

    /** If A {@literal ==} X, jumps to the first label, else to the second. */
    public BpfAssembler jeqX(String yes, String no) {
        return jump(BpfOpcode.JEQ_X, 0, yes, no);
    }

    /** If A {@literal >} {@code k}, jumps to a label, else continues with the next instruction. */
    public BpfAssembler jgt(int k, String yes) {
        return jump(BpfOpcode.JGT, k, yes, null);
    }

    /** If A {@literal >} {@code k}, jumps to the first label, else to the second. */
    public BpfAssembler jgt(int k, String yes, String no) {
        return jump(BpfOpcode.JGT, k, yes, no);
    }

    /** If A {@literal >} X, jumps to the first label, else to the second. */
    public BpfAssembler jgtX(String yes, String no) {
        return jump(BpfOpcode.JGT_X, 0, yes, no);
    }

    /** If A {@literal >=} {@code k}, jumps to a label, else continues with the next instruction. */
    public BpfAssembler jge(int k, String yes) {
        return jump(BpfOpcode.JGE, k, yes, null);
    }

    /** If A {@literal >=} {@code k}, jumps to the first label, else to the second. */
    public BpfAssembler jge(int k, String yes, String no) {
        return jump(BpfOpcode.JGE, k, yes, no);
    }

    /** If A {@literal >=} X, jumps to the first label, else to the second. */
    public BpfAssembler jgeX(String yes, String no) {
        return jump(BpfOpcode.JGE_X, 0, yes, no);
    }

    /** If A and {@code k} have a bit in common, jumps to a label, else continues with the next instruction. */
    public BpfAssembler jset(int k, String yes) {
        return jump(BpfOpcode.JSET, k, yes, null);
    }

    /** If A and {@code k} have a bit in common, jumps to the first label, else to the second. */
    public BpfAssembler jset(int k, String yes, String no) {
        return jump(BpfOpcode.JSET, k, yes, no);
    }

    /** If A and X have a bit in common, jumps to the first label, else to the second. */
    public BpfAssembler jsetX(String yes, String no) {
        return jump(BpfOpcode.JSET_X, 0, yes, no);
    }

    /** If A is not {@code k}, jumps to a label, else continues with the next instruction. */
    public BpfAssembler jne(int k, String label) {
        return jump(BpfOpcode.JEQ, k, null, label);
    }

    /**
     * Ends the program: keeps the first {@code k} bytes of the datagram, unsigned; 0 drops it, {@link #WHOLE} keeps all.
     */
    public BpfAssembler ret(int k) {
        return add(BpfOpcode.RET, k);
    }

    /** Ends the program: keeps the first A bytes of the datagram; 0 drops it. */
    public BpfAssembler retA() {
        return add(BpfOpcode.RET_A, 0);
    }

    /** Ends the program: keeps the whole datagram if a condition holds, and drops it if not. */
    public BpfAssembler keepIf(BpfCondition condition) {
        if (condition.equals(BpfCondition.ALWAYS) || condition.equals(BpfCondition.NEVER)) {
            return ret(condition.equals(BpfCondition.ALWAYS) ? WHOLE : 0);
        }
        String keep = newLabel();
        String drop = newLabel();
        condition.emit(this, keep, drop);
        return label(keep).ret(WHOLE).label(drop).ret(0);
    }

    /**
     * Whether the program has at most 4096 instructions, with each {@code ja} that {@link #assemble()} inserts.
     *
     * @throws IllegalArgumentException if a jump's label is not defined or is before the jump
     */
    public boolean fits() {
        return BpfLayout.place(steps, labels).size() <= BpfChecker.BPF_MAXINSNS;
    }

    /**
     * The finished program; owned. If a label is more than 255 instructions away from a conditional jump, a {@code ja} is
     * inserted, which adds to the length of the program.
     *
     * @throws IllegalArgumentException if a jump's label is not defined or is before the jump, if the last
     *     instruction is not a {@code ret}, if there are more than 4096, or if a memory slot is read that may not have been
     *     written
     */
    public BpfProgram assemble() {
        return new BpfProgram(BpfLayout.place(steps, labels));
    }

    private BpfAssembler add(BpfOpcode opcode, int k) {
        return jump(opcode, k, null, null);
    }

    private BpfAssembler jump(BpfOpcode opcode, int k, @Nullable String yes, @Nullable String no) {
        try {
            steps.add(new Step(new BpfInstruction(opcode, 0, 0, k), yes, no));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("instruction " + steps.size() + ": " + e.getMessage(), e);
        }
        return this;
    }
}
