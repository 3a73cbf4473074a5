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
 * A request, before it is sent.
 *
 * @param name its name in error texts, such as {@code RTM_GETLINK}
 * @param type {@code nlmsg_type}, 0 to 65,535
 * @param flags {@code NLM_F_*} besides {@code NLM_F_REQUEST} and {@code NLM_F_ACK}, which are set where they belong
 * @param isDump whether it asks for a whole table; the bits of {@code NLM_F_DUMP} do not tell, because they mean
 *     {@code NLM_F_REPLACE} and {@code NLM_F_EXCL} in requests that make something
 * @param schema names what is inside, for the errors that the kernel finds there; {@code null} where no table has it
 * @param body appends the family's header and the attributes; called once for each time the request is sent
 */
public record Request(
        String name,
        int type,
        int flags,
        boolean isDump,
        @Nullable MessageSchema schema,
        Consumer<MessageBuilder> body) {
    /** A request whose type and flags fit the header. */
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

    /** A request that is answered by an acknowledgement, perhaps with messages before it. */
    public static Request of(String name, int type, int flags, Consumer<MessageBuilder> body) {
        return new Request(name, type, flags, false, null, body);
    }

    /** A request for a whole table; {@code NLM_F_DUMP} is set. */
    public static Request dump(String name, int type, Consumer<MessageBuilder> body) {
        return new Request(name, type, NLM_F_DUMP, true, null, body);
    }

    /** The same request with names for what is inside. */
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

    /** Appends the header; what is behind it is the caller's to append, and to end. */
    MessageBuilder begin(MessageBuilder messages, int sequence) {
        return messages.message(type, flags | NLM_F_REQUEST | (isDump ? 0 : NLM_F_ACK))
                .sequence(sequence);
    }
}
