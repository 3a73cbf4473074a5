package io.github.netlink4j.core.bpf;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;

/**
 * A number that a filter loads from a datagram, with its comparisons as conditions. Immutable.
 *
 * <p>A number that lies beyond the end of the datagram is absent: no comparison with it holds, and the datagram is not
 * dropped because of it. Values that the number cannot have may be compared, too: a byte is never 300, and always below it.
 */
public final class BpfLoad {
    private static final long U32_MAX = 0xffff_ffffL;
    private static final boolean IS_LITTLE_ENDIAN = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;

    /** Instructions that load a number. */
    @FunctionalInterface
    public interface Emitter {
        /**
         * Emits instructions that load a number of 32 bits, unsigned, into A; they jump to a label if the datagram does not
         * have it. They may change X and the memory.
         */
        void emit(BpfAssembler code, String absent);
    }

    private final Emitter number;
    /** A load that is shorter and good for a comparison with a converted constant only. */
    private final Emitter raw;

    private final IntUnaryOperator rawConstant;
    private final long min;
    private final long max;

    private BpfLoad(Emitter number, Emitter raw, IntUnaryOperator rawConstant, long min, long max) {
        this.number = number;
        this.raw = raw;
        this.rawConstant = rawConstant;
        this.min = min;
        this.max = max;
    }

    /** A number that other instructions load. */
    public static BpfLoad of(Emitter emitter) {
        return new BpfLoad(emitter, emitter, k -> k, 0, U32_MAX);
    }

    /** An extension of Linux without operands, such as {@link BpfAncillary#PROTOCOL}. */
    public static BpfLoad of(BpfAncillary extension) {
        return of((code, absent) -> code.ld(extension));
    }

    /** Length of the datagram in bytes. */
    public static BpfLoad length() {
        return of((code, absent) -> code.ldLength());
    }

    /** The byte at an offset, 0 or more, from the start of the datagram. */
    public static BpfLoad u8(int offset) {
        return bigEndian(offset, 1, code -> code.ldb(offset));
    }

    /** The 16 bits, big-endian, at an offset. */
    public static BpfLoad be16(int offset) {
        return bigEndian(offset, 2, code -> code.ldh(offset));
    }

    /** The 32 bits, big-endian, at an offset. */
    public static BpfLoad be32(int offset) {
        return bigEndian(offset, 4, code -> code.ld(offset));
    }

    /** The 16 bits, in host byte order, at an offset. */
    public static BpfLoad host16(int offset) {
        return IS_LITTLE_ENDIAN ? littleEndian(be16(offset), offset, 2, BpfFilters::hostU16, 0) : be16(offset);
    }

    /** The 32 bits, unsigned and in host byte order, at an offset. */
    public static BpfLoad host32(int offset) {
        return host32(offset, 0);
    }

    /** The 32 bits, signed and in host byte order, at an offset. */
    public static BpfLoad hostS32(int offset) {
        return host32(offset, Integer.MIN_VALUE);
    }

    private static BpfLoad host32(int offset, int min) {
        if (IS_LITTLE_ENDIAN) {
            return littleEndian(be32(offset), offset, 4, BpfFilters::hostU32, min);
        }
        Emitter load = be32(offset).number;
        return new BpfLoad(load, load, k -> k, min, min + U32_MAX);
    }

    private static BpfLoad bigEndian(int offset, int length, Consumer<BpfAssembler> instructions) {
        Emitter load = inside(offset, length, instructions);
        return new BpfLoad(load, load, k -> k, 0, maxOf(length));
    }

    private static BpfLoad littleEndian(BpfLoad raw, int offset, int length, IntUnaryOperator constant, int min) {
        Emitter load = inside(offset, length, code -> loadLittleEndian(code, offset, length));
        return new BpfLoad(load, raw.raw, constant, min, min + maxOf(length));
    }

    private static long maxOf(int length) {
        return (1L << (8 * length)) - 1;
    }

    private static Emitter inside(int offset, int length, Consumer<BpfAssembler> instructions) {
        if (offset < 0) {
            throw new IllegalArgumentException("an offset in a datagram cannot be " + offset);
        }
        return (code, absent) -> {
            String present = code.newLabel();
            code.ldLength().jge(offset + length, present, absent).label(present);
            instructions.accept(code);
        };
    }

    private static void loadLittleEndian(BpfAssembler code, int offset, int length) {
        code.ldb(offset + length - 1);
        for (int i = length - 2; i >= 0; i--) {
            code.lsh(8).tax().ldb(offset + i).orX();
        }
    }

    /** Emits instructions that load the number into A, and jump to a label if the datagram does not have it. */
    public void emit(BpfAssembler code, String absent) {
        number.emit(code, absent);
    }

    /** Whether the datagram has the number. */
    public BpfCondition present() {
        return (code, yes, no) -> {
            raw.emit(code, no);
            code.ja(yes);
        };
    }

    /** Whether it is one of the values. */
    public BpfCondition in(long... values) {
        int[] constants = Arrays.stream(values)
                .filter(value -> value >= min && value <= max)
                .mapToInt(value -> rawConstant.applyAsInt((int) value))
                .toArray();
        if (constants.length == 0) {
            return BpfCondition.NEVER;
        }
        return (code, yes, no) -> {
            raw.emit(code, no);
            int last = constants.length - 1;
            for (int i = 0; i < last; i++) {
                code.jeq(constants[i], yes);
            }
            code.jeq(constants[last], yes, no);
        };
    }

    /** Whether it is greater than a value. */
    public BpfCondition above(long value) {
        if (value < min || value >= max) {
            return value < min ? present() : BpfCondition.NEVER;
        }
        return (code, yes, no) -> emitOrdered(code, no).jgt((int) (value - min), yes, no);
    }

    /** Whether it is at least a value. */
    public BpfCondition atLeast(long value) {
        return value == Long.MIN_VALUE ? present() : above(value - 1);
    }

    /** Whether it is at most a value. */
    public BpfCondition atMost(long value) {
        if (value < min || value >= max) {
            return value < min ? BpfCondition.NEVER : present();
        }
        return (code, yes, no) -> emitOrdered(code, no).jgt((int) (value - min), no, yes);
    }

    /** Whether it is less than a value. */
    public BpfCondition below(long value) {
        return value == Long.MIN_VALUE ? BpfCondition.NEVER : atMost(value - 1);
    }

    /** Whether it has all of these bits, the number being extended to 64 bits. */
    public BpfCondition has(long bits) {
        boolean areLow = bits >>> Integer.SIZE == 0;
        if (min == 0 && !areLow) {
            return BpfCondition.NEVER;
        }
        int mask = (int) bits | (areLow ? 0 : Integer.MIN_VALUE);
        return (code, yes, no) -> {
            number.emit(code, no);
            code.and(mask).jeq(mask, yes, no);
        };
    }

    /** A = the distance of the number from the least that it can be, which is compared unsigned. */
    private BpfAssembler emitOrdered(BpfAssembler code, String absent) {
        number.emit(code, absent);
        return min == 0 ? code : code.sub((int) min);
    }
}
