package io.github.netlink4j.rtnetlink.route;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.AttributeType;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;
import java.util.Map;

/**
 * The encapsulations of a route: the attributes inside {@code RTA_ENCAP}, by {@code RTA_ENCAP_TYPE};
 * {@code include/uapi/linux/lwtunnel.h} and the header of each type.
 */
public final class EncapAttributes {
    /** Label stack to push. */
    public static final int MPLS_IPTUNNEL_DST = 1;
    /** TTL of the labels. */
    public static final int MPLS_IPTUNNEL_TTL = 2;

    /** Tunnel key. */
    public static final int LWTUNNEL_IP_ID = 1;
    /** Remote address. */
    public static final int LWTUNNEL_IP_DST = 2;
    /** Local address. */
    public static final int LWTUNNEL_IP_SRC = 3;
    /** TTL of the outer packet. */
    public static final int LWTUNNEL_IP_TTL = 4;
    /** TOS of the outer packet. */
    public static final int LWTUNNEL_IP_TOS = 5;
    /** {@code TUNNEL_*}. */
    public static final int LWTUNNEL_IP_FLAGS = 6;
    /** Alignment of 64-bit values. */
    public static final int LWTUNNEL_IP_PAD = 7;
    /** Options of the tunnel type. */
    public static final int LWTUNNEL_IP_OPTS = 8;

    /** Tunnel key. */
    public static final int LWTUNNEL_IP6_ID = 1;
    /** Remote address. */
    public static final int LWTUNNEL_IP6_DST = 2;
    /** Local address. */
    public static final int LWTUNNEL_IP6_SRC = 3;
    /** Hop limit of the outer packet. */
    public static final int LWTUNNEL_IP6_HOPLIMIT = 4;
    /** Traffic class of the outer packet. */
    public static final int LWTUNNEL_IP6_TC = 5;
    /** {@code TUNNEL_*}. */
    public static final int LWTUNNEL_IP6_FLAGS = 6;
    /** Alignment of 64-bit values. */
    public static final int LWTUNNEL_IP6_PAD = 7;
    /** Options of the tunnel type. */
    public static final int LWTUNNEL_IP6_OPTS = 8;

    /** Mode and segment routing header; {@code struct seg6_iptunnel_encap}. */
    public static final int SEG6_IPTUNNEL_SRH = 1;
    /** Source address of the outer packet. */
    public static final int SEG6_IPTUNNEL_SRC = 2;

    /** Source routing header. */
    public static final int RPL_IPTUNNEL_SRH = 1;

    /** Of a request: file descriptor of the program. */
    public static final int LWT_BPF_PROG_FD = 1;
    /** Name of the program. */
    public static final int LWT_BPF_PROG_NAME = 2;

    /** Program for received packets. */
    public static final int LWT_BPF_IN = 1;
    /** Program for outgoing packets, before the output route. */
    public static final int LWT_BPF_OUT = 2;
    /** Program for packets that are transmitted. */
    public static final int LWT_BPF_XMIT = 3;
    /** Headroom of transmitted packets in bytes. */
    public static final int LWT_BPF_XMIT_HEADROOM = 4;

    /** XFRM interface id. */
    public static final int LWT_XFRM_IF_ID = 1;
    /** Index of the underlying link. */
    public static final int LWT_XFRM_LINK = 2;

