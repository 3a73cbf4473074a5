package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * A GRE tunnel: {@code gre}, {@code gretap}, {@code erspan} over IPv4; {@code ip6gre}, {@code ip6gretap}, {@code ip6erspan} over
 * IPv6; {@code net/ipv4/ip_gre.c}, {@code net/ipv6/ip6_gre.c}. A change replaces all settings: what is not set returns to its
 * default.
 */
public final class GreLink extends LinkKind {
    /** Index of the link that tunnel packets are sent on. */
    public static final int IFLA_GRE_LINK = 1;
    /** {@code GRE_*} of received packets. */
    public static final int IFLA_GRE_IFLAGS = 2;
    /** {@code GRE_*} of sent packets. */
    public static final int IFLA_GRE_OFLAGS = 3;
    /** Key of received packets. */
    public static final int IFLA_GRE_IKEY = 4;
    /** Key of sent packets. */
    public static final int IFLA_GRE_OKEY = 5;
    /** Local endpoint. */
    public static final int IFLA_GRE_LOCAL = 6;
    /** Remote endpoint. */
    public static final int IFLA_GRE_REMOTE = 7;
    /** TTL or hop limit of the outer header. */
    public static final int IFLA_GRE_TTL = 8;
    /** TOS of the outer header, IPv4. */
    public static final int IFLA_GRE_TOS = 9;
    /** 1 for path MTU discovery, IPv4. */
    public static final int IFLA_GRE_PMTUDISC = 10;
    /** Encapsulation limit, IPv6. */
    public static final int IFLA_GRE_ENCAP_LIMIT = 11;
    /** Traffic class and flow label, IPv6. */
    public static final int IFLA_GRE_FLOWINFO = 12;
    /** {@code IP6_TNL_F_*}, IPv6. */
    public static final int IFLA_GRE_FLAGS = 13;
    /** {@code TUNNEL_ENCAP_*}. */
    public static final int IFLA_GRE_ENCAP_TYPE = 14;
    /** {@code TUNNEL_ENCAP_FLAG_*}. */
    public static final int IFLA_GRE_ENCAP_FLAGS = 15;
    /** UDP source port of the secondary encapsulation. */
    public static final int IFLA_GRE_ENCAP_SPORT = 16;
    /** UDP destination port of the secondary encapsulation. */
    public static final int IFLA_GRE_ENCAP_DPORT = 17;
    /** The metadata of each packet selects the tunnel. */
    public static final int IFLA_GRE_COLLECT_METADATA = 18;
    /** 1 when the inner do-not-fragment bit is ignored, IPv4. */
    public static final int IFLA_GRE_IGNORE_DF = 19;
    /** Mark (fwmark) for the route lookup of tunnel packets. */
    public static final int IFLA_GRE_FWMARK = 20;
    /** Index of ERSPAN version 1. */
    public static final int IFLA_GRE_ERSPAN_INDEX = 21;
    /** Version of ERSPAN. */
    public static final int IFLA_GRE_ERSPAN_VER = 22;
    /** Direction of ERSPAN version 2. */
    public static final int IFLA_GRE_ERSPAN_DIR = 23;
    /** Hardware id of ERSPAN version 2. */
    public static final int IFLA_GRE_ERSPAN_HWID = 24;

    private static final ValueNames FLAGS = ValueNames.bits()
            .add(0x8000, "GRE_CSUM")
            .add(0x4000, "GRE_ROUTING")
            .add(0x2000, "GRE_KEY")
            .add(0x1000, "GRE_SEQ");

