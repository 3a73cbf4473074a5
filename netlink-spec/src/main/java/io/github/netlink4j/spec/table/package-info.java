/**
 * Specs as tables of text, a line a row, which are read with the JDK alone: the form that this module has the kernel's specs
 * in. {@link io.github.netlink4j.spec.table.TableWriter} describes it.
 */
@NullMarked
package io.github.netlink4j.spec.table;

import org.jspecify.annotations.NullMarked;
