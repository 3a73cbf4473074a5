package io.github.netlink4j.rtnetlink.link.kind;

import static io.github.netlink4j.rtnetlink.link.kind.BridgePortAttributes.*;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.number.OpenType;
import org.jspecify.annotations.Nullable;

/**
 * A port of a bridge; {@code net/bridge/br_netlink.c}, bridge(8). The timers are read by number, in USER_HZ:
 * {@code u64(IFLA_BRPORT_HOLD_TIMER)}.
 */
public final class BridgePort extends LinkKind {
    BridgePort(String name) {
        super(name, SET);
    }

    /** State in the spanning tree; {@code IFLA_BRPORT_STATE}. */
    public State state() {
        return State.of(u8(IFLA_BRPORT_STATE));
    }

    /** Port priority in the spanning tree: lower is preferred; {@code IFLA_BRPORT_PRIORITY}. */
    public int priority() {
        return u16(IFLA_BRPORT_PRIORITY);
    }

    /** Path cost of the port in the spanning tree; {@code IFLA_BRPORT_COST}. */
    public long cost() {
        return u32(IFLA_BRPORT_COST);
    }

    /** Hairpin mode: whether packets may be sent back on the port they came from; {@code IFLA_BRPORT_MODE}. */
    public boolean hairpin() {
        return bool(IFLA_BRPORT_MODE);
    }

    /** BPDU guard: whether a received BPDU disables the port; {@code IFLA_BRPORT_GUARD}. */
    public boolean bpduGuard() {
        return bool(IFLA_BRPORT_GUARD);
    }

    /** Root block: whether the port cannot become the root port; {@code IFLA_BRPORT_PROTECT}. */
    public boolean rootBlock() {
        return bool(IFLA_BRPORT_PROTECT);
    }

    /** Fast leave: whether an IGMP leave stops the traffic of a group at once; {@code IFLA_BRPORT_FAST_LEAVE}. */
    public boolean fastLeave() {
        return bool(IFLA_BRPORT_FAST_LEAVE);
    }

    /** Whether source addresses are learned; {@code IFLA_BRPORT_LEARNING}. */
    public boolean learning() {
        return bool(IFLA_BRPORT_LEARNING);
    }

    /** Whether unicast packets without an FDB entry are flooded to the port; {@code IFLA_BRPORT_UNICAST_FLOOD}. */
    public boolean unicastFlood() {
        return bool(IFLA_BRPORT_UNICAST_FLOOD);
    }

    /** Whether proxy ARP is on; {@code IFLA_BRPORT_PROXYARP}. */
    public boolean proxyArp() {
        return bool(IFLA_BRPORT_PROXYARP);
    }

    /** Whether proxy ARP as of IEEE 802.11 and Hotspot 2.0 is on; {@code IFLA_BRPORT_PROXYARP_WIFI}. */
    public boolean proxyArpWifi() {
        return bool(IFLA_BRPORT_PROXYARP_WIFI);
    }

    /** Id of the designated root; {@code IFLA_BRPORT_ROOT_ID}. */
    public @Nullable BridgeId rootId() {
        return BridgeId.of(this, IFLA_BRPORT_ROOT_ID);
    }

    /** Id of the designated bridge; {@code IFLA_BRPORT_BRIDGE_ID}. */
    public @Nullable BridgeId bridgeId() {
        return BridgeId.of(this, IFLA_BRPORT_BRIDGE_ID);
    }

    /** Id of the designated port; {@code IFLA_BRPORT_DESIGNATED_PORT}. */
    public int designatedPort() {
        return u16(IFLA_BRPORT_DESIGNATED_PORT);
    }

    /** Designated cost; {@code IFLA_BRPORT_DESIGNATED_COST}. */
    public int designatedCost() {
        return u16(IFLA_BRPORT_DESIGNATED_COST);
    }

    /** Port id in the spanning tree: priority and number; {@code IFLA_BRPORT_ID}. */
    public int id() {
        return u16(IFLA_BRPORT_ID);
    }

    /** Port number, 1 or more; {@code IFLA_BRPORT_NO}. */
    public int number() {
        return u16(IFLA_BRPORT_NO);
    }

