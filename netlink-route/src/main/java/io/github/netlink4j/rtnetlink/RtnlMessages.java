package io.github.netlink4j.rtnetlink;

import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.rtnetlink.address.AddressMessage;
import io.github.netlink4j.rtnetlink.link.LinkMessage;
import io.github.netlink4j.rtnetlink.neighbour.NeighbourMessage;
import io.github.netlink4j.rtnetlink.route.RouteMessage;
import io.github.netlink4j.rtnetlink.rule.RuleMessage;
import io.github.netlink4j.rtnetlink.uapi.Rtm;

/** All message types of {@code NETLINK_ROUTE}: the tables of the objects together. */
public final class RtnlMessages {
    /** For a {@link io.github.netlink4j.core.schema.MessageRegistry}. */
    public static final MessageTable TABLE = LinkMessage.TABLE
            .and(AddressMessage.TABLE)
            .and(RouteMessage.TABLE)
            .and(NeighbourMessage.TABLE)
            .and(RuleMessage.TABLE)
            .and(Rtm.OTHERS);

    private RtnlMessages() {}
}
