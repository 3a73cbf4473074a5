package io.github.netlink4j.rtnetlink.link;

import io.github.netlink4j.rtnetlink.uapi.AddressFamily;

import io.github.netlink4j.rtnetlink.internal.OpenNamespaces;

import io.github.netlink4j.rtnetlink.internal.ObjectRequests;

import io.github.netlink4j.rtnetlink.internal.LinkReference;

import io.github.netlink4j.rtnetlink.RtnlConnection;

import io.github.netlink4j.core.connection.InterruptedDumpException;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_CREATE;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_EXCL;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_ALT_IFNAME;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_IFNAME;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_WIRELESS;
import static io.github.netlink4j.rtnetlink.uapi.RtnlGroups.RTNLGRP_LINK;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_DELLINK;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_GETLINK;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_NEWLINK;

import io.github.netlink4j.core.connection.TableChange;
import io.github.netlink4j.core.connection.Mirror;
import io.github.netlink4j.core.connection.Request;
import io.github.netlink4j.core.connection.Result;
import io.github.netlink4j.core.connection.Subscription;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The network interfaces of a namespace; {@code net/core/rtnetlink.c}. Names may be alternative ones. Thread-safe. */
public final class Links {
    private final RtnlConnection route;
    private final ObjectRequests<LinkMessage> requests;

    Links(RtnlConnection route) {
        this.route = route;
        this.requests = new ObjectRequests<>(route, LinkMessage::new, LinkMessage::copy);
    }

    /**
     * All links; owned.
     *
     * @throws InterruptedDumpException if they changed all the time
     */
    public List<LinkMessage> list() {
        return list(LinkFilter.ALL);
    }

    /** The links that a filter is for, as {@link #list()} gives them. */
    public List<LinkMessage> list(LinkFilter filter) {
        LinkFilter resolved = filter.resolved(route::indexOf);
        return requests.list(RTM_GETLINK, resolved.body(), resolved.test());
    }

    /**
     * Hands over all links.
     *
     * @param links gets each, borrowed until it returns; it may not use this connection
     * @return how it ended; {@link Result#interrupted()} when links changed meanwhile
     */
    public Result forEach(Consumer<? super LinkMessage> links) {
        return forEach(LinkFilter.ALL, links);
    }

    /** Hands over the links that a filter is for, as {@link #forEach(Consumer)} does. */
    public Result forEach(LinkFilter filter, Consumer<? super LinkMessage> links) {
        LinkFilter resolved = filter.resolved(route::indexOf);
        return requests.forEach(RTM_GETLINK, resolved.body(), resolved.test(), links);
    }

    /**
     * The link of a name; owned.
     *
     * @throws KernelException with {@code ENODEV} if there is none
     */
    public LinkMessage get(String name) {
        return get(LinkReference.of(name));
    }

    /**
     * The link of an index; owned.
     *
     * @throws KernelException with {@code ENODEV} if there is none
     */
    public LinkMessage get(int index) {
        return get(LinkReference.of(index));
    }

    private LinkMessage get(LinkReference link) {
        return requests.get(RTM_GETLINK, link, header(link));
    }

    /**
     * Makes a link.
     *
     * @throws KernelException with {@code EEXIST} if there is one of its name; with {@code EOPNOTSUPP} if the kernel does not
     *     have its kind; with {@code EPERM} without {@code CAP_NET_ADMIN}
     * @throws SystemCallException if a namespace that it names cannot be opened
     */
    public Result add(LinkSpec link) {
        try (OpenNamespaces namespaces = new OpenNamespaces()) {
            return requests.execute(adding(link, namespaces));
        }
    }

    /** The namespaces stay open until the request is carried out. */
    Request adding(LinkSpec link, OpenNamespaces namespaces) {
        return ObjectRequests.request(
                RTM_NEWLINK, NLM_F_CREATE | NLM_F_EXCL, link, link.body(route::indexOf, namespaces));
    }

    /**
     * Changes the link of a name. What is not said stays.
     *
     * @param change says what to change
     * @throws KernelException with {@code ENODEV} if there is none
     */
    public Result change(String name, Consumer<? super LinkChange> change) {
        return requests.execute(changing(LinkReference.of(name), change));
    }

    /** Changes the link of an index, as {@link #change(String, Consumer)} does. */
    public Result change(int index, Consumer<? super LinkChange> change) {
        return requests.execute(changing(LinkReference.of(index), change));
    }

    Request changing(LinkReference link, Consumer<? super LinkChange> settings) {
        LinkChange change = new LinkChange(link);
        settings.accept(change);
        return ObjectRequests.request(RTM_NEWLINK, 0, link, change.body(route::indexOf));
    }

    /**
     * Removes the link of a name.
     *
     * @throws KernelException with {@code ENODEV} if there is none; with {@code EOPNOTSUPP} if it cannot be removed
     */
    public Result delete(String name) {
        return requests.execute(deleting(LinkReference.of(name)));
    }

    /** Removes the link of an index, as {@link #delete(String)} does. */
    public Result delete(int index) {
        return requests.execute(deleting(LinkReference.of(index)));
    }

    Request deleting(LinkReference link) {
        return ObjectRequests.request(RTM_DELLINK, 0, link, header(link));
    }

    /** News of links that come, change or go, on a socket of its own: {@code RTNLGRP_LINK}. */
    public Subscription<LinkMessage> subscribe() {
        return requests.subscribe(RTM_NEWLINK, RTNLGRP_LINK);
    }

    /**
     * The links by index, kept true on sockets and a thread of its own until it is closed. What the table has is owned.
     *
     * <p>What a bridge tells of its ports, {@code AF_BRIDGE}, is not in it, nor are the events of the old wireless
     * extensions, which come as links that have hardly more than a name.
     */
    public Mirror<Integer, LinkMessage> mirror() {
        LinkMessage link = new LinkMessage();
        return requests.mirror(RTM_GETLINK, LinkFilter.ALL.body(), row -> change(row, link), RTNLGRP_LINK);
    }

    static @Nullable TableChange<Integer, LinkMessage> change(MessageCursor row, LinkMessage link) {
        boolean isLink = row.type() == RTM_NEWLINK || row.type() == RTM_DELLINK;
        if (!isLink || !link.wrap(row).family().equals(AddressFamily.UNSPEC) || link.has(IFLA_WIRELESS)) {
            return null;
        }
        return link.isDeleted() ? TableChange.deleted(link.index()) : TableChange.present(link.index(), link.copy());
    }

    /** {@code struct ifinfomsg}, and the name where that is known. */
    private static Consumer<MessageBuilder> header(LinkReference link) {
        return m -> {
            m.headerU32(0).headerU32(link.index()).headerU32(0).headerU32(0);
            name(m, link);
        };
    }

    static void name(MessageBuilder message, LinkReference link) {
        if (!link.name().isEmpty()) {
            message.string(link.isShortName() ? IFLA_IFNAME : IFLA_ALT_IFNAME, link.name());
        }
    }
}
