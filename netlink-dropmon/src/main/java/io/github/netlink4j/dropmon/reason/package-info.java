/** Why the kernel dropped a packet: its drop reasons, explained. Depends on no netlink connection. */
@NullMarked
package io.github.netlink4j.dropmon.reason;

import org.jspecify.annotations.NullMarked;
