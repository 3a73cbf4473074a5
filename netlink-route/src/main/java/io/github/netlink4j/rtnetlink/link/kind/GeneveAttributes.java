package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;

/** What a Geneve tunnel has of its own in {@code IFLA_INFO_DATA}; {@code include/uapi/linux/if_link.h}. */
public final class GeneveAttributes {
    /** Virtual network identifier, 24 bits. */
    public static final int IFLA_GENEVE_ID = 1;
    /** Far end, IPv4. */
    public static final int IFLA_GENEVE_REMOTE = 2;
    /** TTL of the outer packet. */
    public static final int IFLA_GENEVE_TTL = 3;
    /** TOS of the outer packet; 1 takes the inner one's. */
    public static final int IFLA_GENEVE_TOS = 4;
    /** Destination port. */
    public static final int IFLA_GENEVE_PORT = 5;
    /** The tunnel is chosen packet by packet. */
    public static final int IFLA_GENEVE_COLLECT_METADATA = 6;
    /** Far end, IPv6. */
    public static final int IFLA_GENEVE_REMOTE6 = 7;
    /** 1 when UDP checksums are sent over IPv4. */
    public static final int IFLA_GENEVE_UDP_CSUM = 8;
    /** 1 when UDP checksums are left out over IPv6. */
    public static final int IFLA_GENEVE_UDP_ZERO_CSUM6_TX = 9;
    /** 1 when packets over IPv6 without a UDP checksum are taken. */
    public static final int IFLA_GENEVE_UDP_ZERO_CSUM6_RX = 10;
    /** Flow label of the outer packet. */
    public static final int IFLA_GENEVE_LABEL = 11;
    /** 1 when the inner packet's TTL is taken. */
    public static final int IFLA_GENEVE_TTL_INHERIT = 12;
    /** The outer packet's DF bit: {@code GENEVE_DF_*}. */
    public static final int IFLA_GENEVE_DF = 13;
    /** Packets have no Ethernet header. */
    public static final int IFLA_GENEVE_INNER_PROTO_INHERIT = 14;
    /** Source ports; {@code struct ifla_geneve_port_range}. */
    public static final int IFLA_GENEVE_PORT_RANGE = 15;
    /** Inner packets carry a hint for their reassembly. */
    public static final int IFLA_GENEVE_GRO_HINT = 16;
    /** Near end, IPv4. */
    public static final int IFLA_GENEVE_LOCAL = 17;
    /** Near end, IPv6. */
    public static final int IFLA_GENEVE_LOCAL6 = 18;

    private static final ValueNames DONT_FRAGMENT = ValueNames.values()
            .add(0, "GENEVE_DF_UNSET")
            .add(1, "GENEVE_DF_SET")
            .add(2, "GENEVE_DF_INHERIT");

    private static final StructSchema PORT_RANGE = StructSchema.builder("ifla_geneve_port_range")
            .add("low", Types.BE16)
            .add("high", Types.BE16)
            .build();

    /** All of them. */
    public static final AttributeSet SET = AttributeSet.builder("IFLA_GENEVE")
            .add(IFLA_GENEVE_ID, "IFLA_GENEVE_ID", Types.U32)
            .add(IFLA_GENEVE_REMOTE, "IFLA_GENEVE_REMOTE", Types.IPV4_ADDRESS)
            .add(IFLA_GENEVE_TTL, "IFLA_GENEVE_TTL", Types.U8)
            .add(IFLA_GENEVE_TOS, "IFLA_GENEVE_TOS", Types.U8)
            .add(IFLA_GENEVE_PORT, "IFLA_GENEVE_PORT", Types.BE16)
            .add(IFLA_GENEVE_COLLECT_METADATA, "IFLA_GENEVE_COLLECT_METADATA", Types.FLAG)
            .add(IFLA_GENEVE_REMOTE6, "IFLA_GENEVE_REMOTE6", Types.IPV6_ADDRESS)
            .add(IFLA_GENEVE_UDP_CSUM, "IFLA_GENEVE_UDP_CSUM", Types.U8)
            .add(IFLA_GENEVE_UDP_ZERO_CSUM6_TX, "IFLA_GENEVE_UDP_ZERO_CSUM6_TX", Types.U8)
            .add(IFLA_GENEVE_UDP_ZERO_CSUM6_RX, "IFLA_GENEVE_UDP_ZERO_CSUM6_RX", Types.U8)
            .add(IFLA_GENEVE_LABEL, "IFLA_GENEVE_LABEL", Types.BE32)
            .add(IFLA_GENEVE_TTL_INHERIT, "IFLA_GENEVE_TTL_INHERIT", Types.U8)
            .add(IFLA_GENEVE_DF, "IFLA_GENEVE_DF", Types.U8.named(DONT_FRAGMENT))
            .add(IFLA_GENEVE_INNER_PROTO_INHERIT, "IFLA_GENEVE_INNER_PROTO_INHERIT", Types.FLAG)
            .add(IFLA_GENEVE_PORT_RANGE, "IFLA_GENEVE_PORT_RANGE", Types.struct(PORT_RANGE))
            .add(IFLA_GENEVE_GRO_HINT, "IFLA_GENEVE_GRO_HINT", Types.FLAG)
            .add(IFLA_GENEVE_LOCAL, "IFLA_GENEVE_LOCAL", Types.IPV4_ADDRESS)
            .add(IFLA_GENEVE_LOCAL6, "IFLA_GENEVE_LOCAL6", Types.IPV6_ADDRESS)
            .build();

    private GeneveAttributes() {}
}
