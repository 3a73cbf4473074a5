/** The root of netlink-core: the base class of its exceptions. The layers are the packages below. */
@NullMarked
package io.github.netlink4j.core;

import org.jspecify.annotations.NullMarked;
