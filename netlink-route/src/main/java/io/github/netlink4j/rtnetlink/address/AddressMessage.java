package io.github.netlink4j.rtnetlink.address;

import static io.github.netlink4j.rtnetlink.address.AddressAttributes.*;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.*;

import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.rtnetlink.base.RtnlMessage;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import io.github.netlink4j.rtnetlink.uapi.IpPrefix;
import io.github.netlink4j.rtnetlink.uapi.Rtm;
import io.github.netlink4j.rtnetlink.uapi.Scope;
import java.net.InetAddress;
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
    /** Length of {@code struct ifaddrmsg} in bytes. */
    public static final int LENGTH = 8;

    /** An unlimited lifetime. */
    public static final long FOREVER = 0xffff_ffffL;

    /** {@code struct ifaddrmsg} and {@code IFA_*}. */
    public static final MessageSchema SCHEMA = new MessageSchema(
            StructSchema.builder("ifaddrmsg")
                    .add("ifa_family", Types.U8, AddressFamily.NAMES)
                    .add("ifa_prefixlen", Types.U8)
                    .add("ifa_flags", Types.U8, AddressFlags.NAMES)
                    .add("ifa_scope", Types.U8, Scope.NAMES)
                    .add("ifa_index", Types.U32)
                    .build(),
            AddressAttributes.SET);

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

    private static final int IFA_PREFIXLEN = 1;
    private static final int IFA_FLAGS_LOW = 2;
    private static final int IFA_SCOPE = 3;
    static final int IFA_INDEX = 4;

    /** Fields of {@code struct ifa_cacheinfo}. */
    private static final int PREFERRED = 0;

    private static final int VALID = 4;

    /** An empty message; {@link #wrap} gives it bytes. */
    public AddressMessage() {
        super(TABLE, SCHEMA);
    }

    @Override
    protected AddressMessage create() {
        return new AddressMessage();
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
        return new Scope(headerU8(IFA_SCOPE));
    }

    /** Index of the link that has it; {@code ifa_index}. */
    public int interfaceIndex() {
        return headerS32(IFA_INDEX);
    }

    /** The link's own address; {@code IFA_LOCAL}, or {@code IFA_ADDRESS} where that is absent. */
    public @Nullable InetAddress address() {
        return ipAddress(has(IFA_LOCAL) ? IFA_LOCAL : IFA_ADDRESS);
    }

    /** The address with the length of its prefix, such as {@code 192.0.2.7/24}. */
    public @Nullable IpPrefix prefix() {
        InetAddress address = address();
        return address == null ? null : IpPrefix.received("ifa_prefixlen", address, prefixLength());
    }

    /** The remote address of a point-to-point link; elsewhere the link's own address again; {@code IFA_ADDRESS}. */
    public @Nullable InetAddress peer() {
        return ipAddress(IFA_ADDRESS);
    }

    /** Broadcast address; {@code IFA_BROADCAST}. */
    public @Nullable InetAddress broadcast() {
        return ipAddress(IFA_BROADCAST);
    }

    /** Anycast address; {@code IFA_ANYCAST}. */
    public @Nullable InetAddress anycast() {
        return ipAddress(IFA_ANYCAST);
    }

    /** Multicast address; {@code IFA_MULTICAST}. */
    public @Nullable InetAddress multicast() {
        return ipAddress(IFA_MULTICAST);
    }

    /** Label of an IPv4 address; {@code IFA_LABEL}. */
    public @Nullable String label() {
        return string(IFA_LABEL);
    }

    /** Metric of the prefix's route; {@code IFA_RT_PRIORITY}. */
    public long metric() {
        return u32(IFA_RT_PRIORITY);
    }

    /** Preferred lifetime in seconds, or {@link #FOREVER}; {@code ifa_prefered} of {@code IFA_CACHEINFO}. */
    public long preferredLifetime() {
        return lifetime(PREFERRED);
    }

    /** Valid lifetime in seconds, or {@link #FOREVER}; {@code ifa_valid} of {@code IFA_CACHEINFO}. */
    public long validLifetime() {
        return lifetime(VALID);
    }

    private long lifetime(int field) {
        return fieldU32(IFA_CACHEINFO, field);
    }
}
