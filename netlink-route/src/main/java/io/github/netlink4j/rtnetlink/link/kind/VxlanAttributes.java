package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;

/** The attributes of a VXLAN tunnel; {@code include/uapi/linux/if_link.h}. {@link VxlanLink} reads and sets them. */
public final class VxlanAttributes {
    /** VXLAN network identifier, 24 bits. */
    public static final int IFLA_VXLAN_ID = 1;
    /** Multicast group to join, or default remote endpoint, IPv4. */
    public static final int IFLA_VXLAN_GROUP = 2;
    /** Index of the link that tunnel packets are sent on. */
    public static final int IFLA_VXLAN_LINK = 3;
    /** Source address of the outer header, IPv4. */
    public static final int IFLA_VXLAN_LOCAL = 4;
    /** TTL of the outer header. */
    public static final int IFLA_VXLAN_TTL = 5;
    /** TOS of the outer header. */
    public static final int IFLA_VXLAN_TOS = 6;
    /** 1 when addresses are learned. */
    public static final int IFLA_VXLAN_LEARNING = 7;
    /** Lifetime of learned entries in seconds. */
    public static final int IFLA_VXLAN_AGEING = 8;
    /** Maximum number of learned entries. */
    public static final int IFLA_VXLAN_LIMIT = 9;
    /** Source ports. */
    public static final int IFLA_VXLAN_PORT_RANGE = 10;
    /** 1 for ARP proxy. */
    public static final int IFLA_VXLAN_PROXY = 11;
    /** 1 for route short circuit. */
    public static final int IFLA_VXLAN_RSC = 12;
    /** 1 for notifications on L2 miss. */
    public static final int IFLA_VXLAN_L2MISS = 13;
    /** 1 for notifications on L3 miss. */
    public static final int IFLA_VXLAN_L3MISS = 14;
    /** UDP destination port. */
    public static final int IFLA_VXLAN_PORT = 15;
    /** Multicast group to join, or default remote endpoint, IPv6. */
    public static final int IFLA_VXLAN_GROUP6 = 16;
    /** Source address of the outer header, IPv6. */
    public static final int IFLA_VXLAN_LOCAL6 = 17;
    /** 1 when UDP checksums are sent over IPv4. */
    public static final int IFLA_VXLAN_UDP_CSUM = 18;
    /** 1 when packets are sent over IPv6 without UDP checksum. */
    public static final int IFLA_VXLAN_UDP_ZERO_CSUM6_TX = 19;
    /** 1 when packets without UDP checksum are accepted over IPv6. */
    public static final int IFLA_VXLAN_UDP_ZERO_CSUM6_RX = 20;
    /** 1 for remote checksum offload of sent packets. */
    public static final int IFLA_VXLAN_REMCSUM_TX = 21;
    /** 1 for remote checksum offload of received packets. */
    public static final int IFLA_VXLAN_REMCSUM_RX = 22;
    /** Group policy extension. */
    public static final int IFLA_VXLAN_GBP = 23;
    /** Remote checksums are not computed partially. */
    public static final int IFLA_VXLAN_REMCSUM_NOPARTIAL = 24;
    /** 1 when the metadata of each packet selects the tunnel. */
    public static final int IFLA_VXLAN_COLLECT_METADATA = 25;
    /** IPv6 flow label of the outer header. */
    public static final int IFLA_VXLAN_LABEL = 26;
    /** Generic protocol extension. */
    public static final int IFLA_VXLAN_GPE = 27;
    /** 1 when the TTL of the inner header is used; of a request: a flag. */
    public static final int IFLA_VXLAN_TTL_INHERIT = 28;
    /** {@code VXLAN_DF_*}. */
    public static final int IFLA_VXLAN_DF = 29;
    /** 1 for VNI filtering. */
    public static final int IFLA_VXLAN_VNIFILTER = 30;
    /** 1 for local bypass. */
    public static final int IFLA_VXLAN_LOCALBYPASS = 31;
    /** {@code VXLAN_LABEL_*}. */
    public static final int IFLA_VXLAN_LABEL_POLICY = 32;
    /** Reserved bits of the VXLAN header; {@code struct vxlanhdr}. */
    public static final int IFLA_VXLAN_RESERVED_BITS = 33;
    /** 1 when multicast packets are routed. */
    public static final int IFLA_VXLAN_MC_ROUTE = 34;

    private static final StructSchema HEADER = StructSchema.builder("vxlanhdr")
            .add("vx_flags", Types.BE32)
            .add("vx_vni", Types.BE32)
            .build();

