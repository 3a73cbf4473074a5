package io.github.netlink4j.rtnetlink;

import io.github.netlink4j.core.NetlinkException;
import io.github.netlink4j.core.connection.Batch;
import io.github.netlink4j.core.connection.BatchResult;
import io.github.netlink4j.core.connection.NetlinkConnection;
import io.github.netlink4j.core.connection.Outcome;
import io.github.netlink4j.core.connection.Request;
import io.github.netlink4j.core.connection.RequestTimeoutException;
import io.github.netlink4j.core.error.InterruptedWaitException;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.rtnetlink.base.ObjectSpec;
import io.github.netlink4j.rtnetlink.internal.EncodedRequest;
import io.github.netlink4j.rtnetlink.internal.LinkNames;
import io.github.netlink4j.rtnetlink.internal.Operation;
import io.github.netlink4j.rtnetlink.internal.References;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Changes that are sent to the kernel together; each has an outcome of its own; see {@link Batch}. The kernel carries them out
 * in order. Not thread-safe.
 *
 * <pre>{@code
 * BatchResult result = rtnl.batch()
 *         .add(LinkSpec.bridge("br7").up())
 *         .add(AddressSpec.of("192.0.2.7/24").on("br7"))
 *         .replace(RouteSpec.to("10.2.0.0/16").blackhole())
 *         .execute();
 * }</pre>
 *
 * <p>Specs are taken by value. The name of a link is looked up once per batch. Where a change refers to a name that an earlier
 * change of the batch adds, renames or deletes, the changes before it are sent first: one more send each time. A change that
 * refers to a link or a network namespace that does not exist is not sent: its outcome is {@link Outcome.Rejected} with
 * {@code ENODEV}, or {@link Outcome.Unknown}. The others are not affected.
 */
public final class RtnlBatch {
    private final NetlinkConnection connection;
    private final ToIntFunction<String> lookup;
    private final List<Item> items = new ArrayList<>();

    RtnlBatch(NetlinkConnection connection, ToIntFunction<String> lookup) {
        this.connection = connection;
        this.lookup = lookup;
    }

    /**
     * A change by value.
     *
     * @param linkNames the names that refer to another link, or to none, after it
     */
    private record Item(EncodedRequest request, LinkNames linkNames) {}

    /**
     * Adds an object that must not exist.
     *
     * @throws IllegalArgumentException if the kernel has no such operation for the object, or a value does not fit
     * @throws IllegalStateException if something that the operation needs is not set
     */
    public RtnlBatch add(ObjectSpec<?> object) {
        return item(Operation.ADD, object);
    }

    /** Adds an object, or replaces the one that exists; throws as {@link #add} does. */
    public RtnlBatch replace(ObjectSpec<?> object) {
        return item(Operation.REPLACE, object);
    }

    /** Changes an object that must exist; throws as {@link #add} does. */
    public RtnlBatch change(ObjectSpec<?> object) {
        return item(Operation.CHANGE, object);
    }

    /** Deletes an object; throws as {@link #add} does. */
    public RtnlBatch delete(ObjectSpec<?> object) {
        return item(Operation.DELETE, object);
    }

    private RtnlBatch item(Operation operation, ObjectSpec<?> object) {
        items.add(new Item(object.encode(operation), object.linkNames(operation)));
        return this;
    }

    /**
     * Sends the changes and waits for their outcomes. The batch is empty afterwards.
     *
     * <p>After a timeout or an interrupt, of a lookup too, the remaining changes are not sent.
     *
     * @return the outcome of each change, in the order in which they were added
     */
    public BatchResult execute() {
        List<Item> all = List.copyOf(items);
        items.clear();
        return new Execution(all).run();
    }

    /** One execution: resolves the changes one after another, and sends them together. */
    private final class Execution {
        private final List<Item> all;
        private final Outcome[] outcomes;
        /** The changes in {@link #pending}, by position in {@link #all}. */
        private final List<Integer> pendingPositions = new ArrayList<>();
        /** Names that refer to another link, or to none, once what is pending has been sent. */
        private final Set<String> pendingNames = new HashSet<>();
        /** Whether any name may. */
        private boolean isAnyNamePending;

        private Batch pending = connection.batch();
        /** Why nothing more is sent. */
        private @Nullable NetlinkException end;

        Execution(List<Item> all) {
            this.all = all;
            this.outcomes = new Outcome[all.size()];
        }

        BatchResult run() {
            try (References references = new References(this::indexOf)) {
                for (int position = 0; position < outcomes.length; position++) {
                    add(position, references);
                }
                send();
            }
            return new BatchResult(Arrays.asList(outcomes));
        }

        private void add(int position, References references) {
            Item item = all.get(position);
            if (end != null) {
                outcomes[position] = notSent(item, end);
                return;
            }
            try {
                // Resolving may send what is pending.
                Request request = item.request().resolve(references);
                pending.add(request);
                pendingPositions.add(position);
                pendingNames.addAll(item.linkNames().names());
                isAnyNamePending |= item.linkNames().isAll();
                references.forget(item.linkNames());
            } catch (KernelException e) {
                outcomes[position] = new Outcome.Rejected(item.request().unresolved(), e);
            } catch (NetlinkException e) {
                outcomes[position] = notSent(item, e);
                endAfter(e);
            }
        }

        private Outcome notSent(Item item, NetlinkException cause) {
            return new Outcome.Unknown(item.request().unresolved(), cause, false);
        }

        private int indexOf(String name) {
            if (isAnyNamePending || pendingNames.contains(name)) {
                send();
                if (end != null) {
                    throw end;
                }
            }
            return lookup.applyAsInt(name);
        }

        private void send() {
            if (end == null) {
                sendPending();
            } else {
                NetlinkException cause = end;
                pendingPositions.forEach(position -> outcomes[position] = notSent(all.get(position), cause));
            }
            pending = connection.batch();
            pendingPositions.clear();
            pendingNames.clear();
            isAnyNamePending = false;
        }

        private void sendPending() {
            List<Outcome> sent = pending.execute().outcomes();
            for (int i = 0; i < sent.size(); i++) {
                outcomes[pendingPositions.get(i)] = sent.get(i);
                if (sent.get(i) instanceof Outcome.Unknown unknown) {
                    endAfter(unknown.cause());
                }
            }
        }

        private void endAfter(NetlinkException cause) {
            if (cause instanceof RequestTimeoutException || cause instanceof InterruptedWaitException) {
                end = cause;
            }
        }
    }
}
