package io.github.netlink4j.rtnetlink.link;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.AttributeType;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.link.kind.LinkKinds;
import java.util.Map;

/**
 * The attributes of a link, {@code IFLA_*}, and those inside them; {@code include/uapi/linux/if_link.h}. The attributes of a
 * kind of link are in the class of the kind, in {@code link.kind}.
 */
public final class LinkAttributes {
    /** Name of the kind of link, such as {@code veth}. */
    public static final int IFLA_INFO_KIND = 1;
    /** Attributes of the kind. */
    public static final int IFLA_INFO_DATA = 2;
    /** Statistics of the kind. */
    public static final int IFLA_INFO_XSTATS = 3;
    /** Name of the kind of link that it is a port of, such as {@code bridge}. */
    public static final int IFLA_INFO_SLAVE_KIND = 4;
    /** Attributes of a port of that kind. */
    public static final int IFLA_INFO_SLAVE_DATA = 5;

    /** Name of the devlink device's bus, such as {@code pci}. */
    public static final int DEVLINK_ATTR_BUS_NAME = 1;
    /** Name of the devlink device on its bus. */
    public static final int DEVLINK_ATTR_DEV_NAME = 2;
    /** Index of the port of that device. */
    public static final int DEVLINK_ATTR_PORT_INDEX = 3;
    /** Index of the devlink device. */
    public static final int DEVLINK_ATTR_INDEX = 184;

    /** Id of the pin. */
    public static final int DPLL_A_PIN_ID = 1;

    /** Descriptor of the program to attach; -1 detaches. */
    public static final int IFLA_XDP_FD = 1;
    /** Where programs are attached: {@code XDP_ATTACHED_*}. */
    public static final int IFLA_XDP_ATTACHED = 2;
    /** Of a request: {@code XDP_FLAGS_*}. */
    public static final int IFLA_XDP_FLAGS = 3;
    /** Id of the attached program, if there is exactly one. */
    public static final int IFLA_XDP_PROG_ID = 4;
    /** Id of the program in the driver. */
    public static final int IFLA_XDP_DRV_PROG_ID = 5;
    /** Id of the program in generic mode. */
    public static final int IFLA_XDP_SKB_PROG_ID = 6;
    /** Id of the program in the hardware. */
    public static final int IFLA_XDP_HW_PROG_ID = 7;
    /** Of a request: descriptor of the program to replace. */
    public static final int IFLA_XDP_EXPECTED_FD = 8;

    /** Of a request: mask of the reasons to change. */
    public static final int IFLA_PROTO_DOWN_REASON_MASK = 1;
    /** Bit mask of the reasons. */
    public static final int IFLA_PROTO_DOWN_REASON_VALUE = 2;

