package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;

/** What a VXLAN tunnel has of its own in {@code IFLA_INFO_DATA}; {@code include/uapi/linux/if_link.h}. */
public final class VxlanAttributes {
    /** Virtual network identifier, 24 bits. */
    public static final int IFLA_VXLAN_ID = 1;
    /** Far end or multicast group, IPv4. */
    public static final int IFLA_VXLAN_GROUP = 2;
    /** Index of the link that the tunnel's packets leave by. */
    public static final int IFLA_VXLAN_LINK = 3;
    /** Near end, IPv4. */
    public static final int IFLA_VXLAN_LOCAL = 4;
    /** TTL of the outer packet; 0 is the route's, and 1 of multicast. */
    public static final int IFLA_VXLAN_TTL = 5;
    /** TOS of the outer packet; 1 takes the inner one's. */
    public static final int IFLA_VXLAN_TOS = 6;
    /** 1 when addresses are learned from packets. */
    public static final int IFLA_VXLAN_LEARNING = 7;
    /** Life of a learned address in seconds. */
    public static final int IFLA_VXLAN_AGEING = 8;
    /** Most learned addresses; 0 is no limit. */
    public static final int IFLA_VXLAN_LIMIT = 9;
    /** Source ports; {@code struct ifla_vxlan_port_range}. */
    public static final int IFLA_VXLAN_PORT_RANGE = 10;
    /** 1 when ARP is answered here. */
    public static final int IFLA_VXLAN_PROXY = 11;
    /** 1 when routes are cut short. */
    public static final int IFLA_VXLAN_RSC = 12;
    /** 1 when unknown link-layer addresses are news. */
    public static final int IFLA_VXLAN_L2MISS = 13;
    /** 1 when unknown IP addresses are news. */
    public static final int IFLA_VXLAN_L3MISS = 14;
    /** Destination port. */
    public static final int IFLA_VXLAN_PORT = 15;
    /** Far end or multicast group, IPv6. */
    public static final int IFLA_VXLAN_GROUP6 = 16;
    /** Near end, IPv6. */
    public static final int IFLA_VXLAN_LOCAL6 = 17;
    /** 1 when UDP checksums are sent over IPv4. */
    public static final int IFLA_VXLAN_UDP_CSUM = 18;
    /** 1 when UDP checksums are left out over IPv6. */
    public static final int IFLA_VXLAN_UDP_ZERO_CSUM6_TX = 19;
    /** 1 when packets over IPv6 without a UDP checksum are taken. */
    public static final int IFLA_VXLAN_UDP_ZERO_CSUM6_RX = 20;
    /** 1 when checksums are offloaded to the far end. */
    public static final int IFLA_VXLAN_REMCSUM_TX = 21;
    /** 1 when the far end may offload checksums here. */
    public static final int IFLA_VXLAN_REMCSUM_RX = 22;
    /** Group policies are carried. */
    public static final int IFLA_VXLAN_GBP = 23;
    /** An offloaded checksum is computed at once. */
    public static final int IFLA_VXLAN_REMCSUM_NOPARTIAL = 24;
    /** 1 when the tunnel is chosen packet by packet. */
    public static final int IFLA_VXLAN_COLLECT_METADATA = 25;
    /** Flow label of the outer packet. */
    public static final int IFLA_VXLAN_LABEL = 26;
    /** Other protocols than Ethernet are carried. */
    public static final int IFLA_VXLAN_GPE = 27;
    /** 1 when the inner packet's TTL is taken. */
    public static final int IFLA_VXLAN_TTL_INHERIT = 28;
    /** The outer packet's DF bit: {@code VXLAN_DF_*}. */
    public static final int IFLA_VXLAN_DF = 29;
    /** 1 when network identifiers are filtered. */
    public static final int IFLA_VXLAN_VNIFILTER = 30;
    /** 1 when packets for a tunnel of this host take the short way. */
    public static final int IFLA_VXLAN_LOCALBYPASS = 31;
    /** Whether the inner packet's flow label is taken: {@code VXLAN_LABEL_*}. */
    public static final int IFLA_VXLAN_LABEL_POLICY = 32;
    /** Bits of the header that are ignored; {@code struct vxlanhdr}. */
    public static final int IFLA_VXLAN_RESERVED_BITS = 33;
    /** 1 when multicast packets are routed. */
    public static final int IFLA_VXLAN_MC_ROUTE = 34;

    private static final ValueNames DONT_FRAGMENT =
            ValueNames.values().add(0, "VXLAN_DF_UNSET").add(1, "VXLAN_DF_SET").add(2, "VXLAN_DF_INHERIT");

    private static final ValueNames LABEL_POLICIES =
            ValueNames.values().add(0, "VXLAN_LABEL_FIXED").add(1, "VXLAN_LABEL_INHERIT");

    private static final StructSchema HEADER = StructSchema.builder("vxlanhdr")
            .add("vx_flags", Types.BE32)
            .add("vx_vni", Types.BE32)
            .build();

    private static final StructSchema PORT_RANGE = StructSchema.builder("ifla_vxlan_port_range")
            .add("low", Types.BE16)
            .add("high", Types.BE16)
            .build();

    /** All of them. */
    public static final AttributeSet SET = AttributeSet.builder("IFLA_VXLAN")
            .add(IFLA_VXLAN_ID, "IFLA_VXLAN_ID", Types.U32)
            .add(IFLA_VXLAN_GROUP, "IFLA_VXLAN_GROUP", Types.IPV4_ADDRESS)
            .add(IFLA_VXLAN_LINK, "IFLA_VXLAN_LINK", Types.U32)
            .add(IFLA_VXLAN_LOCAL, "IFLA_VXLAN_LOCAL", Types.IPV4_ADDRESS)
            .add(IFLA_VXLAN_TTL, "IFLA_VXLAN_TTL", Types.U8)
            .add(IFLA_VXLAN_TOS, "IFLA_VXLAN_TOS", Types.U8)
            .add(IFLA_VXLAN_LEARNING, "IFLA_VXLAN_LEARNING", Types.U8)
            .add(IFLA_VXLAN_AGEING, "IFLA_VXLAN_AGEING", Types.U32)
            .add(IFLA_VXLAN_LIMIT, "IFLA_VXLAN_LIMIT", Types.U32)
            .add(IFLA_VXLAN_PORT_RANGE, "IFLA_VXLAN_PORT_RANGE", Types.struct(PORT_RANGE))
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
            .add(IFLA_VXLAN_DF, "IFLA_VXLAN_DF", Types.U8.named(DONT_FRAGMENT))
            .add(IFLA_VXLAN_VNIFILTER, "IFLA_VXLAN_VNIFILTER", Types.U8)
            .add(IFLA_VXLAN_LOCALBYPASS, "IFLA_VXLAN_LOCALBYPASS", Types.U8)
            .add(IFLA_VXLAN_LABEL_POLICY, "IFLA_VXLAN_LABEL_POLICY", Types.U32.named(LABEL_POLICIES))
            .add(IFLA_VXLAN_RESERVED_BITS, "IFLA_VXLAN_RESERVED_BITS", Types.struct(HEADER))
            .add(IFLA_VXLAN_MC_ROUTE, "IFLA_VXLAN_MC_ROUTE", Types.U8)
            .build();

    private VxlanAttributes() {}
}
