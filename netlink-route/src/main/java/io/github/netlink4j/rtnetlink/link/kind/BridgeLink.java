package io.github.netlink4j.rtnetlink.link.kind;

import static io.github.netlink4j.rtnetlink.link.kind.BridgeAttributes.*;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.rtnetlink.internal.number.OpenType;
import org.jspecify.annotations.Nullable;

/**
 * A bridge, {@code bridge}; {@code net/bridge/br_netlink.c}, ip-link(8). Times are in USER_HZ: centiseconds of a second. The timers
 * and the state of the queriers are read by number: {@code u64(IFLA_BR_HELLO_TIMER)}.
 */
public final class BridgeLink extends LinkKind {
    BridgeLink(String name) {
        super(name, SET);
    }

    /** Forward delay: the time in the states listening and learning, in USER_HZ; {@code IFLA_BR_FORWARD_DELAY}. */
    public long forwardDelay() {
        return u32(IFLA_BR_FORWARD_DELAY);
    }

    /** Hello time: the interval of configuration BPDUs, in USER_HZ; {@code IFLA_BR_HELLO_TIME}. */
    public long helloTime() {
        return u32(IFLA_BR_HELLO_TIME);
    }

    /** Max age: how long spanning tree information is valid without a new BPDU, in USER_HZ; {@code IFLA_BR_MAX_AGE}. */
    public long maxAge() {
        return u32(IFLA_BR_MAX_AGE);
    }

    /**
     * Ageing time: the lifetime of learned addresses after their last packet, in USER_HZ; {@code IFLA_BR_AGEING_TIME}.
     */
    public long ageingTime() {
        return u32(IFLA_BR_AGEING_TIME);
    }

    /** State of the spanning tree protocol: 0 off, 1 run by the kernel, 2 by user space; {@code IFLA_BR_STP_STATE}. */
    public long stpState() {
        return u32(IFLA_BR_STP_STATE);
    }

    /** Bridge priority in the election of the root bridge: lower is preferred; {@code IFLA_BR_PRIORITY}. */
    public int priority() {
        return u16(IFLA_BR_PRIORITY);
    }

    /** Whether VLAN filtering is on; {@code IFLA_BR_VLAN_FILTERING}. */
    public boolean vlanFiltering() {
        return bool(IFLA_BR_VLAN_FILTERING);
    }

    /** Protocol of the VLAN tag, 0x8100 (802.1Q) or 0x88a8 (802.1ad); {@code IFLA_BR_VLAN_PROTOCOL}. */
    public int vlanProtocol() {
        return be16(IFLA_BR_VLAN_PROTOCOL);
    }

    /** Group forward mask: bit n forwards frames to 01:80:c2:00:00:0n; {@code IFLA_BR_GROUP_FWD_MASK}. */
    public int groupForwardMask() {
        return u16(IFLA_BR_GROUP_FWD_MASK);
    }

    /** Id of the root bridge; {@code IFLA_BR_ROOT_ID}. */
    public @Nullable BridgeId rootId() {
        return BridgeId.of(this, IFLA_BR_ROOT_ID);
    }

    /** Id of this bridge; {@code IFLA_BR_BRIDGE_ID}. */
    public @Nullable BridgeId bridgeId() {
        return BridgeId.of(this, IFLA_BR_BRIDGE_ID);
    }

    /** Number of the root port, 0 for none; {@code IFLA_BR_ROOT_PORT}. */
    public int rootPort() {
        return u16(IFLA_BR_ROOT_PORT);
    }

    /** Path cost to the root bridge; {@code IFLA_BR_ROOT_PATH_COST}. */
    public long rootPathCost() {
        return u32(IFLA_BR_ROOT_PATH_COST);
    }

    /** Whether a topology change is under way; {@code IFLA_BR_TOPOLOGY_CHANGE}. */
    public boolean topologyChange() {
        return bool(IFLA_BR_TOPOLOGY_CHANGE);
    }

    /** Whether this bridge detected a topology change; {@code IFLA_BR_TOPOLOGY_CHANGE_DETECTED}. */
    public boolean topologyChangeDetected() {
        return bool(IFLA_BR_TOPOLOGY_CHANGE_DETECTED);
    }

