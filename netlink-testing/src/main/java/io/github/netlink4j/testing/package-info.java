/**
 * A kernel in memory that a function scripts: from request to replies. For the tests of programs that use netlink4j, without
 * root and without a kernel.
 */
@NullMarked
package io.github.netlink4j.testing;

import org.jspecify.annotations.NullMarked;