    /** Whether the next configuration BPDU acknowledges a topology change; {@code IFLA_BRPORT_TOPOLOGY_CHANGE_ACK}. */
    public boolean topologyChangeAck() {
        return bool(IFLA_BRPORT_TOPOLOGY_CHANGE_ACK);
    }

    /** Whether a configuration BPDU is pending; {@code IFLA_BRPORT_CONFIG_PENDING}. */
    public boolean configPending() {
        return bool(IFLA_BRPORT_CONFIG_PENDING);
    }

    /** Whether it is a multicast router port; {@code IFLA_BRPORT_MULTICAST_ROUTER}. */
    public MulticastRouter multicastRouter() {
        return MulticastRouter.of(u8(IFLA_BRPORT_MULTICAST_ROUTER));
    }

    /** Whether multicast packets without an MDB entry are flooded to the port; {@code IFLA_BRPORT_MCAST_FLOOD}. */
    public boolean multicastFlood() {
        return bool(IFLA_BRPORT_MCAST_FLOOD);
    }

    /** Multicast to unicast: whether each member gets a unicast copy; {@code IFLA_BRPORT_MCAST_TO_UCAST}. */
    public boolean multicastToUnicast() {
        return bool(IFLA_BRPORT_MCAST_TO_UCAST);
    }

    /** Whether VLANs are mapped to tunnels; {@code IFLA_BRPORT_VLAN_TUNNEL}. */
    public boolean vlanTunnel() {
        return bool(IFLA_BRPORT_VLAN_TUNNEL);
    }

    /** Whether broadcast packets are flooded to the port; {@code IFLA_BRPORT_BCAST_FLOOD}. */
    public boolean broadcastFlood() {
        return bool(IFLA_BRPORT_BCAST_FLOOD);
    }

    /** Group forward mask: bit n forwards frames for 01:80:c2:00:00:0n; {@code IFLA_BRPORT_GROUP_FWD_MASK}. */
    public int groupForwardMask() {
        return u16(IFLA_BRPORT_GROUP_FWD_MASK);
    }

    /** Neighbour suppression: whether the bridge replies to ARP and ND; {@code IFLA_BRPORT_NEIGH_SUPPRESS}. */
    public boolean neighbourSuppress() {
        return bool(IFLA_BRPORT_NEIGH_SUPPRESS);
    }

    /** Whether the port is isolated: it communicates only with ports that are not; {@code IFLA_BRPORT_ISOLATED}. */
    public boolean isolated() {
        return bool(IFLA_BRPORT_ISOLATED);
    }

    /** Index of the port that is used while this one has no carrier; {@code IFLA_BRPORT_BACKUP_PORT}. */
    public int backupPortIndex() {
        return s32(IFLA_BRPORT_BACKUP_PORT);
    }

    /** Whether the ring of the Media Redundancy Protocol (MRP) is open; {@code IFLA_BRPORT_MRP_RING_OPEN}. */
    public boolean mrpRingOpen() {
        return bool(IFLA_BRPORT_MRP_RING_OPEN);
    }

    /** Whether the interconnect ring of MRP is open; {@code IFLA_BRPORT_MRP_IN_OPEN}. */
    public boolean mrpInterconnectOpen() {
        return bool(IFLA_BRPORT_MRP_IN_OPEN);
    }

    /** Maximum number of hosts that explicit host tracking (EHT) keeps; {@code IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT}. */
    public long multicastHostsLimit() {
        return u32(IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT);
    }

    /** Number of hosts that explicit host tracking (EHT) keeps; {@code IFLA_BRPORT_MCAST_EHT_HOSTS_CNT}. */
    public long multicastHosts() {
        return u32(IFLA_BRPORT_MCAST_EHT_HOSTS_CNT);
    }

    /** Whether the port is locked: hosts need an FDB entry to send; {@code IFLA_BRPORT_LOCKED}. */
    public boolean locked() {
        return bool(IFLA_BRPORT_LOCKED);
    }

    /** MAC authentication bypass: whether unknown hosts get a locked FDB entry; {@code IFLA_BRPORT_MAB}. */
    public boolean mab() {
        return bool(IFLA_BRPORT_MAB);
    }

    /** Number of entries of the port in the multicast database (MDB); {@code IFLA_BRPORT_MCAST_N_GROUPS}. */
    public long multicastGroups() {
        return u32(IFLA_BRPORT_MCAST_N_GROUPS);
    }

