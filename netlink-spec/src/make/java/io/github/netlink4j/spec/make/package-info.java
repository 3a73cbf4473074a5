/** Makes the tables of this module: {@code bin/specs}. No user needs it. */
@NullMarked
package io.github.netlink4j.spec.make;

import org.jspecify.annotations.NullMarked;
