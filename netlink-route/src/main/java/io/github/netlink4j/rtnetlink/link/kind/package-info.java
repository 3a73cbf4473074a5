/**
 * The kinds of links: a class each, with the attributes to read and, in its {@code Spec}, to set. An accessor and the setting of
 * the same attribute have the same name: the kernel's without its prefix and in full words, or that of ip-link(8) where it says
 * more ({@code hairpin} for {@code IFLA_BRPORT_MODE}). A port is what the kernel calls slave.
 *
 * <p>Attributes without an accessor are counters, timers and alignment. They are read by number, as all others can be, too:
 * {@code bridge.u64(IFLA_BR_GC_TIMER)}.
 */
@NullMarked
package io.github.netlink4j.rtnetlink.link.kind;

import org.jspecify.annotations.NullMarked;
