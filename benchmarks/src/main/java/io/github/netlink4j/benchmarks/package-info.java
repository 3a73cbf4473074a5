/** How fast the library is, beside C programs that do the same. Run by {@code bin/bench}; see docs/benchmarks.md. */
@NullMarked
package io.github.netlink4j.benchmarks;

import org.jspecify.annotations.NullMarked;
