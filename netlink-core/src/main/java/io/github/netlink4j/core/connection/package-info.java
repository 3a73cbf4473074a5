/** Conversations with the kernel: requests with their answers, and subscriptions to multicast groups. */
@NullMarked
package io.github.netlink4j.core.connection;

import org.jspecify.annotations.NullMarked;
