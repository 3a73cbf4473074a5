package io.github.netlink4j.rtnetlink.link.kind;

import static io.github.netlink4j.rtnetlink.link.kind.BondAttributes.*;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.rtnetlink.internal.number.OpenType;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bond, {@code bond}: several ports aggregated into one link; {@code drivers/net/bonding},
 * {@code Documentation/networking/bonding.rst}. The kernel rejects options that the mode does not have.
 */
public final class BondLink extends LinkKind {
    private static final AttributeSet TARGETS =
            AttributeSet.builder("IFLA_BOND_TARGET").build();

    BondLink(String name) {
        super(name, SET);
    }

    /** How packets are distributed over the ports; {@code IFLA_BOND_MODE}. */
    public Mode mode() {
        return Mode.of(u8(IFLA_BOND_MODE));
    }

    /** Index of the active port, in the modes that have one; {@code IFLA_BOND_ACTIVE_SLAVE}. */
    public int activePortIndex() {
        return s32(IFLA_BOND_ACTIVE_SLAVE);
    }

    /** MII link monitoring interval in milliseconds, 0 for off; {@code IFLA_BOND_MIIMON}. */
    public long miimon() {
        return u32(IFLA_BOND_MIIMON);
    }

    /**
     * Delay until a recovered port is used, in milliseconds: a multiple of {@link #miimon}; {@code IFLA_BOND_UPDELAY}.
     */
    public long upDelay() {
        return u32(IFLA_BOND_UPDELAY);
    }

    /**
     * Delay until a failed port is disabled, in milliseconds: a multiple of {@link #miimon};
     * {@code IFLA_BOND_DOWNDELAY}.
     */
    public long downDelay() {
        return u32(IFLA_BOND_DOWNDELAY);
    }

    /** Whether MII monitoring uses the carrier state of the driver; {@code IFLA_BOND_USE_CARRIER}. */
    public boolean useCarrier() {
        return bool(IFLA_BOND_USE_CARRIER);
    }

    /** ARP monitoring interval in milliseconds, 0 for off; not with {@link #miimon}; {@code IFLA_BOND_ARP_INTERVAL}. */
    public long arpInterval() {
        return u32(IFLA_BOND_ARP_INTERVAL);
    }

    /** IPv4 addresses that ARP monitoring probes; owned; {@code IFLA_BOND_ARP_IP_TARGET}. */
    public List<InetAddress> arpTargets() {
        return addresses(IFLA_BOND_ARP_IP_TARGET);
    }

    /**
     * Which ARP probes and replies are validated: 0 none, 1 active, 2 backup, 3 all, 4 filter, 5 filter_active, 6
     * filter_backup; {@code IFLA_BOND_ARP_VALIDATE}.
     */
    public long arpValidate() {
        return u32(IFLA_BOND_ARP_VALIDATE);
    }

    /** Which {@link #arpTargets} a port that is up must reach: 0 any, 1 all; {@code IFLA_BOND_ARP_ALL_TARGETS}. */
    public long arpAllTargets() {
        return u32(IFLA_BOND_ARP_ALL_TARGETS);
    }

    /** Index of the primary port: the active one whenever it is up; {@code IFLA_BOND_PRIMARY}. */
    public int primaryIndex() {
        return s32(IFLA_BOND_PRIMARY);
    }

    /**
     * When {@link #primaryIndex} becomes active again: 0 always, 1 better, 2 failure; {@code IFLA_BOND_PRIMARY_RESELECT}.
     */
    public int primaryReselect() {
        return u8(IFLA_BOND_PRIMARY_RESELECT);
    }

    /** Link-layer addresses in active-backup mode: 0 none, 1 active, 2 follow; {@code IFLA_BOND_FAIL_OVER_MAC}. */
    public int failOverMac() {
        return u8(IFLA_BOND_FAIL_OVER_MAC);
    }

    /**
     * Transmit hash policy, which selects the port of a packet in the modes balance-xor, 802.3ad and balance-tlb;
     * {@code IFLA_BOND_XMIT_HASH_POLICY}.
     */
    public XmitHashPolicy xmitHashPolicy() {
        return XmitHashPolicy.of(u8(IFLA_BOND_XMIT_HASH_POLICY));
    }

