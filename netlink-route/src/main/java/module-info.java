/** rtnetlink: links, addresses, routes and neighbours. */
module io.github.netlink4j.rtnetlink {
    requires static transitive org.jspecify;
    requires transitive io.github.netlink4j.core;

    exports io.github.netlink4j.rtnetlink;
}
