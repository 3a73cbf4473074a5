/** Routes and next hops. */
@NullMarked
package io.github.netlink4j.rtnetlink.route;

import org.jspecify.annotations.NullMarked;
