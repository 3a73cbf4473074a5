package io.github.netlink4j.rtnetlink.address;

import io.github.netlink4j.core.schema.ValueNames;

/** The flags of an interface address, {@code IFA_F_*}; {@code include/uapi/linux/if_addr.h}. */
public final class AddressFlags {
    /** IPv4: secondary, not the first address of its prefix. IPv6: temporary, RFC 8981. */
    public static final int IFA_F_SECONDARY = 1;
    /** No duplicate address detection (DAD); IPv6. */
    public static final int IFA_F_NODAD = 1 << 1;
    /** Optimistic DAD, RFC 4429: used before DAD has completed. */
    public static final int IFA_F_OPTIMISTIC = 1 << 2;
    /** DAD failed: another host has the address. */
    public static final int IFA_F_DADFAILED = 1 << 3;
    /** Home address of Mobile IPv6. */
    public static final int IFA_F_HOMEADDRESS = 1 << 4;
    /** Deprecated: its preferred lifetime has ended; not used for new connections. */
    public static final int IFA_F_DEPRECATED = 1 << 5;
    /** Tentative: DAD has not completed. */
    public static final int IFA_F_TENTATIVE = 1 << 6;
    /** Permanent: its valid lifetime is unlimited. */
    public static final int IFA_F_PERMANENT = 1 << 7;
    /** The kernel creates temporary addresses for its prefix. */
    public static final int IFA_F_MANAGETEMPADDR = 1 << 8;
    /** The kernel adds no route for its prefix. */
    public static final int IFA_F_NOPREFIXROUTE = 1 << 9;
    /** The kernel joins the multicast group of this address. */
    public static final int IFA_F_MCAUTOJOIN = 1 << 10;
    /** Generated as a stable privacy address, RFC 7217. */
    public static final int IFA_F_STABLE_PRIVACY = 1 << 11;

    static final ValueNames NAMES = ValueNames.bits()
            .add(IFA_F_SECONDARY, "IFA_F_SECONDARY")
            .add(IFA_F_NODAD, "IFA_F_NODAD")
            .add(IFA_F_OPTIMISTIC, "IFA_F_OPTIMISTIC")
            .add(IFA_F_DADFAILED, "IFA_F_DADFAILED")
            .add(IFA_F_HOMEADDRESS, "IFA_F_HOMEADDRESS")
            .add(IFA_F_DEPRECATED, "IFA_F_DEPRECATED")
            .add(IFA_F_TENTATIVE, "IFA_F_TENTATIVE")
            .add(IFA_F_PERMANENT, "IFA_F_PERMANENT")
            .add(IFA_F_MANAGETEMPADDR, "IFA_F_MANAGETEMPADDR")
            .add(IFA_F_NOPREFIXROUTE, "IFA_F_NOPREFIXROUTE")
            .add(IFA_F_MCAUTOJOIN, "IFA_F_MCAUTOJOIN")
            .add(IFA_F_STABLE_PRIVACY, "IFA_F_STABLE_PRIVACY");

    private AddressFlags() {}
}
