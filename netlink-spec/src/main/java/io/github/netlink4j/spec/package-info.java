/** The tables of the kernel's netlink families, made from its specs. */
@NullMarked
package io.github.netlink4j.spec;

import org.jspecify.annotations.NullMarked;
