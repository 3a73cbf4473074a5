/** A scripted kernel in memory, for tests without root. */
module io.github.netlink4j.testing {
    requires static transitive org.jspecify;
    requires transitive io.github.netlink4j.core;

    exports io.github.netlink4j.testing;
}
