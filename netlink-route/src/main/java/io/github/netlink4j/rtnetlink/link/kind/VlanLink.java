package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.EtherTypes;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MalformedMessageException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** An IEEE 802.1Q or 802.1ad VLAN, {@code vlan}; {@code net/8021q/vlan_netlink.c}. */
public final class VlanLink extends LinkKind {
    /** A priority and the one that it is mapped to; {@code struct ifla_vlan_qos_mapping}. */
    public static final int IFLA_VLAN_QOS_MAPPING = 1;

    /** VLAN id, 0 to 4,094. */
    public static final int IFLA_VLAN_ID = 1;
    /** {@code VLAN_FLAG_*} and which of them to change; {@code struct ifla_vlan_flags}. */
    public static final int IFLA_VLAN_FLAGS = 2;
    /** Mapping of packet priorities to VLAN priorities. */
    public static final int IFLA_VLAN_EGRESS_QOS = 3;
    /** Mapping of VLAN priorities to packet priorities. */
    public static final int IFLA_VLAN_INGRESS_QOS = 4;
    /** Protocol of the tag: 0x8100 or 0x88a8. */
    public static final int IFLA_VLAN_PROTOCOL = 5;

    private static final ValueNames FLAG_NAMES = ValueNames.bits()
            .add(1, "VLAN_FLAG_REORDER_HDR")
            .add(1 << 1, "VLAN_FLAG_GVRP")
            .add(1 << 2, "VLAN_FLAG_LOOSE_BINDING")
            .add(1 << 3, "VLAN_FLAG_MVRP")
            .add(1 << 4, "VLAN_FLAG_BRIDGE_BINDING");

    private static final StructSchema FLAGS = StructSchema.builder("ifla_vlan_flags")
            .add("flags", Types.U32, FLAG_NAMES)
            .add("mask", Types.U32)
            .build();

    private static final StructSchema MAPPING = StructSchema.builder("ifla_vlan_qos_mapping")
            .add("from", Types.U32)
            .add("to", Types.U32)
            .build();

    private static final AttributeSet QOS = AttributeSet.builder("IFLA_VLAN_QOS")
            .add(IFLA_VLAN_QOS_MAPPING, "IFLA_VLAN_QOS_MAPPING", Types.struct(MAPPING))
            .build();

    private static final AttributeSet SET = AttributeSet.builder("IFLA_VLAN")
            .add(IFLA_VLAN_ID, "IFLA_VLAN_ID", Types.U16)
            .add(IFLA_VLAN_FLAGS, "IFLA_VLAN_FLAGS", Types.struct(FLAGS))
            .add(IFLA_VLAN_EGRESS_QOS, "IFLA_VLAN_EGRESS_QOS", Types.nest(QOS))
            .add(IFLA_VLAN_INGRESS_QOS, "IFLA_VLAN_INGRESS_QOS", Types.nest(QOS))
            .add(IFLA_VLAN_PROTOCOL, "IFLA_VLAN_PROTOCOL", Types.BE16.named(EtherTypes.NAMES))
            .build();

    VlanLink(String name) {
        super(name, SET);
    }

    /** VLAN id, 0 to 4,094; {@code IFLA_VLAN_ID}. */
    public int id() {
        return u16(IFLA_VLAN_ID);
    }

    /**
     * Flags, {@code VLAN_FLAG_REORDER_HDR} (1), {@code VLAN_FLAG_GVRP} (2), {@code VLAN_FLAG_LOOSE_BINDING} (4), {@code
     * VLAN_FLAG_MVRP} (8), {@code VLAN_FLAG_BRIDGE_BINDING} (16); {@code IFLA_VLAN_FLAGS}.
     */
    public long flags() {
        return fieldU32(IFLA_VLAN_FLAGS, 0);
    }

    /** VLAN priorities by the packet priorities that are mapped to them; owned; {@code IFLA_VLAN_EGRESS_QOS}. */
    public Map<Long, Long> egressQos() {
        return mapping(IFLA_VLAN_EGRESS_QOS);
    }

    /** Packet priorities by the VLAN priorities that are mapped to them; owned; {@code IFLA_VLAN_INGRESS_QOS}. */
    public Map<Long, Long> ingressQos() {
        return mapping(IFLA_VLAN_INGRESS_QOS);
    }

    private Map<Long, Long> mapping(int type) {
        Map<Long, Long> mapping = new TreeMap<>();
        AttributeCursor each = nested(type, QOS).attributes();
        while (each.nextOf(IFLA_VLAN_QOS_MAPPING)) {
            int from = each.offset();
            if (each.length() != MAPPING.length()) {
                throw MalformedMessageException.wrongLength(
                        "IFLA_VLAN_QOS_MAPPING", from, MAPPING.length() + " bytes", each.length());
            }
            mapping.put(
                    Bytes.u32(each.memory(), from, each.order()),
                    Bytes.u32(each.memory(), from + Integer.BYTES, each.order()));
        }
        return Collections.unmodifiableMap(mapping);
    }

    /** Protocol of the tag, {@code ETH_P_8021Q} (0x8100) or {@code ETH_P_8021AD} (0x88a8); {@code IFLA_VLAN_PROTOCOL}. */
    public int protocol() {
        return be16(IFLA_VLAN_PROTOCOL);
    }

    /** Settings of a VLAN; it needs an id and a parent. */
    public static Spec spec() {
        return new Spec();
    }

    /** Settings to add or change. */
    public static final class Spec extends KindSpec<Spec> {
        private Spec() {
            super("vlan");
        }

        /** Sets {@link VlanLink#id}; when the link is added. */
        public Spec id(int id) {
            return u16(IFLA_VLAN_ID, id);
        }

        /**
         * Sets {@link VlanLink#flags}.
         *
         * @param mask which of them to change
         */
        public Spec flags(int flags, int mask) {
            return with(
                    m -> m.attribute(IFLA_VLAN_FLAGS, f -> f.headerU32(flags).headerU32(mask)));
        }

        /** Adds to or changes {@link VlanLink#egressQos}: VLAN priorities, 0 to 7, by packet priority. */
        public Spec egressQos(Map<Long, Long> mapping) {
            return mapping(IFLA_VLAN_EGRESS_QOS, mapping);
        }

        /** Adds to or changes {@link VlanLink#ingressQos}: packet priorities by VLAN priority, 0 to 7. */
        public Spec ingressQos(Map<Long, Long> mapping) {
            return mapping(IFLA_VLAN_INGRESS_QOS, mapping);
        }

        private Spec mapping(int type, Map<Long, Long> mapping) {
            Map<Long, Long> all = Map.copyOf(mapping);
            return with(m -> m.nest(
                    type,
                    nest -> all.forEach((from, to) -> nest.attribute(
                            IFLA_VLAN_QOS_MAPPING, pair -> pair.headerU32(from).headerU32(to)))));
        }

        /** Sets {@link VlanLink#protocol}; when the link is added. */
        public Spec protocol(int protocol) {
            return be16(IFLA_VLAN_PROTOCOL, protocol);
        }
    }
}
