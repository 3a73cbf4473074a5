package io.github.netlink4j.tools.tap;

import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.Netlink;
import io.github.netlink4j.tap.TapFrame;

/** The end of a datagram that is no whole message. */
final class MalformedRest {
    private MalformedRest() {}

    /**
     * Why it is none.
     *
     * @param bytes its length
     */
    static String reason(TapFrame frame, int bytes) {
        if (frame.isTruncated()) {
            return "captured in part: " + frame.length() + " of " + frame.originalLength() + " bytes";
        }
        if (bytes < Netlink.NLMSG_HDRLEN) {
            return "shorter than a header of " + Netlink.NLMSG_HDRLEN;
        }
        int start = frame.offset() + frame.length() - bytes;
        return "its nlmsg_len is " + Bytes.u32(frame.memory(), start, frame.order());
    }
}
