package io.github.netlink4j.rtnetlink.neighbour;

import static io.github.netlink4j.rtnetlink.neighbour.NeighbourAttributes.*;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.*;
import static io.github.netlink4j.rtnetlink.uapi.RtnlGroups.*;

import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.rtnetlink.base.ObjectType;
import io.github.netlink4j.rtnetlink.base.RtnlMessage;
import io.github.netlink4j.rtnetlink.internal.IpAddresses;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import io.github.netlink4j.rtnetlink.uapi.RouteProtocol;
import io.github.netlink4j.rtnetlink.uapi.RouteType;
import io.github.netlink4j.rtnetlink.uapi.Rtm;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * A neighbour, or a forwarding entry of a bridge: {@code RTM_NEWNEIGH}, {@code RTM_DELNEIGH}, {@code RTM_GETNEIGH};
 * {@code struct ndmsg} and {@code NDA_*}; {@code net/core/neighbour.c}.
 *
 * <pre>
 *  0         1         2                   4                   8                   10        11        12
 *  +---------+---------+-------------------+-------------------+-------------------+---------+---------+----------
 *  | family  | pad1    | pad2              | ifindex           | state (NUD_*)     | flags   | type    | NDA_* …
 *  +---------+---------+-------------------+-------------------+-------------------+---------+---------+----------
 * </pre>
 */
public final class NeighbourMessage extends RtnlMessage<NeighbourMessage> {
    private static final StructSchema NDMSG = StructSchema.builder("ndmsg")
            .add("ndm_family", Types.U8, AddressFamily.NAMES)
            .pad(3)
            .add("ndm_ifindex", Types.S32)
            .add("ndm_state", Types.U16, NeighbourState.NAMES)
            .add("ndm_flags", Types.U8, NeighbourFlags.NAMES)
            .add("ndm_type", Types.U8, RouteType.NAMES)
            .build();

    /** Length of {@code struct ndmsg} in bytes. */
    public static final int LENGTH = NDMSG.length();

    /** {@code struct ndmsg} and {@code NDA_*}. */
    public static final MessageSchema SCHEMA = new MessageSchema(NDMSG, NeighbourAttributes.SET);

    /** The messages that this class is for. */
    public static final MessageTable TABLE = Rtm.table(SCHEMA, RTM_NEWNEIGH, RTM_DELNEIGH, RTM_GETNEIGH);

    static final ObjectType<NeighbourMessage> TYPE =
            new ObjectType<>(TABLE, RTM_NEWNEIGH, NeighbourMessage::new, RTNLGRP_NEIGH);

    private static final int NDM_IFINDEX = NDMSG.offsetOf("ndm_ifindex");
    private static final int NDM_STATE = NDMSG.offsetOf("ndm_state");
    private static final int NDM_FLAGS = NDMSG.offsetOf("ndm_flags");
    private static final int NDM_TYPE = NDMSG.offsetOf("ndm_type");

    /** An empty message; {@link #wrap} gives it bytes. */
    public NeighbourMessage() {
        super(TYPE);
    }

    /** Index of the link that it is on; {@code ndm_ifindex}. */
    public int interfaceIndex() {
        return headerS32(NDM_IFINDEX);
    }

    /** State; {@code ndm_state}. */
    public NeighbourState state() {
        return NeighbourState.of(headerU16(NDM_STATE));
    }

    /** {@link NeighbourFlags} {@code NTF_*}; {@code ndm_flags}. */
    public int flags() {
        return headerU8(NDM_FLAGS);
    }

    /** {@link NeighbourFlags} {@code NTF_EXT_*}; {@code NDA_FLAGS_EXT}. */
    public int extendedFlags() {
        return s32(NDA_FLAGS_EXT);
    }

    /** Type of its address, such as {@code RTN_MULTICAST}; {@code ndm_type}. */
    public RouteType type() {
        return RouteType.of(headerU8(NDM_TYPE));
    }

    /** IP address; a link-local IPv6 address has the link's index as its scope id; {@code NDA_DST}. */
    public @Nullable InetAddress address() {
        return IpAddresses.scoped(ipAddress(NDA_DST), interfaceIndex());
    }

    /** Link-layer address; {@code NDA_LLADDR}. */
    public @Nullable HardwareAddress hardwareAddress() {
        return hardwareAddress(NDA_LLADDR);
    }

    /** Number of probes without a reply; {@code NDA_PROBES}. */
    public long probes() {
        return u32(NDA_PROBES);
    }

    /** VLAN id of a forwarding entry; {@code NDA_VLAN}. */
    public int vlan() {
        return u16(NDA_VLAN);
    }

    /** UDP destination port of a VXLAN forwarding entry; {@code NDA_PORT}. */
    public int port() {
        return be16(NDA_PORT);
    }

    /** VXLAN network identifier (VNI) of a forwarding entry; {@code NDA_VNI}. */
    public long vni() {
        return u32(NDA_VNI);
    }

    /** Index of the bridge of a forwarding entry; {@code NDA_MASTER}. */
    public int masterIndex() {
        return s32(NDA_MASTER);
    }

    /** Origin of the entry; {@code NDA_PROTOCOL}. */
    public RouteProtocol protocol() {
        return RouteProtocol.of(u8(NDA_PROTOCOL));
    }
}
