package io.github.netlink4j.rtnetlink.internal.number;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * One instance for each of the first numbers of an open type, so that reading a field of a message allocates nothing. Immutable.
 *
 * @param <T> the open type
 */
public final class Instances<T> {
    /** The numbers of 8 bits. */
    public static final int OF_U8 = 256;

    private final List<T> instances;
    private final IntFunction<? extends T> constructor;

    /**
     * Instances of the numbers from 0 on.
     *
     * @param count how many
     * @param constructor of any number
     */
    public Instances(int count, IntFunction<? extends T> constructor) {
        this.instances = IntStream.range(0, count).<T>mapToObj(constructor).toList();
        this.constructor = constructor;
    }

    /** The instance of a number; a new one of a number beyond the first. */
    public T of(int number) {
        return number >= 0 && number < instances.size() ? instances.get(number) : constructor.apply(number);
    }
}
