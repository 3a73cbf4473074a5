/** Neighbours, and the forwarding entries of bridges. */
@NullMarked
package io.github.netlink4j.rtnetlink.neighbour;

import org.jspecify.annotations.NullMarked;
