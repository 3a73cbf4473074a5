package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.AttributeType;
import io.github.netlink4j.core.schema.IpProtocols;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.IpAddresses;
import io.github.netlink4j.rtnetlink.uapi.IpPrefix;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * A tunnel of IP in IP: {@code ipip} and {@code sit} over IPv4, {@code ip6tnl} over IPv6; {@code net/ipv4/ipip.c}, {@code
 * net/ipv6/sit.c}, {@code net/ipv6/ip6_tunnel.c}. A change replaces all settings: what is not set returns to its default.
 */
public final class IpTunnelLink extends LinkKind {
    /** Index of the link that tunnel packets are sent on. */
    public static final int IFLA_IPTUN_LINK = 1;
    /** Local endpoint. */
    public static final int IFLA_IPTUN_LOCAL = 2;
    /** Remote endpoint. */
    public static final int IFLA_IPTUN_REMOTE = 3;
    /** TTL or hop limit of the outer header. */
    public static final int IFLA_IPTUN_TTL = 4;
    /** TOS of the outer header, IPv4. */
    public static final int IFLA_IPTUN_TOS = 5;
    /** Encapsulation limit, IPv6. */
    public static final int IFLA_IPTUN_ENCAP_LIMIT = 6;
    /** Traffic class and flow label, IPv6. */
    public static final int IFLA_IPTUN_FLOWINFO = 7;
    /** {@code IP6_TNL_F_*} of ip6tnl, 32 bits; {@code SIT_ISATAP} of sit, 16 bits. */
    public static final int IFLA_IPTUN_FLAGS = 8;
    /** Protocol of the inner packets. */
    public static final int IFLA_IPTUN_PROTO = 9;
    /** 1 for path MTU discovery, IPv4. */
    public static final int IFLA_IPTUN_PMTUDISC = 10;
    /** 6rd prefix, IPv6. */
    public static final int IFLA_IPTUN_6RD_PREFIX = 11;
    /** 6rd relay prefix, IPv4. */
    public static final int IFLA_IPTUN_6RD_RELAY_PREFIX = 12;
    /** Length of the 6rd prefix, IPv6 in bits. */
    public static final int IFLA_IPTUN_6RD_PREFIXLEN = 13;
    /** Length of the 6rd relay prefix, IPv4 in bits. */
    public static final int IFLA_IPTUN_6RD_RELAY_PREFIXLEN = 14;
    /** {@code TUNNEL_ENCAP_*}. */
    public static final int IFLA_IPTUN_ENCAP_TYPE = 15;
    /** {@code TUNNEL_ENCAP_FLAG_*}. */
    public static final int IFLA_IPTUN_ENCAP_FLAGS = 16;
    /** UDP source port of the secondary encapsulation. */
    public static final int IFLA_IPTUN_ENCAP_SPORT = 17;
    /** UDP destination port of the secondary encapsulation. */
    public static final int IFLA_IPTUN_ENCAP_DPORT = 18;
    /** The metadata of each packet selects the tunnel. */
    public static final int IFLA_IPTUN_COLLECT_METADATA = 19;
    /** Mark (fwmark) for the route lookup of tunnel packets. */
    public static final int IFLA_IPTUN_FWMARK = 20;

    static final ValueNames IPV6_FLAGS = ValueNames.bits()
            .add(1, "IP6_TNL_F_IGN_ENCAP_LIMIT")
            .add(1 << 1, "IP6_TNL_F_USE_ORIG_TCLASS")
            .add(1 << 2, "IP6_TNL_F_USE_ORIG_FLOWLABEL")
            .add(1 << 3, "IP6_TNL_F_MIP6_DEV")
            .add(1 << 4, "IP6_TNL_F_RCV_DSCP_COPY")
            .add(1 << 5, "IP6_TNL_F_USE_ORIG_FWMARK")
            .add(1 << 6, "IP6_TNL_F_ALLOW_LOCAL_REMOTE")
            // The kernel sets these three itself.
            .add(1 << 16, "IP6_TNL_F_CAP_XMIT")
            .add(1 << 17, "IP6_TNL_F_CAP_RCV")
            .add(1 << 18, "IP6_TNL_F_CAP_PER_PACKET");

    static final ValueNames ENCAP_TYPES = ValueNames.values()
            .add(0, "TUNNEL_ENCAP_NONE")
            .add(1, "TUNNEL_ENCAP_FOU")
            .add(2, "TUNNEL_ENCAP_GUE")
            .add(3, "TUNNEL_ENCAP_MPLS");

