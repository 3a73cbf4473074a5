package io.github.netlink4j.rtnetlink.route;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.uapi.RouteTables;

/** The behavior of a local SRv6 segment, inside {@code RTA_ENCAP}; {@code include/uapi/linux/seg6_local.h}. */
public final class Seg6LocalAttributes {
    /** File descriptor of the program in a request, its id in a reply. */
    public static final int SEG6_LOCAL_BPF_PROG = 1;
    /** Name of the program. */
    public static final int SEG6_LOCAL_BPF_PROG_NAME = 2;

    /** Alignment of 64-bit values. */
    public static final int SEG6_LOCAL_CNT_PAD = 1;
    /** Packets. */
    public static final int SEG6_LOCAL_CNT_PACKETS = 2;
    /** Bytes. */
    public static final int SEG6_LOCAL_CNT_BYTES = 3;
    /** Packets with processing errors. */
    public static final int SEG6_LOCAL_CNT_ERRORS = 4;

    /** Bit mask of the flavors, {@code SEG6_LOCAL_FLV_OP_*}. */
    public static final int SEG6_LOCAL_FLV_OPERATION = 1;
    /** Length of the locator block in bits. */
    public static final int SEG6_LOCAL_FLV_LCBLOCK_BITS = 2;
    /** Length of the locator node and function in bits. */
    public static final int SEG6_LOCAL_FLV_LCNODE_FN_BITS = 3;

    /** Behavior of the segment: {@code SEG6_LOCAL_ACTION_*}. */
    public static final int SEG6_LOCAL_ACTION = 1;
    /** Segment routing header to add; {@code struct ipv6_sr_hdr}. */
    public static final int SEG6_LOCAL_SRH = 2;
    /** Routing table for the lookup. */
    public static final int SEG6_LOCAL_TABLE = 3;
    /** IPv4 next hop. */
    public static final int SEG6_LOCAL_NH4 = 4;
    /** IPv6 next hop. */
    public static final int SEG6_LOCAL_NH6 = 5;
    /** Index of the input interface. */
    public static final int SEG6_LOCAL_IIF = 6;
    /** Index of the output interface. */
    public static final int SEG6_LOCAL_OIF = 7;
    /** BPF program. */
    public static final int SEG6_LOCAL_BPF = 8;
    /** Routing table of the VRF for the lookup. */
    public static final int SEG6_LOCAL_VRFTABLE = 9;
    /** Counters. */
    public static final int SEG6_LOCAL_COUNTERS = 10;
    /** Flavors of the behavior. */
    public static final int SEG6_LOCAL_FLAVORS = 11;

    private static final ValueNames ACTIONS = ValueNames.values()
            .add(1, "SEG6_LOCAL_ACTION_END")
            .add(2, "SEG6_LOCAL_ACTION_END_X")
            .add(3, "SEG6_LOCAL_ACTION_END_T")
            .add(4, "SEG6_LOCAL_ACTION_END_DX2")
            .add(5, "SEG6_LOCAL_ACTION_END_DX6")
            .add(6, "SEG6_LOCAL_ACTION_END_DX4")
            .add(7, "SEG6_LOCAL_ACTION_END_DT6")
            .add(8, "SEG6_LOCAL_ACTION_END_DT4")
            .add(9, "SEG6_LOCAL_ACTION_END_B6")
            .add(10, "SEG6_LOCAL_ACTION_END_B6_ENCAP")
            .add(11, "SEG6_LOCAL_ACTION_END_BM")
            .add(12, "SEG6_LOCAL_ACTION_END_S")
            .add(13, "SEG6_LOCAL_ACTION_END_AS")
            .add(14, "SEG6_LOCAL_ACTION_END_AM")
            .add(15, "SEG6_LOCAL_ACTION_END_BPF")
            .add(16, "SEG6_LOCAL_ACTION_END_DT46");

    private static final ValueNames OPERATIONS = ValueNames.bits()
            .add(1 << 1, "SEG6_LOCAL_FLV_OP_PSP")
            .add(1 << 2, "SEG6_LOCAL_FLV_OP_USP")
            .add(1 << 3, "SEG6_LOCAL_FLV_OP_USD")
            .add(1 << 4, "SEG6_LOCAL_FLV_OP_NEXT_CSID");

    /** A BPF program. */
    public static final AttributeSet PROGRAM = AttributeSet.builder("SEG6_LOCAL_BPF_PROG")
            .add(SEG6_LOCAL_BPF_PROG, "SEG6_LOCAL_BPF_PROG", Types.U32)
            .add(SEG6_LOCAL_BPF_PROG_NAME, "SEG6_LOCAL_BPF_PROG_NAME", Types.STRING)
            .build();

    /** The counters. */
    public static final AttributeSet COUNTERS = AttributeSet.builder("SEG6_LOCAL_CNT")
            .add(SEG6_LOCAL_CNT_PAD, "SEG6_LOCAL_CNT_PAD", Types.PAD)
            .add(SEG6_LOCAL_CNT_PACKETS, "SEG6_LOCAL_CNT_PACKETS", Types.U64)
            .add(SEG6_LOCAL_CNT_BYTES, "SEG6_LOCAL_CNT_BYTES", Types.U64)
            .add(SEG6_LOCAL_CNT_ERRORS, "SEG6_LOCAL_CNT_ERRORS", Types.U64)
            .build();

    /** Flavors of the behavior. */
    public static final AttributeSet FLAVORS = AttributeSet.builder("SEG6_LOCAL_FLV")
            .add(SEG6_LOCAL_FLV_OPERATION, "SEG6_LOCAL_FLV_OPERATION", Types.U32.named(OPERATIONS))
            .add(SEG6_LOCAL_FLV_LCBLOCK_BITS, "SEG6_LOCAL_FLV_LCBLOCK_BITS", Types.U8)
            .add(SEG6_LOCAL_FLV_LCNODE_FN_BITS, "SEG6_LOCAL_FLV_LCNODE_FN_BITS", Types.U8)
            .build();

    /** All attributes of a local segment. */
    public static final AttributeSet SET = AttributeSet.builder("SEG6_LOCAL")
            .add(SEG6_LOCAL_ACTION, "SEG6_LOCAL_ACTION", Types.U32.named(ACTIONS))
            .add(SEG6_LOCAL_SRH, "SEG6_LOCAL_SRH", Types.struct(SegmentRouting.HEADER))
            .add(SEG6_LOCAL_TABLE, "SEG6_LOCAL_TABLE", Types.U32.named(RouteTables.NAMES))
            .add(SEG6_LOCAL_NH4, "SEG6_LOCAL_NH4", Types.IPV4_ADDRESS)
            .add(SEG6_LOCAL_NH6, "SEG6_LOCAL_NH6", Types.IPV6_ADDRESS)
            .add(SEG6_LOCAL_IIF, "SEG6_LOCAL_IIF", Types.S32)
            .add(SEG6_LOCAL_OIF, "SEG6_LOCAL_OIF", Types.S32)
            .add(SEG6_LOCAL_BPF, "SEG6_LOCAL_BPF", Types.nest(PROGRAM))
            .add(SEG6_LOCAL_VRFTABLE, "SEG6_LOCAL_VRFTABLE", Types.U32.named(RouteTables.NAMES))
            .add(SEG6_LOCAL_COUNTERS, "SEG6_LOCAL_COUNTERS", Types.nest(COUNTERS))
            .add(SEG6_LOCAL_FLAVORS, "SEG6_LOCAL_FLAVORS", Types.nest(FLAVORS))
            .build();

    private Seg6LocalAttributes() {}
}
