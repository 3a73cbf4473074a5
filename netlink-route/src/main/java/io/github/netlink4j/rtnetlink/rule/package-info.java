/** Policy routing rules. */
@NullMarked
package io.github.netlink4j.rtnetlink.rule;

import org.jspecify.annotations.NullMarked;
