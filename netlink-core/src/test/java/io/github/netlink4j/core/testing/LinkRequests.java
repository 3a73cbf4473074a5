package io.github.netlink4j.core.testing;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_DUMP;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_REQUEST;

import io.github.netlink4j.core.socket.NetlinkSocket;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import java.util.ArrayList;
import java.util.List;

/** Simple rtnetlink requests, written and read with builder and cursors. */
public final class LinkRequests {
    public static final int RTM_NEWLINK = 16;
    public static final int RTM_DELLINK = 17;
    public static final int RTM_GETLINK = 18;
    /** Multicast group of link notifications. */
    public static final int RTNLGRP_LINK = 1;

    private LinkRequests() {}

    /** {@code RTM_GETLINK} of all links. */
    public static MessageBuilder dump(int sequence) {
        return MessageBuilder.allocate(64)
                .message(RTM_GETLINK, NLM_F_REQUEST | NLM_F_DUMP)
                .sequence(sequence)
                .reserve(SampleLink.HEADER)
                .end();
    }

    /** A request that the kernel rejects with a reply that contains the request: more than {@code length} bytes. */
    public static MessageBuilder rejected(int sequence, int length) {
        return MessageBuilder.allocate(length)
                .message(250, NLM_F_REQUEST)
                .sequence(sequence)
                .reserve(length - Netlink.NLMSG_HDRLEN)
                .end();
    }

    /** Dumps all links and returns their names. */
    public static List<String> names(NetlinkSocket socket) {
        socket.send(dump(1));
        List<String> names = new ArrayList<>();
        SampleLink link = new SampleLink();
        while (true) {
            MessageCursor messages = socket.receive();
            while (messages.next()) {
                if (messages.type() == Netlink.NLMSG_DONE) {
                    return names;
                }
                names.add(link.wrap(messages).name());
            }
        }
    }
}
