package io.github.netlink4j.rtnetlink.link;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.number.OpenType;

/**
 * The type of a link's hardware: any number, with the names of the {@code ARPHRD_*} of current devices;
 * {@code include/uapi/linux/if_arp.h}.
 *
 * @param number {@code ifi_type}, 0 to 65,535
 */
public record HardwareType(int number) {
    private static final OpenType<HardwareType> TYPE = OpenType.u16("hardware type", HardwareType::new);

    /** Ethernet, and links that behave like it. */
    public static final HardwareType ETHER = TYPE.add(1, "ARPHRD_ETHER");
    /** InfiniBand. */
    public static final HardwareType INFINIBAND = TYPE.add(32, "ARPHRD_INFINIBAND");
    /** CAN. */
    public static final HardwareType CAN = TYPE.add(280, "ARPHRD_CAN");
    /** MCTP. */
    public static final HardwareType MCTP = TYPE.add(290, "ARPHRD_MCTP");
    /** Point-to-point protocol. */
    public static final HardwareType PPP = TYPE.add(512, "ARPHRD_PPP");
    /** Raw IP. */
    public static final HardwareType RAWIP = TYPE.add(519, "ARPHRD_RAWIP");
    /** IPv4 tunnel: ipip, vti. */
    public static final HardwareType TUNNEL = TYPE.add(768, "ARPHRD_TUNNEL");
    /** IPv6 tunnel: ip6tnl, vti6. */
    public static final HardwareType TUNNEL6 = TYPE.add(769, "ARPHRD_TUNNEL6");
    /** Loopback. */
    public static final HardwareType LOOPBACK = TYPE.add(772, "ARPHRD_LOOPBACK");
    /** IPv6 in IPv4 tunnel: sit. */
    public static final HardwareType SIT = TYPE.add(776, "ARPHRD_SIT");
    /** GRE tunnel over IPv4. */
    public static final HardwareType IPGRE = TYPE.add(778, "ARPHRD_IPGRE");
    /** IEEE 802.11 in monitor mode, with radiotap headers. */
    public static final HardwareType IEEE80211_RADIOTAP = TYPE.add(803, "ARPHRD_IEEE80211_RADIOTAP");
    /** IEEE 802.15.4. */
    public static final HardwareType IEEE802154 = TYPE.add(804, "ARPHRD_IEEE802154");
    /** GRE tunnel over IPv6. */
    public static final HardwareType IP6GRE = TYPE.add(823, "ARPHRD_IP6GRE");
    /** Netlink monitor: nlmon. */
    public static final HardwareType NETLINK = TYPE.add(824, "ARPHRD_NETLINK");
    /** Vsock monitor: vsockmon. */
    public static final HardwareType VSOCKMON = TYPE.add(826, "ARPHRD_VSOCKMON");
    /** No link-layer header: WireGuard, tun, xfrm. */
    public static final HardwareType NONE = TYPE.add(0xfffe, "ARPHRD_NONE");

    static final ValueNames NAMES = TYPE.names();

    /** Throws {@link IllegalArgumentException} if the number is not 0 to 65,535. */
    public HardwareType {
        TYPE.check(number);
    }

    /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
    public static HardwareType of(int number) {
        return TYPE.of(number);
    }

    /** The kernel's name, such as {@code ARPHRD_ETHER}; the number where it has none here. */
    @Override
    public String toString() {
        return NAMES.describe(number);
    }
}
