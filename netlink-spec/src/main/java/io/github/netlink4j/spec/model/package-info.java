/** What a spec says about a family: its operations, attributes, structures and names. Immutable. */
@NullMarked
package io.github.netlink4j.spec.model;

import org.jspecify.annotations.NullMarked;
