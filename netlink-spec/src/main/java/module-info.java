/** The kernel's netlink specs as tables. */
module io.github.netlink4j.spec {
    requires static transitive org.jspecify;
    requires transitive io.github.netlink4j.genl;
    // The reader of YAML.
    requires static org.snakeyaml.engine;

    exports io.github.netlink4j.spec;
    exports io.github.netlink4j.spec.model;
    exports io.github.netlink4j.spec.table;
    exports io.github.netlink4j.spec.yaml;
}
