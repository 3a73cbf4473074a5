/**
 * Requests and what the kernel replied to them: acknowledgements, replies, dumps and errors, with their latency.
 *
 * <pre>{@code
 * ConversationTracker tracker = new ConversationTracker(TrackerLimits.DEFAULT,
 *         conversation -> System.out.println(conversation.describe(120)));
 * source.forEach(event -> {
 *     if (event instanceof TapFrame frame) {
 *         dissector.forEach(frame, tracker::accept);
 *     }
 * });
 * tracker.flush();
 * }</pre>
 */
@NullMarked
package io.github.netlink4j.tap.conversation;

import org.jspecify.annotations.NullMarked;
