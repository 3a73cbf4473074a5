package io.github.netlink4j.rtnetlink.link;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;

/**
 * The virtual functions of an SR-IOV device: {@code IFLA_VF_*} inside {@code IFLA_VFINFO_LIST}, {@code IFLA_PORT_*}
 * inside {@code IFLA_VF_PORTS}; {@code include/uapi/linux/if_link.h}.
 */
public final class VirtualFunctionAttributes {
    /** Packets received. */
    public static final int IFLA_VF_STATS_RX_PACKETS = 0;
    /** Packets sent. */
    public static final int IFLA_VF_STATS_TX_PACKETS = 1;
    /** Bytes received. */
    public static final int IFLA_VF_STATS_RX_BYTES = 2;
    /** Bytes sent. */
    public static final int IFLA_VF_STATS_TX_BYTES = 3;
    /** Broadcast packets received. */
    public static final int IFLA_VF_STATS_BROADCAST = 4;
    /** Multicast packets received. */
    public static final int IFLA_VF_STATS_MULTICAST = 5;
    /** Alignment of 64-bit values. */
    public static final int IFLA_VF_STATS_PAD = 6;
    /** Packets dropped on receive. */
    public static final int IFLA_VF_STATS_RX_DROPPED = 7;
    /** Packets dropped on send. */
    public static final int IFLA_VF_STATS_TX_DROPPED = 8;

    /** A VLAN; {@code struct ifla_vf_vlan_info}. */
    public static final int IFLA_VF_VLAN_INFO = 1;

    /** Link-layer address; {@code struct ifla_vf_mac}. */
    public static final int IFLA_VF_MAC = 1;
    /** VLAN and priority; {@code struct ifla_vf_vlan}. */
    public static final int IFLA_VF_VLAN = 2;
    /** Maximum transmit rate in Mbit/s, 0 for no limit; {@code struct ifla_vf_tx_rate}. */
    public static final int IFLA_VF_TX_RATE = 3;
    /** Whether packets with other source addresses are dropped; {@code struct ifla_vf_spoofchk}. */
    public static final int IFLA_VF_SPOOFCHK = 4;
    /** Link state: {@code IFLA_VF_LINK_STATE_*}; {@code struct ifla_vf_link_state}. */
    public static final int IFLA_VF_LINK_STATE = 5;
    /** Minimum and maximum transmit rate in Mbit/s; {@code struct ifla_vf_rate}. */
    public static final int IFLA_VF_RATE = 6;
    /** Whether the virtual function may query the RSS key and indirection table. */
    public static final int IFLA_VF_RSS_QUERY_EN = 7;
    /** Counters. */
    public static final int IFLA_VF_STATS = 8;
    /** Whether the virtual function is trusted. */
    public static final int IFLA_VF_TRUST = 9;
    /** InfiniBand node GUID. */
    public static final int IFLA_VF_IB_NODE_GUID = 10;
    /** InfiniBand port GUID. */
    public static final int IFLA_VF_IB_PORT_GUID = 11;
    /** VLANs, with several tags. */
    public static final int IFLA_VF_VLAN_LIST = 12;
    /** Broadcast address. */
    public static final int IFLA_VF_BROADCAST = 13;

    /** One virtual function. */
    public static final int IFLA_VF_INFO = 1;

    /** Number of the virtual function. */
    public static final int IFLA_PORT_VF = 1;
    /** Name of the profile. */
    public static final int IFLA_PORT_PROFILE = 2;
    /** Type of the virtual station interface of IEEE 802.1Qbg; {@code struct ifla_port_vsi}. */
    public static final int IFLA_PORT_VSI_TYPE = 3;
    /** UUID of the instance. */
    public static final int IFLA_PORT_INSTANCE_UUID = 4;
    /** UUID of the host. */
    public static final int IFLA_PORT_HOST_UUID = 5;
    /** {@code PORT_REQUEST_*}. */
    public static final int IFLA_PORT_REQUEST = 6;
    /** {@code PORT_VDP_RESPONSE_*} or {@code PORT_PROFILE_RESPONSE_*}. */
    public static final int IFLA_PORT_RESPONSE = 7;

    /** The port profile of one virtual function. */
    public static final int IFLA_VF_PORT = 1;

    private static final StructSchema MAC = StructSchema.builder("ifla_vf_mac")
            .add("vf", Types.U32)
            .add("mac", Types.HARDWARE_ADDRESS, 32)
            .build();

    private static final StructSchema BROADCAST = StructSchema.builder("ifla_vf_broadcast")
            .add("broadcast", Types.HARDWARE_ADDRESS, 32)
            .build();

    private static final StructSchema VLAN = StructSchema.builder("ifla_vf_vlan")
            .add("vf", Types.U32)
            .add("vlan", Types.U32)
            .add("qos", Types.U32)
            .build();

    private static final StructSchema VLAN_INFO = StructSchema.builder("ifla_vf_vlan_info")
            .add("vf", Types.U32)
            .add("vlan", Types.U32)
            .add("qos", Types.U32)
            .add("vlan_proto", Types.BE16)
            .pad(2)
            .build();

    private static final StructSchema RATE = StructSchema.builder("ifla_vf_rate")
            .add("vf", Types.U32)
            .add("min_tx_rate", Types.U32)
            .add("max_tx_rate", Types.U32)
            .build();

    private static final ValueNames LINK_STATES = ValueNames.values()
            .add(0, "IFLA_VF_LINK_STATE_AUTO")
            .add(1, "IFLA_VF_LINK_STATE_ENABLE")
            .add(2, "IFLA_VF_LINK_STATE_DISABLE");

    private static final StructSchema LINK_STATE = StructSchema.builder("ifla_vf_link_state")
            .add("vf", Types.U32)
            .add("link_state", Types.U32, LINK_STATES)
            .build();

