package io.github.netlink4j.rtnetlink.base;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_DUMP_FILTERED;

import io.github.netlink4j.core.connection.Dump;
import io.github.netlink4j.core.connection.InterruptedDumpException;
import io.github.netlink4j.core.connection.MessageDecoder;
import io.github.netlink4j.core.connection.Mirror;
import io.github.netlink4j.core.connection.MirrorBuilder;
import io.github.netlink4j.core.connection.Request;
import io.github.netlink4j.core.connection.Result;
import io.github.netlink4j.core.connection.SubscribeOptions;
import io.github.netlink4j.core.connection.Subscription;
import io.github.netlink4j.core.connection.TableChange;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.rtnetlink.internal.EncodedRequest;
import io.github.netlink4j.rtnetlink.internal.Operation;
import io.github.netlink4j.rtnetlink.internal.References;
import io.github.netlink4j.rtnetlink.internal.RtnlContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one kind in a network namespace: what all kinds have in common. Thread-safe.
 *
 * @param <K> the type of the keys that tell the objects apart
 * @param <M> the class of their messages
 * @param <F> the class of their filters
 */
public abstract class RtnlObjects<K, M extends RtnlMessage<M>, F extends ObjectFilter<M, F>> {
    private static final int ATTEMPTS = 5;

    private final RtnlContext context;
    private final ObjectType<M, F> type;

    /** For subclasses: the objects of a type, over a connection. */
    protected RtnlObjects(RtnlContext context, ObjectType<M, F> type) {
        this.context = context;
        this.type = type;
    }

    /**
     * The key of an object in a mirror; {@code null} of one that a mirror does not have.
     *
     * @param message a row of a dump or a notification; borrowed
     */
    protected abstract @Nullable K key(M message);

    /**
     * All objects; owned. Dumped again, up to 5 times, while they change during the dump.
     *
     * @throws InterruptedDumpException if they changed during each dump
     */
    public final List<M> list() {
        return list(type.all());
    }

    /** The objects that a filter selects, as {@link #list()} returns them. */
    public final List<M> list(F filter) {
        try (References references = references()) {
            Predicate<M> test = filter.test(references);
            Request dump = dump(filter, references);
            M message = type.create();
            Dump<List<M>> rows = context.connection().collect(dump, ATTEMPTS, ArrayList::new, (list, reply) -> {
                if (selects(test, reply, message)) {
                    list.add(message.copy());
                }
            });
            if (rows.interrupted()) {
                throw new InterruptedDumpException(dump.name(), rows.attempts(), rows.content());
            }
            return List.copyOf(rows.content());
        }
    }

    /**
     * Dumps all objects, without an allocation for each.
     *
     * @param objects gets each, borrowed until it returns: {@code copy()} makes one that may be kept, and a borrowed one that
     *     is read later throws {@link IllegalStateException}; it may not use this connection
     * @return how the dump ended; {@link Result#interrupted()} when objects changed meanwhile
     */
    public final Result forEach(Consumer<? super M> objects) {
        return forEach(type.all(), objects);
    }

    /** Dumps the objects that a filter selects, as {@link #forEach(Consumer)} does. */
    public final Result forEach(F filter, Consumer<? super M> objects) {
        M message = type.create();
        try (References references = references()) {
            Predicate<M> test = filter.test(references);
            return context.connection().execute(dump(filter, references), reply -> {
                if (selects(test, reply, message)) {
                    objects.accept(message);
                }
            });
        } finally {
            message.release();
        }
    }

    private boolean selects(Predicate<M> test, MessageCursor reply, M message) {
        message.wrap(reply);
        return (reply.flags() & NLM_F_DUMP_FILTERED) != 0 || test.test(message);
    }

    private Request dump(F filter, References references) {
        return EncodedRequest.of(type.table(), type.getType(), 0, "", filter::write)
                .resolveDump(references);
    }

    /** The one object that a request asks for; owned. */
    protected final M get(EncodedRequest request) {
        List<M> replies = new ArrayList<>(1);
        M message = type.create();
        try (References references = references()) {
            context.connection()
                    .execute(
                            request.resolve(references),
                            reply -> replies.add(message.wrap(reply).copy()));
        }
        if (replies.isEmpty()) {
            throw new MalformedMessageException(request + ": acknowledged without a reply");
        }
        return replies.get(0);
    }

    /** Carries out an operation on one object. */
    protected final Result execute(Operation operation, ObjectSpec spec) {
        try (References references = references()) {
            return context.connection().execute(spec.encode(operation).resolve(references));
        }
    }

    private References references() {
        return new References(context::indexOf);
    }

    /** Notifications of the objects' changes, on a socket of its own. */
    public final Subscription<M> subscribe() {
        return subscribe(SubscribeOptions.DEFAULT);
    }

    /** Notifications of the objects' changes, on a socket of its own. */
    public final Subscription<M> subscribe(SubscribeOptions options) {
        return context.connection().subscribe(options, decoder(), List.of(dump()), type.groups());
    }

    /**
     * The multicast groups that a mirror joins.
     *
     * @param groups those that notify of these objects
     */
    protected int[] mirrorGroups(int[] groups) {
        return groups;
    }

    /** Whether a notification means that a mirror must dump the objects again; a change that no message describes. */
    protected boolean requiresResync(MessageCursor notification) {
        return false;
    }

    /** Decodes notifications of these objects, and passes over others. */
    public final MessageDecoder<M> decoder() {
        M message = type.create();
        return notification -> type.isNotification(notification.type()) ? message.wrap(notification) : null;
    }

    /** The multicast groups that notify of these objects. */
    public final int[] groups() {
        return type.groups();
    }

    /** The request for all of these objects. */
    public final Request dump() {
        try (References references = references()) {
            return dump(type.all(), references);
        }
    }

    /** The objects by key, kept in sync with the kernel on sockets and a thread of its own until it is closed. */
    public final Mirror<K, M> mirror() {
        return mirror(builder -> {});
    }

    /**
     * The objects by key, as {@link #mirror()} has them.
     *
     * @param options sets the listener, the interval, the receive buffer
     */
    public final Mirror<K, M> mirror(Consumer<? super MirrorBuilder<K, M>> options) {
        M message = type.create();
        MirrorBuilder<K, M> builder = context.connection().mirror(dump(), row -> change(row, message));
        for (int group : mirrorGroups(type.groups())) {
            builder.group(group);
        }
        builder.resyncOn(this::requiresResync);
        options.accept(builder);
        return builder.open();
    }

    private @Nullable TableChange<K, M> change(MessageCursor row, M message) {
        K key = type.isNotification(row.type()) ? key(message.wrap(row)) : null;
        if (key == null) {
            return null;
        }
        return message.isDeleted() ? TableChange.deleted(key) : TableChange.present(key, message.copy());
    }
}
