package io.github.netlink4j.core.schema;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.netlink4j.core.testing.AnySchema;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.testsupport.Surrounded;
import java.nio.ByteBuffer;

class DissectionFuzzTest {
    /** No byte of a message takes more room in a text. */
    private static final int CHARACTERS = 32;

    private static final MessageRegistry REGISTRY = AnySchema.registry();

    @FuzzTest
    void any_datagram_is_described_in_a_text_as_long_as_itself(byte[] bytes) {
        Surrounded.read(bytes, DissectionFuzzTest::describe);
    }

    private static String describe(ByteBuffer memory, int offset, int length) {
        StringBuilder text = new StringBuilder();
        MessageCursor message = new MessageCursor().wrap(memory, offset, length);
        while (message.next()) {
            text.append(limited(REGISTRY.describe(0, message), message));
            text.append(limited(REGISTRY.describe(AnySchema.NETLINK_GENERIC, message), message));
        }
        return text.toString();
    }

    private static String limited(String text, MessageCursor message) {
        if (text.length() > CHARACTERS * message.length()) {
            throw new AssertionError(message.length() + " bytes became " + text.length() + " characters");
        }
        return text;
    }
}
