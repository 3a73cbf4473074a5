package io.github.netlink4j.spec.model;

/**
 * A multicast group.
 *
 * @param number its number; -1 if the spec states none: in generic netlink the kernel assigns it
 * @param name its name in the spec, and in generic netlink the kernel's
 */
public record GroupSpec(int number, String name) {
    /** No number. */
    public static final int ASSIGNED = -1;
}
