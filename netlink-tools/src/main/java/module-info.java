/** The {@code netlink} command. */
module io.github.netlink4j.tools {
    requires static transitive org.jspecify;
    requires io.github.netlink4j.dropmon;
    requires io.github.netlink4j.pcap;
    requires io.github.netlink4j.genl;
    requires io.github.netlink4j.rtnetlink;
    requires io.github.netlink4j.tap;
    requires info.picocli;
    requires com.fasterxml.jackson.core;

    // picocli sets the fields of the commands.
    opens io.github.netlink4j.tools to
            info.picocli;
    opens io.github.netlink4j.tools.command to
            info.picocli;
    opens io.github.netlink4j.tools.tap to
            info.picocli;
}
