/**
 * Numbers and types of {@code include/uapi/linux/rtnetlink.h} that several objects share.
 *
 * <p>In this module a field that has one of several values is a record of the number, whose constants and names are those that
 * the kernel has today: {@link io.github.netlink4j.rtnetlink.uapi.Scope}. A value of a newer kernel stays a number. A field
 * that is a mask of bits is an {@code int} with named constants, such as {@code LinkFlags}. Message types, multicast groups and
 * attributes are {@code int} constants.
 */
@NullMarked
package io.github.netlink4j.rtnetlink.uapi;

import org.jspecify.annotations.NullMarked;