    /** Number of IGMP membership reports after a failover, 0 to 255; {@code IFLA_BOND_RESEND_IGMP}. */
    public long resendIgmp() {
        return u32(IFLA_BOND_RESEND_IGMP);
    }

    /** Number of peer notifications (gratuitous ARP and NA) after a failover; {@code IFLA_BOND_NUM_PEER_NOTIF}. */
    public int peerNotifications() {
        return u8(IFLA_BOND_NUM_PEER_NOTIF);
    }

    /** Whether duplicate frames, received on inactive ports, are delivered; {@code IFLA_BOND_ALL_SLAVES_ACTIVE}. */
    public boolean allPortsActive() {
        return bool(IFLA_BOND_ALL_SLAVES_ACTIVE);
    }

    /** Minimum number of active ports for the bond to have a carrier; mode 802.3ad; {@code IFLA_BOND_MIN_LINKS}. */
    public long minLinks() {
        return u32(IFLA_BOND_MIN_LINKS);
    }

    /** Interval of the learning packets that are sent to peer switches, in seconds; {@code IFLA_BOND_LP_INTERVAL}. */
    public long learningPacketInterval() {
        return u32(IFLA_BOND_LP_INTERVAL);
    }

    /**
     * Packets that balance-rr sends on a port before the next one; 0 for random; {@code IFLA_BOND_PACKETS_PER_SLAVE}.
     */
    public long packetsPerPort() {
        return u32(IFLA_BOND_PACKETS_PER_SLAVE);
    }

    /** Rate of LACPDUs that is requested from the partner: 0 slow (30 s), 1 fast (1 s); {@code IFLA_BOND_AD_LACP_RATE}. */
    public int lacpRate() {
        return u8(IFLA_BOND_AD_LACP_RATE);
    }

    /** How the aggregator is selected: 0 stable, 1 bandwidth, 2 count, 3 port priority; {@code IFLA_BOND_AD_SELECT}. */
    public int adSelect() {
        return u8(IFLA_BOND_AD_SELECT);
    }

    /** The active aggregator; empty in other modes than 802.3ad; a view like this; {@code IFLA_BOND_AD_INFO}. */
    public BondAggregator aggregator() {
        return nested(IFLA_BOND_AD_INFO, new BondAggregator());
    }

    /** LACP system priority of the actor; shown to {@code CAP_NET_ADMIN}; {@code IFLA_BOND_AD_ACTOR_SYS_PRIO}. */
    public int adActorSystemPriority() {
        return u16(IFLA_BOND_AD_ACTOR_SYS_PRIO);
    }

    /** Upper 10 bits of the LACP port key; shown to {@code CAP_NET_ADMIN}; {@code IFLA_BOND_AD_USER_PORT_KEY}. */
    public int adUserPortKey() {
        return u16(IFLA_BOND_AD_USER_PORT_KEY);
    }

    /** LACP system address of the actor; shown to {@code CAP_NET_ADMIN}; {@code IFLA_BOND_AD_ACTOR_SYSTEM}. */
    public @Nullable HardwareAddress adActorSystem() {
        return hardwareAddress(IFLA_BOND_AD_ACTOR_SYSTEM);
    }

    /** Whether balance-tlb and balance-alb move flows by the load of the ports; {@code IFLA_BOND_TLB_DYNAMIC_LB}. */
    public boolean tlbDynamicLb() {
        return bool(IFLA_BOND_TLB_DYNAMIC_LB);
    }

    /**
     * Delay between peer notifications in milliseconds: a multiple of {@link #miimon};
     * {@code IFLA_BOND_PEER_NOTIF_DELAY}.
     */
    public long peerNotificationDelay() {
        return u32(IFLA_BOND_PEER_NOTIF_DELAY);
    }

    /** Whether LACPDUs are sent periodically, not just in reply; {@code IFLA_BOND_AD_LACP_ACTIVE}. */
    public boolean lacpActive() {
        return bool(IFLA_BOND_AD_LACP_ACTIVE);
    }

    /** Number of failed ARP monitoring probes until a port is down, 1 to 255; {@code IFLA_BOND_MISSED_MAX}. */
    public int arpMissedMax() {
        return u8(IFLA_BOND_MISSED_MAX);
    }

