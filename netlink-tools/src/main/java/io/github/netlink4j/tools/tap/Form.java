package io.github.netlink4j.tools.tap;

/** How messages are shown. */
enum Form {
    /** In one line, without what is 0. */
    BRIEF,
    /** Complete, in several lines. */
    TREE,
    /** As {@link #TREE}, and the bytes. */
    HEX,
    /** As a JSON object. */
    JSON
}
