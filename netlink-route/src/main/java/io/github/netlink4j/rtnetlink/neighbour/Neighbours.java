package io.github.netlink4j.rtnetlink.neighbour;

import io.github.netlink4j.core.connection.Result;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.rtnetlink.base.RtnlObjects;
import io.github.netlink4j.rtnetlink.internal.Operation;
import io.github.netlink4j.rtnetlink.internal.RtnlContext;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * The neighbours of a network namespace, and the forwarding entries of its bridges; {@code net/core/neighbour.c}. Thread-safe.
 *
 * <p>A mirror has the neighbours only, without proxy and forwarding entries. The kernel does not notify of every entry that it
 * creates itself, such as those of multicast groups, nor of every change of state.
 */
public final class Neighbours extends RtnlObjects<NeighbourKey, NeighbourMessage> {
    /** The neighbours over a connection; for this library. */
    public Neighbours(RtnlContext context) {
        super(context, NeighbourMessage.TYPE);
    }

    /**
     * The neighbour of an address on a link; owned.
     *
     * @throws KernelException with {@code ENOENT} if there is none
     */
    public NeighbourMessage get(NeighbourSpec neighbour) {
        return get(neighbour.encode(Operation.GET));
    }

    /**
     * Adds a neighbour.
     *
     * @throws KernelException with {@code EEXIST} if there is one of its address
     */
    public Result add(NeighbourSpec neighbour) {
        return execute(Operation.ADD, neighbour);
    }

    /** Adds a neighbour, or changes the one of its address. */
    public Result replace(NeighbourSpec neighbour) {
        return execute(Operation.REPLACE, neighbour);
    }

    /**
     * Changes the neighbour of an address.
     *
     * @throws KernelException with {@code ENOENT} if there is none
     */
    public Result change(NeighbourSpec neighbour) {
        return execute(Operation.CHANGE, neighbour);
    }

    /**
     * Deletes the neighbour of an address.
     *
     * @throws KernelException with {@code ENOENT} if there is none
     */
    public Result delete(NeighbourSpec neighbour) {
        return execute(Operation.DELETE, neighbour);
    }

    @Override
    protected @Nullable NeighbourKey key(NeighbourMessage neighbour) {
        InetAddress address = neighbour.address();
        boolean isProxy = (neighbour.flags() & NeighbourFlags.NTF_PROXY) != 0;
        return address == null || isProxy || neighbour.family().equals(AddressFamily.BRIDGE)
                ? null
                : new NeighbourKey(neighbour.interfaceIndex(), address);
    }
}
