package io.github.netlink4j.rtnetlink.rule;

import io.github.netlink4j.rtnetlink.uapi.AddressFamily;

/**
 * The key of a rule in its network namespace. Several rules may have one priority.
 *
 * @param family {@code AF_INET} or {@code AF_INET6}
 * @param priority its priority
 * @param content its header and attributes as the kernel sends them, in hexadecimal
 */
public record RuleKey(AddressFamily family, long priority, String content) {}
