/**
 * A scripted kernel in memory: a function from request to replies. For tests of programs that use netlink4j, without root and
 * without Linux.
 */
@NullMarked
package io.github.netlink4j.testing;

import org.jspecify.annotations.NullMarked;
