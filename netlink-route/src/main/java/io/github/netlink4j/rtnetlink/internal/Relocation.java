package io.github.netlink4j.rtnetlink.internal;

import java.util.function.ToIntFunction;

/**
 * 32 bits of a request that are filled in before it is sent.
 *
 * @param offset of their first byte, from the first byte of the message
 * @param value finds their value
 */
record Relocation(int offset, ToIntFunction<References> value) {}
