/**
 * rtnetlink(7): links, addresses, routes and neighbours, over {@link io.github.netlink4j.rtnetlink.RtnlConnection}.
 *
 * <p>Each object has the same set of classes: a message with its accessors ({@code LinkMessage}), the table of its attributes
 * ({@code LinkAttributes}), its requests ({@code Links}), what a dump is asked for ({@code LinkFilter}) and what is made
 * ({@code LinkSpec}).
 *
 * <p>A message is a view of the bytes that it is given. It does not look at their type: where several are possible, as in a
 * datagram of news, {@link io.github.netlink4j.core.wire.MessageCursor#type()} says which class to wrap them in. In another
 * one they read as numbers that mean nothing.
 *
 * <p>Constants have the kernel's names: {@code RTM_*} are in {@code Rtm}, {@code RTNLGRP_*} in {@code RtnlGroups},
 * attributes and flags in the classes named after what has them.
 */
@NullMarked
package io.github.netlink4j.rtnetlink;

import io.github.netlink4j.rtnetlink.uapi.RtnlGroups;

import io.github.netlink4j.rtnetlink.uapi.Rtm;

import io.github.netlink4j.rtnetlink.link.Links;

import io.github.netlink4j.rtnetlink.link.LinkSpec;

import io.github.netlink4j.rtnetlink.link.LinkMessage;

import io.github.netlink4j.rtnetlink.link.LinkFilter;

import io.github.netlink4j.rtnetlink.link.LinkAttributes;

import org.jspecify.annotations.NullMarked;
