/** The headers of a dropped packet, decoded. Depends on no netlink connection. */
@NullMarked
package io.github.netlink4j.dropmon.packet;

import org.jspecify.annotations.NullMarked;