    static final ValueNames ENCAP_FLAGS = ValueNames.bits()
            .add(1, "TUNNEL_ENCAP_FLAG_CSUM")
            .add(1 << 1, "TUNNEL_ENCAP_FLAG_CSUM6")
            .add(1 << 2, "TUNNEL_ENCAP_FLAG_REMCSUM");

    private static final String SIT = "sit";
    private static final AttributeSet SIT_SET =
            withFlags(Types.U16.named(ValueNames.bits().add(1, "SIT_ISATAP")));
    private static final AttributeSet SET = withFlags(Types.U32.named(IPV6_FLAGS));

    private static AttributeSet withFlags(AttributeType flags) {
        return AttributeSet.builder("IFLA_IPTUN")
                .add(IFLA_IPTUN_LINK, "IFLA_IPTUN_LINK", Types.S32)
                .add(IFLA_IPTUN_LOCAL, "IFLA_IPTUN_LOCAL", Types.IP_ADDRESS)
                .add(IFLA_IPTUN_REMOTE, "IFLA_IPTUN_REMOTE", Types.IP_ADDRESS)
                .add(IFLA_IPTUN_TTL, "IFLA_IPTUN_TTL", Types.U8)
                .add(IFLA_IPTUN_TOS, "IFLA_IPTUN_TOS", Types.U8)
                .add(IFLA_IPTUN_ENCAP_LIMIT, "IFLA_IPTUN_ENCAP_LIMIT", Types.U8)
                .add(IFLA_IPTUN_FLOWINFO, "IFLA_IPTUN_FLOWINFO", Types.BE32)
                .add(IFLA_IPTUN_FLAGS, "IFLA_IPTUN_FLAGS", flags)
                .add(IFLA_IPTUN_PROTO, "IFLA_IPTUN_PROTO", Types.U8.named(IpProtocols.NAMES))
                .add(IFLA_IPTUN_PMTUDISC, "IFLA_IPTUN_PMTUDISC", Types.U8)
                .add(IFLA_IPTUN_6RD_PREFIX, "IFLA_IPTUN_6RD_PREFIX", Types.IPV6_ADDRESS)
                .add(IFLA_IPTUN_6RD_RELAY_PREFIX, "IFLA_IPTUN_6RD_RELAY_PREFIX", Types.IPV4_ADDRESS)
                .add(IFLA_IPTUN_6RD_PREFIXLEN, "IFLA_IPTUN_6RD_PREFIXLEN", Types.U16)
                .add(IFLA_IPTUN_6RD_RELAY_PREFIXLEN, "IFLA_IPTUN_6RD_RELAY_PREFIXLEN", Types.U16)
                .add(IFLA_IPTUN_ENCAP_TYPE, "IFLA_IPTUN_ENCAP_TYPE", Types.U16.named(ENCAP_TYPES))
                .add(IFLA_IPTUN_ENCAP_FLAGS, "IFLA_IPTUN_ENCAP_FLAGS", Types.U16.named(ENCAP_FLAGS))
                .add(IFLA_IPTUN_ENCAP_SPORT, "IFLA_IPTUN_ENCAP_SPORT", Types.BE16)
                .add(IFLA_IPTUN_ENCAP_DPORT, "IFLA_IPTUN_ENCAP_DPORT", Types.BE16)
                .add(IFLA_IPTUN_COLLECT_METADATA, "IFLA_IPTUN_COLLECT_METADATA", Types.FLAG)
                .add(IFLA_IPTUN_FWMARK, "IFLA_IPTUN_FWMARK", Types.U32)
                .build();
    }

    IpTunnelLink(String name) {
        super(name, name.equals(SIT) ? SIT_SET : SET);
    }

    /** Index of the link that tunnel packets are sent on, 0 for any; {@code IFLA_IPTUN_LINK}. */
    public int link() {
        return s32(IFLA_IPTUN_LINK);
    }

    /** Local endpoint; {@code 0.0.0.0} or {@code ::} for any; {@code IFLA_IPTUN_LOCAL}. */
    public @Nullable InetAddress local() {
        return ipAddress(IFLA_IPTUN_LOCAL);
    }

    /** Remote endpoint; {@code 0.0.0.0} or {@code ::} for any; {@code IFLA_IPTUN_REMOTE}. */
    public @Nullable InetAddress remote() {
        return ipAddress(IFLA_IPTUN_REMOTE);
    }

    /** TTL or hop limit of the outer header; 0 to inherit that of the inner one; {@code IFLA_IPTUN_TTL}. */
    public int ttl() {
        return u8(IFLA_IPTUN_TTL);
    }

    /** TOS of the outer header, over IPv4; 1 to inherit that of the inner one; {@code IFLA_IPTUN_TOS}. */
    public int tos() {
        return u8(IFLA_IPTUN_TOS);
    }