    /** Maximum number of MDB entries of the port, 0 for no limit; {@code IFLA_BRPORT_MCAST_MAX_GROUPS}. */
    public long multicastMaxGroups() {
        return u32(IFLA_BRPORT_MCAST_MAX_GROUPS);
    }

    /** Whether {@link #neighbourSuppress} is decided per VLAN; {@code IFLA_BRPORT_NEIGH_VLAN_SUPPRESS}. */
    public boolean neighbourVlanSuppress() {
        return bool(IFLA_BRPORT_NEIGH_VLAN_SUPPRESS);
    }

    /** Id of the nexthop object for packets to {@link #backupPortIndex}; {@code IFLA_BRPORT_BACKUP_NHID}. */
    public long backupNexthop() {
        return u32(IFLA_BRPORT_BACKUP_NHID);
    }

    /** Whether gratuitous ARP is exempt from {@link #neighbourSuppress}; {@code IFLA_BRPORT_NEIGH_FORWARD_GRAT}. */
    public boolean neighbourForwardGratuitous() {
        return bool(IFLA_BRPORT_NEIGH_FORWARD_GRAT);
    }

    /**
     * A state in the spanning tree: any number, with the names of {@code BR_STATE_*}.
     *
     * @param number {@code IFLA_BRPORT_STATE}, 0 to 255
     */
    public record State(int number) {
        private static final OpenType<State> TYPE = OpenType.u8("state in the spanning tree", State::new);

        /** Inactive. */
        public static final State DISABLED = TYPE.add(0, "BR_STATE_DISABLED");
        /** Receives BPDUs; drops other frames. */
        public static final State LISTENING = TYPE.add(1, "BR_STATE_LISTENING");
        /** Receives BPDUs, and learns addresses of other frames. */
        public static final State LEARNING = TYPE.add(2, "BR_STATE_LEARNING");
        /** Active. */
        public static final State FORWARDING = TYPE.add(3, "BR_STATE_FORWARDING");
        /** Receives BPDUs during an election. */
        public static final State BLOCKING = TYPE.add(4, "BR_STATE_BLOCKING");

        /** The names. */
        public static final ValueNames NAMES = TYPE.names();

        /** Throws {@link IllegalArgumentException} if the number is not 0 to 255. */
        public State {
            TYPE.check(number);
        }

        /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
        public static State of(int number) {
            return TYPE.of(number);
        }

        /** The kernel's name, such as {@code BR_STATE_FORWARDING}; the number where it has none here. */
        @Override
        public String toString() {
            return NAMES.describe(number);
        }
    }

    /** Settings of a port of a bridge. */
    public static Spec spec() {
        return new Spec();
    }

    /** Settings to change. */
    public static final class Spec extends PortSpec<Spec> {
        private Spec() {
            super("bridge");
        }

        /** Sets {@link BridgePort#state}; while the kernel does not run the spanning tree protocol. */
        public Spec state(State state) {
            return u8(IFLA_BRPORT_STATE, state.number());
        }

        /** Sets {@link BridgePort#priority}, 0 to 63. */
        public Spec priority(int priority) {
            return u16(IFLA_BRPORT_PRIORITY, priority);
        }

        /** Sets {@link BridgePort#cost}, 1 to 65,535. */
        public Spec cost(long cost) {
            return u32(IFLA_BRPORT_COST, cost);
        }

        /** Sets {@link BridgePort#hairpin}. */
        public Spec hairpin(boolean on) {
            return bool(IFLA_BRPORT_MODE, on);
        }

        /** Sets {@link BridgePort#bpduGuard}. */
        public Spec bpduGuard(boolean on) {
            return bool(IFLA_BRPORT_GUARD, on);
        }

        /** Sets {@link BridgePort#rootBlock}. */
        public Spec rootBlock(boolean on) {
            return bool(IFLA_BRPORT_PROTECT, on);
        }

        /** Sets {@link BridgePort#fastLeave}. */
        public Spec fastLeave(boolean on) {
            return bool(IFLA_BRPORT_FAST_LEAVE, on);
        }

        /** Sets {@link BridgePort#learning}. */
        public Spec learning(boolean on) {
            return bool(IFLA_BRPORT_LEARNING, on);
        }

