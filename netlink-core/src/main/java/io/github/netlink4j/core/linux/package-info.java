/**
 * The system calls, internal: one small interface over {@code int} and {@code long}, and the kernel's structures in direct
 * memory. Nothing above depends on the backend that makes the calls.
 */
@NullMarked
package io.github.netlink4j.core.linux;

import org.jspecify.annotations.NullMarked;
