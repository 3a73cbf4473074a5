package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;

/** What a VLAN link has of its own in {@code IFLA_INFO_DATA}; {@code include/uapi/linux/if_link.h}. */
public final class VlanAttributes {
    /** One priority and what it becomes; {@code struct ifla_vlan_qos_mapping}. */
    public static final int IFLA_VLAN_QOS_MAPPING = 1;

    /** VLAN id, 0 to 4,094. */
    public static final int IFLA_VLAN_ID = 1;
    /** {@code VLAN_FLAG_*} and which of them count; {@code struct ifla_vlan_flags}. */
    public static final int IFLA_VLAN_FLAGS = 2;
    /** Packet priorities and the VLAN priorities that they become. */
    public static final int IFLA_VLAN_EGRESS_QOS = 3;
    /** VLAN priorities and the packet priorities that they become. */
    public static final int IFLA_VLAN_INGRESS_QOS = 4;
    /** Protocol of the tag: 0x8100 or 0x88a8. */
    public static final int IFLA_VLAN_PROTOCOL = 5;

    private static final ValueNames FLAG_NAMES = ValueNames.bits()
            .add(1, "VLAN_FLAG_REORDER_HDR")
            .add(1 << 1, "VLAN_FLAG_GVRP")
            .add(1 << 2, "VLAN_FLAG_LOOSE_BINDING")
            .add(1 << 3, "VLAN_FLAG_MVRP")
            .add(1 << 4, "VLAN_FLAG_BRIDGE_BINDING");

    static final ValueNames PROTOCOLS =
            ValueNames.values().add(0x8100, "ETH_P_8021Q").add(0x88a8, "ETH_P_8021AD");

    private static final StructSchema FLAGS = StructSchema.builder("ifla_vlan_flags")
            .add("flags", Types.U32, FLAG_NAMES)
            .add("mask", Types.U32)
            .build();

    private static final StructSchema MAPPING = StructSchema.builder("ifla_vlan_qos_mapping")
            .add("from", Types.U32)
            .add("to", Types.U32)
            .build();

    /** What is inside the mappings. */
    public static final AttributeSet QOS = AttributeSet.builder("IFLA_VLAN_QOS")
            .add(IFLA_VLAN_QOS_MAPPING, "IFLA_VLAN_QOS_MAPPING", Types.struct(MAPPING))
            .build();

    /** All of them. */
    public static final AttributeSet SET = AttributeSet.builder("IFLA_VLAN")
            .add(IFLA_VLAN_ID, "IFLA_VLAN_ID", Types.U16)
            .add(IFLA_VLAN_FLAGS, "IFLA_VLAN_FLAGS", Types.struct(FLAGS))
            .add(IFLA_VLAN_EGRESS_QOS, "IFLA_VLAN_EGRESS_QOS", Types.nest(QOS))
            .add(IFLA_VLAN_INGRESS_QOS, "IFLA_VLAN_INGRESS_QOS", Types.nest(QOS))
            .add(IFLA_VLAN_PROTOCOL, "IFLA_VLAN_PROTOCOL", Types.BE16.named(PROTOCOLS))
            .build();

    private VlanAttributes() {}
}
