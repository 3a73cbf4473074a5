/** Capture files: pcap and pcapng, and the netlink frames in them. */
module io.github.netlink4j.pcap {
    requires static transitive org.jspecify;
    requires transitive io.github.netlink4j.core;

    exports io.github.netlink4j.pcap;
}
