package io.github.netlink4j.rtnetlink.base;

import io.github.netlink4j.core.message.NetlinkMessage;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.rtnetlink.internal.Operation;
import java.util.List;
import java.util.function.Supplier;

/**
 * The facts of one kind of objects.
 *
 * @param table names their messages
 * @param newType {@code RTM_NEW*}; {@code RTM_DEL*} and {@code RTM_GET*} follow it
 * @param message makes an empty message
 * @param all the filter that selects all of them
 * @param groups the multicast groups that notify of them
 * @param <M> the class of their messages
 * @param <F> the class of their filters
 */
public record ObjectType<M extends NetlinkMessage<M>, F>(
        MessageTable table, int newType, Supplier<M> message, F all, List<Integer> groups) {
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
