/** The {@code netlink} command: one class a subcommand, text for people, JSON for programs. */
@NullMarked
package io.github.netlink4j.tools;

import org.jspecify.annotations.NullMarked;
