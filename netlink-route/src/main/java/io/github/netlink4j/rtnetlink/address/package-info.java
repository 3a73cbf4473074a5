/** The IP addresses of links. */
@NullMarked
package io.github.netlink4j.rtnetlink.address;

import org.jspecify.annotations.NullMarked;
