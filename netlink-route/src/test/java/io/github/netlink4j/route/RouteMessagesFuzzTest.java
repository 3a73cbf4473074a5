package io.github.netlink4j.route;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.netlink4j.core.message.NetlinkMessage;
import io.github.netlink4j.core.schema.MessageRegistry;
import io.github.netlink4j.core.testing.Surrounded;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import java.nio.ByteBuffer;
import java.util.List;

class RouteMessagesFuzzTest {
    /** Longer than any real message of the corpus. */
    private static final int LIMIT = 2048;
    /** No byte takes more room in a text: flags that are all set have long names. */
    private static final int CHARACTERS = 64;

    private static final MessageRegistry REGISTRY = MessageRegistry.of(RouteMessages.TABLE);
    private static final List<NetlinkMessage> MESSAGES =
            List.of(new LinkMessage(), new AddressMessage(), new RouteMessage(), new NeighbourMessage());

    @FuzzTest
    void any_message_of_any_type_is_read_by_every_class_or_malformed(byte[] bytes) {
        if (bytes.length >= Netlink.NLMSG_HDRLEN && bytes.length <= LIMIT) {
            // All of the bytes are one message, of any type and flags.
            Bytes.putU32(ByteBuffer.wrap(bytes), 0, bytes.length);
            Surrounded.read(bytes, RouteMessagesFuzzTest::read);
        }
    }

    private static String read(ByteBuffer memory, int offset, int length) {
        MessageCursor cursor = new MessageCursor().wrap(memory, offset, length);
        cursor.next();
        StringBuilder text = new StringBuilder(limited(REGISTRY.describe(0, cursor), length));
        for (NetlinkMessage message : MESSAGES) {
            text.append(Answers.of(message.wrap(cursor))).append(limited(message.toString(), length));
            assertSame(message, message.copy());
        }
        return text.toString();
    }

    private static void assertSame(NetlinkMessage message, NetlinkMessage copy) {
        if (!copy.equals(message)
                || copy.hashCode() != message.hashCode()
                || !copy.toString().equals(message.toString())) {
            throw new AssertionError("not the same: " + message + ", and its copy " + copy);
        }
    }

    private static String limited(String text, int length) {
        if (text.length() > CHARACTERS * length) {
            throw new AssertionError(length + " bytes became " + text.length() + " characters");
        }
        return text;
    }
}
