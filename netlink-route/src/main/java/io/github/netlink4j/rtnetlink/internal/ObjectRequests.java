package io.github.netlink4j.rtnetlink.internal;

import io.github.netlink4j.rtnetlink.uapi.Rtm;

import io.github.netlink4j.rtnetlink.RtnlConnection;

import io.github.netlink4j.core.connection.InterruptedDumpException;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_DUMP_FILTERED;

import io.github.netlink4j.core.connection.TableChange;
import io.github.netlink4j.core.connection.Dump;
import io.github.netlink4j.core.connection.MessageDecoder;
import io.github.netlink4j.core.connection.Mirror;
import io.github.netlink4j.core.connection.NetlinkConnection;
import io.github.netlink4j.core.connection.Request;
import io.github.netlink4j.core.connection.Result;
import io.github.netlink4j.core.connection.Subscription;
import io.github.netlink4j.core.message.NetlinkMessage;
import io.github.netlink4j.core.schema.MessageSpec;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What links, addresses, routes and neighbours have in common: requests whose replies are messages of one class.
 *
 * @param <M> the class of the messages
 */
final class ObjectRequests<M extends NetlinkMessage> {
    private static final int ATTEMPTS = 5;

    private final RtnlConnection route;
    private final Supplier<M> empty;
    private final UnaryOperator<M> copy;

    ObjectRequests(RtnlConnection route, Supplier<M> empty, UnaryOperator<M> copy) {
        this.route = route;
        this.empty = empty;
        this.copy = copy;
    }

    /** A dump. What an older kernel does not filter is left out here. */
    Result forEach(int type, Consumer<MessageBuilder> body, Predicate<M> filter, Consumer<? super M> messages) {
        M message = empty.get();
        return connection().execute(dump(type, body), reply -> {
            if (isFor(reply, message, filter)) {
                messages.accept(message);
            }
        });
    }

    /** A dump again and again until nothing changed meanwhile; owned. */
    List<M> list(int type, Consumer<MessageBuilder> body, Predicate<M> filter) {
        M message = empty.get();
        Dump<List<M>> dump = connection().collect(dump(type, body), ATTEMPTS, ArrayList::new, (list, reply) -> {
            if (isFor(reply, message, filter)) {
                list.add(copy.apply(message));
            }
        });
        if (dump.interrupted()) {
            throw new InterruptedDumpException(Rtm.TABLE.nameOf(type), dump.attempts(), dump.content());
        }
        return List.copyOf(dump.content());
    }

    private boolean isFor(MessageCursor reply, M message, Predicate<M> filter) {
        message.wrap(reply);
        return (reply.flags() & NLM_F_DUMP_FILTERED) != 0 || filter.test(message);
    }

    /** The one reply of a request; owned. */
    M get(int type, Object subject, Consumer<MessageBuilder> body) {
        Request request = request(type, 0, subject, body);
        List<M> replies = new ArrayList<>(1);
        M message = empty.get();
        connection().execute(request, reply -> {
            message.wrap(reply);
            replies.add(copy.apply(message));
        });
        if (replies.isEmpty()) {
            throw new MalformedMessageException(request.name() + ": acknowledged without an answer");
        }
        return replies.get(0);
    }

    Result execute(Request change) {
        return connection().execute(change);
    }

    /**
     * A request for one object, or a change of it.
     *
     * @param subject the object, as error texts are to name it
     */
    static Request request(int type, int flags, Object subject, Consumer<MessageBuilder> body) {
        MessageSpec kind = kind(type);
        return Request.of(kind.name() + " " + subject, type, flags, body).with(kind.schema());
    }

    private static Request dump(int type, Consumer<MessageBuilder> body) {
        MessageSpec kind = kind(type);
        return Request.dump(kind.name(), type, body).with(kind.schema());
    }

    private static MessageSpec kind(int type) {
        return Objects.requireNonNull(Rtm.TABLE.get(type));
    }

    /**
     * News of groups.
     *
     * @param first the first of the message types that are news; the second is the next number
     */
    Subscription<M> subscribe(int first, int... groups) {
        M message = empty.get();
        return Subscription.over(route.socket(groups), news -> {
            if (news.type() != first && news.type() != first + 1) {
                return null;
            }
            message.wrap(news);
            return message;
        });
    }

    /**
     * A table that is kept true.
     *
     * @param reader reads rows and news
     */
    <K> Mirror<K, M> mirror(int type, Consumer<MessageBuilder> body, MessageDecoder<TableChange<K, M>> reader, int group) {
        return Mirror.builder(route.sockets(), dump(type, body), reader)
                .group(group)
                .open();
    }

    private NetlinkConnection connection() {
        return route.connection();
    }
}