    /** {@code TUNNEL_*} of {@code if_tunnel.h}, which are big-endian there. */
    private static final ValueNames TUNNEL_FLAGS = ValueNames.bits()
            .add(1, "TUNNEL_CSUM")
            .add(1 << 1, "TUNNEL_ROUTING")
            .add(1 << 2, "TUNNEL_KEY")
            .add(1 << 3, "TUNNEL_SEQ")
            .add(1 << 4, "TUNNEL_STRICT")
            .add(1 << 5, "TUNNEL_REC")
            .add(1 << 6, "TUNNEL_VERSION")
            .add(1 << 7, "TUNNEL_NO_KEY")
            .add(1 << 8, "TUNNEL_DONT_FRAGMENT")
            .add(1 << 9, "TUNNEL_OAM")
            .add(1 << 10, "TUNNEL_CRIT_OPT")
            .add(1 << 11, "TUNNEL_GENEVE_OPT")
            .add(1 << 12, "TUNNEL_VXLAN_OPT")
            .add(1 << 13, "TUNNEL_NOCACHE")
            .add(1 << 14, "TUNNEL_ERSPAN_OPT")
            .add(1 << 15, "TUNNEL_GTP_OPT");

    private static final ValueNames SEG6_MODES = ValueNames.values()
            .add(0, "SEG6_IPTUN_MODE_INLINE")
            .add(1, "SEG6_IPTUN_MODE_ENCAP")
            .add(2, "SEG6_IPTUN_MODE_L2ENCAP")
            .add(3, "SEG6_IPTUN_MODE_ENCAP_RED")
            .add(4, "SEG6_IPTUN_MODE_L2ENCAP_RED");

    private static final StructSchema SEG6_ENCAP = StructSchema.builder("seg6_iptunnel_encap")
            .add("mode", Types.S32, SEG6_MODES)
            .add(SegmentRouting.HEADER)
            .rest("segments", SegmentRouting.SEGMENTS)
            .build();

    /** The segments that the kernel takes and reports are not compressed. */
    private static final StructSchema RPL_HEADER = StructSchema.builder("ipv6_rpl_sr_hdr")
            .add("nexthdr", Types.U8)
            .add("hdrlen", Types.U8)
            .add("type", Types.U8)
            .add("segments_left", Types.U8)
            .add("cmpr", Types.U8.hex(), 1)
            .add("pad", Types.U8.hex(), 1)
            .pad(2)
            .rest("segments", SegmentRouting.SEGMENTS)
            .build();

    /** MPLS. */
    public static final AttributeSet MPLS = AttributeSet.builder("MPLS_IPTUNNEL")
            .add(MPLS_IPTUNNEL_DST, "MPLS_IPTUNNEL_DST", Types.array(Types.MPLS_LABEL))
            .add(MPLS_IPTUNNEL_TTL, "MPLS_IPTUNNEL_TTL", Types.U8)
            .build();

    /** A tunnel over IPv4. */
    public static final AttributeSet IP = AttributeSet.builder("LWTUNNEL_IP")
            .add(LWTUNNEL_IP_ID, "LWTUNNEL_IP_ID", Types.BE64)
            .add(LWTUNNEL_IP_DST, "LWTUNNEL_IP_DST", Types.IPV4_ADDRESS)
            .add(LWTUNNEL_IP_SRC, "LWTUNNEL_IP_SRC", Types.IPV4_ADDRESS)
            .add(LWTUNNEL_IP_TTL, "LWTUNNEL_IP_TTL", Types.U8)
            .add(LWTUNNEL_IP_TOS, "LWTUNNEL_IP_TOS", Types.U8)
            .add(LWTUNNEL_IP_FLAGS, "LWTUNNEL_IP_FLAGS", Types.BE16.named(TUNNEL_FLAGS))
            .add(LWTUNNEL_IP_PAD, "LWTUNNEL_IP_PAD", Types.PAD)
            .add(LWTUNNEL_IP_OPTS, "LWTUNNEL_IP_OPTS", Types.nest(TunnelOptionAttributes.SET))
            .build();

