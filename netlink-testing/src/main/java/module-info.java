/** A scripted kernel in memory, for tests without root. */
module io.github.netlink4j.testing {
    requires static org.jspecify;
    requires transitive io.github.netlink4j.core;

    exports io.github.netlink4j.testing;
}
