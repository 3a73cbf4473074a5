package io.github.netlink4j.rtnetlink.neighbour;

import io.github.netlink4j.rtnetlink.internal.ObjectRequests;

import io.github.netlink4j.rtnetlink.RtnlConnection;

import io.github.netlink4j.core.connection.InterruptedDumpException;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_CREATE;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_EXCL;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_REPLACE;
import static io.github.netlink4j.rtnetlink.uapi.RtnlGroups.RTNLGRP_NEIGH;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_DELNEIGH;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_GETNEIGH;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_NEWNEIGH;

import io.github.netlink4j.core.connection.Request;
import io.github.netlink4j.core.connection.Result;
import io.github.netlink4j.core.connection.Subscription;
import io.github.netlink4j.core.error.KernelException;
import java.util.List;
import java.util.function.Consumer;

/** The neighbours of a namespace, and the forwarding entries of its bridges; {@code net/core/neighbour.c}. Thread-safe. */
public final class Neighbours {
    private final RtnlConnection route;
    private final ObjectRequests<NeighbourMessage> requests;

    Neighbours(RtnlConnection route) {
        this.route = route;
        this.requests = new ObjectRequests<>(route, NeighbourMessage::new, NeighbourMessage::copy);
    }

    /**
     * All neighbours; owned.
     *
     * @throws InterruptedDumpException if they changed all the time
     */
    public List<NeighbourMessage> list() {
        return list(NeighbourFilter.ALL);
    }

    /** The neighbours that a filter is for, as {@link #list()} gives them. */
    public List<NeighbourMessage> list(NeighbourFilter filter) {
        NeighbourFilter resolved = filter.resolved(route::indexOf);
        return requests.list(RTM_GETNEIGH, resolved.body(), resolved.test());
    }

    /**
     * Hands over all neighbours.
     *
     * @param neighbours gets each, borrowed until it returns; it may not use this connection
     * @return how it ended; {@link Result#interrupted()} when neighbours changed meanwhile
     */
    public Result forEach(Consumer<? super NeighbourMessage> neighbours) {
        return forEach(NeighbourFilter.ALL, neighbours);
    }

    /** Hands over the neighbours that a filter is for, as {@link #forEach(Consumer)} does. */
    public Result forEach(NeighbourFilter filter, Consumer<? super NeighbourMessage> neighbours) {
        NeighbourFilter resolved = filter.resolved(route::indexOf);
        return requests.forEach(RTM_GETNEIGH, resolved.body(), resolved.test(), neighbours);
    }

    /**
     * The neighbour of an address and a link; owned.
     *
     * @throws KernelException with {@code ENOENT} if it is not known
     */
    public NeighbourMessage get(NeighbourSpec neighbour) {
        return requests.get(RTM_GETNEIGH, neighbour, neighbour.key(route::indexOf));
    }

    /**
     * Adds a neighbour.
     *
     * @throws KernelException with {@code EEXIST} if there is one of its address
     */
    public Result add(NeighbourSpec neighbour) {
        return requests.execute(adding(neighbour));
    }

    Request adding(NeighbourSpec neighbour) {
        return ObjectRequests.request(
                RTM_NEWNEIGH, NLM_F_CREATE | NLM_F_EXCL, neighbour, neighbour.body(route::indexOf));
    }

    /** Adds a neighbour, or changes the one of its address. */
    public Result replace(NeighbourSpec neighbour) {
        return requests.execute(replacing(neighbour));
    }

    Request replacing(NeighbourSpec neighbour) {
        return ObjectRequests.request(
                RTM_NEWNEIGH, NLM_F_CREATE | NLM_F_REPLACE, neighbour, neighbour.body(route::indexOf));
    }

    /**
     * Changes the neighbour of an address.
     *
     * @throws KernelException with {@code ENOENT} if there is none
     */
    public Result change(NeighbourSpec neighbour) {
        return requests.execute(changing(neighbour));
    }

    Request changing(NeighbourSpec neighbour) {
        return ObjectRequests.request(RTM_NEWNEIGH, NLM_F_REPLACE, neighbour, neighbour.body(route::indexOf));
    }

    /**
     * Removes the neighbour of an address.
     *
     * @throws KernelException with {@code ENOENT} if there is none
     */
    public Result delete(NeighbourSpec neighbour) {
        return requests.execute(deleting(neighbour));
    }

    Request deleting(NeighbourSpec neighbour) {
        return ObjectRequests.request(RTM_DELNEIGH, 0, neighbour, neighbour.key(route::indexOf));
    }

    /** News of neighbours and forwarding entries, on a socket of its own: {@code RTNLGRP_NEIGH}. */
    public Subscription<NeighbourMessage> subscribe() {
        return requests.subscribe(RTM_NEWNEIGH, RTNLGRP_NEIGH);
    }
}
