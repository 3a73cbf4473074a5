/** Drops counted by reason and location. */
@NullMarked
package io.github.netlink4j.dropmon.report;

import org.jspecify.annotations.NullMarked;
