/** The {@code netlink} command: one class a subcommand, output as text or JSON. */
@NullMarked
package io.github.netlink4j.tools;

import org.jspecify.annotations.NullMarked;