    /** Link-layer address. */
    public static final int IFLA_ADDRESS = 1;
    /** Link-layer broadcast address; the remote address of a point-to-point link. */
    public static final int IFLA_BROADCAST = 2;
    /** Name, at most 15 bytes. */
    public static final int IFLA_IFNAME = 3;
    /** Maximum transmission unit in bytes, without the link-layer header. */
    public static final int IFLA_MTU = 4;
    /** Index of the underlying link, such as the one that a VLAN is on, or of the peer of a pair. */
    public static final int IFLA_LINK = 5;
    /** Kind of the root queueing discipline. */
    public static final int IFLA_QDISC = 6;
    /** Counters of 32 bits; {@code struct rtnl_link_stats}. */
    public static final int IFLA_STATS = 7;
    /** Not used. */
    public static final int IFLA_COST = 8;
    /** Not used. */
    public static final int IFLA_PRIORITY = 9;
    /** Index of the bridge, bond or VRF that it is a port of; 0 in a request removes it. */
    public static final int IFLA_MASTER = 10;
    /** Event of the wireless extensions. */
    public static final int IFLA_WIRELESS = 11;
    /** State of the link in the protocol of {@code ifi_family}. */
    public static final int IFLA_PROTINFO = 12;
    /** Length of the transmit queue in packets. */
    public static final int IFLA_TXQLEN = 13;
    /** Hardware resources of old devices; {@code struct rtnl_link_ifmap}. */
    public static final int IFLA_MAP = 14;
    /** Not used. */
    public static final int IFLA_WEIGHT = 15;
    /** Operational state: {@code IF_OPER_*}. */
    public static final int IFLA_OPERSTATE = 16;
    /** Whether user space controls the operational state: {@code IF_LINK_MODE_*}. */
    public static final int IFLA_LINKMODE = 17;
    /** Kind of the link, and the attributes of the kind. */
    public static final int IFLA_LINKINFO = 18;
    /** Of a request: process id of a process in the network namespace to move the link to. */
    public static final int IFLA_NET_NS_PID = 19;
    /** Alias: a text of the administrator, at most 255 bytes. */
    public static final int IFLA_IFALIAS = 20;
    /** Number of virtual functions. */
    public static final int IFLA_NUM_VF = 21;
    /** Virtual functions. */
    public static final int IFLA_VFINFO_LIST = 22;
    /** Counters of 64 bits; {@code struct rtnl_link_stats64}. */
    public static final int IFLA_STATS64 = 23;
    /** Port profiles of the virtual functions. */
    public static final int IFLA_VF_PORTS = 24;
    /** Port profile of the physical function. */
    public static final int IFLA_PORT_SELF = 25;
    /** Attributes of address families. */
    public static final int IFLA_AF_SPEC = 26;
    /** Device group; 0 is the default group. */
    public static final int IFLA_GROUP = 27;
    /** Of a request: descriptor of the network namespace to create the link in or to move it to. */
    public static final int IFLA_NET_NS_FD = 28;
    /** Of a request: mask of what the reply includes or omits: {@code RTEXT_FILTER_*}. */
    public static final int IFLA_EXT_MASK = 29;
    /** Number of users of promiscuous mode. */
    public static final int IFLA_PROMISCUITY = 30;
    /** Number of transmit queues. */
    public static final int IFLA_NUM_TX_QUEUES = 31;
    /** Number of receive queues. */
    public static final int IFLA_NUM_RX_QUEUES = 32;
    /** Whether the link has a carrier: 0 or 1. */
    public static final int IFLA_CARRIER = 33;
    /** Id of the physical port. */
    public static final int IFLA_PHYS_PORT_ID = 34;
    /** Number of carrier changes. */
    public static final int IFLA_CARRIER_CHANGES = 35;
    /** Id of the switch that the port belongs to. */
    public static final int IFLA_PHYS_SWITCH_ID = 36;
    /** Id of the network namespace of {@code IFLA_LINK}, where that is another one. */
    public static final int IFLA_LINK_NETNSID = 37;
    /** Name of the physical port. */
    public static final int IFLA_PHYS_PORT_NAME = 38;
    /** Whether user space holds the link down (protodown): 0 or 1. */
    public static final int IFLA_PROTO_DOWN = 39;
    /** Maximum number of segments of a GSO packet. */
    public static final int IFLA_GSO_MAX_SEGS = 40;
    /** Maximum size of a GSO packet in bytes. */
    public static final int IFLA_GSO_MAX_SIZE = 41;
    /** Alignment of 64-bit values. */
    public static final int IFLA_PAD = 42;
    /** XDP program of the link. */
    public static final int IFLA_XDP = 43;
    /** Event that caused this notification: {@code IFLA_EVENT_*}. */
    public static final int IFLA_EVENT = 44;
    /** Of a deleted link: id of the network namespace that it was moved to. */
    public static final int IFLA_NEW_NETNSID = 45;
    /** Id of the network namespace that the request is for, or that the reply is from. */
    public static final int IFLA_TARGET_NETNSID = 46;
    /** Number of times that the carrier went up. */
    public static final int IFLA_CARRIER_UP_COUNT = 47;
    /** Number of times that the carrier went down. */
    public static final int IFLA_CARRIER_DOWN_COUNT = 48;
    /** Of a deleted link: its index in the network namespace that it was moved to. */
    public static final int IFLA_NEW_IFINDEX = 49;
    /** Smallest MTU that can be set, in bytes. */
    public static final int IFLA_MIN_MTU = 50;
    /** Largest MTU that can be set, in bytes; 0 for no limit. */
    public static final int IFLA_MAX_MTU = 51;
    /** A list of {@code IFLA_ALT_IFNAME}. */
    public static final int IFLA_PROP_LIST = 52;
    /** An alternative name, at most 127 bytes. */
    public static final int IFLA_ALT_IFNAME = 53;
    /** Permanent link-layer address of the device. */
    public static final int IFLA_PERM_ADDRESS = 54;
    /** Reasons for {@code IFLA_PROTO_DOWN}. */
    public static final int IFLA_PROTO_DOWN_REASON = 55;
    /** Name of the device on its bus, such as {@code 0000:00:03.0}. */
    public static final int IFLA_PARENT_DEV_NAME = 56;
    /** Name of the bus of the device, such as {@code pci}. */
    public static final int IFLA_PARENT_DEV_BUS_NAME = 57;
    /** Maximum size of a GRO packet in bytes. */
    public static final int IFLA_GRO_MAX_SIZE = 58;
    /** Maximum size of a TSO packet in bytes. */
    public static final int IFLA_TSO_MAX_SIZE = 59;
    /** Maximum number of segments of a TSO packet. */
    public static final int IFLA_TSO_MAX_SEGS = 60;
    /** Number of users of all-multicast mode. */
    public static final int IFLA_ALLMULTI = 61;
    /** Devlink port of the link. */
    public static final int IFLA_DEVLINK_PORT = 62;
    /** Maximum size of an IPv4 GSO packet in bytes. */
    public static final int IFLA_GSO_IPV4_MAX_SIZE = 63;
    /** Maximum size of an IPv4 GRO packet in bytes. */
    public static final int IFLA_GRO_IPV4_MAX_SIZE = 64;
    /** Pin of the DPLL that drives the link's clock. */
    public static final int IFLA_DPLL_PIN = 65;
    /** Maximum pacing horizon of the device in nanoseconds (EDT offload). */
    public static final int IFLA_MAX_PACING_OFFLOAD_HORIZON = 66;
    /** Whether the link cannot be moved to another network namespace: 0 or 1. */
    public static final int IFLA_NETNS_IMMUTABLE = 67;
    /** Headroom that packets need, in bytes. */
    public static final int IFLA_HEADROOM = 68;
    /** Tailroom that packets need, in bytes. */
    public static final int IFLA_TAILROOM = 69;

