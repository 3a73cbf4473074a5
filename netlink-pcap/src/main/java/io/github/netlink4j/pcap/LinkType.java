package io.github.netlink4j.pcap;

import java.util.Map;

/**
 * What the bytes of a packet are: any number, with the names of some of
 * <a href="https://www.tcpdump.org/linktypes.html">tcpdump's list</a>.
 *
 * @param number {@code LINKTYPE_*}, 0 to 65,535
 */
public record LinkType(int number) {
    /** Ethernet frames. */
    public static final LinkType ETHERNET = new LinkType(1);
    /** IPv4 and IPv6 packets without a header before them. */
    public static final LinkType RAW = new LinkType(101);
    /** Packets of a packet socket with its address as header: {@code tcpdump -i any} of older libpcap. */
    public static final LinkType LINUX_SLL = new LinkType(113);
    /** Datagrams of an nlmon device, behind a header of 16 bytes. */
    public static final LinkType NETLINK = new LinkType(253);
    /** Packets of a packet socket with its address as header: {@code tcpdump -i any}. */
    public static final LinkType LINUX_SLL2 = new LinkType(276);

    private static final int MAX = 0xffff;

    private static final Map<Integer, String> NAMES = Map.of(
            0,
            "NULL",
            1,
            "ETHERNET",
            101,
            "RAW",
            105,
            "IEEE802_11",
            113,
            "LINUX_SLL",
            253,
            "NETLINK",
            276,
            "LINUX_SLL2");

    /** A link type of a number that files can hold. */
    public LinkType {
        if (number < 0 || number > MAX) {
            throw new IllegalArgumentException("a link type of " + number + ": must be 0 to 65,535");
        }
    }

    /** Its name and number, such as {@code LINKTYPE_NETLINK (253)}; {@code link type 7} for one without a name here. */
    @Override
    public String toString() {
        String name = NAMES.get(number);
        return name != null ? "LINKTYPE_" + name + " (" + number + ")" : "link type " + number;
    }
}
