package io.github.netlink4j.rtnetlink.link.kind;

import static io.github.netlink4j.rtnetlink.link.kind.VxlanAttributes.*;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.number.OpenType;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * A VXLAN tunnel, {@code vxlan}; {@code drivers/net/vxlan}, ip-link(8), {@code Documentation/networking/vxlan.rst}.
 *
 * <pre>{@code
 * rtnl.links().add(LinkSpec.of("vx0", VxlanLink.spec().id(42).port(4789).link("eth0")).up());
 * }</pre>
 */
public final class VxlanLink extends LinkKind {
    VxlanLink(String name) {
        super(name, SET);
    }

    /** VXLAN network identifier (VNI), 0 to 16,777,215; {@code IFLA_VXLAN_ID}. */
    public long vni() {
        return u32(IFLA_VXLAN_ID);
    }

    /**
     * Multicast group to join, or default remote endpoint; owned; {@code IFLA_VXLAN_GROUP}, {@code IFLA_VXLAN_GROUP6}.
     */
    public @Nullable InetAddress group() {
        return ipAddress(IFLA_VXLAN_GROUP, IFLA_VXLAN_GROUP6);
    }

    /** Index of the link that tunnel packets are sent on; absent for any; {@code IFLA_VXLAN_LINK}. */
    public int linkIndex() {
        return s32(IFLA_VXLAN_LINK);
    }

    /** Source address of the outer header; owned; {@code IFLA_VXLAN_LOCAL}, {@code IFLA_VXLAN_LOCAL6}. */
    public @Nullable InetAddress local() {
        return ipAddress(IFLA_VXLAN_LOCAL, IFLA_VXLAN_LOCAL6);
    }

    /** TTL of the outer header; 0 for the default of the route, and 1 for multicast; {@code IFLA_VXLAN_TTL}. */
    public int ttl() {
        return u8(IFLA_VXLAN_TTL);
    }

    /** TOS of the outer header; 1 to inherit that of the inner one; {@code IFLA_VXLAN_TOS}. */
    public int tos() {
        return u8(IFLA_VXLAN_TOS);
    }

    /** Whether link-layer and IP addresses of received packets are learned; {@code IFLA_VXLAN_LEARNING}. */
    public boolean learning() {
        return bool(IFLA_VXLAN_LEARNING);
    }

    /** Lifetime of learned FDB entries in seconds, 0 for no ageing; {@code IFLA_VXLAN_AGEING}. */
    public long ageing() {
        return u32(IFLA_VXLAN_AGEING);
    }

    /** Maximum number of FDB entries, 0 for no limit; {@code IFLA_VXLAN_LIMIT}. */
    public long limit() {
        return u32(IFLA_VXLAN_LIMIT);
    }

    /** UDP source ports; {@code IFLA_VXLAN_PORT_RANGE}. */
    public @Nullable PortRange portRange() {
        return PortRange.of(this, IFLA_VXLAN_PORT_RANGE);
    }

    /** Whether ARP proxy is on; {@code IFLA_VXLAN_PROXY}. */
    public boolean proxy() {
        return bool(IFLA_VXLAN_PROXY);
    }

    /** Route short circuit: whether packets to known hosts bypass the router; {@code IFLA_VXLAN_RSC}. */
    public boolean routeShortCircuit() {
        return bool(IFLA_VXLAN_RSC);
    }

    /** Whether to notify on L2 miss, an unknown link-layer address; {@code IFLA_VXLAN_L2MISS}. */
    public boolean l2Miss() {
        return bool(IFLA_VXLAN_L2MISS);
    }

    /** Whether to notify on L3 miss, an unknown IP address; {@code IFLA_VXLAN_L3MISS}. */
    public boolean l3Miss() {
        return bool(IFLA_VXLAN_L3MISS);
    }

    /** UDP destination port; {@code IFLA_VXLAN_PORT}. */
    public int port() {
        return be16(IFLA_VXLAN_PORT);
    }

    /** Whether UDP checksums are sent over IPv4; {@code IFLA_VXLAN_UDP_CSUM}. */
    public boolean udpChecksum() {
        return bool(IFLA_VXLAN_UDP_CSUM);
    }

    /** Whether packets are sent over IPv6 without UDP checksum; {@code IFLA_VXLAN_UDP_ZERO_CSUM6_TX}. */
    public boolean udpZeroChecksum6Tx() {
        return bool(IFLA_VXLAN_UDP_ZERO_CSUM6_TX);
    }

