/**
 * Filters of netlink messages, in the language of {@link io.github.netlink4j.core.filter}.
 *
 * <pre>{@code
 * Filter<TapMessage> filter = TapFields.LANGUAGE.parse("type RTM_NEWLINK and attr IFLA_IFNAME eth0");
 * Filter<TapMessage> same = TapFields.PROTO.is(0).and(TapFields.ERROR.isSet());
 * dissector.forEach(frame, message -> {
 *     if (filter.test(message)) {
 *         System.out.println(message.summarize(120));
 *     }
 * });
 * }</pre>
 */
@NullMarked
package io.github.netlink4j.tap.filter;

import org.jspecify.annotations.NullMarked;
