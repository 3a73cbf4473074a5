package io.github.netlink4j.core.connection;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_DUMP;

import io.github.netlink4j.core.wire.MessageBuilder;
import java.util.function.Consumer;

/**
 * A request, before it is sent.
 *
 * @param name its name in error texts, such as {@code RTM_GETLINK}
 * @param type {@code nlmsg_type}
 * @param flags {@code NLM_F_*} besides {@code NLM_F_REQUEST} and {@code NLM_F_ACK}, which are set where they belong
 * @param body appends the family's header and the attributes; called once for each time the request is sent
 */
public record Request(String name, int type, int flags, Consumer<MessageBuilder> body) {
    /** Whether it asks for a whole table. */
    public boolean isDump() {
        return (flags & NLM_F_DUMP) == NLM_F_DUMP;
    }
}
