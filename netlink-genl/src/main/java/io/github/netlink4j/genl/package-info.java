/** Generic netlink: families by name, their operations and groups, requests and subscriptions. */
@NullMarked
package io.github.netlink4j.genl;

import org.jspecify.annotations.NullMarked;