    /** IPv6 addresses that ARP monitoring probes with neighbour solicitations; owned; {@code IFLA_BOND_NS_IP6_TARGET}. */
    public List<InetAddress> nsTargets() {
        return addresses(IFLA_BOND_NS_IP6_TARGET);
    }

    /** Whether the LACP states collecting and distributing are coupled; {@code IFLA_BOND_COUPLED_CONTROL}. */
    public boolean coupledControl() {
        return bool(IFLA_BOND_COUPLED_CONTROL);
    }

    /** Whether 802.3ad sends ARP and ND packets on all active ports; {@code IFLA_BOND_BROADCAST_NEIGH}. */
    public boolean broadcastNeighbour() {
        return bool(IFLA_BOND_BROADCAST_NEIGH);
    }

    /** Whether no port is used while LACP negotiation fails on all of them; {@code IFLA_BOND_LACP_STRICT}. */
    public boolean lacpStrict() {
        return bool(IFLA_BOND_LACP_STRICT);
    }

    private List<InetAddress> addresses(int type) {
        List<InetAddress> addresses = new ArrayList<>();
        AttributeCursor targets = nested(type, TARGETS).attributes();
        while (targets.next()) {
            addresses.add(targets.ipAddress());
        }
        return List.copyOf(addresses);
    }

    /**
     * A mode of bonding: any number, with the names of {@code BOND_MODE_*}.
     *
     * @param number {@code IFLA_BOND_MODE}, 0 to 255
     */
    public record Mode(int number) {
        private static final OpenType<Mode> TYPE = OpenType.u8("mode of bonding", Mode::new);

        /** Round robin: packets go out on the ports in turn. */
        public static final Mode BALANCE_RR = TYPE.add(0, "BOND_MODE_ROUNDROBIN");
        /** One port is active; another takes over when it fails. */
        public static final Mode ACTIVE_BACKUP = TYPE.add(1, "BOND_MODE_ACTIVEBACKUP");
        /** {@link BondLink#xmitHashPolicy} selects the port of a packet. */
        public static final Mode BALANCE_XOR = TYPE.add(2, "BOND_MODE_XOR");
        /** Every packet goes out on all ports. */
        public static final Mode BROADCAST = TYPE.add(3, "BOND_MODE_BROADCAST");
        /** IEEE 802.3ad link aggregation, with LACP. */
        public static final Mode IEEE_802_3AD = TYPE.add(4, "BOND_MODE_8023AD");
        /** Adaptive transmit load balancing. */
        public static final Mode BALANCE_TLB = TYPE.add(5, "BOND_MODE_TLB");
        /** Adaptive load balancing, of receive traffic too. */
        public static final Mode BALANCE_ALB = TYPE.add(6, "BOND_MODE_ALB");

        static final ValueNames NAMES = TYPE.names();

        /** Throws {@link IllegalArgumentException} if the number is not 0 to 255. */
        public Mode {
            TYPE.check(number);
        }

        /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
        public static Mode of(int number) {
            return TYPE.of(number);
        }

        /** The kernel's name, such as {@code BOND_MODE_8023AD}; the number where it has none here. */
        @Override
        public String toString() {
            return NAMES.describe(number);
        }
    }

    /**
     * A transmit hash policy: any number, with the names of {@code BOND_XMIT_POLICY_*}.
     *
     * @param number {@code IFLA_BOND_XMIT_HASH_POLICY}, 0 to 255
     */
    public record XmitHashPolicy(int number) {
        private static final OpenType<XmitHashPolicy> TYPE = OpenType.u8("transmit hash policy", XmitHashPolicy::new);

        /** Link-layer addresses and packet type. */
        public static final XmitHashPolicy LAYER2 = TYPE.add(0, "BOND_XMIT_POLICY_LAYER2");
        /** IP addresses and ports. */
        public static final XmitHashPolicy LAYER34 = TYPE.add(1, "BOND_XMIT_POLICY_LAYER34");
        /** Link-layer and IP addresses. */
        public static final XmitHashPolicy LAYER23 = TYPE.add(2, "BOND_XMIT_POLICY_LAYER23");
        /** As {@link #LAYER23}, of the inner headers of a tunnel. */
        public static final XmitHashPolicy ENCAP23 = TYPE.add(3, "BOND_XMIT_POLICY_ENCAP23");
        /** As {@link #LAYER34}, of the inner headers of a tunnel. */
        public static final XmitHashPolicy ENCAP34 = TYPE.add(4, "BOND_XMIT_POLICY_ENCAP34");
        /** VLAN id and source link-layer address. */
        public static final XmitHashPolicy VLAN_SRCMAC = TYPE.add(5, "BOND_XMIT_POLICY_VLAN_SRCMAC");

