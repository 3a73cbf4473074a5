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
    /** Whether activity of the entry is notified: {@code FDB_NOTIFY_BIT}. */
    public static final int NFEA_ACTIVITY_NOTIFY = 1;
    /** Of a request: do not refresh the time when the entry was last used. */
    public static final int NFEA_DONT_REFRESH = 2;

    /** Network address; of a VXLAN forwarding entry, the remote VTEP. */
    public static final int NDA_DST = 1;
    /** Link-layer address. */
    public static final int NDA_LLADDR = 2;
    /** Times since it was confirmed, used and updated, in hundredths of a second; {@code struct nda_cacheinfo}. */
    public static final int NDA_CACHEINFO = 3;
    /** Number of probes without a reply. */
    public static final int NDA_PROBES = 4;
    /** VLAN id. */
    public static final int NDA_VLAN = 5;
    /** UDP destination port of a VXLAN forwarding entry. */
    public static final int NDA_PORT = 6;
    /** VXLAN network identifier (VNI) of a forwarding entry. */
    public static final int NDA_VNI = 7;
    /** Interface index: of a VXLAN forwarding entry, its output interface; of a dump request, the link to list. */
    public static final int NDA_IFINDEX = 8;
    /** Index of the master (bridge, bond, VRF) of the neighbour's link. */
    public static final int NDA_MASTER = 9;
    /** Id of the network namespace of {@code NDA_IFINDEX}. */
    public static final int NDA_LINK_NETNSID = 10;
    /** VNI of received packets. */
    public static final int NDA_SRC_VNI = 11;
    /** Origin of the entry: {@code RTPROT_*}. */
    public static final int NDA_PROTOCOL = 12;
    /** Id of the nexthop object. */
    public static final int NDA_NH_ID = 13;
    /** Further attributes of a bridge's forwarding entry. */
    public static final int NDA_FDB_EXT_ATTRS = 14;
    /** {@code NTF_EXT_*}. */
    public static final int NDA_FLAGS_EXT = 15;
    /** Of a request to flush: mask of the bits of {@code ndm_state} to match. */
    public static final int NDA_NDM_STATE_MASK = 16;
    /** Of a request to flush: mask of the bits of {@code ndm_flags} to match. */
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

    /** All attributes of a neighbour. */
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
            .add(NDA_NDM_STATE_MASK, "NDA_NDM_STATE_MASK", Types.U16.named(NeighbourState.NAMES))
            .add(NDA_NDM_FLAGS_MASK, "NDA_NDM_FLAGS_MASK", Types.U8.named(NeighbourFlags.NAMES))
            .build();

    private NeighbourAttributes() {}
}