    /** Multicast address of the spanning tree protocol; {@code IFLA_BR_GROUP_ADDR}. */
    public @Nullable HardwareAddress groupAddress() {
        return hardwareAddress(IFLA_BR_GROUP_ADDR);
    }

    /** Whether the bridge itself is a multicast router port; {@code IFLA_BR_MCAST_ROUTER}. */
    public MulticastRouter multicastRouter() {
        return MulticastRouter.of(u8(IFLA_BR_MCAST_ROUTER));
    }

    /** Whether multicast snooping is on; {@code IFLA_BR_MCAST_SNOOPING}. */
    public boolean multicastSnooping() {
        return bool(IFLA_BR_MCAST_SNOOPING);
    }

    /**
     * Whether the source of IGMP queries is the bridge's IP address, not 0.0.0.0;
     * {@code IFLA_BR_MCAST_QUERY_USE_IFADDR}.
     */
    public boolean multicastQueryUseAddress() {
        return bool(IFLA_BR_MCAST_QUERY_USE_IFADDR);
    }

    /** Whether the bridge sends IGMP and MLD queries: it is a querier; {@code IFLA_BR_MCAST_QUERIER}. */
    public boolean multicastQuerier() {
        return bool(IFLA_BR_MCAST_QUERIER);
    }

    /** Maximum number of entries of the multicast database; {@code IFLA_BR_MCAST_HASH_MAX}. */
    public long multicastHashMax() {
        return u32(IFLA_BR_MCAST_HASH_MAX);
    }

    /**
     * Last member query count: group-specific queries before a group is left; {@code IFLA_BR_MCAST_LAST_MEMBER_CNT}.
     */
    public long multicastLastMemberCount() {
        return u32(IFLA_BR_MCAST_LAST_MEMBER_CNT);
    }

    /** Startup query count: queries in the startup phase; {@code IFLA_BR_MCAST_STARTUP_QUERY_CNT}. */
    public long multicastStartupQueryCount() {
        return u32(IFLA_BR_MCAST_STARTUP_QUERY_CNT);
    }

    /** Last member query interval, of group-specific queries, in USER_HZ; {@code IFLA_BR_MCAST_LAST_MEMBER_INTVL}. */
    public long multicastLastMemberInterval() {
        return u64(IFLA_BR_MCAST_LAST_MEMBER_INTVL);
    }

    /**
     * Membership interval: time without reports until a group is left, in USER_HZ;
     * {@code IFLA_BR_MCAST_MEMBERSHIP_INTVL}.
     */
    public long multicastMembershipInterval() {
        return u64(IFLA_BR_MCAST_MEMBERSHIP_INTVL);
    }

    /**
     * Querier interval: time until another querier is assumed gone, in USER_HZ; {@code IFLA_BR_MCAST_QUERIER_INTVL}.
     */
    public long multicastQuerierInterval() {
        return u64(IFLA_BR_MCAST_QUERIER_INTVL);
    }

    /** Query interval: the interval of general queries, in USER_HZ; {@code IFLA_BR_MCAST_QUERY_INTVL}. */
    public long multicastQueryInterval() {
        return u64(IFLA_BR_MCAST_QUERY_INTVL);
    }

    /** Query response interval: the max response time, in USER_HZ; {@code IFLA_BR_MCAST_QUERY_RESPONSE_INTVL}. */
    public long multicastQueryResponseInterval() {
        return u64(IFLA_BR_MCAST_QUERY_RESPONSE_INTVL);
    }

    /** Startup query interval: between startup queries, in USER_HZ; {@code IFLA_BR_MCAST_STARTUP_QUERY_INTVL}. */
    public long multicastStartupQueryInterval() {
        return u64(IFLA_BR_MCAST_STARTUP_QUERY_INTVL);
    }

    /** Whether iptables hooks are called for bridged packets; {@code IFLA_BR_NF_CALL_IPTABLES}. */
    public boolean nfCallIptables() {
        return bool(IFLA_BR_NF_CALL_IPTABLES);
    }

