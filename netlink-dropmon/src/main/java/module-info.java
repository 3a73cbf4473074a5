/** NET_DM: the kernel's drop monitor. */
module io.github.netlink4j.dropmon {
    requires static transitive org.jspecify;
    requires transitive io.github.netlink4j.genl;

    exports io.github.netlink4j.dropmon;
    exports io.github.netlink4j.dropmon.alert;
    exports io.github.netlink4j.dropmon.packet;
    exports io.github.netlink4j.dropmon.reason;
    exports io.github.netlink4j.dropmon.report;
    exports io.github.netlink4j.dropmon.symbol;
}
