/**
 * The netlink tap: frames from a capture file ({@code CaptureFile}), an nlmon device ({@code NetlinkTap}) or the sockets of this JVM
 * ({@code SelfTap}), and their messages by the kernel's names.
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
