/**
 * The base of all typed messages: one class per message, either a zero-copy view of its bytes or an owned copy.
 */
@NullMarked
package io.github.netlink4j.core.message;

import org.jspecify.annotations.NullMarked;
