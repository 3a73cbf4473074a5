/**
 * rtnetlink(7): links, addresses, routes, neighbours and rules. {@link io.github.netlink4j.rtnetlink.RtnlConnection} is where to
 * begin; each kind of object has a package.
 */
@NullMarked
package io.github.netlink4j.rtnetlink;

import org.jspecify.annotations.NullMarked;
