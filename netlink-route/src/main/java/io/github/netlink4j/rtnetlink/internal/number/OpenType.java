package io.github.netlink4j.rtnetlink.internal.number;

import io.github.netlink4j.core.schema.ValueNames;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The values of a number of the kernel whose list is open: any number of its width is a value, some have a name. Each value is
 * created once, so that reading a field of a message allocates nothing. Thread-safe.
 *
 * <pre>{@code
 * public record OperState(int number) {
 *     private static final OpenType<OperState> TYPE = OpenType.u8("operational state", OperState::new);
 *     public static final OperState UP = TYPE.add(6, "IF_OPER_UP");
 *     static final ValueNames NAMES = TYPE.names();                     // after the values
 *     public OperState {
 *         TYPE.check(number);
 *     }
 * }
 * }</pre>
 *
 * @param <T> the record of a number
 */
public final class OpenType<T> {
    /** Values of larger numbers are created each time they are read; {@code ARPHRD_NONE} is the only usual one. */
    private static final int KEPT = 1024;

    private static final int MAX_U8 = 0xff;
    private static final int MAX_U16 = 0xffff;
    private static final long MAX_U32 = 0xffff_ffffL;

    private final String name;
    private final long max;
    private final LongFunction<T> constructor;
    private final AtomicReferenceArray<@Nullable T> values;
    private final List<Named> named = new ArrayList<>();

    private record Named(long number, String name) {}

    private OpenType(String name, long max, LongFunction<T> constructor) {
        this.name = name;
        this.max = max;
        this.constructor = constructor;
        this.values = new AtomicReferenceArray<>((int) Math.min(max + 1, KEPT));
    }

    /**
     * A type of 8 bits.
     *
     * @param name for error texts
     */
    public static <T> OpenType<T> u8(String name, IntFunction<T> constructor) {
        return new OpenType<>(name, MAX_U8, number -> constructor.apply((int) number));
    }

    /** A type of 16 bits, as {@link #u8}. */
    public static <T> OpenType<T> u16(String name, IntFunction<T> constructor) {
        return new OpenType<>(name, MAX_U16, number -> constructor.apply((int) number));
    }

    /** A type of 32 bits, as {@link #u8}. */
    public static <T> OpenType<T> u32(String name, LongFunction<T> constructor) {
        return new OpenType<>(name, MAX_U32, constructor);
    }

    /** Declares a value and the kernel's name for it. */
    public T add(long number, String kernelName) {
        named.add(new Named(number, kernelName));
        return of(number);
    }

    /** The names of the values that have been added. */
    public ValueNames names() {
        return names(ValueNames.values());
    }

    /** The names of the bits that have been added. */
    public ValueNames bitNames() {
        return names(ValueNames.bits());
    }

    private ValueNames names(ValueNames none) {
        ValueNames names = none;
        for (Named value : named) {
            names = names.add(value.number, value.name);
        }
        return names;
    }

    /**
     * Checks the number of a new value.
     *
     * @throws IllegalArgumentException if it does not fit the width of the type
     */
    public void check(long number) {
        Range.check(name, number, 0, max);
    }

    /** The value of a number; throws as {@link #check} does. Equal values of two threads that are first may be two objects. */
    public T of(long number) {
        if (number < 0 || number >= values.length()) {
            return constructor.apply(number);
        }
        T value = values.get((int) number);
        if (value == null) {
            value = constructor.apply(number);
            values.set((int) number, value);
        }
        return value;
    }
}
