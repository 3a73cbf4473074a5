package io.github.netlink4j.core.wire;

/**
 * Flags of which only some are spoken of: {@code struct nla_bitfield32}.
 *
 * @param value the flags
 * @param selector which of them count; the others keep their state
 */
public record Bitfield32(int value, int selector) {}
