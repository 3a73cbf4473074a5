package io.github.netlink4j.rtnetlink;

import io.github.netlink4j.rtnetlink.route.Routes;

import io.github.netlink4j.rtnetlink.route.RouteSpec;

import io.github.netlink4j.rtnetlink.neighbour.Neighbours;

import io.github.netlink4j.rtnetlink.neighbour.NeighbourSpec;

import io.github.netlink4j.rtnetlink.link.Links;

import io.github.netlink4j.rtnetlink.link.LinkSpec;

import io.github.netlink4j.rtnetlink.link.LinkChange;

import io.github.netlink4j.rtnetlink.internal.OpenNamespaces;

import io.github.netlink4j.rtnetlink.internal.LinkReference;

import io.github.netlink4j.rtnetlink.address.Addresses;

import io.github.netlink4j.rtnetlink.address.AddressSpec;

import io.github.netlink4j.core.connection.Batch;
import io.github.netlink4j.core.connection.BatchResult;
import io.github.netlink4j.core.connection.Request;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.error.SystemCallException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Changes that go to the kernel together, and end each for itself; see {@link Batch}. The kernel carries them out in order. Not
 * thread-safe.
 *
 * <pre>{@code
 * BatchResult result = route.batch()
 *         .add(RouteSpec.to("10.2.0.0/16").blackhole())
 *         .add(AddressSpec.of("192.0.2.7/24").on("a0"))
 *         .execute();
 * }</pre>
 *
 * <p>The names of links are looked up before the first change is sent: what refers by name to a link that is to be made goes
 * into a second batch.
 */
public final class RtnlBatch {
    private final RtnlConnection route;
    private final List<Function<OpenNamespaces, Request>> changes = new ArrayList<>();

    RtnlBatch(RtnlConnection route) {
        this.route = route;
    }

    /** Makes a link, as {@link Links#add}. */
    public RtnlBatch add(LinkSpec link) {
        return take(namespaces -> route.links().adding(link, namespaces));
    }

    /** Changes the link of a name, as {@link Links#change(String, Consumer)}. */
    public RtnlBatch changeLink(String name, Consumer<? super LinkChange> change) {
        LinkReference link = LinkReference.of(name);
        return take(namespaces -> route.links().changing(link, change));
    }

    /** Removes the link of a name, as {@link Links#delete(String)}. */
    public RtnlBatch deleteLink(String name) {
        LinkReference link = LinkReference.of(name);
        return take(namespaces -> route.links().deleting(link));
    }

    /** Gives a link an address, as {@link Addresses#add}. */
    public RtnlBatch add(AddressSpec address) {
        return take(namespaces -> route.addresses().adding(address));
    }

    /** Gives a link an address, or changes the one that it has, as {@link Addresses#replace}. */
    public RtnlBatch replace(AddressSpec address) {
        return take(namespaces -> route.addresses().replacing(address));
    }

    /** Takes an address from a link, as {@link Addresses#delete}. */
    public RtnlBatch delete(AddressSpec address) {
        return take(namespaces -> route.addresses().deleting(address));
    }

    /** Adds a route, as {@link Routes#add}. */
    public RtnlBatch add(RouteSpec newRoute) {
        return take(namespaces -> route.routes().adding(newRoute));
    }

    /** Adds a route, or puts it in the place of another, as {@link Routes#replace}. */
    public RtnlBatch replace(RouteSpec newRoute) {
        return take(namespaces -> route.routes().replacing(newRoute));
    }

    /** Puts a route in the place of another, as {@link Routes#change}. */
    public RtnlBatch change(RouteSpec newRoute) {
        return take(namespaces -> route.routes().changing(newRoute));
    }

    /** Removes a route, as {@link Routes#delete}. */
    public RtnlBatch delete(RouteSpec oldRoute) {
        return take(namespaces -> route.routes().deleting(oldRoute));
    }

    /** Adds a neighbour, as {@link Neighbours#add}. */
    public RtnlBatch add(NeighbourSpec neighbour) {
        return take(namespaces -> route.neighbours().adding(neighbour));
    }

    /** Adds a neighbour, or changes the one of its address, as {@link Neighbours#replace}. */
    public RtnlBatch replace(NeighbourSpec neighbour) {
        return take(namespaces -> route.neighbours().replacing(neighbour));
    }

    /** Changes a neighbour, as {@link Neighbours#change}. */
    public RtnlBatch change(NeighbourSpec neighbour) {
        return take(namespaces -> route.neighbours().changing(neighbour));
    }

    /** Removes a neighbour, as {@link Neighbours#delete}. */
    public RtnlBatch delete(NeighbourSpec neighbour) {
        return take(namespaces -> route.neighbours().deleting(neighbour));
    }

    private RtnlBatch take(Function<OpenNamespaces, Request> change) {
        changes.add(change);
        return this;
    }

    /**
     * Sends the changes and waits for their answers; the batch is empty afterwards.
     *
     * @return how each change ended, in the order in which they were added
     * @throws KernelException with {@code ENODEV} if there is no link of a name that a change refers to; nothing is sent then
     * @throws SystemCallException if a namespace that a change names cannot be opened; nothing is sent then
     */
    public BatchResult execute() {
        try (OpenNamespaces namespaces = new OpenNamespaces()) {
            Batch batch = route.connection().batch();
            changes.forEach(change -> batch.add(change.apply(namespaces)));
            return batch.execute();
        } finally {
            changes.clear();
        }
    }
}
