package io.github.netlink4j.tap;

import static io.github.netlink4j.core.wire.Netlink.NLMSG_FLAGS;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_HDRLEN;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_SEQ;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_REQUEST;

import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The direction of a datagram where its source does not have it: the kernel acts only on messages with {@code NLM_F_REQUEST},
 * and sends none with it, but for the replies of {@code NETLINK_FIB_LOOKUP}, which are the requests with a result: of two with one
 * sequence number, one after the other, the second is the reply. For one source, in the order of its datagrams.
 */
final class DirectionRule {
    private boolean isLookupOpen;
    private int lookup;

    Direction of(int protocol, ByteBuffer memory, int offset, int length, ByteOrder order) {
        if (protocol == NetlinkProtocol.USERSOCK.number()) {
            return Direction.USER_TO_USER;
        }
        boolean isRequest =
                length >= NLMSG_HDRLEN && (Bytes.u16(memory, offset + NLMSG_FLAGS, order) & NLM_F_REQUEST) != 0;
        if (isRequest && protocol == NetlinkProtocol.FIB_LOOKUP.number()) {
            return ofLookup(Bytes.s32(memory, offset + NLMSG_SEQ, order));
        }
        return isRequest ? Direction.TO_KERNEL : Direction.TO_USER;
    }

    private Direction ofLookup(int sequence) {
        boolean isReply = isLookupOpen && sequence == lookup;
        isLookupOpen = !isReply;
        lookup = sequence;
        return isReply ? Direction.TO_USER : Direction.TO_KERNEL;
    }
}
