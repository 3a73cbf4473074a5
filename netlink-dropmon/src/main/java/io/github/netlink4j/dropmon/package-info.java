/** NET_DM: which packets the kernel dropped, where and why. Follows {@code net/core/drop_monitor.c}. */
@NullMarked
package io.github.netlink4j.dropmon;

import org.jspecify.annotations.NullMarked;
