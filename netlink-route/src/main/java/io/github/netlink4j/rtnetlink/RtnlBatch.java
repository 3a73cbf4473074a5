package io.github.netlink4j.rtnetlink;

import io.github.netlink4j.core.connection.Batch;
import io.github.netlink4j.core.connection.BatchResult;
import io.github.netlink4j.core.connection.NetlinkConnection;
import io.github.netlink4j.core.connection.Outcome;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.rtnetlink.base.ObjectSpec;
import io.github.netlink4j.rtnetlink.internal.EncodedRequest;
import io.github.netlink4j.rtnetlink.internal.Operation;
import io.github.netlink4j.rtnetlink.internal.References;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Changes that go to the kernel together, each with an outcome of its own; see {@link Batch}. The kernel carries them out in
 * order. Not thread-safe.
 *
 * <pre>{@code
 * BatchResult result = rtnl.batch()
 *         .add(LinkSpec.bridge("br7").up())
 *         .add(AddressSpec.of("192.0.2.7/24").on("br7"))
 *         .replace(RouteSpec.to("10.2.0.0/16").blackhole())
 *         .execute();
 * }</pre>
 *
 * <p>Specs are taken by value. The name of a link is looked up once a batch. Where a change refers to a link that the batch
 * itself adds or renames, the changes before it are sent first: one send more each time. A change that names a link or a
 * network namespace that does not exist is not sent, and its outcome says so; the others are.
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
     * @param linkNames names that links have after it and may not have had before
     */
    private record Item(EncodedRequest request, List<String> linkNames) {}

    /**
     * Adds an object that must not exist.
     *
     * @throws IllegalArgumentException if the object cannot be added, or a value does not fit
     * @throws IllegalStateException if something is missing in it
     */
    public RtnlBatch add(ObjectSpec object) {
        return item(Operation.ADD, object);
    }

    /** Adds an object, or replaces the one that exists; throws as {@link #add} does. */
    public RtnlBatch replace(ObjectSpec object) {
        return item(Operation.REPLACE, object);
    }

    /** Changes an object that must exist; throws as {@link #add} does. */
    public RtnlBatch change(ObjectSpec object) {
        return item(Operation.CHANGE, object);
    }

    /** Deletes an object; throws as {@link #add} does. */
    public RtnlBatch delete(ObjectSpec object) {
        return item(Operation.DELETE, object);
    }

    private RtnlBatch item(Operation operation, ObjectSpec object) {
        items.add(new Item(object.encode(operation), object.linkNames()));
        return this;
    }

    /**
     * Sends the changes and waits for their outcomes; the batch is empty afterwards.
     *
     * @return the outcome of each change, in the order in which they were added
     */
    public BatchResult execute() {
        List<Item> all = List.copyOf(items);
        items.clear();
        return new Execution().run(all);
    }

    /** One execution: resolves the changes one after another, and sends them together. */
    private final class Execution {
        private final List<Outcome> outcomes = new ArrayList<>();
        /** Names that changes which are not sent yet give to links. */
        private final Set<String> pendingNames = new HashSet<>();

        private Batch pending = connection.batch();
        private boolean isEmpty = true;

        BatchResult run(List<Item> all) {
            try (References references = new References(this::indexOf)) {
                for (Item item : all) {
                    add(item, references);
                }
                send();
            }
            return new BatchResult(outcomes);
        }

        private void add(Item item, References references) {
            try {
                pending.add(item.request().resolve(references));
                isEmpty = false;
            } catch (KernelException e) {
                send();
                outcomes.add(new Outcome.Rejected(item.request().unresolved(), e));
            } catch (SystemCallException e) {
                send();
                outcomes.add(new Outcome.Unknown(item.request().unresolved(), e, false));
            }
            references.forget(item.linkNames());
            pendingNames.addAll(item.linkNames());
        }

        /** A link that a change before this one adds is there only when that was sent. */
        private int indexOf(String name) {
            if (pendingNames.contains(name)) {
                send();
            }
            return lookup.applyAsInt(name);
        }

        private void send() {
            if (!isEmpty) {
                outcomes.addAll(pending.execute().outcomes());
                pending = connection.batch();
                isEmpty = true;
            }
            pendingNames.clear();
        }
    }
}
