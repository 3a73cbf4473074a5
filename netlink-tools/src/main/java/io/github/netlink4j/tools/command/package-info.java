/** What the commands share: exit statuses, errors, lines of text and JSON. */
@NullMarked
package io.github.netlink4j.tools.command;

import org.jspecify.annotations.NullMarked;
