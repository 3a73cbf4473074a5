package io.github.netlink4j.genl;

/**
 * A multicast group of a family.
 *
 * @param name its name in the family, such as {@code events}
 * @param number its number for {@code NETLINK_ADD_MEMBERSHIP}, assigned when the family is registered
 */
public record GenlGroup(String name, int number) {}
