/** Generic netlink: families by name, their operations and groups, requests and subscriptions. */
module io.github.netlink4j.genl {
    requires static transitive org.jspecify;
    requires transitive io.github.netlink4j.core;

    exports io.github.netlink4j.genl;
}