        /** Sets {@link BridgePort#unicastFlood}. */
        public Spec unicastFlood(boolean on) {
            return bool(IFLA_BRPORT_UNICAST_FLOOD, on);
        }

        /** Sets {@link BridgePort#proxyArp}. */
        public Spec proxyArp(boolean on) {
            return bool(IFLA_BRPORT_PROXYARP, on);
        }

        /** Sets {@link BridgePort#proxyArpWifi}. */
        public Spec proxyArpWifi(boolean on) {
            return bool(IFLA_BRPORT_PROXYARP_WIFI, on);
        }

        /** Flushes the dynamic entries of the port in the forwarding database; {@code IFLA_BRPORT_FLUSH}. */
        public Spec flushFdb() {
            return flag(IFLA_BRPORT_FLUSH);
        }

        /** Sets {@link BridgePort#multicastRouter}. */
        public Spec multicastRouter(MulticastRouter type) {
            return u8(IFLA_BRPORT_MULTICAST_ROUTER, type.number());
        }

        /** Sets {@link BridgePort#multicastFlood}. */
        public Spec multicastFlood(boolean on) {
            return bool(IFLA_BRPORT_MCAST_FLOOD, on);
        }

        /** Sets {@link BridgePort#multicastToUnicast}. */
        public Spec multicastToUnicast(boolean on) {
            return bool(IFLA_BRPORT_MCAST_TO_UCAST, on);
        }

        /** Sets {@link BridgePort#vlanTunnel}. */
        public Spec vlanTunnel(boolean on) {
            return bool(IFLA_BRPORT_VLAN_TUNNEL, on);
        }

        /** Sets {@link BridgePort#broadcastFlood}. */
        public Spec broadcastFlood(boolean on) {
            return bool(IFLA_BRPORT_BCAST_FLOOD, on);
        }

        /** Sets {@link BridgePort#groupForwardMask}; not bit 1. */
        public Spec groupForwardMask(int mask) {
            return u16(IFLA_BRPORT_GROUP_FWD_MASK, mask);
        }

        /** Sets {@link BridgePort#neighbourSuppress}. */
        public Spec neighbourSuppress(boolean on) {
            return bool(IFLA_BRPORT_NEIGH_SUPPRESS, on);
        }

        /** Sets {@link BridgePort#isolated}. */
        public Spec isolated(boolean on) {
            return bool(IFLA_BRPORT_ISOLATED, on);
        }

        /** Sets {@link BridgePort#backupPortIndex} by name. */
        public Spec backupPort(String name) {
            return link(IFLA_BRPORT_BACKUP_PORT, name);
        }

        /** Sets {@link BridgePort#backupPortIndex}, 0 for none. */
        public Spec backupPort(int index) {
            return s32(IFLA_BRPORT_BACKUP_PORT, index);
        }

        /** Sets {@link BridgePort#multicastHostsLimit}, 1 or more. */
        public Spec multicastHostsLimit(long hosts) {
            return u32(IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT, hosts);
        }

        /** Sets {@link BridgePort#locked}. */
        public Spec locked(boolean on) {
            return bool(IFLA_BRPORT_LOCKED, on);
        }

        /** Sets {@link BridgePort#mab}; with {@link #locked} and {@link #learning}. */
        public Spec mab(boolean on) {
            return bool(IFLA_BRPORT_MAB, on);
        }

        /** Sets {@link BridgePort#multicastMaxGroups}. */
        public Spec multicastMaxGroups(long groups) {
            return u32(IFLA_BRPORT_MCAST_MAX_GROUPS, groups);
        }

        /** Sets {@link BridgePort#neighbourVlanSuppress}. */
        public Spec neighbourVlanSuppress(boolean on) {
            return bool(IFLA_BRPORT_NEIGH_VLAN_SUPPRESS, on);
        }

        /** Sets {@link BridgePort#backupNexthop}, 0 for none. */
        public Spec backupNexthop(long id) {
            return u32(IFLA_BRPORT_BACKUP_NHID, id);
        }

        /** Sets {@link BridgePort#neighbourForwardGratuitous}. */
        public Spec neighbourForwardGratuitous(boolean on) {
            return bool(IFLA_BRPORT_NEIGH_FORWARD_GRAT, on);
        }
    }
}
