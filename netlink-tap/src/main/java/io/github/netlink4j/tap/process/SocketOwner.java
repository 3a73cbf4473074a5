package io.github.netlink4j.tap.process;

/**
 * A netlink socket and the process that has it. Owned.
 *
 * @param entry the socket
 * @param process a process that has it open; unknown for a socket of the kernel, and for one of another user without privilege
 */
public record SocketOwner(SocketEntry entry, TapProcess process) {}
