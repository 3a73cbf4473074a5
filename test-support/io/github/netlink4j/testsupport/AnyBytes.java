package io.github.netlink4j.testsupport;

import io.github.netlink4j.core.wire.Bytes;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Malformed input for property tests: random bytes, and nested messages or attributes of which some have a wrong
 * length.
 */
public final class AnyBytes {
    private static final int LIE_LIMIT = 24;

    private AnyBytes() {}

    /** Bytes that resemble a list of attributes. */
    public static Arbitrary<byte[]> attributes() {
        return Arbitraries.frequencyOf(Tuple.of(1, noise(300)), Tuple.of(6, attributes(3)));
    }

    /** Bytes that resemble a datagram of messages. */
    public static Arbitrary<byte[]> messages() {
        Arbitrary<byte[]> message = Combinators.combine(
                        attributes(), claims(), Arbitraries.integers().between(0, 0xffff), noise(12))
                .as((payload, claim, type, rest) -> {
                    ByteBuffer memory = ByteBuffer.allocate(align(16 + payload.length));
                    Bytes.putU32(memory, 0, claim < 0 ? 16 + payload.length : 0x7fff_fff0L + claim * 0x1000_0000L);
                    Bytes.putU16(memory, 4, type);
                    memory.put(8, rest, 0, Math.min(8, rest.length)).put(16, payload);
                    return memory.array();
                });
        return Arbitraries.frequencyOf(
                Tuple.of(1, noise(300)),
                Tuple.of(6, message.list().ofMaxSize(5).map(AnyBytes::joined).flatMap(AnyBytes::cut)));
    }

    private static Arbitrary<byte[]> noise(int max) {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(max);
    }

    /** A wrong length, or -1 for the right one, which is more frequent. */
    private static Arbitrary<Integer> claims() {
        return Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.just(-1)),
                Tuple.of(1, Arbitraries.integers().between(0, LIE_LIMIT)));
    }

    private static Arbitrary<byte[]> attributes(int depth) {
        Arbitrary<byte[]> payload = depth == 0
                ? noise(24)
                : Arbitraries.frequencyOf(
                        Tuple.of(3, noise(24)), Tuple.of(1, Arbitraries.lazy(() -> attributes(depth - 1))));
        Arbitrary<byte[]> attribute = Combinators.combine(
                        payload,
                        claims(),
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.of(0, 0x4000, 0x8000, 0xc000))
                .as((bytes, claim, type, flags) -> {
                    ByteBuffer memory = ByteBuffer.allocate(align(4 + bytes.length));
                    Bytes.putU16(memory, 0, claim < 0 ? 4 + bytes.length : claim == LIE_LIMIT ? 0xffff : claim);
                    Bytes.putU16(memory, 2, type | flags);
                    memory.put(4, bytes);
                    return memory.array();
                });
        return attribute.list().ofMaxSize(8).map(AnyBytes::joined).flatMap(AnyBytes::cut);
    }

    /** The bytes, or up to three fewer: without the last padding. */
    private static Arbitrary<byte[]> cut(byte[] bytes) {
        return Arbitraries.integers()
                .between(0, Math.min(3, bytes.length))
                .map(fewer -> Arrays.copyOf(bytes, bytes.length - fewer));
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteBuffer whole =
                ByteBuffer.allocate(parts.stream().mapToInt(part -> part.length).sum());
        parts.forEach(whole::put);
        return whole.array();
    }

    private static int align(int length) {
        return (length + 3) & ~3;
    }
}
