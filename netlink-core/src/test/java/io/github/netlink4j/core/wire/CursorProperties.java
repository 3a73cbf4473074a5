package io.github.netlink4j.core.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.testing.Getters;
import io.github.netlink4j.testsupport.AnyBytes;
import java.nio.ByteBuffer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Properties of cursors over any bytes. */
class CursorProperties {
    @Provide
    Arbitrary<byte[]> attributes() {
        return AnyBytes.attributes();
    }

    @Provide
    Arbitrary<byte[]> messages() {
        return AnyBytes.messages();
    }

    /** The bytes in the middle of larger memory. */
    private static ByteBuffer surrounded(byte[] bytes, int before) {
        return ByteBuffer.allocate(before + bytes.length + 5).put(before, bytes);
    }

    @Property
    void a_walk_of_attributes_covers_every_byte_once_and_in_order(
            @ForAll("attributes") byte[] bytes, @ForAll @IntRange(max = 7) int start) {
        AttributeCursor cursor = new AttributeCursor().wrap(surrounded(bytes, start), start, bytes.length);
        int end = start + bytes.length;
        int expected = start;
        int steps = 0;
        while (cursor.next()) {
            steps++;
            assertThat(cursor.offset() - 4).isEqualTo(expected);
            assertThat(cursor.length()).isBetween(0, end - cursor.offset());
            expected = Math.min(end, expected + Netlink.align(4 + cursor.length()));
        }
        assertThat(steps).isLessThanOrEqualTo(bytes.length / 4);
        assertThat(expected + cursor.leftover()).isEqualTo(end);
        assertThat(cursor.next()).as("next() after the end").isFalse();
    }

    @Property
    void a_walk_of_messages_covers_every_byte_once_and_in_order(
            @ForAll("messages") byte[] bytes, @ForAll @IntRange(max = 7) int start) {
        MessageCursor cursor = new MessageCursor().wrap(surrounded(bytes, start), start, bytes.length);
        int end = start + bytes.length;
        int expected = start;
        int steps = 0;
        while (cursor.next()) {
            steps++;
            assertThat(cursor.offset()).isEqualTo(expected);
            assertThat(cursor.length()).isBetween(16, end - expected);
            expected = Math.min(end, expected + Netlink.align(cursor.length()));
        }
        assertThat(steps).isLessThanOrEqualTo(bytes.length / 16);
        assertThat(expected + cursor.leftover()).isEqualTo(end);
        assertThat(cursor.next()).as("next() after the end").isFalse();
    }

    @Property
    void getters_throw_only_malformed_message_exceptions_at_any_depth(@ForAll("attributes") byte[] bytes) {
        readAll(new AttributeCursor().wrap(surrounded(bytes, 3), 3, bytes.length), 0);
    }

    @Property
    void the_attributes_of_any_message_lie_inside_it(
            @ForAll("messages") byte[] bytes, @ForAll @IntRange(max = 40) int familyHeaderLength) {
        MessageCursor cursor = MessageCursor.of(ByteBuffer.wrap(bytes));
        while (cursor.next()) {
            AttributeCursor attributes = cursor.attributes(familyHeaderLength);
            while (attributes.next()) {
                assertThat(attributes.offset() - 4).isGreaterThanOrEqualTo(cursor.payloadOffset() + familyHeaderLength);
                assertThat(attributes.offset() + attributes.length())
                        .isLessThanOrEqualTo(cursor.offset() + cursor.length());
            }
            readAll(cursor.attributes(familyHeaderLength), 0);
        }
    }

    private static void readAll(AttributeCursor cursor, int depth) {
        while (cursor.next()) {
            Getters.readAll(cursor);
            if (depth < 5) {
                readAll(cursor.nested(), depth + 1);
            }
        }
    }
}
