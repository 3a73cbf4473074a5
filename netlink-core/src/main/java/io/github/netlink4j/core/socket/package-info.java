/** The kernel's door: netlink sockets as {@code netlink(7)} describes them, one to one. */
@NullMarked
package io.github.netlink4j.core.socket;

import org.jspecify.annotations.NullMarked;