    private static final AttributeSet SET = AttributeSet.builder("IFLA_GRE")
            .add(IFLA_GRE_LINK, "IFLA_GRE_LINK", Types.S32)
            .add(IFLA_GRE_IFLAGS, "IFLA_GRE_IFLAGS", Types.BE16.named(FLAGS))
            .add(IFLA_GRE_OFLAGS, "IFLA_GRE_OFLAGS", Types.BE16.named(FLAGS))
            .add(IFLA_GRE_IKEY, "IFLA_GRE_IKEY", Types.BE32)
            .add(IFLA_GRE_OKEY, "IFLA_GRE_OKEY", Types.BE32)
            .add(IFLA_GRE_LOCAL, "IFLA_GRE_LOCAL", Types.IP_ADDRESS)
            .add(IFLA_GRE_REMOTE, "IFLA_GRE_REMOTE", Types.IP_ADDRESS)
            .add(IFLA_GRE_TTL, "IFLA_GRE_TTL", Types.U8)
            .add(IFLA_GRE_TOS, "IFLA_GRE_TOS", Types.U8)
            .add(IFLA_GRE_PMTUDISC, "IFLA_GRE_PMTUDISC", Types.U8)
            .add(IFLA_GRE_ENCAP_LIMIT, "IFLA_GRE_ENCAP_LIMIT", Types.U8)
            .add(IFLA_GRE_FLOWINFO, "IFLA_GRE_FLOWINFO", Types.BE32)
            .add(IFLA_GRE_FLAGS, "IFLA_GRE_FLAGS", Types.U32.named(IpTunnelLink.IPV6_FLAGS))
            .add(IFLA_GRE_ENCAP_TYPE, "IFLA_GRE_ENCAP_TYPE", Types.U16.named(TunnelEncap.NAMES))
            .add(IFLA_GRE_ENCAP_FLAGS, "IFLA_GRE_ENCAP_FLAGS", Types.U16.named(IpTunnelLink.ENCAP_FLAGS))
            .add(IFLA_GRE_ENCAP_SPORT, "IFLA_GRE_ENCAP_SPORT", Types.BE16)
            .add(IFLA_GRE_ENCAP_DPORT, "IFLA_GRE_ENCAP_DPORT", Types.BE16)
            .add(IFLA_GRE_COLLECT_METADATA, "IFLA_GRE_COLLECT_METADATA", Types.FLAG)
            .add(IFLA_GRE_IGNORE_DF, "IFLA_GRE_IGNORE_DF", Types.U8)
            .add(IFLA_GRE_FWMARK, "IFLA_GRE_FWMARK", Types.U32)
            .add(IFLA_GRE_ERSPAN_INDEX, "IFLA_GRE_ERSPAN_INDEX", Types.U32)
            .add(IFLA_GRE_ERSPAN_VER, "IFLA_GRE_ERSPAN_VER", Types.U8)
            .add(IFLA_GRE_ERSPAN_DIR, "IFLA_GRE_ERSPAN_DIR", Types.U8)
            .add(IFLA_GRE_ERSPAN_HWID, "IFLA_GRE_ERSPAN_HWID", Types.U16)
            .build();

    GreLink(String name) {
        super(name, SET);
    }

    /** Index of the link that tunnel packets are sent on, 0 for any; {@code IFLA_GRE_LINK}. */
    public int linkIndex() {
        return s32(IFLA_GRE_LINK);
    }

    /**
     * Flags that received packets must have, {@code GRE_CSUM} (0x8000), {@code GRE_KEY} (0x2000) and {@code GRE_SEQ}
     * (0x1000); {@code IFLA_GRE_IFLAGS}.
     */
    public int inputFlags() {
        return be16(IFLA_GRE_IFLAGS);
    }

    /**
     * Flags of sent packets, {@code GRE_CSUM} (0x8000), {@code GRE_KEY} (0x2000) and {@code GRE_SEQ} (0x1000);
     * {@code IFLA_GRE_OFLAGS}.
     */
    public int outputFlags() {
        return be16(IFLA_GRE_OFLAGS);
    }

    /** Key of received packets; {@code IFLA_GRE_IKEY}. */
    public long inputKey() {
        return be32(IFLA_GRE_IKEY);
    }

    /** Key of sent packets; {@code IFLA_GRE_OKEY}. */
    public long outputKey() {
        return be32(IFLA_GRE_OKEY);
    }

    /** Local endpoint; {@code 0.0.0.0} or {@code ::} for any; {@code IFLA_GRE_LOCAL}. */
    public @Nullable InetAddress local() {
        return ipAddress(IFLA_GRE_LOCAL);
    }

    /** Remote endpoint; {@code 0.0.0.0} or {@code ::} for any; {@code IFLA_GRE_REMOTE}. */
    public @Nullable InetAddress remote() {
        return ipAddress(IFLA_GRE_REMOTE);
    }

    /** TTL or hop limit of the outer header; 0 to inherit that of the inner one; {@code IFLA_GRE_TTL}. */
    public int ttl() {
        return u8(IFLA_GRE_TTL);
    }

    /** TOS of the outer header, over IPv4; 1 to inherit that of the inner one; {@code IFLA_GRE_TOS}. */
    public int tos() {
        return u8(IFLA_GRE_TOS);
    }

    /** Whether path MTU discovery is on, over IPv4; {@code IFLA_GRE_PMTUDISC}. */
    public boolean pmtuDiscovery() {
        return bool(IFLA_GRE_PMTUDISC);
    }

    /** Tunnel encapsulation limit, over IPv6; {@code IFLA_GRE_ENCAP_LIMIT}. */
    public int encapLimit() {
        return u8(IFLA_GRE_ENCAP_LIMIT);
    }

