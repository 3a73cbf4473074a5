package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.number.OpenType;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * A Generic Network Virtualization Encapsulation (Geneve, RFC 8926) tunnel, {@code geneve};
 * {@code drivers/net/geneve.c}.
 */
public final class GeneveLink extends LinkKind {
    /** Virtual network identifier, 24 bits. */
    public static final int IFLA_GENEVE_ID = 1;
    /** Remote endpoint, IPv4. */
    public static final int IFLA_GENEVE_REMOTE = 2;
    /** TTL of the outer header. */
    public static final int IFLA_GENEVE_TTL = 3;
    /** TOS of the outer header. */
    public static final int IFLA_GENEVE_TOS = 4;
    /** UDP destination port. */
    public static final int IFLA_GENEVE_PORT = 5;
    /** The metadata of each packet selects the tunnel. */
    public static final int IFLA_GENEVE_COLLECT_METADATA = 6;
    /** Remote endpoint, IPv6. */
    public static final int IFLA_GENEVE_REMOTE6 = 7;
    /** 1 when UDP checksums are sent over IPv4. */
    public static final int IFLA_GENEVE_UDP_CSUM = 8;
    /** 1 when packets are sent over IPv6 without UDP checksum. */
    public static final int IFLA_GENEVE_UDP_ZERO_CSUM6_TX = 9;
    /** 1 when packets without UDP checksum are accepted over IPv6. */
    public static final int IFLA_GENEVE_UDP_ZERO_CSUM6_RX = 10;
    /** IPv6 flow label of the outer header. */
    public static final int IFLA_GENEVE_LABEL = 11;
    /** 1 when the TTL of the inner header is used. */
    public static final int IFLA_GENEVE_TTL_INHERIT = 12;
    /** {@code GENEVE_DF_*}. */
    public static final int IFLA_GENEVE_DF = 13;
    /** Inner packets have no Ethernet header. */
    public static final int IFLA_GENEVE_INNER_PROTO_INHERIT = 14;
    /** Source ports. */
    public static final int IFLA_GENEVE_PORT_RANGE = 15;
    /** Packets carry a GRO hint option. */
    public static final int IFLA_GENEVE_GRO_HINT = 16;
    /** Local endpoint, IPv4. */
    public static final int IFLA_GENEVE_LOCAL = 17;
    /** Local endpoint, IPv6. */
    public static final int IFLA_GENEVE_LOCAL6 = 18;

    private static final AttributeSet SET = AttributeSet.builder("IFLA_GENEVE")
            .add(IFLA_GENEVE_ID, "IFLA_GENEVE_ID", Types.U32)
            .add(IFLA_GENEVE_REMOTE, "IFLA_GENEVE_REMOTE", Types.IPV4_ADDRESS)
            .add(IFLA_GENEVE_TTL, "IFLA_GENEVE_TTL", Types.U8)
            .add(IFLA_GENEVE_TOS, "IFLA_GENEVE_TOS", Types.U8)
            .add(IFLA_GENEVE_PORT, "IFLA_GENEVE_PORT", Types.BE16)
            .add(IFLA_GENEVE_COLLECT_METADATA, "IFLA_GENEVE_COLLECT_METADATA", Types.FLAG)
            .add(IFLA_GENEVE_REMOTE6, "IFLA_GENEVE_REMOTE6", Types.IPV6_ADDRESS)
            .add(IFLA_GENEVE_UDP_CSUM, "IFLA_GENEVE_UDP_CSUM", Types.U8)
            .add(IFLA_GENEVE_UDP_ZERO_CSUM6_TX, "IFLA_GENEVE_UDP_ZERO_CSUM6_TX", Types.U8)
            .add(IFLA_GENEVE_UDP_ZERO_CSUM6_RX, "IFLA_GENEVE_UDP_ZERO_CSUM6_RX", Types.U8)
            .add(IFLA_GENEVE_LABEL, "IFLA_GENEVE_LABEL", Types.BE32)
            .add(IFLA_GENEVE_TTL_INHERIT, "IFLA_GENEVE_TTL_INHERIT", Types.U8)
            .add(IFLA_GENEVE_DF, "IFLA_GENEVE_DF", Types.U8.named(Df.NAMES))
            .add(IFLA_GENEVE_INNER_PROTO_INHERIT, "IFLA_GENEVE_INNER_PROTO_INHERIT", Types.FLAG)
            .add(
                    IFLA_GENEVE_PORT_RANGE,
                    "IFLA_GENEVE_PORT_RANGE",
                    Types.struct(PortRange.schema("ifla_geneve_port_range")))
            .add(IFLA_GENEVE_GRO_HINT, "IFLA_GENEVE_GRO_HINT", Types.FLAG)
            .add(IFLA_GENEVE_LOCAL, "IFLA_GENEVE_LOCAL", Types.IPV4_ADDRESS)
            .add(IFLA_GENEVE_LOCAL6, "IFLA_GENEVE_LOCAL6", Types.IPV6_ADDRESS)
            .build();

