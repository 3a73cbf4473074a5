/** Netlink sockets as netlink(7) describes them. */
@NullMarked
package io.github.netlink4j.core.socket;

import org.jspecify.annotations.NullMarked;
