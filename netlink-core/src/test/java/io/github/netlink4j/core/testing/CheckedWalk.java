package io.github.netlink4j.core.testing;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Walks any bytes to their end, including nested attributes, and calls accessors. Fails if a walk leaves its
 * region, leaves a gap, or has more steps than headers fit. Returns a checksum of the values.
 */
public final class CheckedWalk {
    /** Limit for fuzzers: longer input is slower and covers no more cases. */
    public static final int LIMIT = 512;

    private static final int DEPTH = 8;

    private int steps;
    private int sum;

    private CheckedWalk() {}

    /** Walks the messages of a datagram; the length of the family's header is derived from the message type. */
    public static int messages(ByteBuffer memory, int offset, int length, ByteOrder order) {
        CheckedWalk walk = new CheckedWalk();
        walk.walk(new MessageCursor().wrap(memory, offset, length, order), offset, offset + length);
        return walk.sum;
    }

    /** Walks a list of attributes. */
    public static int attributes(ByteBuffer memory, int offset, int length, ByteOrder order) {
        CheckedWalk walk = new CheckedWalk();
        walk.walk(new AttributeCursor().wrap(memory, offset, length, order), offset, offset + length, DEPTH);
        walk.checkSteps(length);
        return walk.sum;
    }

    private void walk(MessageCursor cursor, int start, int end) {
        int expected = start;
        while (cursor.next()) {
            check(cursor.offset() == expected, "a gap before message", cursor.offset());
            check(cursor.length() >= 16 && cursor.length() <= end - expected, "the length of message", expected);
            check(cursor.payloadOffset() + cursor.payloadLength() == expected + cursor.length(), "payload", expected);
            read(cursor.type(), cursor.flags(), cursor.sequence(), cursor.portId(), cursor.length());
            walkAttributes(cursor, expected + cursor.length());
            expected = Math.min(end, expected + Netlink.align(cursor.length()));
        }
        check(expected + cursor.leftover() == end, "the leftover", expected);
        check(!cursor.next(), "a message after the end", expected);
    }

    private void walkAttributes(MessageCursor message, int end) {
        int header = message.type() % 9 * 4;
        int start = Math.min(end, message.payloadOffset() + header);
        steps = 0;
        walk(message.attributes(header), start, end, DEPTH);
        checkSteps(end - start);
    }

    private void walk(AttributeCursor cursor, int start, int end, int depth) {
        int expected = start;
        while (cursor.next()) {
            steps++;
            int length = cursor.length();
            check(cursor.offset() == expected + 4, "a gap before attribute", expected);
            check(length >= 0 && length <= end - cursor.offset(), "the length of attribute", expected);
            read(Getters.readQuarter(cursor));
            if (depth > 0) {
                walk(cursor.nested(), cursor.offset(), cursor.offset() + length, depth - 1);
            }
            expected = Math.min(end, expected + Netlink.align(4 + length));
        }
        check(expected + cursor.leftover() == end, "the leftover", expected);
        check(!cursor.next(), "an attribute after the end", expected);
    }

    /** Each attribute at any depth has a header of four bytes. */
    private void checkSteps(int length) {
        check(steps <= length / 4, "the number of steps", steps);
    }

    private void read(int... values) {
        for (int value : values) {
            sum = 31 * sum + value;
        }
    }

    private static void check(boolean holds, String what, int where) {
        if (!holds) {
            throw new AssertionError(what + ": " + where);
        }
    }
}
