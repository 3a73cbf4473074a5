package io.github.netlink4j.rtnetlink.address;

import io.github.netlink4j.rtnetlink.internal.ObjectRequests;

import io.github.netlink4j.rtnetlink.RtnlConnection;

import io.github.netlink4j.core.connection.InterruptedDumpException;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_CREATE;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_EXCL;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_REPLACE;
import static io.github.netlink4j.rtnetlink.uapi.RtnlGroups.RTNLGRP_IPV4_IFADDR;
import static io.github.netlink4j.rtnetlink.uapi.RtnlGroups.RTNLGRP_IPV6_IFADDR;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_DELADDR;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_GETADDR;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_NEWADDR;

import io.github.netlink4j.core.connection.Request;
import io.github.netlink4j.core.connection.Result;
import io.github.netlink4j.core.connection.Subscription;
import io.github.netlink4j.core.error.KernelException;
import java.util.List;
import java.util.function.Consumer;

/**
 * The IP addresses of a namespace; {@code net/ipv4/devinet.c}, {@code net/ipv6/addrconf.c}. Thread-safe.
 *
 * <p>There is no {@code get}: of one address the kernel tells in IPv6 alone, and a filter by link and family finds it in both.
 */
public final class Addresses {
    private final RtnlConnection route;
    private final ObjectRequests<AddressMessage> requests;

    Addresses(RtnlConnection route) {
        this.route = route;
        this.requests = new ObjectRequests<>(route, AddressMessage::new, AddressMessage::copy);
    }

    /**
     * All addresses; owned.
     *
     * @throws InterruptedDumpException if they changed all the time
     */
    public List<AddressMessage> list() {
        return list(AddressFilter.ALL);
    }

    /** The addresses that a filter is for, as {@link #list()} gives them. */
    public List<AddressMessage> list(AddressFilter filter) {
        AddressFilter resolved = filter.resolved(route::indexOf);
        return requests.list(RTM_GETADDR, resolved.body(), resolved.test());
    }

    /**
     * Hands over all addresses.
     *
     * @param addresses gets each, borrowed until it returns; it may not use this connection
     * @return how it ended; {@link Result#interrupted()} when addresses changed meanwhile
     */
    public Result forEach(Consumer<? super AddressMessage> addresses) {
        return forEach(AddressFilter.ALL, addresses);
    }

    /** Hands over the addresses that a filter is for, as {@link #forEach(Consumer)} does. */
    public Result forEach(AddressFilter filter, Consumer<? super AddressMessage> addresses) {
        AddressFilter resolved = filter.resolved(route::indexOf);
        return requests.forEach(RTM_GETADDR, resolved.body(), resolved.test(), addresses);
    }

    /**
     * Gives a link an address.
     *
     * @throws KernelException with {@code EEXIST} if it has it
     */
    public Result add(AddressSpec address) {
        return requests.execute(adding(address));
    }

    Request adding(AddressSpec address) {
        return ObjectRequests.request(RTM_NEWADDR, NLM_F_CREATE | NLM_F_EXCL, address, address.body(route::indexOf));
    }

    /** Gives a link an address, or changes the one that it has. */
    public Result replace(AddressSpec address) {
        return requests.execute(replacing(address));
    }

    Request replacing(AddressSpec address) {
        return ObjectRequests.request(RTM_NEWADDR, NLM_F_CREATE | NLM_F_REPLACE, address, address.body(route::indexOf));
    }

    /**
     * Takes an address from a link.
     *
     * @throws KernelException with {@code EADDRNOTAVAIL} if the link does not have it
     */
    public Result delete(AddressSpec address) {
        return requests.execute(deleting(address));
    }

    Request deleting(AddressSpec address) {
        return ObjectRequests.request(RTM_DELADDR, 0, address, address.body(route::indexOf));
    }

    /** News of addresses, on a socket of its own: {@code RTNLGRP_IPV4_IFADDR}, {@code RTNLGRP_IPV6_IFADDR}. */
    public Subscription<AddressMessage> subscribe() {
        return requests.subscribe(RTM_NEWADDR, RTNLGRP_IPV4_IFADDR, RTNLGRP_IPV6_IFADDR);
    }
}
