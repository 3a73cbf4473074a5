package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Attributes that no table has: they say their own length, and are shown by number. */
final class UnknownAttributes {
    /** The names of their numbers. */
    static final AttributeSet SET = AttributeSet.builder("attribute").build();

    /** The highest number that is taken for an attribute's: the largest sets of the kernel have some 350. */
    private static final int MAX_NUMBER = 511;

    /** The shortest payload that is a list without the flag that says so: 4 bytes may be a number. */
    private static final int MIN_UNFLAGGED = 8;

    private UnknownAttributes() {}

    /**
     * Whether the payload of an attribute plainly is a list of attributes. Where {@code NLA_F_NESTED} does not say so, number 0
     * is none: 64 bits of the value 8 would be an attribute of that number.
     */
    static boolean areIn(AttributeCursor attribute) {
        int first = attribute.isNested() ? 0 : 1;
        return attribute.length() % Integer.BYTES == 0
                && (attribute.isNested() || attribute.length() >= MIN_UNFLAGGED)
                && areAt(attribute.memory(), attribute.offset(), attribute.length(), attribute.order(), first);
    }

    /**
     * Whether all bytes of a region are attributes, at least one, with plausible numbers and padding of zeros.
     *
     * @param first the lowest number that is plausible
     */
    static boolean areAt(ByteBuffer memory, int offset, int length, ByteOrder order, int first) {
        AttributeCursor cursor = new AttributeCursor().wrap(memory, offset, length, order);
        int end = offset;
        while (cursor.next()) {
            end = cursor.offset() + cursor.length();
            boolean isPlausible = cursor.type() >= first && cursor.type() <= MAX_NUMBER;
            if (!isPlausible || !isPadded(memory, end, offset + length)) {
                return false;
            }
        }
        return end > offset && cursor.leftover() == 0;
    }

    private static boolean isPadded(ByteBuffer memory, int from, int end) {
        for (int at = from; at % Integer.BYTES != 0 && at < end; at++) {
            if (memory.get(at) != 0) {
                return false;
            }
        }
        return true;
    }
}