    /** Whether ip6tables hooks are called for bridged packets; {@code IFLA_BR_NF_CALL_IP6TABLES}. */
    public boolean nfCallIp6tables() {
        return bool(IFLA_BR_NF_CALL_IP6TABLES);
    }

    /** Whether arptables hooks are called for bridged packets; {@code IFLA_BR_NF_CALL_ARPTABLES}. */
    public boolean nfCallArptables() {
        return bool(IFLA_BR_NF_CALL_ARPTABLES);
    }

    /** Default PVID: the VLAN of untagged packets on new ports, 0 for none; {@code IFLA_BR_VLAN_DEFAULT_PVID}. */
    public int vlanDefaultPvid() {
        return u16(IFLA_BR_VLAN_DEFAULT_PVID);
    }

    /** Whether there are statistics per VLAN; {@code IFLA_BR_VLAN_STATS_ENABLED}. */
    public boolean vlanStatistics() {
        return bool(IFLA_BR_VLAN_STATS_ENABLED);
    }

    /** Whether there are IGMP and MLD statistics; {@code IFLA_BR_MCAST_STATS_ENABLED}. */
    public boolean multicastStatistics() {
        return bool(IFLA_BR_MCAST_STATS_ENABLED);
    }

    /** Version of IGMP, 2 or 3; {@code IFLA_BR_MCAST_IGMP_VERSION}. */
    public int igmpVersion() {
        return u8(IFLA_BR_MCAST_IGMP_VERSION);
    }

    /** Version of MLD, 1 or 2; {@code IFLA_BR_MCAST_MLD_VERSION}. */
    public int mldVersion() {
        return u8(IFLA_BR_MCAST_MLD_VERSION);
    }

    /** Whether there are statistics per VLAN and port; {@code IFLA_BR_VLAN_STATS_PER_PORT}. */
    public boolean vlanStatisticsPerPort() {
        return bool(IFLA_BR_VLAN_STATS_PER_PORT);
    }

    /**
     * Boolean options, bit n for {@code BR_BOOLOPT_*} n: {@code NO_LL_LEARN} (bit 0), {@code MCAST_VLAN_SNOOPING} (1), {@code
     * MST_ENABLE} (2), {@code MDB_OFFLOAD_FAIL_NOTIFICATION} (3), {@code FDB_LOCAL_VLAN_0} (4); {@code IFLA_BR_MULTI_BOOLOPT}.
     */
    public long booleanOptions() {
        return fieldU32(IFLA_BR_MULTI_BOOLOPT, 0);
    }

    /** Number of learned entries of the forwarding database (FDB); {@code IFLA_BR_FDB_N_LEARNED}. */
    public long fdbLearned() {
        return u32(IFLA_BR_FDB_N_LEARNED);
    }

    /** Maximum number of learned entries of the FDB, 0 for no limit; {@code IFLA_BR_FDB_MAX_LEARNED}. */
    public long fdbMaxLearned() {
        return u32(IFLA_BR_FDB_MAX_LEARNED);
    }

    /** Who runs the spanning tree protocol; {@code IFLA_BR_STP_MODE}. */
    public StpMode stpMode() {
        return StpMode.of(u32(IFLA_BR_STP_MODE));
    }

    /**
     * A mode of the spanning tree protocol: any number, with the names of {@code BR_STP_MODE_*}.
     *
     * @param number {@code IFLA_BR_STP_MODE}, 0 to 4,294,967,295
     */
    public record StpMode(long number) {
        private static final OpenType<StpMode> TYPE = OpenType.u32("mode of the spanning tree protocol", StpMode::new);

        /** {@code /sbin/bridge-stp} decides. */
        public static final StpMode AUTO = TYPE.add(0, "BR_STP_MODE_AUTO");
        /** User space runs it. */
        public static final StpMode USER = TYPE.add(1, "BR_STP_MODE_USER");
        /** The kernel runs it. */
        public static final StpMode KERNEL = TYPE.add(2, "BR_STP_MODE_KERNEL");

        static final ValueNames NAMES = TYPE.names();

        /** Throws {@link IllegalArgumentException} if the number is not 0 to 4,294,967,295. */
        public StpMode {
            TYPE.check(number);
        }

        /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
        public static StpMode of(long number) {
            return TYPE.of(number);
        }

