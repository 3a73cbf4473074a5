package io.github.netlink4j.genl;

/**
 * A multicast group of a family.
 *
 * @param name its name in the family, such as {@code events}
 * @param number its number on the socket, given when the family was registered
 */
public record GenlGroup(String name, int number) {}