    private static final ValueNames LINK_MODES = ValueNames.values()
            .add(0, "IF_LINK_MODE_DEFAULT")
            .add(1, "IF_LINK_MODE_DORMANT")
            .add(2, "IF_LINK_MODE_TESTING");

    private static final ValueNames EVENTS = ValueNames.values()
            .add(0, "IFLA_EVENT_NONE")
            .add(1, "IFLA_EVENT_REBOOT")
            .add(2, "IFLA_EVENT_FEATURES")
            .add(3, "IFLA_EVENT_BONDING_FAILOVER")
            .add(4, "IFLA_EVENT_NOTIFY_PEERS")
            .add(5, "IFLA_EVENT_IGMP_RESEND")
            .add(6, "IFLA_EVENT_BONDING_OPTIONS");

    private static final ValueNames EXT_FILTERS = ValueNames.bits()
            .add(1, "RTEXT_FILTER_VF")
            .add(1 << 1, "RTEXT_FILTER_BRVLAN")
            .add(1 << 2, "RTEXT_FILTER_BRVLAN_COMPRESSED")
            .add(1 << 3, "RTEXT_FILTER_SKIP_STATS")
            .add(1 << 4, "RTEXT_FILTER_MRP")
            .add(1 << 5, "RTEXT_FILTER_CFM_CONFIG")
            .add(1 << 6, "RTEXT_FILTER_CFM_STATUS")
            .add(1 << 7, "RTEXT_FILTER_MST")
            .add(1 << 8, "RTEXT_FILTER_NAME_ONLY");

