package io.github.netlink4j.spec.table;

/** The words of a table, which its writer and its reader share. */
final class TableFormat {
    /** The first line. */
    static final String FIRST_LINE = "netlink-spec-table 1";
    /** An empty name. */
    static final String NONE = "-";

    static final String FAMILY = "family";
    static final String PROTOCOL = "protocol";
    static final String VERSION = "version";
    static final String SEPARATE_NUMBERS = "separate-numbers";
    static final String HEADERS = "headers";
    static final String FALLBACK = "fallback";
    static final String GROUP = "group";
    static final String ENUM = "enum";
    static final String FLAGS = "flags";
    static final String STRUCT = "struct";
    static final String SET = "set";
    static final String SUB_MESSAGE = "sub-message";
    static final String OPERATION = "operation";

    static final String NEST = "nest";
    static final String MESSAGE = "message";
    static final String INDEXED = "list";
    static final String ARRAY = "array";
    static final String ADDRESS_BY_FAMILY = "address-by-family";
    static final String ADDRESS_BY_ETHER_TYPE = "address-by-ethertype";

    static final String BIG_ENDIAN = "big-endian";
    static final String HINT = "hint=";
    static final String VALUES = "values=";
    static final String BITS = "bits=";
    static final String MULTI = "multi";
    static final String LENGTH = "length=";
    static final String KERNEL_NAME = "kernel=";
    static final String SET_OF = "set=";
    static final String HEADER_OF = "header=";
    static final String REQUEST = "request=";
    static final String REPLY = "reply=";
    static final String ADDRESS_FAMILY = "address-family=";

    private TableFormat() {}

    static String orNone(String name) {
        return name.isEmpty() ? NONE : name;
    }
}