    /** Whether packets without UDP checksum are accepted over IPv6; {@code IFLA_VXLAN_UDP_ZERO_CSUM6_RX}. */
    public boolean udpZeroChecksum6Rx() {
        return bool(IFLA_VXLAN_UDP_ZERO_CSUM6_RX);
    }

    /** Whether remote checksum offload is used for sent packets; {@code IFLA_VXLAN_REMCSUM_TX}. */
    public boolean remoteChecksumTx() {
        return bool(IFLA_VXLAN_REMCSUM_TX);
    }

    /** Whether remote checksum offload is accepted in received packets; {@code IFLA_VXLAN_REMCSUM_RX}. */
    public boolean remoteChecksumRx() {
        return bool(IFLA_VXLAN_REMCSUM_RX);
    }

    /** Whether the group policy extension (VXLAN-GBP) is on; {@code IFLA_VXLAN_GBP}. */
    public boolean gbp() {
        return has(IFLA_VXLAN_GBP);
    }

    /** Whether remote checksums are computed whole on receive; {@code IFLA_VXLAN_REMCSUM_NOPARTIAL}. */
    public boolean remoteChecksumNoPartial() {
        return has(IFLA_VXLAN_REMCSUM_NOPARTIAL);
    }

    /**
     * Whether the metadata of each packet selects the tunnel ({@code external}); {@code IFLA_VXLAN_COLLECT_METADATA}.
     */
    public boolean collectMetadata() {
        return bool(IFLA_VXLAN_COLLECT_METADATA);
    }

    /** IPv6 flow label of the outer header, 0 to 1,048,575; {@code IFLA_VXLAN_LABEL}. */
    public long label() {
        return be32(IFLA_VXLAN_LABEL);
    }

    /** Whether the generic protocol extension (VXLAN-GPE) is on; {@code IFLA_VXLAN_GPE}. */
    public boolean gpe() {
        return has(IFLA_VXLAN_GPE);
    }

    /** Whether the TTL of the inner header is used for the outer one; {@code IFLA_VXLAN_TTL_INHERIT}. */
    public boolean ttlInherit() {
        return length(IFLA_VXLAN_TTL_INHERIT) == 0 || bool(IFLA_VXLAN_TTL_INHERIT);
    }

    /** Do-not-fragment bit (DF) of the outer header; {@code IFLA_VXLAN_DF}. */
    public Df df() {
        return Df.of(u8(IFLA_VXLAN_DF));
    }

    /** Whether VNI filtering is on; {@code IFLA_VXLAN_VNIFILTER}. */
    public boolean vniFilter() {
        return bool(IFLA_VXLAN_VNIFILTER);
    }

    /** Local bypass: whether packets to a local endpoint skip the IP stack; {@code IFLA_VXLAN_LOCALBYPASS}. */
    public boolean localBypass() {
        return bool(IFLA_VXLAN_LOCALBYPASS);
    }

    /** Flow label policy: which label the outer header has; {@code IFLA_VXLAN_LABEL_POLICY}. */
    public LabelPolicy labelPolicy() {
        return LabelPolicy.of(u32(IFLA_VXLAN_LABEL_POLICY));
    }

    /**
     * Reserved bits of the VXLAN header that received packets may have set, as one number in network byte order;
     * {@code IFLA_VXLAN_RESERVED_BITS}.
     */
    public long reservedBits() {
        return be64(IFLA_VXLAN_RESERVED_BITS);
    }

    /** Whether multicast is routed; Linux 7.2 takes but does not report it; {@code IFLA_VXLAN_MC_ROUTE}. */
    public boolean multicastRoute() {
        return bool(IFLA_VXLAN_MC_ROUTE);
    }

    /**
     * A do-not-fragment bit (DF): any number, with the names of {@code VXLAN_DF_*}.
     *
     * @param number {@code IFLA_VXLAN_DF}, 0 to 255
     */
    public record Df(int number) {
        private static final OpenType<Df> TYPE = OpenType.u8("do-not-fragment bit", Df::new);

