package io.github.netlink4j.rtnetlink.rule;

import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import java.nio.ByteBuffer;

/**
 * The key of a rule in its network namespace. A priority is not enough: several rules may have the same.
 *
 * @param family {@code AF_INET} or {@code AF_INET6}
 * @param priority its priority
 * @param attributes its attributes, as the kernel sends them; read-only
 */
public record RuleKey(AddressFamily family, long priority, ByteBuffer attributes) {}
