package io.github.netlink4j.rtnetlink.base;

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
 * The objects of one type in a network namespace: what links, addresses, routes, neighbours and rules have in common. Thread-safe.
 *
 * @param <K> the type of the objects' keys
 * @param <M> the class of their messages
 */
public abstract class RtnlObjects<K, M extends RtnlMessage<M>> {
    private static final int ATTEMPTS = 5;

    private final RtnlContext context;
    private final ObjectType<M> type;

    /** For subclasses: the objects of a type over a connection. */
    protected RtnlObjects(RtnlContext context, ObjectType<M> type) {
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
     * All objects; owned. Dumped until no dump is interrupted ({@code NLM_F_DUMP_INTR}), 5 times at most.
     *
     * @throws InterruptedDumpException if each dump was interrupted: objects changed during it
     */
    public final List<M> list() {
        return list(ObjectFilter.all());
    }

    /** The objects that a filter selects, as {@link #list()} returns them. */
    public final List<M> list(ObjectFilter<M> filter) {
        Selection<M> selection = select(filter);
        M message = type.create();
        Dump<List<M>> rows = context.connection().collect(selection.dump(), ATTEMPTS, ArrayList::new, (list, reply) -> {
            if (selection.test().test(message.wrap(reply))) {
                list.add(message.copy());
            }
        });
        if (rows.interrupted()) {
            throw new InterruptedDumpException(selection.dump().name(), rows.attempts(), rows.content());
        }
        return List.copyOf(rows.content());
    }

    /**
     * Dumps all objects, without an allocation for each.
     *
     * @param objects gets each object, borrowed until it returns: {@code copy()} gives one that may be kept, and reading a
     *     borrowed one after the dump throws {@link IllegalStateException}; it must not use this connection
     * @return how the dump ended; {@link Result#interrupted()} if objects changed meanwhile
     */
    public final Result forEach(Consumer<? super M> objects) {
        return forEach(ObjectFilter.all(), objects);
    }

    /** Dumps the objects that a filter selects, as {@link #forEach(Consumer)} does. */
    public final Result forEach(ObjectFilter<M> filter, Consumer<? super M> objects) {
        Selection<M> selection = select(filter);
        M message = type.create();
        try {
            return context.connection().execute(selection.dump(), reply -> {
                if (selection.test().test(message.wrap(reply))) {
                    objects.accept(message);
                }
            });
        } finally {
            message.release();
        }
    }

    /**
     * A dump, and the test of its rows. {@code NLM_F_DUMP_FILTERED} does not replace the test: the kernel sets it where it has
     * applied any of the conditions.
     */
    private record Selection<M extends RtnlMessage<M>>(Request dump, Predicate<M> test) {}

    private Selection<M> select(ObjectFilter<M> filter) {
        EncodedRequest dump = EncodedRequest.of(type.table(), type.type(Operation.GET), 0, "", writer -> {
            writer.message().reserve(type.schema().headerLength());
            filter.write(writer);
        });
        try (References references = references()) {
            return new Selection<>(dump.resolveDump(references), filter.test(dump.toString(), references));
        }
    }

    /** The object that a request gets; owned. */
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
    protected final Result execute(Operation operation, ObjectSpec<?> spec) {
        try (References references = references()) {
            return context.connection().execute(spec.encode(operation).resolve(references));
        }
    }

    private References references() {
        return new References(context::indexOf);
    }

    /** Subscribes to changes of the objects, as {@link #subscribe(SubscribeOptions)} does with the default options. */
    public final Subscription<M> subscribe() {
        return subscribe(SubscribeOptions.DEFAULT);
    }

    /**
     * Subscribes to changes of the objects, on a socket of its own.
     *
     * @param options receive buffer, and whether the objects are listed first
     */
    public final Subscription<M> subscribe(SubscribeOptions options) {
        return context.connection().subscribe(options, decoder(), List.of(dump()), type.groups());
    }

    /**
     * The multicast groups that a mirror joins.
     *
     * @param groups those of {@link #groups()}
     */
    protected int[] mirrorGroups(int[] groups) {
        return groups;
    }

    /**
     * Whether a mirror must dump the objects again after a notification, because the kernel does not notify of each change.
     *
     * @param notification a message of {@link #mirrorGroups}; borrowed
     * @param message for {@link RtnlMessage#wrap}
     */
    protected boolean mustDumpAgain(MessageCursor notification, M message) {
        return false;
    }

    /** A decoder of notifications of these objects; {@code null} for other messages. Its messages are borrowed. */
    public final MessageDecoder<M> decoder() {
        M message = type.create();
        return notification -> type.isNotification(notification.type()) ? message.wrap(notification) : null;
    }

    /** The multicast groups of the notifications of these objects. */
    public final int[] groups() {
        return type.groups();
    }

    /** The request that dumps all of these objects. */
    public final Request dump() {
        return select(ObjectFilter.all()).dump();
    }

    /**
     * The objects by key, kept in sync with the kernel until the mirror is closed, which has sockets and a daemon thread of its
     * own.
     */
    public final Mirror<K, M> mirror() {
        return mirror(builder -> {});
    }

    /**
     * The objects by key, as {@link #mirror()} has them, with options.
     *
     * @param options sets listener, interval and receive buffer
     */
    public final Mirror<K, M> mirror(Consumer<? super MirrorBuilder<K, M>> options) {
        M message = type.create();
        MirrorBuilder<K, M> builder = context.connection().mirror(dump(), row -> change(row, message));
        options.accept(builder);
        for (int group : mirrorGroups(type.groups())) {
            builder.group(group);
        }
        return builder.resyncOn(notification -> mustDumpAgain(notification, message))
                .open();
    }

    private @Nullable TableChange<K, M> change(MessageCursor row, M message) {
        K key = type.isNotification(row.type()) ? key(message.wrap(row)) : null;
        if (key == null) {
            return null;
        }
        return message.isDeleted() ? TableChange.deleted(key) : TableChange.present(key, message.copy());
    }
}
