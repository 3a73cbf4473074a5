package io.github.netlink4j.benchmarks;

import static io.github.netlink4j.benchmarks.Rtnetlink.IFINFOMSG;
import static io.github.netlink4j.benchmarks.Rtnetlink.IFLA_MTU;
import static io.github.netlink4j.benchmarks.Rtnetlink.RTA_DST;
import static io.github.netlink4j.benchmarks.Rtnetlink.RTMSG;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;

/** The requests of the live benchmarks, and the values that they read from the replies; as live.c does. */
final class Replies {
    private static final int LO = 1;

    private Replies() {}

    /** {@code struct ifinfomsg} of a request for {@code lo}. */
    static void appendLo(MessageBuilder request) {
        request.headerU32(0).headerU32(LO).headerU32(0).headerU32(0);
    }

    /** Index and MTU of a link. */
    static long link(MessageCursor message) {
        long sum = Bytes.s32(message.memory(), message.payloadOffset() + 4);
        AttributeCursor attributes = message.attributes(IFINFOMSG);
        while (attributes.next()) {
            if (attributes.type() == IFLA_MTU) {
                sum += attributes.u32();
            }
        }
        return sum;
    }

    /** Destination of a route, and the lengths of its other attributes. */
    static long route(MessageCursor message) {
        long sum = 0;
        AttributeCursor attributes = message.attributes(RTMSG);
        while (attributes.next()) {
            sum += attributes.type() == RTA_DST ? attributes.u32() : attributes.length();
        }
        return sum;
    }
}
