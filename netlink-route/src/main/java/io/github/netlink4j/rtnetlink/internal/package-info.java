/** What the objects of rtnetlink share and users do not need: references to links and namespaces, encoding. Not exported. */
@NullMarked
package io.github.netlink4j.rtnetlink.internal;

import org.jspecify.annotations.NullMarked;