    /** Traffic class (8 bits) and flow label (20 bits) of the outer header, over IPv6; {@code IFLA_GRE_FLOWINFO}. */
    public long flowInfo() {
        return be32(IFLA_GRE_FLOWINFO);
    }

    /** {@code IP6_TNL_F_*}, over IPv6; {@code IFLA_GRE_FLAGS}. */
    public long flags() {
        return u32(IFLA_GRE_FLAGS);
    }

    /** Secondary encapsulation; {@code IFLA_GRE_ENCAP_TYPE}. */
    public TunnelEncap encapType() {
        return TunnelEncap.of(u16(IFLA_GRE_ENCAP_TYPE));
    }

    /**
     * {@code TUNNEL_ENCAP_FLAG_CSUM} (1), {@code TUNNEL_ENCAP_FLAG_CSUM6} (2), {@code TUNNEL_ENCAP_FLAG_REMCSUM} (4) of
     * the secondary encapsulation; {@code IFLA_GRE_ENCAP_FLAGS}.
     */
    public int encapFlags() {
        return u16(IFLA_GRE_ENCAP_FLAGS);
    }

    /** UDP source port of the secondary encapsulation, 0 to choose it by flow; {@code IFLA_GRE_ENCAP_SPORT}. */
    public int encapSourcePort() {
        return be16(IFLA_GRE_ENCAP_SPORT);
    }

    /** UDP destination port of the secondary encapsulation; {@code IFLA_GRE_ENCAP_DPORT}. */
    public int encapDestinationPort() {
        return be16(IFLA_GRE_ENCAP_DPORT);
    }

    /** Whether the metadata of each packet selects the tunnel ({@code external}); {@code IFLA_GRE_COLLECT_METADATA}. */
    public boolean collectMetadata() {
        return has(IFLA_GRE_COLLECT_METADATA);
    }

    /** Whether the do-not-fragment bit of inner packets is ignored, over IPv4; {@code IFLA_GRE_IGNORE_DF}. */
    public boolean ignoreDf() {
        return bool(IFLA_GRE_IGNORE_DF);
    }

    /** Mark (fwmark) for the route lookup of tunnel packets, 0 for none; {@code IFLA_GRE_FWMARK}. */
    public long fwmark() {
        return u32(IFLA_GRE_FWMARK);
    }

    /** Index of the mirrored port, 20 bits; ERSPAN version 1; {@code IFLA_GRE_ERSPAN_INDEX}. */
    public long erspanIndex() {
        return u32(IFLA_GRE_ERSPAN_INDEX);
    }

    /** Version of ERSPAN: 0, 1 or 2; {@code IFLA_GRE_ERSPAN_VER}. */
    public int erspanVersion() {
        return u8(IFLA_GRE_ERSPAN_VER);
    }

    /** Direction of the traffic: 0 ingress, 1 egress; ERSPAN version 2; {@code IFLA_GRE_ERSPAN_DIR}. */
    public int erspanDirection() {
        return u8(IFLA_GRE_ERSPAN_DIR);
    }

    /** Id of the ERSPAN engine, 6 bits; ERSPAN version 2; {@code IFLA_GRE_ERSPAN_HWID}. */
    public int erspanHardwareId() {
        return u16(IFLA_GRE_ERSPAN_HWID);
    }

    /** Settings of a tunnel of IP packets over IPv4. */
    public static Spec gre() {
        return new Spec("gre");
    }

    /** Settings of a tunnel of Ethernet frames over IPv4. */
    public static Spec gretap() {
        return new Spec("gretap");
    }

    /** Settings of an ERSPAN tunnel over IPv4; it needs {@code GRE_KEY} and {@code GRE_SEQ} in both directions. */
    public static Spec erspan() {
        return new Spec("erspan");
    }

    /** Settings of a tunnel of IP packets over IPv6. */
    public static Spec ip6gre() {
        return new Spec("ip6gre");
    }

    /** Settings of a tunnel of Ethernet frames over IPv6. */
    public static Spec ip6gretap() {
        return new Spec("ip6gretap");
    }

    /** Settings of an ERSPAN tunnel over IPv6; it needs {@code GRE_KEY} and {@code GRE_SEQ} in both directions. */
    public static Spec ip6erspan() {
        return new Spec("ip6erspan");
    }

    /** Settings to add or change. */
    public static final class Spec extends KindSpec<Spec> {
        private Spec(String kind) {
            super(kind);
        }

