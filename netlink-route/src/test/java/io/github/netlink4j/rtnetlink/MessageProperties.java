package io.github.netlink4j.rtnetlink;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.testsupport.AnyBytes;
import java.nio.ByteBuffer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MessageProperties {
    @Provide
    Arbitrary<byte[]> messages() {
        return AnyBytes.messages();
    }

    @Provide
    Arbitrary<String> captured() {
        return Arbitraries.of(Captured.all().toList());
    }

    @Property
    void any_bytes_are_read_or_malformed(@ForAll("messages") byte[] bytes) {
        readAll(bytes);
    }

    /** Most of the message stays well-formed, so that the damage is found deep inside. */
    @Property(tries = 3000)
    void a_real_message_with_any_damage_is_read_or_malformed(
            @ForAll("captured") String name,
            @ForAll @IntRange(min = 4, max = 2000) int at,
            @ForAll @Size(min = 1, max = 16) byte[] damage) {
        byte[] bytes = Captured.bytes(name);
        int from = Math.min(at, bytes.length - 1);
        ByteBuffer.wrap(bytes).put(from, damage, 0, Math.min(damage.length, bytes.length - from));
        readAll(bytes);
    }

    private static void readAll(byte[] bytes) {
        MessageCursor cursor = MessageCursor.of(ByteBuffer.wrap(bytes));
        while (cursor.next()) {
            AnyMessage.forEachClass(cursor, (typed, message) -> {
                assertThatCode(() -> Accessors.of(message)).doesNotThrowAnyException();
                assertThatCode(() -> message.copy().toString()).doesNotThrowAnyException();
            });
        }
    }
}