    GeneveLink(String name) {
        super(name, SET);
    }

    /** Virtual network identifier (VNI), 0 to 16,777,215; {@code IFLA_GENEVE_ID}. */
    public long vni() {
        return u32(IFLA_GENEVE_ID);
    }

    /** Remote endpoint; owned; {@code IFLA_GENEVE_REMOTE}, {@code IFLA_GENEVE_REMOTE6}. */
    public @Nullable InetAddress remote() {
        return ipAddress(IFLA_GENEVE_REMOTE, IFLA_GENEVE_REMOTE6);
    }

    /** TTL of the outer header; 0 for the default of the route; {@code IFLA_GENEVE_TTL}. */
    public int ttl() {
        return u8(IFLA_GENEVE_TTL);
    }

    /** TOS of the outer header; 1 to inherit that of the inner one; {@code IFLA_GENEVE_TOS}. */
    public int tos() {
        return u8(IFLA_GENEVE_TOS);
    }

    /** UDP destination port; {@code IFLA_GENEVE_PORT}. */
    public int port() {
        return be16(IFLA_GENEVE_PORT);
    }

    /**
     * Whether the metadata of each packet selects the tunnel ({@code external}); {@code IFLA_GENEVE_COLLECT_METADATA}.
     */
    public boolean collectMetadata() {
        return has(IFLA_GENEVE_COLLECT_METADATA);
    }

    /** Whether UDP checksums are sent over IPv4; {@code IFLA_GENEVE_UDP_CSUM}. */
    public boolean udpChecksum() {
        return bool(IFLA_GENEVE_UDP_CSUM);
    }

    /** Whether packets are sent over IPv6 without UDP checksum; {@code IFLA_GENEVE_UDP_ZERO_CSUM6_TX}. */
    public boolean udpZeroChecksum6Tx() {
        return bool(IFLA_GENEVE_UDP_ZERO_CSUM6_TX);
    }

    /** Whether packets without UDP checksum are accepted over IPv6; {@code IFLA_GENEVE_UDP_ZERO_CSUM6_RX}. */
    public boolean udpZeroChecksum6Rx() {
        return bool(IFLA_GENEVE_UDP_ZERO_CSUM6_RX);
    }

    /** IPv6 flow label of the outer header, 0 to 1,048,575; {@code IFLA_GENEVE_LABEL}. */
    public long label() {
        return be32(IFLA_GENEVE_LABEL);
    }

    /** Whether the TTL of the inner header is used for the outer one; {@code IFLA_GENEVE_TTL_INHERIT}. */
    public boolean ttlInherit() {
        return bool(IFLA_GENEVE_TTL_INHERIT);
    }

    /** Do-not-fragment bit (DF) of the outer header; {@code IFLA_GENEVE_DF}. */
    public Df df() {
        return Df.of(u8(IFLA_GENEVE_DF));
    }

    /** Whether inner packets have no Ethernet header; {@code IFLA_GENEVE_INNER_PROTO_INHERIT}. */
    public boolean innerProtocolInherit() {
        return has(IFLA_GENEVE_INNER_PROTO_INHERIT);
    }

    /** UDP source ports; {@code IFLA_GENEVE_PORT_RANGE}. */
    public @Nullable PortRange portRange() {
        return PortRange.of(this, IFLA_GENEVE_PORT_RANGE);
    }

    /** Whether packets carry an option with a hint for generic receive offload (GRO); {@code IFLA_GENEVE_GRO_HINT}. */
    public boolean groHint() {
        return has(IFLA_GENEVE_GRO_HINT);
    }

    /** Local endpoint; owned; {@code IFLA_GENEVE_LOCAL}, {@code IFLA_GENEVE_LOCAL6}. */
    public @Nullable InetAddress local() {
        return ipAddress(IFLA_GENEVE_LOCAL, IFLA_GENEVE_LOCAL6);
    }

