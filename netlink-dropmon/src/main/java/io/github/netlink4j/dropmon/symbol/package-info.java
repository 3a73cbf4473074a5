/** Where in the kernel a packet was dropped: {@code /proc/kallsyms}. Depends on no netlink connection. */
@NullMarked
package io.github.netlink4j.dropmon.symbol;

import org.jspecify.annotations.NullMarked;
