/** {@code netlink tap}: the messages of captures. */
@NullMarked
package io.github.netlink4j.tools.tap;

import org.jspecify.annotations.NullMarked;