    private static final StructSchema VSI = StructSchema.builder("ifla_port_vsi")
            .add("vsi_mgr_id", Types.U8)
            .add("vsi_type_id", Types.BINARY, 3)
            .add("vsi_type_version", Types.U8)
            .pad(3)
            .build();

    private static final StructSchema GUID = StructSchema.builder("ifla_vf_guid")
            .add("vf", Types.U32)
            .pad(4)
            .add("guid", Types.U64)
            .build();

    /** The counters of a virtual function. */
    public static final AttributeSet STATS = AttributeSet.builder("IFLA_VF_STATS")
            .add(IFLA_VF_STATS_RX_PACKETS, "IFLA_VF_STATS_RX_PACKETS", Types.U64)
            .add(IFLA_VF_STATS_TX_PACKETS, "IFLA_VF_STATS_TX_PACKETS", Types.U64)
            .add(IFLA_VF_STATS_RX_BYTES, "IFLA_VF_STATS_RX_BYTES", Types.U64)
            .add(IFLA_VF_STATS_TX_BYTES, "IFLA_VF_STATS_TX_BYTES", Types.U64)
            .add(IFLA_VF_STATS_BROADCAST, "IFLA_VF_STATS_BROADCAST", Types.U64)
            .add(IFLA_VF_STATS_MULTICAST, "IFLA_VF_STATS_MULTICAST", Types.U64)
            .add(IFLA_VF_STATS_PAD, "IFLA_VF_STATS_PAD", Types.PAD)
            .add(IFLA_VF_STATS_RX_DROPPED, "IFLA_VF_STATS_RX_DROPPED", Types.U64)
            .add(IFLA_VF_STATS_TX_DROPPED, "IFLA_VF_STATS_TX_DROPPED", Types.U64)
            .build();

    /** The VLANs of a virtual function. */
    public static final AttributeSet VLANS = AttributeSet.builder("IFLA_VF_VLAN")
            .addMulti(IFLA_VF_VLAN_INFO, "IFLA_VF_VLAN_INFO", Types.struct(VLAN_INFO))
            .build();

    /** One virtual function. */
    public static final AttributeSet FUNCTION = AttributeSet.builder("IFLA_VF")
            .add(IFLA_VF_MAC, "IFLA_VF_MAC", Types.struct(MAC))
            .add(IFLA_VF_VLAN, "IFLA_VF_VLAN", Types.struct(VLAN))
            .add(IFLA_VF_TX_RATE, "IFLA_VF_TX_RATE", Types.struct(setting("ifla_vf_tx_rate", "rate")))
            .add(IFLA_VF_SPOOFCHK, "IFLA_VF_SPOOFCHK", Types.struct(setting("ifla_vf_spoofchk", "setting")))
            .add(IFLA_VF_LINK_STATE, "IFLA_VF_LINK_STATE", Types.struct(LINK_STATE))
            .add(IFLA_VF_RATE, "IFLA_VF_RATE", Types.struct(RATE))
            .add(IFLA_VF_RSS_QUERY_EN, "IFLA_VF_RSS_QUERY_EN", Types.struct(setting("ifla_vf_rss_query_en", "setting")))
            .add(IFLA_VF_STATS, "IFLA_VF_STATS", Types.nest(STATS))
            .add(IFLA_VF_TRUST, "IFLA_VF_TRUST", Types.struct(setting("ifla_vf_trust", "setting")))
            .add(IFLA_VF_IB_NODE_GUID, "IFLA_VF_IB_NODE_GUID", Types.struct(GUID))
            .add(IFLA_VF_IB_PORT_GUID, "IFLA_VF_IB_PORT_GUID", Types.struct(GUID))
            .add(IFLA_VF_VLAN_LIST, "IFLA_VF_VLAN_LIST", Types.nest(VLANS))
            .add(IFLA_VF_BROADCAST, "IFLA_VF_BROADCAST", Types.struct(BROADCAST))
            .build();

    /** The attributes inside {@code IFLA_VFINFO_LIST}. */
    public static final AttributeSet LIST = AttributeSet.builder("IFLA_VF_INFO")
            .addMulti(IFLA_VF_INFO, "IFLA_VF_INFO", Types.nest(FUNCTION))
            .build();

    /** A port profile. */
    public static final AttributeSet PORT = AttributeSet.builder("IFLA_PORT")
            .add(IFLA_PORT_VF, "IFLA_PORT_VF", Types.U32)
            .add(IFLA_PORT_PROFILE, "IFLA_PORT_PROFILE", Types.STRING)
            .add(IFLA_PORT_VSI_TYPE, "IFLA_PORT_VSI_TYPE", Types.struct(VSI))
            .add(IFLA_PORT_INSTANCE_UUID, "IFLA_PORT_INSTANCE_UUID", Types.UUID)
            .add(IFLA_PORT_HOST_UUID, "IFLA_PORT_HOST_UUID", Types.UUID)
            .add(IFLA_PORT_REQUEST, "IFLA_PORT_REQUEST", Types.U8)
            .add(IFLA_PORT_RESPONSE, "IFLA_PORT_RESPONSE", Types.U16)
            .build();

    /** The attributes inside {@code IFLA_VF_PORTS}. */
    public static final AttributeSet PORTS = AttributeSet.builder("IFLA_VF_PORT")
            .addMulti(IFLA_VF_PORT, "IFLA_VF_PORT", Types.nest(PORT))
            .build();

    private static StructSchema setting(String name, String field) {
        return StructSchema.builder(name)
                .add("vf", Types.U32)
                .add(field, Types.U32)
                .build();
    }

    private VirtualFunctionAttributes() {}
}
