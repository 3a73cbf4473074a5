package io.github.netlink4j.core.schema;

/** Protocols of packets; {@code include/uapi/linux/if_ether.h}. */
public final class EtherTypes {
    /** {@code ETH_P_*}, without those that no packet of a network has. */
    public static final ValueNames NAMES = ValueNames.values()
            .add(0x0001, "ETH_P_802_3")
            .add(0x0003, "ETH_P_ALL")
            .add(0x0004, "ETH_P_802_2")
            .add(0x0800, "ETH_P_IP")
            .add(0x0806, "ETH_P_ARP")
            .add(0x22f0, "ETH_P_TSN")
            .add(0x22f3, "ETH_P_TRILL")
            .add(0x6558, "ETH_P_TEB")
            .add(0x8035, "ETH_P_RARP")
            .add(0x8100, "ETH_P_8021Q")
            .add(0x86dd, "ETH_P_IPV6")
            .add(0x8809, "ETH_P_SLOW")
            .add(0x8847, "ETH_P_MPLS_UC")
            .add(0x8848, "ETH_P_MPLS_MC")
            .add(0x8863, "ETH_P_PPP_DISC")
            .add(0x8864, "ETH_P_PPP_SES")
            .add(0x888e, "ETH_P_PAE")
            .add(0x8892, "ETH_P_PROFINET")
            .add(0x88a8, "ETH_P_8021AD")
            .add(0x88cc, "ETH_P_LLDP")
            .add(0x88e3, "ETH_P_MRP")
            .add(0x88e5, "ETH_P_MACSEC")
            .add(0x88f5, "ETH_P_MVRP")
            .add(0x88f7, "ETH_P_1588")
            .add(0x88fb, "ETH_P_PRP")
            .add(0x8902, "ETH_P_CFM")
            .add(0x892f, "ETH_P_HSR")
            .add(0x894f, "ETH_P_NSH")
            .add(0x9000, "ETH_P_LOOPBACK");

    private EtherTypes() {}
}
