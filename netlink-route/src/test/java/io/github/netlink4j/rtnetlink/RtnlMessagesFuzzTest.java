package io.github.netlink4j.rtnetlink;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.netlink4j.core.message.NetlinkMessage;
import io.github.netlink4j.core.schema.MessageRegistry;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.testsupport.Surrounded;
import java.nio.ByteBuffer;

class RtnlMessagesFuzzTest {
    private static final int ROUTE = NetlinkProtocol.ROUTE.number();
    /** Longer than any real message of the corpus. */
    private static final int LIMIT = 2048;
    /** No byte takes more characters in a text: flags that are all set have long names. */
    private static final int CHARACTERS = 64;

    private static final MessageRegistry REGISTRY = MessageRegistry.of(RtnlMessages.TABLE);

    @FuzzTest
    void any_message_is_read_by_its_class_and_described_or_malformed(byte[] bytes) {
        if (bytes.length >= Netlink.NLMSG_HDRLEN && bytes.length <= LIMIT) {
            // All of the bytes are one message, of any type and flags.
            Bytes.putU32(ByteBuffer.wrap(bytes), 0, bytes.length);
            Surrounded.read(bytes, RtnlMessagesFuzzTest::read);
        }
    }

    private static String read(ByteBuffer memory, int offset, int length) {
        MessageCursor cursor = new MessageCursor().wrap(memory, offset, length);
        cursor.next();
        StringBuilder text = new StringBuilder(limited(REGISTRY.describe(ROUTE, cursor), length));
        AnyMessage.forEachClass(cursor, (typed, message) -> {
            String shown = limited(message.toString(), length);
            text.append(REGISTRY.describe(ROUTE, typed))
                    .append(Accessors.of(message))
                    .append(shown);
            requireEqual(message, message.copy(), shown);
        });
        return text.toString();
    }

    private static void requireEqual(NetlinkMessage<?> message, NetlinkMessage<?> copy, String shown) {
        if (!copy.equals(message) || copy.hashCode() != message.hashCode()) {
            throw new AssertionError("a copy that is not equal to " + shown);
        }
        if (!copy.toString().equals(shown)) {
            throw new AssertionError(copy + ", the copy of " + shown);
        }
    }

    private static String limited(String text, int length) {
        if (text.length() > CHARACTERS * length) {
            throw new AssertionError(length + " bytes became " + text.length() + " characters");
        }
        return text;
    }
}
