package io.github.netlink4j.rtnetlink.base;

import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.rtnetlink.internal.Operation;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A type of object: its message types, class and multicast groups. Immutable.
 *
 * @param <M> the class of the messages
 */
public final class ObjectType<M extends RtnlMessage<M>> {
    private final MessageTable table;
    private final int newType;
    private final Supplier<M> message;
    private final int[] groups;
    private final MessageSchema schema;

    /**
     * A type of object.
     *
     * @param table names the messages, and has their schema
     * @param newType {@code RTM_NEW*}; {@code RTM_DEL*} and {@code RTM_GET*} are the next two numbers
     * @param message creates an empty message
     * @param groups the multicast groups of the notifications
     */
    public ObjectType(MessageTable table, int newType, Supplier<M> message, int... groups) {
        this.table = table;
        this.newType = newType;
        this.message = message;
        this.groups = groups.clone();
        this.schema =
                Objects.requireNonNull(table.request(newType), "message type").schema();
    }

    MessageTable table() {
        return table;
    }

    MessageSchema schema() {
        return schema;
    }

    int[] groups() {
        return groups.clone();
    }

    M create() {
        return message.get();
    }

    /** The message type of an operation on these objects. */
    int type(Operation operation) {
        return operation.type(newType);
    }

    boolean isNotification(int type) {
        return type == type(Operation.ADD) || type == type(Operation.DELETE);
    }
}