    private static final ValueNames XDP_FLAGS = ValueNames.bits()
            .add(1, "XDP_FLAGS_UPDATE_IF_NOEXIST")
            .add(1 << 1, "XDP_FLAGS_SKB_MODE")
            .add(1 << 2, "XDP_FLAGS_DRV_MODE")
            .add(1 << 3, "XDP_FLAGS_HW_MODE")
            .add(1 << 4, "XDP_FLAGS_REPLACE");

    private static final ValueNames XDP_MODES = ValueNames.values()
            .add(0, "XDP_ATTACHED_NONE")
            .add(1, "XDP_ATTACHED_DRV")
            .add(2, "XDP_ATTACHED_SKB")
            .add(3, "XDP_ATTACHED_HW")
            .add(4, "XDP_ATTACHED_MULTI");

    /** The address of a tunnel is that of its packets. */
    private static final AttributeType ADDRESS = Types.subMessageByField(
            "ifi_type",
            Map.of(
                    HardwareType.TUNNEL.number(), Types.IP_ADDRESS,
                    HardwareType.TUNNEL6.number(), Types.IP_ADDRESS,
                    HardwareType.SIT.number(), Types.IP_ADDRESS,
                    HardwareType.IPGRE.number(), Types.IP_ADDRESS,
                    HardwareType.IP6GRE.number(), Types.IP_ADDRESS),
            Types.HARDWARE_ADDRESS);

    private static final StructSchema MAP = StructSchema.builder("rtnl_link_ifmap")
            .add("mem_start", Types.U64)
            .add("mem_end", Types.U64)
            .add("base_addr", Types.U64)
            .add("irq", Types.U16)
            .add("dma", Types.U8)
            .add("port", Types.U8)
            .pad(4)
            .build();

    /** The events of wireless extensions that the kernel itself sends; {@code include/uapi/linux/wireless.h}. */
    private static final ValueNames WIRELESS_EVENTS = ValueNames.values()
            .add(0x8b04, "SIOCSIWFREQ")
            .add(0x8b06, "SIOCSIWMODE")
            .add(0x8b15, "SIOCGIWAP")
            .add(0x8b19, "SIOCGIWSCAN")
            .add(0x8b1a, "SIOCSIWESSID")
            .add(0x8b2a, "SIOCSIWENCODE")
            .add(0x8c00, "IWEVTXDROP")
            .add(0x8c01, "IWEVQUAL")
            .add(0x8c02, "IWEVCUSTOM")
            .add(0x8c03, "IWEVREGISTERED")
            .add(0x8c04, "IWEVEXPIRED")
            .add(0x8c05, "IWEVGENIE")
            .add(0x8c06, "IWEVMICHAELMICFAILURE")
            .add(0x8c07, "IWEVASSOCREQIE")
            .add(0x8c08, "IWEVASSOCRESPIE")
            .add(0x8c09, "IWEVPMKIDCAND");

    /** One event: its data differs by the event and by the word size of the kernel. */
    private static final StructSchema IW_EVENT = StructSchema.builder("iw_event")
            .add("len", Types.U16)
            .add("cmd", Types.U16, WIRELESS_EVENTS)
            .rest("u", Types.RAW)
            .build();

    /** By {@code IFLA_INFO_KIND}: only CAN devices have such statistics; {@code include/uapi/linux/can/netlink.h}. */
    private static final Map<String, AttributeType> XSTATS = Map.of(
            "can",
            Types.struct(StructSchema.builder("can_device_stats")
                    .add("bus_error", Types.U32)
                    .add("error_warning", Types.U32)
                    .add("error_passive", Types.U32)
                    .add("bus_off", Types.U32)
                    .add("arbitration_lost", Types.U32)
                    .add("restarts", Types.U32)
                    .build()));

