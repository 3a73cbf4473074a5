package io.github.netlink4j.core.error;

import static io.github.netlink4j.core.wire.Netlink.NLMSG_ERROR;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.netlink4j.core.testing.CheckedWalk;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import io.github.netlink4j.testsupport.Surrounded;
import java.nio.ByteBuffer;

class ExtendedAckFuzzTest {
    @FuzzTest
    void any_message_is_read_as_a_reply_or_rejected_as_malformed(byte[] bytes) {
        if (bytes.length >= Netlink.NLMSG_HDRLEN && bytes.length <= CheckedWalk.LIMIT) {
            // All of the bytes are one message, of any type and flags.
            Bytes.putU32(ByteBuffer.wrap(bytes), 0, bytes.length);
            Surrounded.read(bytes, ExtendedAckFuzzTest::read);
        }
    }

    private static String read(ByteBuffer memory, int offset, int length) {
        MessageCursor message = new MessageCursor().wrap(memory, offset, length);
        message.next();
        try {
            String text = ExtendedAck.code(message) + " " + ExtendedAck.of(message);
            return message.type() == NLMSG_ERROR ? text + describe(new ErrorMessage().wrap(message)) : text;
        } catch (MalformedMessageException e) {
            return e.getMessage();
        }
    }

    private static String describe(ErrorMessage error) {
        return error + " " + error.errno() + " " + error.requestType() + " " + error.requestSequence();
    }
}
