package io.github.netlink4j.core.testing;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.MalformedMessageException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The list of all getters of an attribute, for tests of common properties. */
public final class Getters {
    private static final List<Function<AttributeCursor, Object>> ALL = List.of(
            AttributeCursor::u8,
            AttributeCursor::u16,
            AttributeCursor::u32,
            AttributeCursor::u64,
            AttributeCursor::s8,
            AttributeCursor::s16,
            AttributeCursor::s32,
            AttributeCursor::s64,
            AttributeCursor::uint,
            AttributeCursor::sint,
            AttributeCursor::be16,
            AttributeCursor::be32,
            AttributeCursor::be64,
            AttributeCursor::bitfield32,
            AttributeCursor::hardwareAddress,
            AttributeCursor::ipAddress,
            AttributeCursor::string,
            AttributeCursor::bytes,
            AttributeCursor::type,
            AttributeCursor::rawType,
            AttributeCursor::isNested,
            AttributeCursor::isNetworkByteOrder,
            AttributeCursor::length,
            attribute -> attribute.nested().leftover());

    private Getters() {}

    /**
     * Calls every getter of the attribute that the cursor is at. Throws all exceptions of getters except
     * {@code MalformedMessageException}.
     *
     * @return a checksum of the values
     */
    public static int readAll(AttributeCursor attribute) {
        return read(attribute, 0, 1);
    }

    /**
     * Calls a quarter of the getters, selected by the attribute's number. Faster, for input that contains all
     * numbers.
     */
    public static int readQuarter(AttributeCursor attribute) {
        return read(attribute, attribute.type() % 4, 4);
    }

    private static int read(AttributeCursor attribute, int first, int step) {
        int sum = 0;
        for (int i = first; i < ALL.size(); i += step) {
            sum = 31 * sum + read(ALL.get(i), attribute);
        }
        return sum;
    }

    private static int read(Function<AttributeCursor, Object> getter, AttributeCursor attribute) {
        try {
            Object value = getter.apply(attribute);
            return value instanceof byte[] bytes ? Arrays.hashCode(bytes) : value.hashCode();
        } catch (MalformedMessageException wrongLength) {
            return 0;
        }
    }
}
