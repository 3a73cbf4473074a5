/**
 * NET_DM: which packets the kernel dropped, where and why. {@link io.github.netlink4j.dropmon.DropMonitor} is where to begin;
 * follows {@code net/core/drop_monitor.c}.
 */
@NullMarked
package io.github.netlink4j.dropmon;

import org.jspecify.annotations.NullMarked;
