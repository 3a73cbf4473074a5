package io.github.netlink4j.spec;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.netlink4j.core.error.ErrorMessage;
import io.github.netlink4j.core.schema.MessageRegistry;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.testsupport.Surrounded;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The first byte is the protocol, the others are a datagram. */
class SpecDissectionFuzzTest {
    /** The most characters per byte of a message: four bytes of flags are 32 names. */
    private static final int CHARACTERS = 256;
    /** The most characters of a header that the message is too short for: it is shown whole. */
    private static final int HEADER_CHARACTERS = 8192;

    private static final int WIDTH = 100;
    private static final int PROTOCOLS = 32;

    private static final MessageRegistry REGISTRY = registry();

    private static MessageRegistry registry() {
        SpecTables tables = SpecTables.kernel();
        MessageRegistry registry = MessageRegistry.of(ErrorMessage.TABLE).orElse(tables);
        tables.names().stream()
                .filter(name -> tables.spec(name).head().isGeneric())
                .forEach(name -> registry.family(familyId(name), name));
        return registry;
    }

    /** An id that a name has always, so that the corpus stays what it is when there are more families. */
    private static int familyId(String name) {
        return 0x100 + (name.hashCode() & 0x7fff);
    }

    @FuzzTest
    void the_text_of_any_datagram_of_any_protocol_grows_linearly_with_its_length(byte[] bytes) {
        if (bytes.length > 0) {
            int protocol = Byte.toUnsignedInt(bytes[0]) % PROTOCOLS;
            Surrounded.read(
                    Arrays.copyOfRange(bytes, 1, bytes.length),
                    (memory, offset, length) -> describe(protocol, memory, offset, length));
        }
    }

    private static String describe(int protocol, ByteBuffer memory, int offset, int length) {
        StringBuilder text = new StringBuilder();
        MessageCursor message = new MessageCursor().wrap(memory, offset, length);
        while (message.next()) {
            text.append(limited(REGISTRY.describe(protocol, message), message));
            text.append(limited(REGISTRY.describeInLines(protocol, message), message));
            text.append(summary(protocol, message));
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
        if (text.length() > HEADER_CHARACTERS + CHARACTERS * message.length()) {
            throw new AssertionError(message.length() + " bytes became " + text.length() + " characters");
        }
        return text;
    }
}
