package io.github.netlink4j.rtnetlink.address;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;

/** The attributes of an interface address, {@code IFA_*}; {@code include/uapi/linux/if_addr.h}. */
public final class AddressAttributes {
    /** The address; on a point-to-point link, the address of the remote end. */
    public static final int IFA_ADDRESS = 1;
    /** The interface's own address; IPv6 sends it only where the remote end's address differs. */
    public static final int IFA_LOCAL = 2;
    /** Label, at most 15 bytes; IPv4. */
    public static final int IFA_LABEL = 3;
    /** Broadcast address; IPv4. */
    public static final int IFA_BROADCAST = 4;
    /** Anycast address; IPv6. */
    public static final int IFA_ANYCAST = 5;
    /** Lifetimes in seconds, time stamps in hundredths of a second since boot; {@code struct ifa_cacheinfo}. */
    public static final int IFA_CACHEINFO = 6;
    /** Multicast address. */
    public static final int IFA_MULTICAST = 7;
    /** {@link AddressFlags} {@code IFA_F_*}; {@code ifa_flags} has the low 8 bits of them. */
    public static final int IFA_FLAGS = 8;
    /** Metric of the route of its prefix. */
    public static final int IFA_RT_PRIORITY = 9;
    /** Id of the network namespace that the request is for, or that the reply is from. */
    public static final int IFA_TARGET_NETNSID = 10;
    /** Origin of the address: {@code IFAPROT_*}. */
    public static final int IFA_PROTO = 11;

    private static final ValueNames PROTOCOLS = ValueNames.values()
            .add(0, "IFAPROT_UNSPEC")
            .add(1, "IFAPROT_KERNEL_LO")
            .add(2, "IFAPROT_KERNEL_RA")
            .add(3, "IFAPROT_KERNEL_LL");

    static final StructSchema CACHEINFO = StructSchema.builder("ifa_cacheinfo")
            .add("ifa_prefered", Types.U32)
            .add("ifa_valid", Types.U32)
            .add("cstamp", Types.U32)
            .add("tstamp", Types.U32)
            .build();

    /** All attributes of an address. */
    public static final AttributeSet SET = AttributeSet.builder("IFA")
            .add(IFA_ADDRESS, "IFA_ADDRESS", Types.prefix("ifa_prefixlen"))
            .add(IFA_LOCAL, "IFA_LOCAL", Types.IP_ADDRESS)
            .add(IFA_LABEL, "IFA_LABEL", Types.STRING)
            .add(IFA_BROADCAST, "IFA_BROADCAST", Types.IP_ADDRESS)
            .add(IFA_ANYCAST, "IFA_ANYCAST", Types.IP_ADDRESS)
            .add(IFA_CACHEINFO, "IFA_CACHEINFO", Types.struct(CACHEINFO))
            .add(IFA_MULTICAST, "IFA_MULTICAST", Types.IP_ADDRESS)
            .add(IFA_FLAGS, "IFA_FLAGS", Types.U32.named(AddressFlags.NAMES))
            .add(IFA_RT_PRIORITY, "IFA_RT_PRIORITY", Types.U32)
            .add(IFA_TARGET_NETNSID, "IFA_TARGET_NETNSID", Types.S32)
            .add(IFA_PROTO, "IFA_PROTO", Types.U8.named(PROTOCOLS))
            .build();

    private AddressAttributes() {}
}
