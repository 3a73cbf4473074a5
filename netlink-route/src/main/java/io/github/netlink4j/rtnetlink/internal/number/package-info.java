/** Numbers of the kernel as values: ranges, and one instance for each. Not exported. */
@NullMarked
package io.github.netlink4j.rtnetlink.internal.number;

import org.jspecify.annotations.NullMarked;
