package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;

/** An IEEE 802.1Q or 802.1ad VLAN, {@code vlan}; {@code net/8021q/vlan_netlink.c}. */
public final class VlanLink extends LinkKind {
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

    /** The attributes of {@code IFLA_INFO_DATA}. */
    public static final AttributeSet SET = AttributeSet.builder("IFLA_VLAN")
            .add(IFLA_VLAN_ID, "IFLA_VLAN_ID", Types.U16)
            .add(IFLA_VLAN_FLAGS, "IFLA_VLAN_FLAGS", Types.struct(FLAGS))
            .add(IFLA_VLAN_EGRESS_QOS, "IFLA_VLAN_EGRESS_QOS", Types.nest(QOS))
            .add(IFLA_VLAN_INGRESS_QOS, "IFLA_VLAN_INGRESS_QOS", Types.nest(QOS))
            .add(IFLA_VLAN_PROTOCOL, "IFLA_VLAN_PROTOCOL", Types.BE16.named(PROTOCOLS))
            .build();

    VlanLink(String name) {
        super(name, SET);
    }

    /** VLAN id, 0 to 4,094; {@code IFLA_VLAN_ID}. */
    public int id() {
        return u16(IFLA_VLAN_ID);
    }

    /** {@code VLAN_FLAG_*}; {@code IFLA_VLAN_FLAGS}. */
    public long flags() {
        return fieldU32(IFLA_VLAN_FLAGS, 0);
    }

    /** Protocol of the tag, {@code ETH_P_8021Q} (0x8100) or {@code ETH_P_8021AD} (0x88a8); {@code IFLA_VLAN_PROTOCOL}. */
    public int protocol() {
        return be16(IFLA_VLAN_PROTOCOL);
    }

    /** Settings of a VLAN; it needs an id. */
    public static Spec spec() {
        return new Spec();
    }

    /** Settings to add or change. */
    public static final class Spec extends KindSpec<Spec> {
        private Spec() {
            super("vlan", SET);
        }

        /** VLAN id, 0 to 4,094; {@code IFLA_VLAN_ID}. */
        public Spec id(int id) {
            return u16(IFLA_VLAN_ID, id);
        }

        /** {@code VLAN_FLAG_*}, and which of them to change; {@code IFLA_VLAN_FLAGS}. */
        public Spec flags(int flags, int mask) {
            return with(
                    m -> m.attribute(IFLA_VLAN_FLAGS, f -> f.headerU32(flags).headerU32(mask)));
        }

        /** Protocol of the tag, 0x8100 or 0x88a8; {@code IFLA_VLAN_PROTOCOL}. */
        public Spec protocol(int protocol) {
            return be16(IFLA_VLAN_PROTOCOL, protocol);
        }
    }
}
