/** What sockets of every family share, internal: what a JVM needs, opening in a network namespace, options. */
@NullMarked
package io.github.netlink4j.core.open;

import org.jspecify.annotations.NullMarked;