    /**
     * A do-not-fragment bit (DF): any number, with the names of {@code GENEVE_DF_*}.
     *
     * @param number {@code IFLA_GENEVE_DF}, 0 to 255
     */
    public record Df(int number) {
        private static final OpenType<Df> TYPE = OpenType.u8("do-not-fragment bit", Df::new);

        /** Clear. */
        public static final Df UNSET = TYPE.add(0, "GENEVE_DF_UNSET");
        /** Set. */
        public static final Df SET = TYPE.add(1, "GENEVE_DF_SET");
        /** That of the inner header. */
        public static final Df INHERIT = TYPE.add(2, "GENEVE_DF_INHERIT");

        static final ValueNames NAMES = TYPE.names();

        /** Throws {@link IllegalArgumentException} if the number is not 0 to 255. */
        public Df {
            TYPE.check(number);
        }

        /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
        public static Df of(int number) {
            return TYPE.of(number);
        }

        /** The kernel's name, such as {@code GENEVE_DF_INHERIT}; the number where it has none here. */
        @Override
        public String toString() {
            return NAMES.describe(number);
        }
    }

    /** Settings of a Geneve tunnel; it needs an id and a remote endpoint, or {@link Spec#collectMetadata}. */
    public static Spec spec() {
        return new Spec();
    }

    /** Settings to add or change. */
    public static final class Spec extends KindSpec<Spec> {
        private Spec() {
            super("geneve");
        }

        /** Sets {@link GeneveLink#vni}; when the link is added. */
        public Spec vni(long vni) {
            return u32(IFLA_GENEVE_ID, vni);
        }

        /** Sets {@link GeneveLink#remote}. */
        public Spec remote(InetAddress address) {
            return ipAddress(IFLA_GENEVE_REMOTE, IFLA_GENEVE_REMOTE6, address);
        }

        /** Sets {@link GeneveLink#ttl}. */
        public Spec ttl(int ttl) {
            return u8(IFLA_GENEVE_TTL, ttl);
        }

        /** Sets {@link GeneveLink#tos}. */
        public Spec tos(int tos) {
            return u8(IFLA_GENEVE_TOS, tos);
        }

        /** Sets {@link GeneveLink#port}; when the link is added. */
        public Spec port(int port) {
            return be16(IFLA_GENEVE_PORT, port);
        }

        /** Sets {@link GeneveLink#collectMetadata}; when the link is added. */
        public Spec collectMetadata() {
            return flag(IFLA_GENEVE_COLLECT_METADATA);
        }

        /** Sets {@link GeneveLink#udpChecksum}; when the link is added. */
        public Spec udpChecksum(boolean on) {
            return bool(IFLA_GENEVE_UDP_CSUM, on);
        }

        /** Sets {@link GeneveLink#udpZeroChecksum6Tx}; when the link is added. */
        public Spec udpZeroChecksum6Tx(boolean on) {
            return bool(IFLA_GENEVE_UDP_ZERO_CSUM6_TX, on);
        }

        /** Sets {@link GeneveLink#udpZeroChecksum6Rx}; when the link is added. */
        public Spec udpZeroChecksum6Rx(boolean on) {
            return bool(IFLA_GENEVE_UDP_ZERO_CSUM6_RX, on);
        }

        /** Sets {@link GeneveLink#label}. */
        public Spec label(long label) {
            return be32(IFLA_GENEVE_LABEL, label);
        }

        /** Sets {@link GeneveLink#ttlInherit}. */
        public Spec ttlInherit(boolean on) {
            return bool(IFLA_GENEVE_TTL_INHERIT, on);
        }

        /** Sets {@link GeneveLink#df}. */
        public Spec df(Df df) {
            return u8(IFLA_GENEVE_DF, df.number());
        }

        /** Sets {@link GeneveLink#innerProtocolInherit}; when the link is added. */
        public Spec innerProtocolInherit() {
            return flag(IFLA_GENEVE_INNER_PROTO_INHERIT);
        }

        /** Sets {@link GeneveLink#portRange}; when the link is added. */
        public Spec portRange(int low, int high) {
            return be32(IFLA_GENEVE_PORT_RANGE, new PortRange(low, high).toBe32());
        }

        /** Sets {@link GeneveLink#groHint}; when the link is added. */
        public Spec groHint() {
            return flag(IFLA_GENEVE_GRO_HINT);
        }

        /** Sets {@link GeneveLink#local}; when the link is added. */
        public Spec local(InetAddress address) {
            return ipAddress(IFLA_GENEVE_LOCAL, IFLA_GENEVE_LOCAL6, address);
        }
    }
}