    /** A tunnel over IPv6. */
    public static final AttributeSet IP6 = AttributeSet.builder("LWTUNNEL_IP6")
            .add(LWTUNNEL_IP6_ID, "LWTUNNEL_IP6_ID", Types.BE64)
            .add(LWTUNNEL_IP6_DST, "LWTUNNEL_IP6_DST", Types.IPV6_ADDRESS)
            .add(LWTUNNEL_IP6_SRC, "LWTUNNEL_IP6_SRC", Types.IPV6_ADDRESS)
            .add(LWTUNNEL_IP6_HOPLIMIT, "LWTUNNEL_IP6_HOPLIMIT", Types.U8)
            .add(LWTUNNEL_IP6_TC, "LWTUNNEL_IP6_TC", Types.U8)
            .add(LWTUNNEL_IP6_FLAGS, "LWTUNNEL_IP6_FLAGS", Types.BE16.named(TUNNEL_FLAGS))
            .add(LWTUNNEL_IP6_PAD, "LWTUNNEL_IP6_PAD", Types.PAD)
            .add(LWTUNNEL_IP6_OPTS, "LWTUNNEL_IP6_OPTS", Types.nest(TunnelOptionAttributes.SET))
            .build();

    /** Segment routing. */
    public static final AttributeSet SEG6 = AttributeSet.builder("SEG6_IPTUNNEL")
            .add(SEG6_IPTUNNEL_SRH, "SEG6_IPTUNNEL_SRH", Types.struct(SEG6_ENCAP))
            .add(SEG6_IPTUNNEL_SRC, "SEG6_IPTUNNEL_SRC", Types.IPV6_ADDRESS)
            .build();

    /** RPL source routing. */
    public static final AttributeSet RPL = AttributeSet.builder("RPL_IPTUNNEL")
            .add(RPL_IPTUNNEL_SRH, "RPL_IPTUNNEL_SRH", Types.struct(RPL_HEADER))
            .build();

    /** A BPF program. */
    public static final AttributeSet BPF_PROGRAM = AttributeSet.builder("LWT_BPF_PROG")
            .add(LWT_BPF_PROG_FD, "LWT_BPF_PROG_FD", Types.U32)
            .add(LWT_BPF_PROG_NAME, "LWT_BPF_PROG_NAME", Types.STRING)
            .build();

    /** BPF programs. */
    public static final AttributeSet BPF = AttributeSet.builder("LWT_BPF")
            .add(LWT_BPF_IN, "LWT_BPF_IN", Types.nest(BPF_PROGRAM))
            .add(LWT_BPF_OUT, "LWT_BPF_OUT", Types.nest(BPF_PROGRAM))
            .add(LWT_BPF_XMIT, "LWT_BPF_XMIT", Types.nest(BPF_PROGRAM))
            .add(LWT_BPF_XMIT_HEADROOM, "LWT_BPF_XMIT_HEADROOM", Types.U32)
            .build();

    /** IPsec. */
    public static final AttributeSet XFRM = AttributeSet.builder("LWT_XFRM")
            .add(LWT_XFRM_IF_ID, "LWT_XFRM_IF_ID", Types.U32)
            .add(LWT_XFRM_LINK, "LWT_XFRM_LINK", Types.S32)
            .build();

    static final Map<Integer, AttributeType> BY_TYPE = Map.ofEntries(
            Map.entry(EncapType.MPLS.number(), Types.nest(MPLS)),
            Map.entry(EncapType.IP.number(), Types.nest(IP)),
            Map.entry(EncapType.ILA.number(), Types.nest(IlaAttributes.SET)),
            Map.entry(EncapType.IP6.number(), Types.nest(IP6)),
            Map.entry(EncapType.SEG6.number(), Types.nest(SEG6)),
            Map.entry(EncapType.SEG6_LOCAL.number(), Types.nest(Seg6LocalAttributes.SET)),
            Map.entry(EncapType.RPL.number(), Types.nest(RPL)),
            Map.entry(EncapType.IOAM6.number(), Types.nest(Ioam6Attributes.SET)),
            Map.entry(EncapType.BPF.number(), Types.nest(BPF)),
            Map.entry(EncapType.XFRM.number(), Types.nest(XFRM)));

    private EncapAttributes() {}
}
