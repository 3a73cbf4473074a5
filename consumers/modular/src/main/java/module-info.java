/** A program that uses the library on the module path. */
module example {
    requires io.github.netlink4j.dropmon;
    requires io.github.netlink4j.rtnetlink;
    requires io.github.netlink4j.spec;
    requires io.github.netlink4j.tap;
    requires io.github.netlink4j.testing;
}
