package io.github.netlink4j.rtnetlink.route;

import io.github.netlink4j.core.schema.AttributeType;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;

/** The segment routing header (SRH) of IPv6; {@code include/uapi/linux/seg6.h}, RFC 8754. */
final class SegmentRouting {
    /** The segments, the last of the path first. An HMAC after them, which is rare, is not told apart from segments. */
    static final AttributeType SEGMENTS = Types.array(Types.IPV6_ADDRESS);

    /** {@code struct ipv6_sr_hdr}. */
    static final StructSchema HEADER = StructSchema.builder("ipv6_sr_hdr")
            .add("nexthdr", Types.U8)
            .add("hdrlen", Types.U8)
            .add("type", Types.U8)
            .add("segments_left", Types.U8)
            .add("first_segment", Types.U8)
            .add("flags", Types.U8)
            .add("tag", Types.BE16)
            .rest("segments", SEGMENTS)
            .build();

    private SegmentRouting() {}
}
