/**
 * The base of all typed messages: one class per message over its bytes, a zero-copy view and an owned value alike.
 */
@NullMarked
package io.github.netlink4j.core.message;

import org.jspecify.annotations.NullMarked;