    /** The attributes of a VXLAN tunnel. */
    public static final AttributeSet SET = AttributeSet.builder("IFLA_VXLAN")
            .add(IFLA_VXLAN_ID, "IFLA_VXLAN_ID", Types.U32)
            .add(IFLA_VXLAN_GROUP, "IFLA_VXLAN_GROUP", Types.IPV4_ADDRESS)
            .add(IFLA_VXLAN_LINK, "IFLA_VXLAN_LINK", Types.S32)
            .add(IFLA_VXLAN_LOCAL, "IFLA_VXLAN_LOCAL", Types.IPV4_ADDRESS)
            .add(IFLA_VXLAN_TTL, "IFLA_VXLAN_TTL", Types.U8)
            .add(IFLA_VXLAN_TOS, "IFLA_VXLAN_TOS", Types.U8)
            .add(IFLA_VXLAN_LEARNING, "IFLA_VXLAN_LEARNING", Types.U8)
            .add(IFLA_VXLAN_AGEING, "IFLA_VXLAN_AGEING", Types.U32)
            .add(IFLA_VXLAN_LIMIT, "IFLA_VXLAN_LIMIT", Types.U32)
            .add(
                    IFLA_VXLAN_PORT_RANGE,
                    "IFLA_VXLAN_PORT_RANGE",
                    Types.struct(PortRange.schema("ifla_vxlan_port_range")))
            .add(IFLA_VXLAN_PROXY, "IFLA_VXLAN_PROXY", Types.U8)
            .add(IFLA_VXLAN_RSC, "IFLA_VXLAN_RSC", Types.U8)
            .add(IFLA_VXLAN_L2MISS, "IFLA_VXLAN_L2MISS", Types.U8)
            .add(IFLA_VXLAN_L3MISS, "IFLA_VXLAN_L3MISS", Types.U8)
            .add(IFLA_VXLAN_PORT, "IFLA_VXLAN_PORT", Types.BE16)
            .add(IFLA_VXLAN_GROUP6, "IFLA_VXLAN_GROUP6", Types.IPV6_ADDRESS)
            .add(IFLA_VXLAN_LOCAL6, "IFLA_VXLAN_LOCAL6", Types.IPV6_ADDRESS)
            .add(IFLA_VXLAN_UDP_CSUM, "IFLA_VXLAN_UDP_CSUM", Types.U8)
            .add(IFLA_VXLAN_UDP_ZERO_CSUM6_TX, "IFLA_VXLAN_UDP_ZERO_CSUM6_TX", Types.U8)
            .add(IFLA_VXLAN_UDP_ZERO_CSUM6_RX, "IFLA_VXLAN_UDP_ZERO_CSUM6_RX", Types.U8)
            .add(IFLA_VXLAN_REMCSUM_TX, "IFLA_VXLAN_REMCSUM_TX", Types.U8)
            .add(IFLA_VXLAN_REMCSUM_RX, "IFLA_VXLAN_REMCSUM_RX", Types.U8)
            .add(IFLA_VXLAN_GBP, "IFLA_VXLAN_GBP", Types.FLAG)
            .add(IFLA_VXLAN_REMCSUM_NOPARTIAL, "IFLA_VXLAN_REMCSUM_NOPARTIAL", Types.FLAG)
            .add(IFLA_VXLAN_COLLECT_METADATA, "IFLA_VXLAN_COLLECT_METADATA", Types.U8)
            .add(IFLA_VXLAN_LABEL, "IFLA_VXLAN_LABEL", Types.BE32)
            .add(IFLA_VXLAN_GPE, "IFLA_VXLAN_GPE", Types.FLAG)
            .add(IFLA_VXLAN_TTL_INHERIT, "IFLA_VXLAN_TTL_INHERIT", Types.U8)
            .add(IFLA_VXLAN_DF, "IFLA_VXLAN_DF", Types.U8.named(VxlanLink.Df.NAMES))
            .add(IFLA_VXLAN_VNIFILTER, "IFLA_VXLAN_VNIFILTER", Types.U8)
            .add(IFLA_VXLAN_LOCALBYPASS, "IFLA_VXLAN_LOCALBYPASS", Types.U8)
            .add(IFLA_VXLAN_LABEL_POLICY, "IFLA_VXLAN_LABEL_POLICY", Types.U32.named(VxlanLink.LabelPolicy.NAMES))
            .add(IFLA_VXLAN_RESERVED_BITS, "IFLA_VXLAN_RESERVED_BITS", Types.struct(HEADER))
            .add(IFLA_VXLAN_MC_ROUTE, "IFLA_VXLAN_MC_ROUTE", Types.U8)
            .build();

    private VxlanAttributes() {}
}