    /** The attributes inside {@code IFLA_LINKINFO}. */
    public static final AttributeSet INFO = AttributeSet.builder("IFLA_INFO")
            .add(IFLA_INFO_KIND, "IFLA_INFO_KIND", Types.STRING)
            .add(IFLA_INFO_DATA, "IFLA_INFO_DATA", Types.subMessage(IFLA_INFO_KIND, LinkKinds.LINKS.tables()))
            .add(IFLA_INFO_XSTATS, "IFLA_INFO_XSTATS", Types.subMessage(IFLA_INFO_KIND, XSTATS))
            .add(IFLA_INFO_SLAVE_KIND, "IFLA_INFO_SLAVE_KIND", Types.STRING)
            .add(
                    IFLA_INFO_SLAVE_DATA,
                    "IFLA_INFO_SLAVE_DATA",
                    Types.subMessage(IFLA_INFO_SLAVE_KIND, LinkKinds.PORTS.tables()))
            .build();

    /** The attributes inside {@code IFLA_XDP}. */
    public static final AttributeSet XDP = AttributeSet.builder("IFLA_XDP")
            .add(IFLA_XDP_FD, "IFLA_XDP_FD", Types.S32)
            .add(IFLA_XDP_ATTACHED, "IFLA_XDP_ATTACHED", Types.U8.named(XDP_MODES))
            .add(IFLA_XDP_FLAGS, "IFLA_XDP_FLAGS", Types.U32.named(XDP_FLAGS))
            .add(IFLA_XDP_PROG_ID, "IFLA_XDP_PROG_ID", Types.U32)
            .add(IFLA_XDP_DRV_PROG_ID, "IFLA_XDP_DRV_PROG_ID", Types.U32)
            .add(IFLA_XDP_SKB_PROG_ID, "IFLA_XDP_SKB_PROG_ID", Types.U32)
            .add(IFLA_XDP_HW_PROG_ID, "IFLA_XDP_HW_PROG_ID", Types.U32)
            .add(IFLA_XDP_EXPECTED_FD, "IFLA_XDP_EXPECTED_FD", Types.S32)
            .build();

    /** The attributes inside {@code IFLA_PROTO_DOWN_REASON}. */
    public static final AttributeSet PROTO_DOWN_REASONS = AttributeSet.builder("IFLA_PROTO_DOWN_REASON")
            .add(IFLA_PROTO_DOWN_REASON_MASK, "IFLA_PROTO_DOWN_REASON_MASK", Types.U32)
            .add(IFLA_PROTO_DOWN_REASON_VALUE, "IFLA_PROTO_DOWN_REASON_VALUE", Types.U32)
            .build();

    /** The attributes inside {@code IFLA_DEVLINK_PORT}; {@code include/uapi/linux/devlink.h}. */
    public static final AttributeSet PORT = AttributeSet.builder("DEVLINK_ATTR")
            .add(DEVLINK_ATTR_BUS_NAME, "DEVLINK_ATTR_BUS_NAME", Types.STRING)
            .add(DEVLINK_ATTR_DEV_NAME, "DEVLINK_ATTR_DEV_NAME", Types.STRING)
            .add(DEVLINK_ATTR_PORT_INDEX, "DEVLINK_ATTR_PORT_INDEX", Types.U32)
            .add(DEVLINK_ATTR_INDEX, "DEVLINK_ATTR_INDEX", Types.UINT)
            .build();

    /** The attributes inside {@code IFLA_DPLL_PIN}; {@code include/uapi/linux/dpll.h}. */
    public static final AttributeSet PIN = AttributeSet.builder("DPLL_A_PIN")
            .add(DPLL_A_PIN_ID, "DPLL_A_PIN_ID", Types.U32)
            .build();

