package io.github.netlink4j.core.filter;

import static io.github.netlink4j.core.filter.Sample.COMM;
import static io.github.netlink4j.core.filter.Sample.DST;
import static io.github.netlink4j.core.filter.Sample.ERRNO;
import static io.github.netlink4j.core.filter.Sample.ERROR;
import static io.github.netlink4j.core.filter.Sample.FIRST;
import static io.github.netlink4j.core.filter.Sample.IPV4;
import static io.github.netlink4j.core.filter.Sample.LEN;
import static io.github.netlink4j.core.filter.Sample.OWN;
import static io.github.netlink4j.core.filter.Sample.PID;
import static io.github.netlink4j.core.filter.Sample.PORT;
import static io.github.netlink4j.core.filter.Sample.PROTO;
import static io.github.netlink4j.core.filter.Sample.TYPE;
import static io.github.netlink4j.core.filter.Sample.WORD;

import java.util.List;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Filters of the {@link Sample} client, and records that they may select: few bytes with few values. */
final class AnyFilter {
    private static final List<BiFunction<NumberField<byte[]>, Long, Filter<byte[]>>> COMPARISONS = List.of(
            NumberField::is,
            NumberField::below,
            NumberField::atMost,
            NumberField::above,
            NumberField::atLeast,
            NumberField::has,
            (field, value) -> field.in(value, value + 1, 0x100),
            (field, value) -> field.isOptional() ? field.present() : field.is(value));

    private AnyFilter() {}

    static Arbitrary<byte[]> records() {
        Arbitrary<Byte> bytes = Arbitraries.of((byte) 0, (byte) 1, (byte) 0x80, (byte) 0xff, (byte) 'a');
        return bytes.array(byte[].class).ofMaxSize(11);
    }

    static Arbitrary<Filter<byte[]>> filters() {
        return combined(
                Arbitraries.oneOf(loadable(), textsOfUserSpace(), flagsOfUserSpace(), numbers(List.of(WORD))), 4);
    }

    /** Filters of comparisons that BPF can make. */
    static Arbitrary<Filter<byte[]>> loadableFilters() {
        return combined(loadable(), 4);
    }

    private static Arbitrary<Filter<byte[]>> combined(Arbitrary<Filter<byte[]>> leaves, int depth) {
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<Filter<byte[]>> parts = Arbitraries.lazy(() -> combined(leaves, depth - 1));
        return Arbitraries.oneOf(
                leaves,
                parts.map(Filter::not),
                Combinators.combine(parts, parts).as(Filter::and),
                Combinators.combine(parts, parts).as(Filter::or));
    }

    private static Arbitrary<Filter<byte[]>> loadable() {
        return Arbitraries.oneOf(
                numbers(List.of(LEN, PROTO, TYPE, PID, ERRNO, PORT, IPV4, FIRST)),
                texts(),
                Arbitraries.just(ERROR.isSet()));
    }

    private static Arbitrary<Filter<byte[]>> numbers(List<NumberField<byte[]>> fields) {
        Arbitrary<Long> values = Arbitraries.oneOf(
                Arbitraries.longs().between(-2, 12),
                Arbitraries.of(0x80L, 0xffL, 0x100L, 0x8000L, 0xffffL, 0x1_0000L, 0x8000_0000L, 0xffff_ffffL),
                Arbitraries.of(-1L << 31, (-1L << 31) - 1, 1L << 32, Long.MIN_VALUE, Long.MAX_VALUE, 0x0101L),
                Arbitraries.longs());
        return Combinators.combine(Arbitraries.of(fields), values, Arbitraries.of(COMPARISONS))
                .as((field, value, comparison) -> comparison.apply(field, value));
    }

    private static Arbitrary<String> anyText() {
        return Arbitraries.of("a", "b", "", "and", "in", "5", "a b", "\"", "\\", "\\\\\"", "a\nb", "é");
    }

    private static Arbitrary<Filter<byte[]>> texts() {
        return Arbitraries.oneOf(
                anyText().map(COMM::is),
                Combinators.combine(anyText(), anyText()).as((first, second) -> COMM.in(first, second)),
                Arbitraries.of("0.0.0.0/0", "0.0.0.0/1", "128.0.0.0/1", "0.1.0.0/16", "255.255.255.255", "::/0", "::1")
                        .map(network -> DST.in(Network.of(network))),
                Arbitraries.just(DST.in(Network.of("0.0.0.0/8"), Network.of("ff00::/8"))));
    }

    private static Arbitrary<Filter<byte[]>> textsOfUserSpace() {
        return Arbitraries.of("^a$", "\\x00", "[\"ab]", "\\\\", "").map(COMM::matches);
    }

    private static Arbitrary<Filter<byte[]>> flagsOfUserSpace() {
        return Arbitraries.of(List.of(OWN.isSet(), COMM.present(), DST.present()));
    }
}
