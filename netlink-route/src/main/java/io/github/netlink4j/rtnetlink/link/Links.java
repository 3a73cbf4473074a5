package io.github.netlink4j.rtnetlink.link;

import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_WIRELESS;

import io.github.netlink4j.core.connection.Result;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.rtnetlink.base.RtnlObjects;
import io.github.netlink4j.rtnetlink.internal.Operation;
import io.github.netlink4j.rtnetlink.internal.RtnlContext;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The network interfaces of a network namespace; {@code net/core/rtnetlink.c}. A name may be an alternative one. Thread-safe.
 *
 * <p>A mirror ignores notifications of {@code AF_BRIDGE}, which are about ports, and events of the wireless extensions, which
 * have few attributes of the link.
 */
public final class Links extends RtnlObjects<Integer, LinkMessage> {
    /** The links over a connection; for this library. */
    public Links(RtnlContext context) {
        super(context, LinkMessage.TYPE);
    }

    /**
     * The link of a name; owned.
     *
     * @throws KernelException with {@code ENODEV} if there is none
     */
    public LinkMessage get(String name) {
        return get(ExistingLink.named(name));
    }

    /**
     * The link of an index; owned.
     *
     * @throws KernelException with {@code ENODEV} if there is none
     */
    public LinkMessage get(int index) {
        return get(ExistingLink.ofIndex(index));
    }

    private LinkMessage get(ExistingLink link) {
        return get(link.encode(Operation.GET));
    }

    /**
     * Adds a link.
     *
     * @throws KernelException with {@code EEXIST} if there is one of its name; with {@code EOPNOTSUPP} if the kernel does not
     *     have its kind; with {@code ENODEV} if a link that it refers to does not exist; with {@code EPERM} without
     *     {@code CAP_NET_ADMIN}
     * @throws SystemCallException if a network namespace that it refers to cannot be opened
     */
    public Result add(LinkSpec link) {
        return execute(Operation.ADD, link);
    }

    /**
     * Changes the link of a name. What is not set is not changed.
     *
     * @param change sets what to change
     * @throws KernelException with {@code ENODEV} if there is none
     */
    public Result change(String name, Consumer<? super ExistingLink> change) {
        return change(ExistingLink.named(name), change);
    }

    /** Changes the link of an index, as {@link #change(String, Consumer)} does. */
    public Result change(int index, Consumer<? super ExistingLink> change) {
        return change(ExistingLink.ofIndex(index), change);
    }

    private Result change(ExistingLink link, Consumer<? super ExistingLink> change) {
        change.accept(link);
        return execute(Operation.CHANGE, link);
    }

    /**
     * Deletes the link of a name.
     *
     * @throws KernelException with {@code ENODEV} if there is none; with {@code EOPNOTSUPP} if it cannot be deleted
     */
    public Result delete(String name) {
        return execute(Operation.DELETE, ExistingLink.named(name));
    }

    /** Deletes the link of an index, as {@link #delete(String)} does. */
    public Result delete(int index) {
        return execute(Operation.DELETE, ExistingLink.ofIndex(index));
    }

    @Override
    protected @Nullable Integer key(LinkMessage link) {
        return link.family().equals(AddressFamily.UNSPEC) && !link.has(IFLA_WIRELESS) ? link.index() : null;
    }
}
