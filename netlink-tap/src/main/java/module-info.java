/** The netlink tap: every netlink message of a network namespace. */
module io.github.netlink4j.tap {
    requires static transitive org.jspecify;
    requires transitive io.github.netlink4j.core;
    requires transitive io.github.netlink4j.pcap;
    requires io.github.netlink4j.genl;
    requires io.github.netlink4j.rtnetlink;
    requires io.github.netlink4j.spec;

    exports io.github.netlink4j.tap;
    exports io.github.netlink4j.tap.conversation;
    exports io.github.netlink4j.tap.process;
    exports io.github.netlink4j.tap.redact;
    exports io.github.netlink4j.tap.statistics;
    exports io.github.netlink4j.tap.filter;
}