        /** Clear. */
        public static final Df UNSET = TYPE.add(0, "VXLAN_DF_UNSET");
        /** Set. */
        public static final Df SET = TYPE.add(1, "VXLAN_DF_SET");
        /** That of the inner header. */
        public static final Df INHERIT = TYPE.add(2, "VXLAN_DF_INHERIT");

        static final ValueNames NAMES = TYPE.names();

        /** Throws {@link IllegalArgumentException} if the number is not 0 to 255. */
        public Df {
            TYPE.check(number);
        }

        /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
        public static Df of(int number) {
            return TYPE.of(number);
        }

        /** The kernel's name, such as {@code VXLAN_DF_INHERIT}; the number where it has none here. */
        @Override
        public String toString() {
            return NAMES.describe(number);
        }
    }

    /**
     * A flow label policy: any number, with the names of {@code VXLAN_LABEL_*}.
     *
     * @param number {@code IFLA_VXLAN_LABEL_POLICY}, 0 to 4,294,967,295
     */
    public record LabelPolicy(long number) {
        private static final OpenType<LabelPolicy> TYPE = OpenType.u32("flow label policy", LabelPolicy::new);

        /** {@link VxlanLink#label}. */
        public static final LabelPolicy FIXED = TYPE.add(0, "VXLAN_LABEL_FIXED");
        /** The label of the inner header. */
        public static final LabelPolicy INHERIT = TYPE.add(1, "VXLAN_LABEL_INHERIT");

        static final ValueNames NAMES = TYPE.names();

        /** Throws {@link IllegalArgumentException} if the number is not 0 to 4,294,967,295. */
        public LabelPolicy {
            TYPE.check(number);
        }

        /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
        public static LabelPolicy of(long number) {
            return TYPE.of(number);
        }

        /** The kernel's name, such as {@code VXLAN_LABEL_INHERIT}; the number where it has none here. */
        @Override
        public String toString() {
            return NAMES.describe(number);
        }
    }

    /** Settings of a VXLAN tunnel; it needs an id, or {@link Spec#collectMetadata}. */
    public static Spec spec() {
        return new Spec();
    }

    /** Settings to add or change. */
    public static final class Spec extends KindSpec<Spec> {
        private Spec() {
            super("vxlan");
        }

        /** Sets {@link VxlanLink#vni}; when the link is added. */
        public Spec vni(long vni) {
            return u32(IFLA_VXLAN_ID, vni);
        }

        /** Sets {@link VxlanLink#group}. */
        public Spec group(InetAddress address) {
            return ipAddress(IFLA_VXLAN_GROUP, IFLA_VXLAN_GROUP6, address);
        }

        /** Sets {@link VxlanLink#linkIndex} by name. */
        public Spec link(String name) {
            return link(IFLA_VXLAN_LINK, name);
        }

        /** Sets {@link VxlanLink#linkIndex}, 0 for any. */
        public Spec link(int index) {
            return s32(IFLA_VXLAN_LINK, index);
        }

        /** Sets {@link VxlanLink#local}. */
        public Spec local(InetAddress address) {
            return ipAddress(IFLA_VXLAN_LOCAL, IFLA_VXLAN_LOCAL6, address);
        }

        /** Sets {@link VxlanLink#ttl}. */
        public Spec ttl(int ttl) {
            return u8(IFLA_VXLAN_TTL, ttl);
        }

        /** Sets {@link VxlanLink#tos}. */
        public Spec tos(int tos) {
            return u8(IFLA_VXLAN_TOS, tos);
        }

        /** Sets {@link VxlanLink#learning}. */
        public Spec learning(boolean on) {
            return bool(IFLA_VXLAN_LEARNING, on);
        }

        /** Sets {@link VxlanLink#ageing}. */
        public Spec ageing(long seconds) {
            return u32(IFLA_VXLAN_AGEING, seconds);
        }

        /** Sets {@link VxlanLink#limit}; when the link is added. */
        public Spec limit(long entries) {
            return u32(IFLA_VXLAN_LIMIT, entries);
        }

        /** Sets {@link VxlanLink#portRange}; when the link is added. */
        public Spec portRange(int low, int high) {
            return be32(IFLA_VXLAN_PORT_RANGE, new PortRange(low, high).toBe32());
        }

        /** Sets {@link VxlanLink#proxy}; when the link is added. */
        public Spec proxy(boolean on) {
            return bool(IFLA_VXLAN_PROXY, on);
        }

