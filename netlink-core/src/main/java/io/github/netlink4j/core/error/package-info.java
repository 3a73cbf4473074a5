/** What can go wrong between a program and the kernel, typed, with the kernel's own words. */
@NullMarked
package io.github.netlink4j.core.error;

import org.jspecify.annotations.NullMarked;
