package io.github.netlink4j.rtnetlink;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.netlink4j.core.message.NetlinkMessage;
import io.github.netlink4j.core.schema.MessageRegistry;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import io.github.netlink4j.rtnetlink.address.AddressMessage;
import io.github.netlink4j.rtnetlink.link.LinkMessage;
import io.github.netlink4j.rtnetlink.neighbour.NeighbourMessage;
import io.github.netlink4j.rtnetlink.route.RouteMessage;
import io.github.netlink4j.rtnetlink.uapi.Rtm;
import io.github.netlink4j.testsupport.Surrounded;
import java.nio.ByteBuffer;
import java.util.List;

class RouteMessagesFuzzTest {
    /** Longer than any real message of the corpus. */
    private static final int LIMIT = 2048;
    /** No byte takes more room in a text: flags that are all set have long names. */
    private static final int CHARACTERS = 64;

    private static final MessageRegistry REGISTRY = MessageRegistry.of(Rtm.TABLE);
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
            String shown = limited(message.wrap(cursor).toString(), length);
            text.append(Answers.of(message)).append(shown);
            assertSame(message, message.copy(), shown);
        }
        return text.toString();
    }

    private static void assertSame(NetlinkMessage message, NetlinkMessage copy, String shown) {
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
