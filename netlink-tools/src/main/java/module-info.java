/** The {@code netlink} command. */
module io.github.netlink4j.tools {
    requires static transitive org.jspecify;
    requires io.github.netlink4j.dropmon;
    requires info.picocli;
    requires com.fasterxml.jackson.core;

    // picocli fills the commands' fields.
    opens io.github.netlink4j.tools to
            info.picocli;
}
