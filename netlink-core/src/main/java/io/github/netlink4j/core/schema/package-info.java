/**
 * The names of what is on the wire: each attribute set declared once, as a table of number, kernel name and type. Typed
 * accessors use its constants, {@code toString()} and error texts its names.
 */
@NullMarked
package io.github.netlink4j.core.schema;

import org.jspecify.annotations.NullMarked;
