/**
 * The bytes of netlink: cursors that walk borrowed memory without allocating, and the builder that writes it. Follows
 * {@code include/uapi/linux/netlink.h} and {@code lib/nlattr.c}. Independent of sockets and of families.
 *
 * <p>Memory is a {@link java.nio.ByteBuffer} of any kind, read at absolute offsets in the machine's byte order; its own
 * position, limit and byte order are neither used nor changed. Lengths on the wire are unsigned.
 */
@NullMarked
package io.github.netlink4j.core.wire;

import org.jspecify.annotations.NullMarked;
