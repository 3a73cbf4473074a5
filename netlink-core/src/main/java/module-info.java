/** Netlink wire codecs, socket and connection. */
@SuppressWarnings("module") // the module that a package is exported to is compiled later
module io.github.netlink4j.core {
    requires static transitive org.jspecify;
    requires org.jnrproject.ffi;
    requires org.jnrproject.jffi;
    requires org.jnrproject.constants;
    // jnr-ffi generates code with ASM, and jffi loads a logger; an automatic module does not require its own
    // dependencies.
    requires org.objectweb.asm;
    requires org.objectweb.asm.commons;
    requires org.objectweb.asm.util;
    requires java.logging;

    exports io.github.netlink4j.core;
    exports io.github.netlink4j.core.bpf;
    exports io.github.netlink4j.core.connection;
    exports io.github.netlink4j.core.error;
    exports io.github.netlink4j.core.filter;
    exports io.github.netlink4j.core.message;
    exports io.github.netlink4j.core.packet to
            io.github.netlink4j.tap;
    exports io.github.netlink4j.core.schema;
    exports io.github.netlink4j.core.socket;
    exports io.github.netlink4j.core.wire;

    // Unqualified, because jnr-ffi puts the class that it generates into a module of its own.
    opens io.github.netlink4j.core.linux.jnr;
}