        static final ValueNames NAMES = TYPE.names();

        /** Throws {@link IllegalArgumentException} if the number is not 0 to 255. */
        public XmitHashPolicy {
            TYPE.check(number);
        }

        /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
        public static XmitHashPolicy of(int number) {
            return TYPE.of(number);
        }

        /** The kernel's name, such as {@code BOND_XMIT_POLICY_LAYER34}; the number where it has none here. */
        @Override
        public String toString() {
            return NAMES.describe(number);
        }
    }

    /** Settings of a bond. */
    public static Spec spec() {
        return new Spec();
    }

    /** Settings to add or change. */
    public static final class Spec extends KindSpec<Spec> {
        private Spec() {
            super("bond");
        }

        /** Sets {@link BondLink#mode}; while the bond is down and has no ports. */
        public Spec mode(Mode mode) {
            return u8(IFLA_BOND_MODE, mode.number());
        }

        /** Sets {@link BondLink#activePortIndex} by name. */
        public Spec activePort(String name) {
            return link(IFLA_BOND_ACTIVE_SLAVE, name);
        }

        /** Sets {@link BondLink#activePortIndex}, 0 for none. */
        public Spec activePort(int index) {
            return s32(IFLA_BOND_ACTIVE_SLAVE, index);
        }

        /** Sets {@link BondLink#miimon}. */
        public Spec miimon(long milliseconds) {
            return u32(IFLA_BOND_MIIMON, milliseconds);
        }

        /** Sets {@link BondLink#upDelay}. */
        public Spec upDelay(long milliseconds) {
            return u32(IFLA_BOND_UPDELAY, milliseconds);
        }

        /** Sets {@link BondLink#downDelay}. */
        public Spec downDelay(long milliseconds) {
            return u32(IFLA_BOND_DOWNDELAY, milliseconds);
        }

        /** Sets {@link BondLink#useCarrier}. */
        public Spec useCarrier(boolean on) {
            return bool(IFLA_BOND_USE_CARRIER, on);
        }

        /** Sets {@link BondLink#arpInterval}. */
        public Spec arpInterval(long milliseconds) {
            return u32(IFLA_BOND_ARP_INTERVAL, milliseconds);
        }

        /** Replaces {@link BondLink#arpTargets}; at most 16. */
        public Spec arpTargets(Collection<? extends InetAddress> targets) {
            return addresses(IFLA_BOND_ARP_IP_TARGET, targets);
        }

        /** Sets {@link BondLink#arpValidate}. */
        public Spec arpValidate(long validate) {
            return u32(IFLA_BOND_ARP_VALIDATE, validate);
        }

        /** Sets {@link BondLink#arpAllTargets}. */
        public Spec arpAllTargets(long all) {
            return u32(IFLA_BOND_ARP_ALL_TARGETS, all);
        }

        /** Sets {@link BondLink#primaryIndex} by name. */
        public Spec primary(String name) {
            return link(IFLA_BOND_PRIMARY, name);
        }

        /** Sets {@link BondLink#primaryIndex}, 0 for none. */
        public Spec primary(int index) {
            return s32(IFLA_BOND_PRIMARY, index);
        }

        /** Sets {@link BondLink#primaryReselect}. */
        public Spec primaryReselect(int policy) {
            return u8(IFLA_BOND_PRIMARY_RESELECT, policy);
        }

        /** Sets {@link BondLink#failOverMac}; while the bond has no ports. */
        public Spec failOverMac(int policy) {
            return u8(IFLA_BOND_FAIL_OVER_MAC, policy);
        }

        /** Sets {@link BondLink#xmitHashPolicy}. */
        public Spec xmitHashPolicy(XmitHashPolicy policy) {
            return u8(IFLA_BOND_XMIT_HASH_POLICY, policy.number());
        }