    /** Tunnel encapsulation limit, over IPv6; {@code IFLA_IPTUN_ENCAP_LIMIT}. */
    public int encapLimit() {
        return u8(IFLA_IPTUN_ENCAP_LIMIT);
    }

    /** Traffic class (8 bits) and flow label (20 bits) of the outer header, over IPv6; {@code IFLA_IPTUN_FLOWINFO}. */
    public long flowInfo() {
        return be32(IFLA_IPTUN_FLOWINFO);
    }

    /** {@code IP6_TNL_F_*} of {@code ip6tnl}; {@code SIT_ISATAP} (1) of {@code sit}; {@code IFLA_IPTUN_FLAGS}. */
    public long flags() {
        return name().equals(SIT) ? u16(IFLA_IPTUN_FLAGS) : u32(IFLA_IPTUN_FLAGS);
    }

    /**
     * Protocol of the inner packets: {@code IPPROTO_IPIP} (4), {@code IPPROTO_IPV6} (41), {@code IPPROTO_MPLS} (137), 0
     * for any; {@code IFLA_IPTUN_PROTO}.
     */
    public int protocol() {
        return u8(IFLA_IPTUN_PROTO);
    }

    /** Whether path MTU discovery is on, over IPv4; {@code IFLA_IPTUN_PMTUDISC}. */
    public boolean pmtuDiscovery() {
        return bool(IFLA_IPTUN_PMTUDISC);
    }

    /**
     * 6rd prefix, IPv6, of {@code sit}; {@code 2002::/16} (6to4) by default; {@code IFLA_IPTUN_6RD_PREFIX}, {@code
     * IFLA_IPTUN_6RD_PREFIXLEN}.
     */
    public @Nullable IpPrefix sixRdPrefix() {
        return prefix(IFLA_IPTUN_6RD_PREFIX, IFLA_IPTUN_6RD_PREFIXLEN);
    }

    /**
     * 6rd relay prefix, IPv4, of {@code sit}; {@code IFLA_IPTUN_6RD_RELAY_PREFIX}, {@code
     * IFLA_IPTUN_6RD_RELAY_PREFIXLEN}.
     */
    public @Nullable IpPrefix sixRdRelayPrefix() {
        return prefix(IFLA_IPTUN_6RD_RELAY_PREFIX, IFLA_IPTUN_6RD_RELAY_PREFIXLEN);
    }

    private @Nullable IpPrefix prefix(int addressType, int lengthType) {
        InetAddress address = ipAddress(addressType);
        return address != null ? IpAddresses.prefix(attributeSet().nameOf(lengthType), address, u16(lengthType)) : null;
    }

    /**
     * Secondary encapsulation, {@code TUNNEL_ENCAP_NONE} (0), {@code TUNNEL_ENCAP_FOU} (1), {@code TUNNEL_ENCAP_GUE} (2)
     * or {@code TUNNEL_ENCAP_MPLS} (3); {@code IFLA_IPTUN_ENCAP_TYPE}.
     */
    public int encapType() {
        return u16(IFLA_IPTUN_ENCAP_TYPE);
    }

    /**
     * {@code TUNNEL_ENCAP_FLAG_CSUM} (1), {@code TUNNEL_ENCAP_FLAG_CSUM6} (2), {@code TUNNEL_ENCAP_FLAG_REMCSUM} (4) of
     * the secondary encapsulation; {@code IFLA_IPTUN_ENCAP_FLAGS}.
     */
    public int encapFlags() {
        return u16(IFLA_IPTUN_ENCAP_FLAGS);
    }

    /** UDP source port of the secondary encapsulation, 0 to choose it by flow; {@code IFLA_IPTUN_ENCAP_SPORT}. */
    public int encapSourcePort() {
        return be16(IFLA_IPTUN_ENCAP_SPORT);
    }

    /** UDP destination port of the secondary encapsulation; {@code IFLA_IPTUN_ENCAP_DPORT}. */
    public int encapDestinationPort() {
        return be16(IFLA_IPTUN_ENCAP_DPORT);
    }

    /**
     * Whether the metadata of each packet selects the tunnel ({@code external}); {@code IFLA_IPTUN_COLLECT_METADATA}.
     */
    public boolean collectMetadata() {
        return has(IFLA_IPTUN_COLLECT_METADATA);
    }

    /** Mark (fwmark) for the route lookup of tunnel packets, 0 for none; {@code IFLA_IPTUN_FWMARK}. */
    public long fwmark() {
        return u32(IFLA_IPTUN_FWMARK);
    }

    /** Settings of a tunnel over IPv4, of IPv4 or MPLS. */
    public static Spec ipip() {
        return new Spec("ipip");
    }

