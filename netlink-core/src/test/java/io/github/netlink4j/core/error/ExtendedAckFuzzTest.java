package io.github.netlink4j.core.error;

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
    void any_message_is_read_as_an_answer_or_malformed(byte[] bytes) {
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
            ErrorMessage error = new ErrorMessage().wrap(message);
            return error + " " + error.errno() + " " + error.requestType() + " " + error.requestSequence() + " "
                    + ExtendedAck.code(message) + " " + ExtendedAck.of(message);
        } catch (MalformedMessageException e) {
            return e.getMessage();
        }
    }
}