        /** Sets {@link GreLink#linkIndex} by name. */
        public Spec link(String name) {
            return link(IFLA_GRE_LINK, name);
        }

        /** Sets {@link GreLink#linkIndex}, 0 for any. */
        public Spec link(int index) {
            return s32(IFLA_GRE_LINK, index);
        }

        /** Sets {@link GreLink#inputFlags}. */
        public Spec inputFlags(int flags) {
            return be16(IFLA_GRE_IFLAGS, flags);
        }

        /** Sets {@link GreLink#outputFlags}. */
        public Spec outputFlags(int flags) {
            return be16(IFLA_GRE_OFLAGS, flags);
        }

        /** Sets {@link GreLink#inputKey}, with {@code GRE_KEY} in {@link #inputFlags}. */
        public Spec inputKey(long key) {
            return be32(IFLA_GRE_IKEY, key);
        }

        /** Sets {@link GreLink#outputKey}, with {@code GRE_KEY} in {@link #outputFlags}. */
        public Spec outputKey(long key) {
            return be32(IFLA_GRE_OKEY, key);
        }

        /** Sets {@link GreLink#local}. */
        public Spec local(InetAddress address) {
            return ipAddress(IFLA_GRE_LOCAL, address);
        }

        /** Sets {@link GreLink#remote}. */
        public Spec remote(InetAddress address) {
            return ipAddress(IFLA_GRE_REMOTE, address);
        }

        /** Sets {@link GreLink#ttl}. */
        public Spec ttl(int ttl) {
            return u8(IFLA_GRE_TTL, ttl);
        }

        /** Sets {@link GreLink#tos}. */
        public Spec tos(int tos) {
            return u8(IFLA_GRE_TOS, tos);
        }

        /** Sets {@link GreLink#pmtuDiscovery}. */
        public Spec pmtuDiscovery(boolean on) {
            return bool(IFLA_GRE_PMTUDISC, on);
        }

        /** Sets {@link GreLink#encapLimit}; off with {@code IP6_TNL_F_IGN_ENCAP_LIMIT} in {@link #flags}. */
        public Spec encapLimit(int limit) {
            return u8(IFLA_GRE_ENCAP_LIMIT, limit);
        }

        /** Sets {@link GreLink#flowInfo}. */
        public Spec flowInfo(long flowInfo) {
            return be32(IFLA_GRE_FLOWINFO, flowInfo);
        }

        /** Sets {@link GreLink#flags}. */
        public Spec flags(long flags) {
            return u32(IFLA_GRE_FLAGS, flags);
        }

        /** Sets {@link GreLink#encapType}. */
        public Spec encapType(TunnelEncap type) {
            return u16(IFLA_GRE_ENCAP_TYPE, type.number());
        }

        /** Sets {@link GreLink#encapFlags}. */
        public Spec encapFlags(int flags) {
            return u16(IFLA_GRE_ENCAP_FLAGS, flags);
        }

        /** Sets {@link GreLink#encapSourcePort}. */
        public Spec encapSourcePort(int port) {
            return be16(IFLA_GRE_ENCAP_SPORT, port);
        }

        /** Sets {@link GreLink#encapDestinationPort}. */
        public Spec encapDestinationPort(int port) {
            return be16(IFLA_GRE_ENCAP_DPORT, port);
        }

        /** Sets {@link GreLink#collectMetadata}; when the link is added. */
        public Spec collectMetadata() {
            return flag(IFLA_GRE_COLLECT_METADATA);
        }

        /** Sets {@link GreLink#ignoreDf}; only without {@link #pmtuDiscovery}. */
        public Spec ignoreDf(boolean on) {
            return bool(IFLA_GRE_IGNORE_DF, on);
        }

        /** Sets {@link GreLink#fwmark}. */
        public Spec fwmark(long mark) {
            return u32(IFLA_GRE_FWMARK, mark);
        }

        /** Sets {@link GreLink#erspanIndex}. */
        public Spec erspanIndex(long index) {
            return u32(IFLA_GRE_ERSPAN_INDEX, index);
        }

        /** Sets {@link GreLink#erspanVersion}. */
        public Spec erspanVersion(int version) {
            return u8(IFLA_GRE_ERSPAN_VER, version);
        }

        /** Sets {@link GreLink#erspanDirection}. */
        public Spec erspanDirection(int direction) {
            return u8(IFLA_GRE_ERSPAN_DIR, direction);
        }

        /** Sets {@link GreLink#erspanHardwareId}. */
        public Spec erspanHardwareId(int id) {
            return u16(IFLA_GRE_ERSPAN_HWID, id);
        }
    }
}
