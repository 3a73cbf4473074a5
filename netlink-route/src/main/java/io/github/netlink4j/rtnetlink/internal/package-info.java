/** Shared by the objects of rtnetlink, not exported: references to links and namespaces, encoding of requests. */
@NullMarked
package io.github.netlink4j.rtnetlink.internal;

import org.jspecify.annotations.NullMarked;
