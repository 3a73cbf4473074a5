package io.github.netlink4j.core.schema;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.netlink4j.core.testing.AnySchema;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.testsupport.Surrounded;
import java.nio.ByteBuffer;

class DissectionFuzzTest {
    /** The most characters per byte of a message. */
    private static final int CHARACTERS = 32;

    private static final int WIDTH = 100;

    /** With tables, with tables by family, with a header of its own, and without a table. */
    private static final int[] PROTOCOLS = {0, AnySchema.NETLINK_GENERIC, 12, 6};

    private static final MessageRegistry REGISTRY = AnySchema.registry();

    @FuzzTest
    void the_text_of_any_datagram_grows_linearly_with_its_length(byte[] bytes) {
        Surrounded.read(bytes, DissectionFuzzTest::describe);
    }

    private static String describe(ByteBuffer memory, int offset, int length) {
        StringBuilder text = new StringBuilder();
        MessageCursor message = new MessageCursor().wrap(memory, offset, length);
        while (message.next()) {
            for (int protocol : PROTOCOLS) {
                text.append(limited(REGISTRY.describe(protocol, message), message));
                text.append(limited(REGISTRY.describeInLines(protocol, message), message));
                text.append(summary(protocol, message));
            }
        }
        return text.toString();
    }

    private static String summary(int protocol, MessageCursor message) {
        String line = REGISTRY.summarize(protocol, message, WIDTH);
        if (line.length() > WIDTH || line.indexOf('\n') >= 0) {
            throw new AssertionError("not a line of " + WIDTH + " characters: " + line);
        }
        return line;
    }

    private static String limited(String text, MessageCursor message) {
        if (text.length() > CHARACTERS * message.length()) {
            throw new AssertionError(message.length() + " bytes became " + text.length() + " characters");
        }
        return text;
    }
}
