package io.github.netlink4j.rtnetlink.link;

import static io.github.netlink4j.rtnetlink.link.LinkAttributes.*;
import static io.github.netlink4j.rtnetlink.link.LinkFlags.IFF_RUNNING;
import static io.github.netlink4j.rtnetlink.link.LinkFlags.IFF_UP;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.*;
import static io.github.netlink4j.rtnetlink.uapi.RtnlGroups.*;

import io.github.netlink4j.core.message.AttributeView;
import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.rtnetlink.base.ObjectType;
import io.github.netlink4j.rtnetlink.base.RtnlMessage;
import io.github.netlink4j.rtnetlink.link.kind.LinkKind;
import io.github.netlink4j.rtnetlink.link.kind.LinkKinds;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import io.github.netlink4j.rtnetlink.uapi.Rtm;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A network interface: {@code RTM_NEWLINK}, {@code RTM_DELLINK}, {@code RTM_GETLINK}; {@code struct ifinfomsg} and
 * {@code IFLA_*}; {@code net/core/rtnetlink.c}.
 *
 * <pre>
 *  0         1         2                   4                   8                   12                  16
 *  +---------+---------+-------------------+-------------------+-------------------+-------------------+-----------
 *  | family  |  pad    | type (ARPHRD_*)   | index             | flags (IFF_*)     | change            | IFLA_* …
 *  +---------+---------+-------------------+-------------------+-------------------+-------------------+-----------
 * </pre>
 */
public final class LinkMessage extends RtnlMessage<LinkMessage> {
    private static final StructSchema IFINFOMSG = StructSchema.builder("ifinfomsg")
            .add("ifi_family", Types.U8, AddressFamily.NAMES)
            .pad(1)
            .add("ifi_type", Types.U16, HardwareType.NAMES)
            .add("ifi_index", Types.S32)
            .add("ifi_flags", Types.U32, LinkFlags.NAMES)
            .add("ifi_change", Types.U32, LinkFlags.NAMES)
            .build();

    /** Length of {@code struct ifinfomsg} in bytes. */
    public static final int LENGTH = IFINFOMSG.length();

    /** {@code struct ifinfomsg} and {@code IFLA_*}. */
    public static final MessageSchema SCHEMA = new MessageSchema(IFINFOMSG, LinkAttributes.SET);

    /** The messages that this class is for. */
    public static final MessageTable TABLE = Rtm.table(
            SCHEMA,
            RTM_NEWLINK,
            RTM_DELLINK,
            RTM_GETLINK,
            RTM_SETLINK,
            RTM_NEWLINKPROP,
            RTM_DELLINKPROP,
            RTM_GETLINKPROP);

    static final ObjectType<LinkMessage> TYPE = new ObjectType<>(TABLE, RTM_NEWLINK, LinkMessage::new, RTNLGRP_LINK);

    private static final int IFI_TYPE = IFINFOMSG.offsetOf("ifi_type");
    private static final int IFI_INDEX = IFINFOMSG.offsetOf("ifi_index");
    private static final int IFI_FLAGS = IFINFOMSG.offsetOf("ifi_flags");
    private static final int IFI_CHANGE = IFINFOMSG.offsetOf("ifi_change");

    /** An empty message; {@link #wrap} gives it bytes. */
    public LinkMessage() {
        super(TYPE);
    }

    /**
     * Whether the link was deleted. {@code RTM_DELLINK} of {@code AF_BRIDGE} means that it has left its bridge.
     */
    @Override
    public boolean isDeleted() {
        return messageType() == RTM_DELLINK && !family().equals(AddressFamily.BRIDGE);
    }

    /** Type of its hardware; {@code ifi_type}. */
    public HardwareType hardwareType() {
        return HardwareType.of(headerU16(IFI_TYPE));
    }

    /** Interface index, unique in its namespace; {@code ifi_index}. */
    public int index() {
        return headerS32(IFI_INDEX);
    }

    /** {@link LinkFlags} {@code IFF_*}; {@code ifi_flags}. */
    public int flags() {
        return headerS32(IFI_FLAGS);
    }

    /** Mask of the flags that changed; all bits where that is unknown; {@code ifi_change}. */
    public int change() {
        return headerS32(IFI_CHANGE);
    }

    /** Whether it is administratively up; {@code IFF_UP}. */
    public boolean isUp() {
        return (flags() & IFF_UP) != 0;
    }

    /** Whether it is operational; {@code IFF_RUNNING}. */
    public boolean isRunning() {
        return (flags() & IFF_RUNNING) != 0;
    }

    /** Name, at most 15 bytes; {@code IFLA_IFNAME}. */
    public @Nullable String name() {
        return string(IFLA_IFNAME);
    }

    /** Alternative names; owned, empty where it has none; {@code IFLA_PROP_LIST}. */
    public List<String> alternativeNames() {
        List<String> names = new ArrayList<>();
        AttributeCursor properties = nested(IFLA_PROP_LIST, LinkAttributes.SET).attributes();
        while (properties.next()) {
            if (properties.type() == IFLA_ALT_IFNAME) {
                names.add(properties.string());
            }
        }
        return List.copyOf(names);
    }

    /** Alias: a text of the administrator; {@code IFLA_IFALIAS}. */
    public @Nullable String alias() {
        return string(IFLA_IFALIAS);
    }

    /** Maximum transmission unit in bytes; {@code IFLA_MTU}. */
    public long mtu() {
        return u32(IFLA_MTU);
    }

    /** Smallest MTU that can be set, in bytes; {@code IFLA_MIN_MTU}. */
    public long minMtu() {
        return u32(IFLA_MIN_MTU);
    }

