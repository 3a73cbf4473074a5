package io.github.netlink4j.tap.conversation;

import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.tap.Direction;
import io.github.netlink4j.tap.TapFrame;
import io.github.netlink4j.tap.TapMessage;

/** What the messages of one sequence number are to each other. */
final class ReplyRule {
    private static final int ROUTE = NetlinkProtocol.ROUTE.number();
    private static final int XFRM = NetlinkProtocol.XFRM.number();
    private static final int NETFILTER = NetlinkProtocol.NETFILTER.number();
    private static final int GENERIC = NetlinkProtocol.GENERIC.number();
    private static final int FIB_LOOKUP = NetlinkProtocol.FIB_LOOKUP.number();

    /** The messages of rtnetlink are in groups of four: {@code NEW}, {@code DEL}, {@code GET}, {@code SET}. */
    private static final int ROUTE_GROUP = 2;
    /** The high byte of a type of netfilter is its subsystem. */
    private static final int SUBSYSTEM = 8;

    private ReplyRule() {}

    /** Whether the kernel acts on a message: without {@code NLM_F_REQUEST}, it may still acknowledge it. */
    static boolean isRequest(TapMessage message) {
        return message.frame().direction() == Direction.TO_KERNEL
                && (message.cursor().flags() & (Netlink.NLM_F_REQUEST | Netlink.NLM_F_ACK)) != 0;
    }

    /** Whether the direction of a frame is a guess that is wrong for replies, which are the requests with a result. */
    static boolean mayBeReply(TapFrame frame) {
        return frame.protocol() == FIB_LOOKUP && !frame.isDirectionExact();
    }

    /** Whether a message is one of several, which {@code NLMSG_DONE} ends. */
    static boolean isPart(MessageCursor message) {
        return message.type() != Netlink.NLMSG_ERROR && (message.flags() & Netlink.NLM_F_MULTI) != 0;
    }

    /** Whether a message is none of the protocol's own, but reports the end or an error. */
    static boolean isControl(TapMessage message) {
        return message.cursor().type() < Netlink.NLMSG_MIN_TYPE && !isLookup(message);
    }

    /** Whether a message is the only one that replies to its request, with the same type as the request. */
    static boolean isLookup(TapMessage message) {
        return message.frame().protocol() == FIB_LOOKUP;
    }

    /** Whether a message ends the reply to a request. */
    static boolean isEnd(MessageCursor request, TapMessage reply) {
        if (isControl(reply) || isLookup(reply)) {
            return true;
        }
        return !isPart(reply.cursor()) && (request.flags() & Netlink.NLM_F_ACK) == 0;
    }

    /** Whether a message with the sequence number of a request can be a reply to it. */
    static boolean isReply(PendingRequest request, TapMessage message) {
        MessageCursor question = request.request().cursor();
        MessageCursor reply = message.cursor();
        if (isLookup(message)) {
            return true;
        }
        if (reply.type() == Netlink.NLMSG_ERROR) {
            return Quote.matches(reply, request.request());
        }
        boolean isDump = (question.flags() & Netlink.NLM_F_DUMP) == Netlink.NLM_F_DUMP;
        if (isControl(message)) {
            return reply.type() == Netlink.NLMSG_DONE && (isDump || request.hasReply());
        }
        return isOfType(message.frame().protocol(), question.type(), reply.type())
                && (isPart(reply) || (!isDump && isReplyExpected(request.request())));
    }

    private static boolean isOfType(int protocol, int request, int reply) {
        if (protocol == ROUTE) {
            return request >> ROUTE_GROUP == reply >> ROUTE_GROUP;
        }
        if (protocol == NETFILTER) {
            return request >> SUBSYSTEM == reply >> SUBSYSTEM;
        }
        return protocol != GENERIC || request == reply;
    }

    /**
     * Whether a message for a request is a reply. It is not where it must be a notification for others: some protocols send those
     * with the sequence number and the port id of the request that made the change.
     */
    private static boolean isReplyExpected(TapMessage request) {
        int protocol = request.frame().protocol();
        boolean isAmbiguous = protocol == ROUTE || protocol == XFRM || protocol == NETFILTER;
        return !isAmbiguous || (request.cursor().flags() & Netlink.NLM_F_ECHO) != 0 || isQuery(request.name());
    }

    private static boolean isQuery(String name) {
        return name.contains("_GET") || name.startsWith("IPSET_") || name.equals("XFRM_MSG_ALLOCSPI");
    }
}
