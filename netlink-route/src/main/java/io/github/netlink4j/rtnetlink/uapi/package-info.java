/** Numbers and types of {@code include/uapi/linux/rtnetlink.h} that several objects share. */
@NullMarked
package io.github.netlink4j.rtnetlink.uapi;

import org.jspecify.annotations.NullMarked;
