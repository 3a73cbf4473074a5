/** Exceptions and error replies: typed, with the kernel's error numbers and texts. */
@NullMarked
package io.github.netlink4j.core.error;

import org.jspecify.annotations.NullMarked;
