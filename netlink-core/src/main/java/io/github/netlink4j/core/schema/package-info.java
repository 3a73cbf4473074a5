/**
 * Schemas of messages: each attribute set is declared once, as a table of number, kernel name and type. Typed
 * accessors use its constants, {@code toString()} and error texts its names.
 */
@NullMarked
package io.github.netlink4j.core.schema;

import org.jspecify.annotations.NullMarked;