    /** Largest MTU that can be set, in bytes, 0 for no limit; {@code IFLA_MAX_MTU}. */
    public long maxMtu() {
        return u32(IFLA_MAX_MTU);
    }

    /** Operational state; {@code IFLA_OPERSTATE}. */
    public OperState operState() {
        return OperState.of(u8(IFLA_OPERSTATE));
    }

    /** Whether it has a carrier; {@code IFLA_CARRIER}. */
    public boolean hasCarrier() {
        return u8(IFLA_CARRIER) != 0;
    }

    /** How often the carrier has changed; {@code IFLA_CARRIER_CHANGES}. */
    public long carrierChanges() {
        return u32(IFLA_CARRIER_CHANGES);
    }

    /** Link-layer address; of an IP tunnel, the bytes of the local IP address; {@code IFLA_ADDRESS}. */
    public @Nullable HardwareAddress hardwareAddress() {
        return hardwareAddress(IFLA_ADDRESS);
    }

    /** Link-layer broadcast address; of an IP tunnel, the bytes of the remote IP address; {@code IFLA_BROADCAST}. */
    public @Nullable HardwareAddress broadcast() {
        return hardwareAddress(IFLA_BROADCAST);
    }

    /** Permanent link-layer address of the device; {@code IFLA_PERM_ADDRESS}. */
    public @Nullable HardwareAddress permanentAddress() {
        return hardwareAddress(IFLA_PERM_ADDRESS);
    }

    /** Name of its kind, such as {@code veth}; {@code null} for a physical device; {@code IFLA_INFO_KIND}. */
    public @Nullable String kindName() {
        return nested(IFLA_LINKINFO, LinkAttributes.INFO).string(IFLA_INFO_KIND);
    }

    /**
     * Its kind with the kind's own attributes; {@code IFLA_INFO_DATA}. A view of this message: borrowed or owned as this is.
     *
     * <pre>{@code
     * if (link.kind() instanceof VlanLink vlan) {
     *     System.out.println(vlan.id());
     * }
     * }</pre>
     *
     * @return {@code null} where it has no kind; a {@link LinkKind} itself where its kind has no class here
     */
    public @Nullable LinkKind kind() {
        return kind(IFLA_INFO_KIND, IFLA_INFO_DATA, LinkKinds.LINKS);
    }

    /**
     * Its kind as a class, as {@link #kind()} returns it.
     *
     * @throws IllegalStateException if the link is of another kind
     */
    public <K extends LinkKind> K kind(Class<K> type) {
        return as(type, kind(), "kind");
    }

    /**
     * The kind of link that it is a port of, with its attributes as a port; {@code IFLA_INFO_SLAVE_DATA}. A view as of
     * {@link #kind()}.
     */
    public @Nullable LinkKind port() {
        return kind(IFLA_INFO_SLAVE_KIND, IFLA_INFO_SLAVE_DATA, LinkKinds.PORTS);
    }

    /**
     * Its attributes as a port, as {@link #port()} returns them.
     *
     * @throws IllegalStateException if the link is no port of this kind
     */
    public <K extends LinkKind> K port(Class<K> type) {
        return as(type, port(), "port kind");
    }

    private @Nullable LinkKind kind(int nameType, int dataType, LinkKinds kinds) {
        AttributeView info = nested(IFLA_LINKINFO, LinkAttributes.INFO);
        String name = info.string(nameType);
        return name != null ? info.nested(dataType, kinds.view(name)) : null;
    }

    private <K extends LinkKind> K as(Class<K> type, @Nullable LinkKind found, String what) {
        if (!type.isInstance(found)) {
            throw new IllegalStateException(
                    "link " + index() + ": its " + what + " is " + found + ", not " + type.getSimpleName());
        }
        return type.cast(found);
    }

    /** Index of the bridge, bond or VRF that it is a port of, 0 for none; {@code IFLA_MASTER}. */
    public int masterIndex() {
        return s32(IFLA_MASTER);
    }

    /** Index of the underlying link, or of the peer of a pair; {@code IFLA_LINK}. */
    public int parentIndex() {
        return s32(IFLA_LINK);
    }

    /** Id of the network namespace of {@link #parentIndex()}; absent where that is the link's own; {@code IFLA_LINK_NETNSID}. */
    public int parentNamespaceId() {
        return s32(IFLA_LINK_NETNSID);
    }

    /** Device group; {@code IFLA_GROUP}. */
    public long group() {
        return u32(IFLA_GROUP);
    }

    /** Number of users of promiscuous mode; {@code IFLA_PROMISCUITY}. */
    public long promiscuity() {
        return u32(IFLA_PROMISCUITY);
    }

    /** Kind of the root queueing discipline; {@code IFLA_QDISC}. */
    public @Nullable String qdisc() {
        return string(IFLA_QDISC);
    }

    /** Length of the transmit queue in packets; {@code IFLA_TXQLEN}. */
    public long transmitQueueLength() {
        return u32(IFLA_TXQLEN);
    }

    /** Number of transmit queues; {@code IFLA_NUM_TX_QUEUES}. */
    public long transmitQueues() {
        return u32(IFLA_NUM_TX_QUEUES);
    }

    /** Number of receive queues; {@code IFLA_NUM_RX_QUEUES}. */
    public long receiveQueues() {
        return u32(IFLA_NUM_RX_QUEUES);
    }

    /** Counters; {@code null} where the message has none; owned; {@code IFLA_STATS64}. */
    public @Nullable LinkStatistics statistics() {
        AttributeCursor counters = attribute(IFLA_STATS64);
        return counters != null ? LinkStatistics.of(counters) : null;
    }
}
