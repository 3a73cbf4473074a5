package io.github.netlink4j.rtnetlink.rule;

import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import java.nio.ByteBuffer;

/**
 * What tells a rule from all others of a network namespace: the kernel lets several have one priority.
 *
 * @param family {@code AF_INET} or {@code AF_INET6}
 * @param priority its priority
 * @param attributes its attributes, as the kernel sends them; read-only
 */
public record RuleKey(AddressFamily family, long priority, ByteBuffer attributes) {}
