package io.github.netlink4j.dropmon.testsupport;

import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import io.github.netlink4j.testsupport.AnyBytes;
import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Hostile messages of NET_DM for property tests. */
public final class AnyNetDm {
    private AnyNetDm() {}

    /** Bytes that a datagram of messages may be mistaken for. */
    public static Arbitrary<byte[]> messages() {
        return AnyBytes.messages();
    }

    /** Recorded messages with some bytes changed: most of each stays well-formed, so that nests are reached. */
    public static Arbitrary<byte[]> damaged(Arbitrary<String> recorded) {
        Arbitrary<byte[]> damage =
                Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(16);
        return Combinators.combine(recorded, Arbitraries.integers().between(0, 300), damage)
                .as((message, at, changed) -> {
                    byte[] bytes = Hex.bytes(message);
                    return ByteBuffer.wrap(bytes)
                            .put(at % (bytes.length - changed.length), changed)
                            .array();
                });
    }

    /** Hands over each message that has a payload, with a command of its own: message classes reject those of others. */
    public static void each(byte[] datagram, int command, Consumer<MessageCursor> reader) {
        ByteBuffer memory = ByteBuffer.wrap(datagram);
        MessageCursor message = MessageCursor.of(memory);
        while (message.next()) {
            if (message.payloadLength() > 0) {
                Bytes.putU16(memory, message.offset() + Netlink.NLMSG_FLAGS, 0);
                Bytes.putU8(memory, message.payloadOffset(), command);
                reader.accept(message);
            }
        }
    }

    /** Calls an accessor, which may throw no other exception than that of a malformed message. */
    public static void readOrMalformed(Runnable accessor) {
        try {
            accessor.run();
        } catch (MalformedMessageException expected) {
            // Allowed: any other exception fails the property.
        }
    }
}
