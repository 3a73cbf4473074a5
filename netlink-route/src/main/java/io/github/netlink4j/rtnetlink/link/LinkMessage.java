package io.github.netlink4j.rtnetlink.link;

import io.github.netlink4j.rtnetlink.uapi.Rtm;

import io.github.netlink4j.rtnetlink.uapi.AddressFamily;

import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_ADDRESS;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_ALT_IFNAME;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_BROADCAST;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_CARRIER;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_CARRIER_CHANGES;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_GROUP;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_IFALIAS;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_IFNAME;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_INFO_KIND;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_INFO_SLAVE_KIND;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_LINK;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_LINKINFO;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_LINK_NETNSID;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_MASTER;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_MAX_MTU;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_MIN_MTU;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_MTU;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_NUM_RX_QUEUES;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_NUM_TX_QUEUES;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_OPERSTATE;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_PERM_ADDRESS;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_PROMISCUITY;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_PROP_LIST;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_QDISC;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_STATS64;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_TXQLEN;
import static io.github.netlink4j.rtnetlink.link.LinkFlags.IFF_RUNNING;
import static io.github.netlink4j.rtnetlink.link.LinkFlags.IFF_UP;

import io.github.netlink4j.core.message.NetlinkMessage;
import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.core.wire.MessageCursor;
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
public final class LinkMessage extends NetlinkMessage {
    /** Length of {@code struct ifinfomsg} in bytes. */
    public static final int LENGTH = 16;

    /** {@code struct ifinfomsg} and {@code IFLA_*}. */
    public static final MessageSchema SCHEMA = new MessageSchema(
            StructSchema.builder("ifinfomsg")
                    .add("ifi_family", Types.U8, AddressFamily.NAMES)
                    .pad(1)
                    .add("ifi_type", Types.U16)
                    .add("ifi_index", Types.S32)
                    .add("ifi_flags", Types.U32, LinkFlags.NAMES)
                    .add("ifi_change", Types.U32, LinkFlags.NAMES)
                    .build(),
            LinkAttributes.SET);

    private static final int IFI_FAMILY = 0;
    private static final int IFI_TYPE = 2;
    private static final int IFI_INDEX = 4;
    private static final int IFI_FLAGS = 8;
    private static final int IFI_CHANGE = 12;

    /** An empty message; {@link #wrap} gives it bytes, which must be those of a link: it does not look at their type. */
    public LinkMessage() {
        super(Rtm.TABLE, SCHEMA);
    }

    @Override
    public LinkMessage wrap(MessageCursor message) {
        view(message);
        return this;
    }

    @Override
    public LinkMessage copy() {
        return copyTo(new LinkMessage());
    }

    /**
     * Whether this is the news that the link is gone. {@code RTM_DELLINK} of {@code AF_BRIDGE} is not: it says that the
     * link is no longer a port of its bridge.
     */
    public boolean isDeleted() {
        return messageType() == Rtm.RTM_DELLINK && headerU8(IFI_FAMILY) != AddressFamily.BRIDGE.number();
    }

    /** {@code AF_UNSPEC}, or the family whose view of the link this is; {@code ifi_family}. */
    public AddressFamily family() {
        return new AddressFamily(headerU8(IFI_FAMILY));
    }

    /** Kind of its hardware, {@code ARPHRD_*}: 1 of an Ethernet device, 772 of a loopback; {@code ifi_type}. */
    public int hardwareType() {
        return headerU16(IFI_TYPE);
    }

    /** Interface index, unique in its namespace; {@code ifi_index}. */
    public int index() {
        return headerS32(IFI_INDEX);
    }

    /** {@link LinkFlags} {@code IFF_*}; {@code ifi_flags}. */
    public int flags() {
        return headerS32(IFI_FLAGS);
    }

    /** Which flags changed, as far as the kernel says; {@code ifi_change}. */
    public int change() {
        return headerS32(IFI_CHANGE);
    }

    /** Whether the administrator has switched it on; {@code IFF_UP}. */
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
        AttributeCursor properties = nested(IFLA_PROP_LIST);
        while (properties != null && properties.find(IFLA_ALT_IFNAME)) {
            names.add(properties.string());
        }
        return List.copyOf(names);
    }

    /** Text of the administrator; {@code IFLA_IFALIAS}. */
    public @Nullable String alias() {
        return string(IFLA_IFALIAS);
    }

    /** Largest packet in bytes; {@code IFLA_MTU}. */
    public long mtu() {
        return u32(IFLA_MTU);
    }

    /** Smallest MTU that it takes; {@code IFLA_MIN_MTU}. */
    public long minMtu() {
        return u32(IFLA_MIN_MTU);
    }

    /** Largest MTU that it takes, 0 for no limit; {@code IFLA_MAX_MTU}. */
    public long maxMtu() {
        return u32(IFLA_MAX_MTU);
    }

    /** Operational state; {@code IFLA_OPERSTATE}. */
    public OperState operState() {
        return new OperState(u8(IFLA_OPERSTATE));
    }

    /** Whether it has a carrier; {@code IFLA_CARRIER}. */
    public boolean hasCarrier() {
        return u8(IFLA_CARRIER) != 0;
    }

    /** How often the carrier came or went; {@code IFLA_CARRIER_CHANGES}. */
    public long carrierChanges() {
        return u32(IFLA_CARRIER_CHANGES);
    }

    /** Link-layer address; {@code IFLA_ADDRESS}. */
    public @Nullable HardwareAddress address() {
        return hardwareAddress(IFLA_ADDRESS);
    }

    /** Link-layer broadcast address, or far end; {@code IFLA_BROADCAST}. */
    public @Nullable HardwareAddress broadcast() {
        return hardwareAddress(IFLA_BROADCAST);
    }

    /** Link-layer address that the device was made with; {@code IFLA_PERM_ADDRESS}. */
    public @Nullable HardwareAddress permanentAddress() {
        return hardwareAddress(IFLA_PERM_ADDRESS);
    }

    /** Kind, such as {@code veth}; {@code IFLA_INFO_KIND}. Real devices have none. */
    public @Nullable String kind() {
        return info(IFLA_INFO_KIND);
    }

    /** Kind of the link that it is a port of, such as {@code bridge}; {@code IFLA_INFO_SLAVE_KIND}. */
    public @Nullable String portKind() {
        return info(IFLA_INFO_SLAVE_KIND);
    }

    private @Nullable String info(int type) {
        AttributeCursor info = nested(IFLA_LINKINFO);
        return info != null && info.find(type) ? info.string() : null;
    }

    /** Index of the link that it is a port of; {@code IFLA_MASTER}. */
    public int master() {
        return s32(IFLA_MASTER);
    }

    /** Index of the link below, or of the other end of a pair; {@code IFLA_LINK}. */
    public int link() {
        return s32(IFLA_LINK);
    }

    /** Id of the namespace that {@link #link()} is in; {@link #has} tells 0 from its own; {@code IFLA_LINK_NETNSID}. */
    public int linkNamespaceId() {
        return s32(IFLA_LINK_NETNSID);
    }

    /** Group of links; {@code IFLA_GROUP}. */
    public long group() {
        return u32(IFLA_GROUP);
    }

    /** How often promiscuous mode was asked for; {@code IFLA_PROMISCUITY}. */
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

    /** Counters; owned; {@code IFLA_STATS64}. */
    public @Nullable LinkStatistics statistics() {
        AttributeCursor counters = attribute(IFLA_STATS64);
        return counters != null ? LinkStatistics.of(counters) : null;
    }
}
