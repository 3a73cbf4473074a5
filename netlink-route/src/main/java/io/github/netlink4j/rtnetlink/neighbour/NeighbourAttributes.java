package io.github.netlink4j.rtnetlink.neighbour;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.rtnetlink.uapi.RouteProtocol;

/**
 * The attributes of a neighbour or a forwarding entry of a bridge, {@code NDA_*}; {@code
 * include/uapi/linux/neighbour.h}.
 */
public final class NeighbourAttributes {
    /** Whether use of the entry is news: {@code FDB_NOTIFY_BIT}. */
    public static final int NFEA_ACTIVITY_NOTIFY = 1;
    /** Of a request: leave the time of use alone. */
    public static final int NFEA_DONT_REFRESH = 2;

    /** Network address; of a VXLAN's entry, the far end. */
    public static final int NDA_DST = 1;
    /** Link-layer address. */
    public static final int NDA_LLADDR = 2;
    /** Times in hundredths of a second since it was confirmed, used, changed; {@code struct nda_cacheinfo}. */
    public static final int NDA_CACHEINFO = 3;
    /** Probes that have gone unanswered. */
    public static final int NDA_PROBES = 4;
    /** VLAN id. */
    public static final int NDA_VLAN = 5;
    /** Destination port of a VXLAN's entry. */
    public static final int NDA_PORT = 6;
    /** Network identifier of a VXLAN's entry. */
    public static final int NDA_VNI = 7;
    /** Index of the link: of a VXLAN's entry, the one that packets leave by; of a dump, the one asked for. */
    public static final int NDA_IFINDEX = 8;
    /** Index of the link that the neighbour's link is a port of. */
    public static final int NDA_MASTER = 9;
    /** Id of the namespace of {@code NDA_IFINDEX}. */
    public static final int NDA_LINK_NETNSID = 10;
    /** Network identifier that packets come with. */
    public static final int NDA_SRC_VNI = 11;
    /** Who made the entry: {@code RTPROT_*}. */
    public static final int NDA_PROTOCOL = 12;
    /** Id of the nexthop object. */
    public static final int NDA_NH_ID = 13;
    /** More of a bridge's entry. */
    public static final int NDA_FDB_EXT_ATTRS = 14;
    /** {@code NTF_EXT_*}. */
    public static final int NDA_FLAGS_EXT = 15;
    /** Of a request to delete many: which states count. */
    public static final int NDA_NDM_STATE_MASK = 16;
    /** Of a request to delete many: which flags count. */
    public static final int NDA_NDM_FLAGS_MASK = 17;

    private static final StructSchema CACHEINFO = StructSchema.builder("nda_cacheinfo")
            .add("ndm_confirmed", Types.U32)
            .add("ndm_used", Types.U32)
            .add("ndm_updated", Types.U32)
            .add("ndm_refcnt", Types.U32)
            .build();

    /** The attributes inside {@code NDA_FDB_EXT_ATTRS}. */
    public static final AttributeSet FDB = AttributeSet.builder("NFEA")
            .add(NFEA_ACTIVITY_NOTIFY, "NFEA_ACTIVITY_NOTIFY", Types.U8)
            .add(NFEA_DONT_REFRESH, "NFEA_DONT_REFRESH", Types.FLAG)
            .build();

    /** All of them. */
    public static final AttributeSet SET = AttributeSet.builder("NDA")
            .add(NDA_DST, "NDA_DST", Types.IP_ADDRESS)
            .add(NDA_LLADDR, "NDA_LLADDR", Types.HARDWARE_ADDRESS)
            .add(NDA_CACHEINFO, "NDA_CACHEINFO", Types.struct(CACHEINFO))
            .add(NDA_PROBES, "NDA_PROBES", Types.U32)
            .add(NDA_VLAN, "NDA_VLAN", Types.U16)
            .add(NDA_PORT, "NDA_PORT", Types.BE16)
            .add(NDA_VNI, "NDA_VNI", Types.U32)
            .add(NDA_IFINDEX, "NDA_IFINDEX", Types.S32)
            .add(NDA_MASTER, "NDA_MASTER", Types.S32)
            .add(NDA_LINK_NETNSID, "NDA_LINK_NETNSID", Types.S32)
            .add(NDA_SRC_VNI, "NDA_SRC_VNI", Types.U32)
            .add(NDA_PROTOCOL, "NDA_PROTOCOL", Types.U8.named(RouteProtocol.NAMES))
            .add(NDA_NH_ID, "NDA_NH_ID", Types.U32)
            .add(NDA_FDB_EXT_ATTRS, "NDA_FDB_EXT_ATTRS", Types.nest(FDB))
            .add(NDA_FLAGS_EXT, "NDA_FLAGS_EXT", Types.U32.named(NeighbourFlags.EXTENDED_NAMES))
            .add(NDA_NDM_STATE_MASK, "NDA_NDM_STATE_MASK", Types.U16)
            .add(NDA_NDM_FLAGS_MASK, "NDA_NDM_FLAGS_MASK", Types.U8)
            .build();

    private NeighbourAttributes() {}
}
