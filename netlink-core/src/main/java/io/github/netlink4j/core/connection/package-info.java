/** Requests to the kernel with their replies, subscriptions to multicast groups, and mirrors of tables. */
@NullMarked
package io.github.netlink4j.core.connection;

import org.jspecify.annotations.NullMarked;
