package io.github.netlink4j.rtnetlink.address;

import static io.github.netlink4j.rtnetlink.address.AddressAttributes.*;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.*;
import static io.github.netlink4j.rtnetlink.uapi.RtnlGroups.*;

import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.rtnetlink.base.ObjectType;
import io.github.netlink4j.rtnetlink.base.RtnlMessage;
import io.github.netlink4j.rtnetlink.internal.IpAddresses;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import io.github.netlink4j.rtnetlink.uapi.IpPrefix;
import io.github.netlink4j.rtnetlink.uapi.Rtm;
import io.github.netlink4j.rtnetlink.uapi.Scope;
import java.net.InetAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An IP address of a link: {@code RTM_NEWADDR}, {@code RTM_DELADDR}, {@code RTM_GETADDR}; {@code struct ifaddrmsg} and
 * {@code IFA_*}; {@code net/ipv4/devinet.c}, {@code net/ipv6/addrconf.c}.
 *
 * <pre>
 *  0         1         2         3         4                   8
 *  +---------+---------+---------+---------+-------------------+----------
 *  | family  |prefixlen| flags   | scope   | index             | IFA_* …
 *  +---------+---------+---------+---------+-------------------+----------
 * </pre>
 */
public final class AddressMessage extends RtnlMessage<AddressMessage> {
    private static final StructSchema IFADDRMSG = StructSchema.builder("ifaddrmsg")
            .add("ifa_family", Types.U8, AddressFamily.NAMES)
            .add("ifa_prefixlen", Types.U8)
            .add("ifa_flags", Types.U8, AddressFlags.NAMES)
            .add("ifa_scope", Types.U8, Scope.NAMES)
            .add("ifa_index", Types.S32)
            .build();

    /** Length of {@code struct ifaddrmsg} in bytes. */
    public static final int LENGTH = IFADDRMSG.length();

    /** An unlimited lifetime: the kernel's {@code INFINITY_LIFE_TIME}. */
    public static final Duration FOREVER = Duration.ofSeconds(0xffff_ffffL);

    /** {@code struct ifaddrmsg} and {@code IFA_*}. */
    public static final MessageSchema SCHEMA = new MessageSchema(IFADDRMSG, AddressAttributes.SET);

    /** The messages that this class is for. */
    public static final MessageTable TABLE = Rtm.table(
            SCHEMA,
            RTM_NEWADDR,
            RTM_DELADDR,
            RTM_GETADDR,
            RTM_NEWMULTICAST,
            RTM_DELMULTICAST,
            RTM_GETMULTICAST,
            RTM_NEWANYCAST,
            RTM_DELANYCAST,
            RTM_GETANYCAST);

    static final ObjectType<AddressMessage> TYPE =
            new ObjectType<>(TABLE, RTM_NEWADDR, AddressMessage::new, RTNLGRP_IPV4_IFADDR, RTNLGRP_IPV6_IFADDR);

    private static final int IFA_PREFIXLEN = IFADDRMSG.offsetOf("ifa_prefixlen");
    private static final int IFA_FLAGS_LOW = IFADDRMSG.offsetOf("ifa_flags");
    private static final int IFA_SCOPE = IFADDRMSG.offsetOf("ifa_scope");
    static final int IFA_INDEX = IFADDRMSG.offsetOf("ifa_index");

    private static final int PREFERRED = AddressAttributes.CACHEINFO.offsetOf("ifa_prefered");
    private static final int VALID = AddressAttributes.CACHEINFO.offsetOf("ifa_valid");

    /** An empty message; {@link #wrap} gives it bytes. */
    public AddressMessage() {
        super(TYPE);
    }

    /** Length of the prefix in bits; {@code ifa_prefixlen}. */
    public int prefixLength() {
        return headerU8(IFA_PREFIXLEN);
    }

    /** {@link AddressFlags} {@code IFA_F_*}; {@code IFA_FLAGS}, or {@code ifa_flags} where that is absent. */
    public int flags() {
        return has(IFA_FLAGS) ? s32(IFA_FLAGS) : headerU8(IFA_FLAGS_LOW);
    }

    /** Scope in which it is valid; {@code ifa_scope}. */
    public Scope scope() {
        return Scope.of(headerU8(IFA_SCOPE));
    }

    /** Index of the link that has it; {@code ifa_index}. */
    public int interfaceIndex() {
        return headerS32(IFA_INDEX);
    }

    /**
     * The link's own address; {@code IFA_LOCAL}, or {@code IFA_ADDRESS} where that is absent. A link-local IPv6 address has
     * the link's index as its scope id.
     */
    public @Nullable InetAddress address() {
        return IpAddresses.scoped(ipAddress(has(IFA_LOCAL) ? IFA_LOCAL : IFA_ADDRESS), interfaceIndex());
    }

    /** The address with the length of its prefix, such as {@code 192.0.2.7/24}. */
    public @Nullable IpPrefix prefix() {
        InetAddress address = address();
        return address == null ? null : IpAddresses.prefix("ifa_prefixlen", address, prefixLength());
    }

    /**
     * The remote address of a point-to-point link, with a scope id as {@link #address()}; otherwise the link's own
     * address; {@code IFA_ADDRESS}.
     */
    public @Nullable InetAddress peer() {
        return IpAddresses.scoped(ipAddress(IFA_ADDRESS), interfaceIndex());
    }

    /** Broadcast address; {@code IFA_BROADCAST}. */
    public @Nullable InetAddress broadcast() {
        return ipAddress(IFA_BROADCAST);
    }

    /** Anycast address, with a scope id as {@link #address()}; {@code IFA_ANYCAST}. */
    public @Nullable InetAddress anycast() {
        return IpAddresses.scoped(ipAddress(IFA_ANYCAST), interfaceIndex());
    }

    /** Multicast address, with a scope id as {@link #address()}; {@code IFA_MULTICAST}. */
    public @Nullable InetAddress multicast() {
        return IpAddresses.scoped(ipAddress(IFA_MULTICAST), interfaceIndex());
    }

    /** Label of an IPv4 address; {@code IFA_LABEL}. */
    public @Nullable String label() {
        return string(IFA_LABEL);
    }

    /** Metric of the route of its prefix; {@code IFA_RT_PRIORITY}. */
    public long metric() {
        return u32(IFA_RT_PRIORITY);
    }

    /** What is left of its valid lifetime, in seconds, or {@link #FOREVER}; {@code ifa_valid} of {@code IFA_CACHEINFO}. */
    public Duration validLifetime() {
        return Duration.ofSeconds(fieldU32(IFA_CACHEINFO, VALID));
    }

    /**
     * What is left of its preferred lifetime, as {@link #validLifetime}; of an IPv4 address whose valid lifetime is unlimited, that
     * too: {@code IFA_F_DEPRECATED} tells when it has ended; {@code ifa_prefered} of {@code IFA_CACHEINFO}.
     */
    public Duration preferredLifetime() {
        return Duration.ofSeconds(fieldU32(IFA_CACHEINFO, PREFERRED));
    }
}
