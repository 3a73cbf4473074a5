/**
 * How much goes through a tap: messages, bytes, errors and latency by protocol, message and process.
 *
 * <pre>{@code
 * TrafficStatistics statistics = new TrafficStatistics();
 * ConversationTracker tracker = new ConversationTracker(TrackerLimits.DEFAULT,
 *         conversation -> statistics.add(conversation, processes.of(...)));
 * statistics.byMessage().forEach(row -> System.out.println(row.name() + " " + row.messages()
 *         + " " + row.latency().percentile(99)));
 * }</pre>
 */
@NullMarked
package io.github.netlink4j.tap.statistics;

import org.jspecify.annotations.NullMarked;