        /** The kernel's name, such as {@code BR_STP_MODE_KERNEL}; the number where it has none here. */
        @Override
        public String toString() {
            return NAMES.describe(number);
        }
    }

    /** Settings of a bridge. */
    public static Spec spec() {
        return new Spec();
    }

    /** Settings to add or change. */
    public static final class Spec extends KindSpec<Spec> {
        private Spec() {
            super("bridge");
        }

        /** Sets {@link BridgeLink#forwardDelay}. */
        public Spec forwardDelay(long centiseconds) {
            return u32(IFLA_BR_FORWARD_DELAY, centiseconds);
        }

        /** Sets {@link BridgeLink#helloTime}. */
        public Spec helloTime(long centiseconds) {
            return u32(IFLA_BR_HELLO_TIME, centiseconds);
        }

        /** Sets {@link BridgeLink#maxAge}. */
        public Spec maxAge(long centiseconds) {
            return u32(IFLA_BR_MAX_AGE, centiseconds);
        }

        /** Sets {@link BridgeLink#ageingTime}. */
        public Spec ageingTime(long centiseconds) {
            return u32(IFLA_BR_AGEING_TIME, centiseconds);
        }

        /** Sets {@link BridgeLink#stpState}: 0 for off, 1 for on. */
        public Spec stpState(long state) {
            return u32(IFLA_BR_STP_STATE, state);
        }

        /** Sets {@link BridgeLink#priority}. */
        public Spec priority(int priority) {
            return u16(IFLA_BR_PRIORITY, priority);
        }

        /** Sets {@link BridgeLink#vlanFiltering}. */
        public Spec vlanFiltering(boolean on) {
            return bool(IFLA_BR_VLAN_FILTERING, on);
        }

        /** Sets {@link BridgeLink#vlanProtocol}. */
        public Spec vlanProtocol(int protocol) {
            return be16(IFLA_BR_VLAN_PROTOCOL, protocol);
        }

        /** Sets {@link BridgeLink#groupForwardMask}; not the bits 0 to 2. */
        public Spec groupForwardMask(int mask) {
            return u16(IFLA_BR_GROUP_FWD_MASK, mask);
        }

        /** Sets {@link BridgeLink#groupAddress}: 01:80:c2:00:00:00 or :04 to :0f. */
        public Spec groupAddress(HardwareAddress address) {
            return hardwareAddress(IFLA_BR_GROUP_ADDR, address);
        }

        /** Flushes the dynamic entries of the forwarding database; {@code IFLA_BR_FDB_FLUSH}. */
        public Spec flushFdb() {
            return flag(IFLA_BR_FDB_FLUSH);
        }

        /** Sets {@link BridgeLink#multicastRouter}. */
        public Spec multicastRouter(MulticastRouter type) {
            return u8(IFLA_BR_MCAST_ROUTER, type.number());
        }

        /** Sets {@link BridgeLink#multicastSnooping}. */
        public Spec multicastSnooping(boolean on) {
            return bool(IFLA_BR_MCAST_SNOOPING, on);
        }

        /** Sets {@link BridgeLink#multicastQueryUseAddress}. */
        public Spec multicastQueryUseAddress(boolean on) {
            return bool(IFLA_BR_MCAST_QUERY_USE_IFADDR, on);
        }

        /** Sets {@link BridgeLink#multicastQuerier}. */
        public Spec multicastQuerier(boolean on) {
            return bool(IFLA_BR_MCAST_QUERIER, on);
        }

        /** Sets {@link BridgeLink#multicastHashMax}; before Linux 5.0, a power of 2. */
        public Spec multicastHashMax(long entries) {
            return u32(IFLA_BR_MCAST_HASH_MAX, entries);
        }

        /** Sets {@link BridgeLink#multicastLastMemberCount}. */
        public Spec multicastLastMemberCount(long queries) {
            return u32(IFLA_BR_MCAST_LAST_MEMBER_CNT, queries);
        }

        /** Sets {@link BridgeLink#multicastStartupQueryCount}. */
        public Spec multicastStartupQueryCount(long queries) {
            return u32(IFLA_BR_MCAST_STARTUP_QUERY_CNT, queries);
        }

