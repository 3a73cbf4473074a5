/** Packet sockets with a ring, as packet(7) and the kernel's {@code packet_mmap.rst} describe them; for the netlink tap. */
@NullMarked
package io.github.netlink4j.core.packet;

import org.jspecify.annotations.NullMarked;
