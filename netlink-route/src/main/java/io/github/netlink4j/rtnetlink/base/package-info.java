/** What all objects of rtnetlink have in common: lists, subscriptions, mirrors, specs and filters. */
@NullMarked
package io.github.netlink4j.rtnetlink.base;

import org.jspecify.annotations.NullMarked;