        /** Sets {@link VxlanLink#routeShortCircuit}; when the link is added. */
        public Spec routeShortCircuit(boolean on) {
            return bool(IFLA_VXLAN_RSC, on);
        }

        /** Sets {@link VxlanLink#l2Miss}; when the link is added. */
        public Spec l2Miss(boolean on) {
            return bool(IFLA_VXLAN_L2MISS, on);
        }

        /** Sets {@link VxlanLink#l3Miss}; when the link is added. */
        public Spec l3Miss(boolean on) {
            return bool(IFLA_VXLAN_L3MISS, on);
        }

        /** Sets {@link VxlanLink#port}; when the link is added. RFC 7348 has 4789, the kernel's default is 8472. */
        public Spec port(int port) {
            return be16(IFLA_VXLAN_PORT, port);
        }

        /** Sets {@link VxlanLink#udpChecksum}; when the link is added. */
        public Spec udpChecksum(boolean on) {
            return bool(IFLA_VXLAN_UDP_CSUM, on);
        }

        /** Sets {@link VxlanLink#udpZeroChecksum6Tx}; when the link is added. */
        public Spec udpZeroChecksum6Tx(boolean on) {
            return bool(IFLA_VXLAN_UDP_ZERO_CSUM6_TX, on);
        }

        /** Sets {@link VxlanLink#udpZeroChecksum6Rx}; when the link is added. */
        public Spec udpZeroChecksum6Rx(boolean on) {
            return bool(IFLA_VXLAN_UDP_ZERO_CSUM6_RX, on);
        }

        /** Sets {@link VxlanLink#remoteChecksumTx}; when the link is added. */
        public Spec remoteChecksumTx(boolean on) {
            return bool(IFLA_VXLAN_REMCSUM_TX, on);
        }

        /** Sets {@link VxlanLink#remoteChecksumRx}; when the link is added. */
        public Spec remoteChecksumRx(boolean on) {
            return bool(IFLA_VXLAN_REMCSUM_RX, on);
        }

        /** Sets {@link VxlanLink#gbp}; when the link is added. */
        public Spec gbp() {
            return flag(IFLA_VXLAN_GBP);
        }

        /** Sets {@link VxlanLink#remoteChecksumNoPartial}; when the link is added. */
        public Spec remoteChecksumNoPartial() {
            return flag(IFLA_VXLAN_REMCSUM_NOPARTIAL);
        }

        /** Sets {@link VxlanLink#collectMetadata}; when the link is added. */
        public Spec collectMetadata(boolean on) {
            return bool(IFLA_VXLAN_COLLECT_METADATA, on);
        }

        /** Sets {@link VxlanLink#label}. */
        public Spec label(long label) {
            return be32(IFLA_VXLAN_LABEL, label);
        }

        /** Sets {@link VxlanLink#gpe}, with {@link #collectMetadata}; when the link is added. */
        public Spec gpe() {
            return flag(IFLA_VXLAN_GPE);
        }

        /** Sets {@link VxlanLink#ttlInherit}; when the link is added. */
        public Spec ttlInherit() {
            return flag(IFLA_VXLAN_TTL_INHERIT);
        }

        /** Sets {@link VxlanLink#df}. */
        public Spec df(Df df) {
            return u8(IFLA_VXLAN_DF, df.number());
        }

        /** Sets {@link VxlanLink#vniFilter}; with {@link #collectMetadata}; when the link is added. */
        public Spec vniFilter(boolean on) {
            return bool(IFLA_VXLAN_VNIFILTER, on);
        }

        /** Sets {@link VxlanLink#localBypass}. */
        public Spec localBypass(boolean on) {
            return bool(IFLA_VXLAN_LOCALBYPASS, on);
        }

        /** Sets {@link VxlanLink#labelPolicy}. */
        public Spec labelPolicy(LabelPolicy policy) {
            return u32(IFLA_VXLAN_LABEL_POLICY, policy.number());
        }

        /** Sets {@link VxlanLink#reservedBits}; when the link is added. */
        public Spec reservedBits(long bits) {
            return with(m -> m.be64(IFLA_VXLAN_RESERVED_BITS, bits));
        }

        /** Sets {@link VxlanLink#multicastRoute}. */
        public Spec multicastRoute(boolean on) {
            return bool(IFLA_VXLAN_MC_ROUTE, on);
        }
    }
}
