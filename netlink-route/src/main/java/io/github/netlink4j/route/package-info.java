/**
 * rtnetlink(7): links, addresses, routes and neighbours, over {@link io.github.netlink4j.route.RouteConnection}.
 *
 * <p>Each object has the same set of classes: a message with its accessors ({@code LinkMessage}), the table of its attributes
 * ({@code LinkAttributes}), its requests ({@code Links}), what a dump is asked for ({@code LinkFilter}) and what is made
 * ({@code NewLink}).
 */
@NullMarked
package io.github.netlink4j.route;

import org.jspecify.annotations.NullMarked;