        /** Sets {@link BondLink#resendIgmp}. */
        public Spec resendIgmp(long reports) {
            return u32(IFLA_BOND_RESEND_IGMP, reports);
        }

        /** Sets {@link BondLink#peerNotifications}. */
        public Spec peerNotifications(int notifications) {
            return u8(IFLA_BOND_NUM_PEER_NOTIF, notifications);
        }

        /** Sets {@link BondLink#allPortsActive}. */
        public Spec allPortsActive(boolean on) {
            return bool(IFLA_BOND_ALL_SLAVES_ACTIVE, on);
        }

        /** Sets {@link BondLink#minLinks}. */
        public Spec minLinks(long ports) {
            return u32(IFLA_BOND_MIN_LINKS, ports);
        }

        /** Sets {@link BondLink#learningPacketInterval}. */
        public Spec learningPacketInterval(long seconds) {
            return u32(IFLA_BOND_LP_INTERVAL, seconds);
        }

        /** Sets {@link BondLink#packetsPerPort}. */
        public Spec packetsPerPort(long packets) {
            return u32(IFLA_BOND_PACKETS_PER_SLAVE, packets);
        }

        /** Sets {@link BondLink#lacpRate}; while the bond is down. */
        public Spec lacpRate(int rate) {
            return u8(IFLA_BOND_AD_LACP_RATE, rate);
        }

        /** Sets {@link BondLink#adSelect}; while the bond is down. */
        public Spec adSelect(int policy) {
            return u8(IFLA_BOND_AD_SELECT, policy);
        }

        /** Sets {@link BondLink#adActorSystemPriority}, 1 to 65,535. */
        public Spec adActorSystemPriority(int priority) {
            return u16(IFLA_BOND_AD_ACTOR_SYS_PRIO, priority);
        }

        /** Sets {@link BondLink#adUserPortKey}, 0 to 1,023; while the bond is down. */
        public Spec adUserPortKey(int key) {
            return u16(IFLA_BOND_AD_USER_PORT_KEY, key);
        }

        /** Sets {@link BondLink#adActorSystem}; zeros for the address of the bond. */
        public Spec adActorSystem(HardwareAddress address) {
            return hardwareAddress(IFLA_BOND_AD_ACTOR_SYSTEM, address);
        }

        /** Sets {@link BondLink#tlbDynamicLb}; while the bond is down. */
        public Spec tlbDynamicLb(boolean on) {
            return bool(IFLA_BOND_TLB_DYNAMIC_LB, on);
        }

        /** Sets {@link BondLink#peerNotificationDelay}. */
        public Spec peerNotificationDelay(long milliseconds) {
            return u32(IFLA_BOND_PEER_NOTIF_DELAY, milliseconds);
        }

        /** Sets {@link BondLink#lacpActive}; while the bond is down. */
        public Spec lacpActive(boolean on) {
            return bool(IFLA_BOND_AD_LACP_ACTIVE, on);
        }

        /** Sets {@link BondLink#arpMissedMax}. */
        public Spec arpMissedMax(int probes) {
            return u8(IFLA_BOND_MISSED_MAX, probes);
        }

        /** Replaces {@link BondLink#nsTargets}; at most 16. */
        public Spec nsTargets(Collection<? extends InetAddress> targets) {
            return addresses(IFLA_BOND_NS_IP6_TARGET, targets);
        }

        /** Sets {@link BondLink#coupledControl}; while the bond is down. */
        public Spec coupledControl(boolean on) {
            return bool(IFLA_BOND_COUPLED_CONTROL, on);
        }

        /** Sets {@link BondLink#broadcastNeighbour}. */
        public Spec broadcastNeighbour(boolean on) {
            return bool(IFLA_BOND_BROADCAST_NEIGH, on);
        }

        /** Sets {@link BondLink#lacpStrict}. */
        public Spec lacpStrict(boolean on) {
            return bool(IFLA_BOND_LACP_STRICT, on);
        }

        private Spec addresses(int type, Collection<? extends InetAddress> targets) {
            List<InetAddress> all = List.copyOf(targets);
            return with(m -> m.nest(type, nest -> {
                for (int i = 0; i < all.size(); i++) {
                    nest.ipAddress(i, all.get(i));
                }
            }));
        }
    }
}