        /** Sets {@link BridgeLink#multicastLastMemberInterval}. */
        public Spec multicastLastMemberInterval(long centiseconds) {
            return u64(IFLA_BR_MCAST_LAST_MEMBER_INTVL, centiseconds);
        }

        /** Sets {@link BridgeLink#multicastMembershipInterval}. */
        public Spec multicastMembershipInterval(long centiseconds) {
            return u64(IFLA_BR_MCAST_MEMBERSHIP_INTVL, centiseconds);
        }

        /** Sets {@link BridgeLink#multicastQuerierInterval}. */
        public Spec multicastQuerierInterval(long centiseconds) {
            return u64(IFLA_BR_MCAST_QUERIER_INTVL, centiseconds);
        }

        /** Sets {@link BridgeLink#multicastQueryInterval}. */
        public Spec multicastQueryInterval(long centiseconds) {
            return u64(IFLA_BR_MCAST_QUERY_INTVL, centiseconds);
        }

        /** Sets {@link BridgeLink#multicastQueryResponseInterval}. */
        public Spec multicastQueryResponseInterval(long centiseconds) {
            return u64(IFLA_BR_MCAST_QUERY_RESPONSE_INTVL, centiseconds);
        }

        /** Sets {@link BridgeLink#multicastStartupQueryInterval}. */
        public Spec multicastStartupQueryInterval(long centiseconds) {
            return u64(IFLA_BR_MCAST_STARTUP_QUERY_INTVL, centiseconds);
        }

        /** Sets {@link BridgeLink#nfCallIptables}. */
        public Spec nfCallIptables(boolean on) {
            return bool(IFLA_BR_NF_CALL_IPTABLES, on);
        }

        /** Sets {@link BridgeLink#nfCallIp6tables}. */
        public Spec nfCallIp6tables(boolean on) {
            return bool(IFLA_BR_NF_CALL_IP6TABLES, on);
        }

        /** Sets {@link BridgeLink#nfCallArptables}. */
        public Spec nfCallArptables(boolean on) {
            return bool(IFLA_BR_NF_CALL_ARPTABLES, on);
        }

        /** Sets {@link BridgeLink#vlanDefaultPvid}. */
        public Spec vlanDefaultPvid(int id) {
            return u16(IFLA_BR_VLAN_DEFAULT_PVID, id);
        }

        /** Sets {@link BridgeLink#vlanStatistics}. */
        public Spec vlanStatistics(boolean on) {
            return bool(IFLA_BR_VLAN_STATS_ENABLED, on);
        }

        /** Sets {@link BridgeLink#multicastStatistics}. */
        public Spec multicastStatistics(boolean on) {
            return bool(IFLA_BR_MCAST_STATS_ENABLED, on);
        }

        /** Sets {@link BridgeLink#igmpVersion}. */
        public Spec igmpVersion(int version) {
            return u8(IFLA_BR_MCAST_IGMP_VERSION, version);
        }

        /** Sets {@link BridgeLink#mldVersion}. */
        public Spec mldVersion(int version) {
            return u8(IFLA_BR_MCAST_MLD_VERSION, version);
        }

        /** Sets {@link BridgeLink#vlanStatisticsPerPort}; while no port has VLANs. */
        public Spec vlanStatisticsPerPort(boolean on) {
            return bool(IFLA_BR_VLAN_STATS_PER_PORT, on);
        }

        /**
         * Sets {@link BridgeLink#booleanOptions}.
         *
         * @param mask which of them to change
         */
        public Spec booleanOptions(int options, int mask) {
            return with(m ->
                    m.attribute(IFLA_BR_MULTI_BOOLOPT, b -> b.headerU32(options).headerU32(mask)));
        }

        /** Sets {@link BridgeLink#fdbMaxLearned}. */
        public Spec fdbMaxLearned(long entries) {
            return u32(IFLA_BR_FDB_MAX_LEARNED, entries);
        }

        /** Sets {@link BridgeLink#stpMode}; while the spanning tree protocol is off. */
        public Spec stpMode(StpMode mode) {
            return u32(IFLA_BR_STP_MODE, mode.number());
        }
    }
}
