/** rtnetlink: links, addresses, routes, neighbours and rules. */
module io.github.netlink4j.rtnetlink {
    requires static transitive org.jspecify;
    requires transitive io.github.netlink4j.core;

    exports io.github.netlink4j.rtnetlink;
    exports io.github.netlink4j.rtnetlink.address;
    exports io.github.netlink4j.rtnetlink.base;
    exports io.github.netlink4j.rtnetlink.link;
    exports io.github.netlink4j.rtnetlink.link.kind;
    exports io.github.netlink4j.rtnetlink.neighbour;
    exports io.github.netlink4j.rtnetlink.route;
    exports io.github.netlink4j.rtnetlink.rule;
    exports io.github.netlink4j.rtnetlink.uapi;
}
