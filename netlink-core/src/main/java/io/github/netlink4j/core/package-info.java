/** The root of netlink-core: the one exception family. The layers are the packages below. */
@NullMarked
package io.github.netlink4j.core;

import org.jspecify.annotations.NullMarked;