    /** All attributes of a link. */
    public static final AttributeSet SET = AttributeSet.builder("IFLA")
            .add(IFLA_ADDRESS, "IFLA_ADDRESS", ADDRESS)
            .add(IFLA_BROADCAST, "IFLA_BROADCAST", ADDRESS)
            .add(IFLA_IFNAME, "IFLA_IFNAME", Types.STRING)
            .add(IFLA_MTU, "IFLA_MTU", Types.U32)
            .add(IFLA_LINK, "IFLA_LINK", Types.S32)
            .add(IFLA_QDISC, "IFLA_QDISC", Types.STRING)
            .add(IFLA_STATS, "IFLA_STATS", Types.struct(LinkStatistics.RTNL_LINK_STATS))
            .add(IFLA_COST, "IFLA_COST", Types.RAW)
            .add(IFLA_PRIORITY, "IFLA_PRIORITY", Types.RAW)
            .add(IFLA_MASTER, "IFLA_MASTER", Types.S32)
            .add(IFLA_WIRELESS, "IFLA_WIRELESS", Types.struct(IW_EVENT))
            .add(IFLA_PROTINFO, "IFLA_PROTINFO", Types.subMessageByFamily(LinkFamilies.PROTINFO))
            .add(IFLA_TXQLEN, "IFLA_TXQLEN", Types.U32)
            .add(IFLA_MAP, "IFLA_MAP", Types.struct(MAP))
            .add(IFLA_WEIGHT, "IFLA_WEIGHT", Types.U32)
            .add(IFLA_OPERSTATE, "IFLA_OPERSTATE", Types.U8.named(OperState.NAMES))
            .add(IFLA_LINKMODE, "IFLA_LINKMODE", Types.U8.named(LINK_MODES))
            .add(IFLA_LINKINFO, "IFLA_LINKINFO", Types.nest(INFO))
            .add(IFLA_NET_NS_PID, "IFLA_NET_NS_PID", Types.U32)
            .add(IFLA_IFALIAS, "IFLA_IFALIAS", Types.STRING)
            .add(IFLA_NUM_VF, "IFLA_NUM_VF", Types.U32)
            .add(IFLA_VFINFO_LIST, "IFLA_VFINFO_LIST", Types.nest(VirtualFunctionAttributes.LIST))
            .add(IFLA_STATS64, "IFLA_STATS64", Types.struct(LinkStatistics.RTNL_LINK_STATS64))
            .add(IFLA_VF_PORTS, "IFLA_VF_PORTS", Types.nest(VirtualFunctionAttributes.PORTS))
            .add(IFLA_PORT_SELF, "IFLA_PORT_SELF", Types.nest(VirtualFunctionAttributes.PORT))
            .add(IFLA_AF_SPEC, "IFLA_AF_SPEC", LinkFamilies.AF_SPEC)
            .add(IFLA_GROUP, "IFLA_GROUP", Types.U32)
            .add(IFLA_NET_NS_FD, "IFLA_NET_NS_FD", Types.S32)
            .add(IFLA_EXT_MASK, "IFLA_EXT_MASK", Types.U32.named(EXT_FILTERS))
            .add(IFLA_PROMISCUITY, "IFLA_PROMISCUITY", Types.U32)
            .add(IFLA_NUM_TX_QUEUES, "IFLA_NUM_TX_QUEUES", Types.U32)
            .add(IFLA_NUM_RX_QUEUES, "IFLA_NUM_RX_QUEUES", Types.U32)
            .add(IFLA_CARRIER, "IFLA_CARRIER", Types.U8)
            .add(IFLA_PHYS_PORT_ID, "IFLA_PHYS_PORT_ID", Types.BINARY)
            .add(IFLA_CARRIER_CHANGES, "IFLA_CARRIER_CHANGES", Types.U32)
            .add(IFLA_PHYS_SWITCH_ID, "IFLA_PHYS_SWITCH_ID", Types.BINARY)
            .add(IFLA_LINK_NETNSID, "IFLA_LINK_NETNSID", Types.S32)
            .add(IFLA_PHYS_PORT_NAME, "IFLA_PHYS_PORT_NAME", Types.STRING)
            .add(IFLA_PROTO_DOWN, "IFLA_PROTO_DOWN", Types.U8)
            .add(IFLA_GSO_MAX_SEGS, "IFLA_GSO_MAX_SEGS", Types.U32)
            .add(IFLA_GSO_MAX_SIZE, "IFLA_GSO_MAX_SIZE", Types.U32)
            .add(IFLA_PAD, "IFLA_PAD", Types.PAD)
            .add(IFLA_XDP, "IFLA_XDP", Types.nest(XDP))
            .add(IFLA_EVENT, "IFLA_EVENT", Types.U32.named(EVENTS))
            .add(IFLA_NEW_NETNSID, "IFLA_NEW_NETNSID", Types.S32)
            .add(IFLA_TARGET_NETNSID, "IFLA_TARGET_NETNSID", Types.S32)
            .add(IFLA_CARRIER_UP_COUNT, "IFLA_CARRIER_UP_COUNT", Types.U32)
            .add(IFLA_CARRIER_DOWN_COUNT, "IFLA_CARRIER_DOWN_COUNT", Types.U32)
            .add(IFLA_NEW_IFINDEX, "IFLA_NEW_IFINDEX", Types.S32)
            .add(IFLA_MIN_MTU, "IFLA_MIN_MTU", Types.U32)
            .add(IFLA_MAX_MTU, "IFLA_MAX_MTU", Types.U32)
            .add(IFLA_PROP_LIST, "IFLA_PROP_LIST", Types.nest(() -> LinkAttributes.SET))
            .addMulti(IFLA_ALT_IFNAME, "IFLA_ALT_IFNAME", Types.STRING)
            .add(IFLA_PERM_ADDRESS, "IFLA_PERM_ADDRESS", ADDRESS)
            .add(IFLA_PROTO_DOWN_REASON, "IFLA_PROTO_DOWN_REASON", Types.nest(PROTO_DOWN_REASONS))
            .add(IFLA_PARENT_DEV_NAME, "IFLA_PARENT_DEV_NAME", Types.STRING)
            .add(IFLA_PARENT_DEV_BUS_NAME, "IFLA_PARENT_DEV_BUS_NAME", Types.STRING)
            .add(IFLA_GRO_MAX_SIZE, "IFLA_GRO_MAX_SIZE", Types.U32)
            .add(IFLA_TSO_MAX_SIZE, "IFLA_TSO_MAX_SIZE", Types.U32)
            .add(IFLA_TSO_MAX_SEGS, "IFLA_TSO_MAX_SEGS", Types.U32)
            .add(IFLA_ALLMULTI, "IFLA_ALLMULTI", Types.U32)
            .add(IFLA_DEVLINK_PORT, "IFLA_DEVLINK_PORT", Types.nest(PORT))
            .add(IFLA_GSO_IPV4_MAX_SIZE, "IFLA_GSO_IPV4_MAX_SIZE", Types.U32)
            .add(IFLA_GRO_IPV4_MAX_SIZE, "IFLA_GRO_IPV4_MAX_SIZE", Types.U32)
            .add(IFLA_DPLL_PIN, "IFLA_DPLL_PIN", Types.nest(PIN))
            .add(IFLA_MAX_PACING_OFFLOAD_HORIZON, "IFLA_MAX_PACING_OFFLOAD_HORIZON", Types.UINT)
            .add(IFLA_NETNS_IMMUTABLE, "IFLA_NETNS_IMMUTABLE", Types.U8)
            .add(IFLA_HEADROOM, "IFLA_HEADROOM", Types.U16)
            .add(IFLA_TAILROOM, "IFLA_TAILROOM", Types.U16)
            .build();

    private LinkAttributes() {}
}
