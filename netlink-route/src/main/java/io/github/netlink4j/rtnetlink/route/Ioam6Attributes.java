package io.github.netlink4j.rtnetlink.route;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;

/** In situ OAM of IPv6 (IOAM), inside {@code RTA_ENCAP}; {@code include/uapi/linux/ioam6_iptunnel.h}. */
final class Ioam6Attributes {
    private static final ValueNames MODES = ValueNames.values()
            .add(1, "IOAM6_IPTUNNEL_MODE_INLINE")
            .add(2, "IOAM6_IPTUNNEL_MODE_ENCAP")
            .add(3, "IOAM6_IPTUNNEL_MODE_AUTO");

    /** The length of a node's data and a flag are in one byte, as bits. */
    private static final StructSchema TRACE = StructSchema.builder("ioam6_trace_hdr")
            .add("namespace_id", Types.BE16)
            .add("nodelen", Types.U8.hex(), 1)
            .add("remlen", Types.U8)
            .add("type", Types.BE32.hex(), 4)
            .rest("data", Types.BINARY)
            .build();

    static final AttributeSet SET = AttributeSet.builder("IOAM6_IPTUNNEL")
            .add(1, "IOAM6_IPTUNNEL_MODE", Types.U8.named(MODES))
            .add(2, "IOAM6_IPTUNNEL_DST", Types.IPV6_ADDRESS)
            .add(3, "IOAM6_IPTUNNEL_TRACE", Types.struct(TRACE))
            .add(4, "IOAM6_IPTUNNEL_FREQ_K", Types.U32)
            .add(5, "IOAM6_IPTUNNEL_FREQ_N", Types.U32)
            .add(6, "IOAM6_IPTUNNEL_SRC", Types.IPV6_ADDRESS)
            .build();

    private Ioam6Attributes() {}
}
