/** Network interfaces: their messages, specs and filters. */
@NullMarked
package io.github.netlink4j.rtnetlink.link;

import org.jspecify.annotations.NullMarked;
