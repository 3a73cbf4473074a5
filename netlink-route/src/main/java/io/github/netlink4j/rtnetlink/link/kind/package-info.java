/** The kinds of links: a class each with the attributes, to read and to set. */
@NullMarked
package io.github.netlink4j.rtnetlink.link.kind;

import org.jspecify.annotations.NullMarked;
