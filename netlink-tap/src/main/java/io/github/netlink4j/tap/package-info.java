/**
 * The netlink tap: frames from a capture file or an nlmon device, and their messages by the kernel's names.
 *
 * <pre>{@code
 * try (TapSource source = CaptureFile.open(Path.of("nlmon.pcap"))) {
 *     Dissector dissector = Dissector.create();
 *     source.forEach(event -> {
 *         if (event instanceof TapFrame frame) {
 *             dissector.forEach(frame, message -> System.out.println(message.summarize(120)));
 *         }
 *     });
 * }
 * }</pre>
 */
@NullMarked
package io.github.netlink4j.tap;

import org.jspecify.annotations.NullMarked;
