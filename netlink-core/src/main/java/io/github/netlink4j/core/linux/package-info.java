/**
 * The system calls, internal: one small interface over {@code int} and {@code long}, and the kernel's structures laid
 * out by hand in direct memory. Nothing above knows which backend makes the calls.
 */
@NullMarked
package io.github.netlink4j.core.linux;

import org.jspecify.annotations.NullMarked;
