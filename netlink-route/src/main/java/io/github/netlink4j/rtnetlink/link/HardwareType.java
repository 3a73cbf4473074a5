package io.github.netlink4j.rtnetlink.link;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.number.Instances;
import io.github.netlink4j.rtnetlink.internal.number.Range;

/**
 * The type of a link's hardware: any number, with the names of the {@code ARPHRD_*} of current devices;
 * {@code include/uapi/linux/if_arp.h}.
 *
 * @param number {@code ifi_type}, 0 to 65,535
 */
public record HardwareType(int number) {
    /** All but {@code ARPHRD_NONE} and {@code ARPHRD_VOID} are below. */
    private static final int COUNT = 1024;

    private static final Instances<HardwareType> INSTANCES = new Instances<>(COUNT, HardwareType::new);

    /** Ethernet, and links that behave like it. */
    public static final HardwareType ETHER = of(1);
    /** InfiniBand. */
    public static final HardwareType INFINIBAND = of(32);
    /** CAN. */
    public static final HardwareType CAN = of(280);
    /** MCTP. */
    public static final HardwareType MCTP = of(290);
    /** Point-to-point protocol. */
    public static final HardwareType PPP = of(512);
    /** Raw IP. */
    public static final HardwareType RAWIP = of(519);
    /** IPv4 tunnel: ipip, vti. */
    public static final HardwareType TUNNEL = of(768);
    /** IPv6 tunnel: ip6tnl, vti6. */
    public static final HardwareType TUNNEL6 = of(769);
    /** Loopback. */
    public static final HardwareType LOOPBACK = of(772);
    /** IPv6 in IPv4 tunnel: sit. */
    public static final HardwareType SIT = of(776);
    /** GRE tunnel over IPv4. */
    public static final HardwareType IPGRE = of(778);
    /** IEEE 802.11 in monitor mode, with radiotap headers. */
    public static final HardwareType IEEE80211_RADIOTAP = of(803);
    /** IEEE 802.15.4. */
    public static final HardwareType IEEE802154 = of(804);
    /** GRE tunnel over IPv6. */
    public static final HardwareType IP6GRE = of(823);
    /** Netlink monitor: nlmon. */
    public static final HardwareType NETLINK = of(824);
    /** Vsock monitor: vsockmon. */
    public static final HardwareType VSOCKMON = of(826);
    /** No link-layer header: WireGuard, tun, xfrm. */
    public static final HardwareType NONE = of(0xfffe);

    static final ValueNames NAMES = ValueNames.values()
            .add(ETHER.number, "ARPHRD_ETHER")
            .add(INFINIBAND.number, "ARPHRD_INFINIBAND")
            .add(CAN.number, "ARPHRD_CAN")
            .add(MCTP.number, "ARPHRD_MCTP")
            .add(PPP.number, "ARPHRD_PPP")
            .add(RAWIP.number, "ARPHRD_RAWIP")
            .add(TUNNEL.number, "ARPHRD_TUNNEL")
            .add(TUNNEL6.number, "ARPHRD_TUNNEL6")
            .add(LOOPBACK.number, "ARPHRD_LOOPBACK")
            .add(SIT.number, "ARPHRD_SIT")
            .add(IPGRE.number, "ARPHRD_IPGRE")
            .add(IEEE80211_RADIOTAP.number, "ARPHRD_IEEE80211_RADIOTAP")
            .add(IEEE802154.number, "ARPHRD_IEEE802154")
            .add(IP6GRE.number, "ARPHRD_IP6GRE")
            .add(NETLINK.number, "ARPHRD_NETLINK")
            .add(VSOCKMON.number, "ARPHRD_VSOCKMON")
            .add(NONE.number, "ARPHRD_NONE");

    /**
     * A type.
     *
     * @throws IllegalArgumentException if the number is not 0 to 65,535
     */
    public HardwareType {
        Range.u16("hardware type", number);
    }

    /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
    public static HardwareType of(int number) {
        return INSTANCES.of(number);
    }

    /** The kernel's name, such as {@code ARPHRD_ETHER}; the number where it has none here. */
    @Override
    public String toString() {
        return NAMES.describe(number);
    }
}
