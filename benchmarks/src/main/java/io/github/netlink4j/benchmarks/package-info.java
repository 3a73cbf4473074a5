/** Benchmarks of the library, compared with equivalent C programs. Run by {@code bin/bench}; see docs/benchmarks.md. */
@NullMarked
package io.github.netlink4j.benchmarks;

import org.jspecify.annotations.NullMarked;
