package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * A virtual tunnel interface for IPsec, {@code vti} over IPv4 and {@code vti6} over IPv6; {@code net/ipv4/ip_vti.c},
 * {@code net/ipv6/ip6_vti.c}.
 */
public final class VtiLink extends LinkKind {
    /** Index of the link that tunnel packets are sent on. */
    public static final int IFLA_VTI_LINK = 1;
    /** Input key. */
    public static final int IFLA_VTI_IKEY = 2;
    /** Output key. */
    public static final int IFLA_VTI_OKEY = 3;
    /** Local endpoint. */
    public static final int IFLA_VTI_LOCAL = 4;
    /** Remote endpoint. */
    public static final int IFLA_VTI_REMOTE = 5;
    /** Mark (fwmark) for the route lookup of tunnel packets. */
    public static final int IFLA_VTI_FWMARK = 6;

    private static final AttributeSet SET = AttributeSet.builder("IFLA_VTI")
            .add(IFLA_VTI_LINK, "IFLA_VTI_LINK", Types.S32)
            .add(IFLA_VTI_IKEY, "IFLA_VTI_IKEY", Types.BE32)
            .add(IFLA_VTI_OKEY, "IFLA_VTI_OKEY", Types.BE32)
            .add(IFLA_VTI_LOCAL, "IFLA_VTI_LOCAL", Types.IP_ADDRESS)
            .add(IFLA_VTI_REMOTE, "IFLA_VTI_REMOTE", Types.IP_ADDRESS)
            .add(IFLA_VTI_FWMARK, "IFLA_VTI_FWMARK", Types.U32)
            .build();

    VtiLink(String name) {
        super(name, SET);
    }

    /** Index of the link that tunnel packets are sent on, 0 for any; {@code IFLA_VTI_LINK}. */
    public int linkIndex() {
        return s32(IFLA_VTI_LINK);
    }

    /** Input key: the mark of received packets; {@code IFLA_VTI_IKEY}. */
    public long inputKey() {
        return be32(IFLA_VTI_IKEY);
    }

    /** Output key: the mark of sent packets; {@code IFLA_VTI_OKEY}. */
    public long outputKey() {
        return be32(IFLA_VTI_OKEY);
    }

    /** Local endpoint; {@code 0.0.0.0} or {@code ::} for any; {@code IFLA_VTI_LOCAL}. */
    public @Nullable InetAddress local() {
        return ipAddress(IFLA_VTI_LOCAL);
    }

    /** Remote endpoint; {@code 0.0.0.0} or {@code ::} for any; {@code IFLA_VTI_REMOTE}. */
    public @Nullable InetAddress remote() {
        return ipAddress(IFLA_VTI_REMOTE);
    }

    /** Mark (fwmark) for the route lookup of tunnel packets, 0 for none; {@code IFLA_VTI_FWMARK}. */
    public long fwmark() {
        return u32(IFLA_VTI_FWMARK);
    }

    /** Settings of a tunnel over IPv4. */
    public static Spec vti() {
        return new Spec("vti");
    }

    /** Settings of a tunnel over IPv6. */
    public static Spec vti6() {
        return new Spec("vti6");
    }

    /** Settings to add or change. */
    public static final class Spec extends KindSpec<Spec> {
        private Spec(String kind) {
            super(kind);
        }

        /** Sets {@link VtiLink#linkIndex} by name. */
        public Spec link(String name) {
            return link(IFLA_VTI_LINK, name);
        }

        /** Sets {@link VtiLink#linkIndex}, 0 for any. */
        public Spec link(int index) {
            return s32(IFLA_VTI_LINK, index);
        }

        /** Sets {@link VtiLink#inputKey}. */
        public Spec inputKey(long inputKey) {
            return be32(IFLA_VTI_IKEY, inputKey);
        }

        /** Sets {@link VtiLink#outputKey}. */
        public Spec outputKey(long outputKey) {
            return be32(IFLA_VTI_OKEY, outputKey);
        }

        /** Sets {@link VtiLink#local}. */
        public Spec local(InetAddress address) {
            return ipAddress(IFLA_VTI_LOCAL, address);
        }

        /** Sets {@link VtiLink#remote}. */
        public Spec remote(InetAddress address) {
            return ipAddress(IFLA_VTI_REMOTE, address);
        }

        /** Sets {@link VtiLink#fwmark}. */
        public Spec fwmark(long mark) {
            return u32(IFLA_VTI_FWMARK, mark);
        }
    }
}