    /** Settings of a tunnel over IPv4, of IPv6, IPv4 or MPLS. */
    public static Spec sit() {
        return new Spec("sit");
    }

    /** Settings of a tunnel over IPv6, of IPv4, IPv6 or MPLS. */
    public static Spec ip6tnl() {
        return new Spec("ip6tnl");
    }

    /** Settings to add or change. */
    public static final class Spec extends KindSpec<Spec> {
        private Spec(String kind) {
            super(kind);
        }

        /** Sets {@link IpTunnelLink#link} by name. */
        public Spec link(String name) {
            return link(IFLA_IPTUN_LINK, name);
        }

        /** Sets {@link IpTunnelLink#link}, 0 for any. */
        public Spec link(int index) {
            return s32(IFLA_IPTUN_LINK, index);
        }

        /** Sets {@link IpTunnelLink#local}. */
        public Spec local(InetAddress address) {
            return ipAddress(IFLA_IPTUN_LOCAL, address);
        }

        /** Sets {@link IpTunnelLink#remote}. */
        public Spec remote(InetAddress address) {
            return ipAddress(IFLA_IPTUN_REMOTE, address);
        }

        /** Sets {@link IpTunnelLink#ttl}. */
        public Spec ttl(int ttl) {
            return u8(IFLA_IPTUN_TTL, ttl);
        }

        /** Sets {@link IpTunnelLink#tos}. */
        public Spec tos(int tos) {
            return u8(IFLA_IPTUN_TOS, tos);
        }

        /** Sets {@link IpTunnelLink#encapLimit}; off with {@code IP6_TNL_F_IGN_ENCAP_LIMIT} in {@link #flags}. */
        public Spec encapLimit(int limit) {
            return u8(IFLA_IPTUN_ENCAP_LIMIT, limit);
        }

        /** Sets {@link IpTunnelLink#flowInfo}. */
        public Spec flowInfo(long flowInfo) {
            return be32(IFLA_IPTUN_FLOWINFO, flowInfo);
        }

        /** Sets {@link IpTunnelLink#flags}. */
        public Spec flags(long flags) {
            return name().equals(SIT) ? u16(IFLA_IPTUN_FLAGS, Math.toIntExact(flags)) : u32(IFLA_IPTUN_FLAGS, flags);
        }

        /** Sets {@link IpTunnelLink#protocol}. */
        public Spec protocol(int protocol) {
            return u8(IFLA_IPTUN_PROTO, protocol);
        }

        /** Sets {@link IpTunnelLink#pmtuDiscovery}; ip-link(8) requires it with a {@link #ttl} other than 0. */
        public Spec pmtuDiscovery(boolean on) {
            return bool(IFLA_IPTUN_PMTUDISC, on);
        }

        /** Sets {@link IpTunnelLink#sixRdPrefix}. */
        public Spec sixRdPrefix(IpPrefix prefix) {
            return ipAddress(IFLA_IPTUN_6RD_PREFIX, prefix.address()).u16(IFLA_IPTUN_6RD_PREFIXLEN, prefix.length());
        }

        /** Sets {@link IpTunnelLink#sixRdRelayPrefix}; with {@link #sixRdPrefix}. */
        public Spec sixRdRelayPrefix(IpPrefix prefix) {
            return ipAddress(IFLA_IPTUN_6RD_RELAY_PREFIX, prefix.address())
                    .u16(IFLA_IPTUN_6RD_RELAY_PREFIXLEN, prefix.length());
        }

        /** Sets {@link IpTunnelLink#encapType}. */
        public Spec encapType(int encapType) {
            return u16(IFLA_IPTUN_ENCAP_TYPE, encapType);
        }

        /** Sets {@link IpTunnelLink#encapFlags}. */
        public Spec encapFlags(int flags) {
            return u16(IFLA_IPTUN_ENCAP_FLAGS, flags);
        }

        /** Sets {@link IpTunnelLink#encapSourcePort}. */
        public Spec encapSourcePort(int port) {
            return be16(IFLA_IPTUN_ENCAP_SPORT, port);
        }

        /** Sets {@link IpTunnelLink#encapDestinationPort}. */
        public Spec encapDestinationPort(int port) {
            return be16(IFLA_IPTUN_ENCAP_DPORT, port);
        }

        /** Sets {@link IpTunnelLink#collectMetadata}; when the link is added; not of {@code sit}. */
        public Spec collectMetadata() {
            return flag(IFLA_IPTUN_COLLECT_METADATA);
        }

        /** Sets {@link IpTunnelLink#fwmark}. */
        public Spec fwmark(long mark) {
            return u32(IFLA_IPTUN_FWMARK, mark);
        }
    }
}
