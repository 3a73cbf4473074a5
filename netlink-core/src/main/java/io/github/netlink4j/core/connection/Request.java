package io.github.netlink4j.core.connection;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_ACK;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_DUMP;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_REQUEST;

import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.wire.MessageBuilder;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A request that can be sent.
 *
 * @param name its name in error texts, such as {@code RTM_GETLINK}
 * @param type {@code nlmsg_type}, 0 to 65,535
 * @param flags {@code NLM_F_*} other than {@code NLM_F_REQUEST} and {@code NLM_F_ACK}, which are set where they are needed
 * @param isDump whether it requests a whole table; the bits of {@code NLM_F_DUMP} do not show it, because they mean
 *     {@code NLM_F_REPLACE} and {@code NLM_F_EXCL} in requests that create or change an object
 * @param schema names of its content, for the attribute paths of errors; {@code null} if no table has them
 * @param body appends the family's header and the attributes; called each time that the request is sent or added to a batch
 */
public record Request(
        String name,
        int type,
        int flags,
        boolean isDump,
        @Nullable MessageSchema schema,
        Consumer<MessageBuilder> body) {
    /** Checks that type and flags fit the header. */
    public Request {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(body, "body");
        requireFit(name, "type", type);
        requireFit(name, "flags", flags);
        if (isDump && (flags & NLM_F_DUMP) != NLM_F_DUMP) {
            throw new IllegalArgumentException(name + ": a dump without NLM_F_DUMP");
        }
    }

    private static void requireFit(String name, String field, int value) {
        if (value >>> Short.SIZE != 0) {
            throw new IllegalArgumentException(name + ": " + field + " " + value + " is not within 0 to 65,535");
        }
    }

    /** A request whose last reply is an acknowledgement; other replies may come before it. */
    public static Request of(String name, int type, int flags, Consumer<MessageBuilder> body) {
        return new Request(name, type, flags, false, null, body);
    }

    /** A request for a whole table; {@code NLM_F_DUMP} is set. */
    public static Request dump(String name, int type, Consumer<MessageBuilder> body) {
        return new Request(name, type, NLM_F_DUMP, true, null, body);
    }

    /** The same request with names of its content. */
    public Request with(MessageSchema names) {
        return new Request(name, type, flags, isDump, names, body);
    }

    /** Its name. */
    @Override
    public String toString() {
        return name;
    }

    /** Appends this to the messages of a builder. */
    void writeTo(MessageBuilder messages, int sequence) {
        body.accept(begin(messages, sequence));
        messages.end();
    }

    /** Appends the header; the caller appends what follows it, and ends the message. */
    MessageBuilder begin(MessageBuilder messages, int sequence) {
        return messages.message(type, flags | NLM_F_REQUEST | (isDump ? 0 : NLM_F_ACK))
                .sequence(sequence);
    }
}
