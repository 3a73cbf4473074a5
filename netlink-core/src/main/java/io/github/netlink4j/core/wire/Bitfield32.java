package io.github.netlink4j.core.wire;

/**
 * Flags with a mask of the valid ones: {@code struct nla_bitfield32}.
 *
 * @param value the flags
 * @param selector the mask of valid flags; the kernel leaves the others unchanged
 */
public record Bitfield32(int value, int selector) {}
