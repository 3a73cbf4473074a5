package io.github.netlink4j.rtnetlink.base;

import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.rtnetlink.internal.Operation;
import java.util.function.Supplier;

/**
 * A type of object: its message types, class, filter and multicast groups.
 *
 * @param <M> the class of the messages
 * @param <F> the class of the filters
 */
public final class ObjectType<M extends RtnlMessage<M>, F> {
    private final MessageTable table;
    private final int newType;
    private final Supplier<M> message;
    private final F all;
    private final int[] groups;

    /**
     * A type of object.
     *
     * @param table names the messages
     * @param newType {@code RTM_NEW*}; {@code RTM_DEL*} and {@code RTM_GET*} are the next two numbers
     * @param message creates an empty message
     * @param all the filter that selects all objects
     * @param groups the multicast groups of the notifications
     */
    public ObjectType(MessageTable table, int newType, Supplier<M> message, F all, int... groups) {
        this.table = table;
        this.newType = newType;
        this.message = message;
        this.all = all;
        this.groups = groups.clone();
    }

    MessageTable table() {
        return table;
    }

    F all() {
        return all;
    }

    int[] groups() {
        return groups.clone();
    }

    M create() {
        return message.get();
    }

    int getType() {
        return Operation.GET.type(newType);
    }

    boolean isNotification(int type) {
        return type == newType || type == Operation.DELETE.type(newType);
    }
}
