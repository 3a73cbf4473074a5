/**
 * Capture files: readers and writers of pcap and pcapng, and the frames of {@code LINKTYPE_NETLINK} in them. Knows no protocol but
 * the header of these frames; packets of any link type are read and written the same way.
 *
 * <p>A copy of the datagrams of one protocol, with what the file tells of each:
 *
 * <pre>{@code
 * try (CaptureReader from = CaptureReader.open(Path.of("nlmon.pcapng"));
 *         PcapngWriter to = PcapngWriter.create(Path.of("generic.pcapng"), from.section())) {
 *     NetlinkFrame frame = new NetlinkFrame();
 *     while (from.next()) {
 *         if (frame.wrap(from.packet()) && frame.protocol() == NetlinkProtocol.GENERIC.number()) {
 *             to.write(from.packet());
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>The header of a netlink frame tells a direction that is exact; the options of its packet in pcapng also one that is only likely:
 * outbound is to the kernel, inbound to a process. Names that a reader of the packets needs, such as those of generic netlink
 * families, are a {@link io.github.netlink4j.pcap.CustomBlock} before them.
 */
@NullMarked
package io.github.netlink4j.pcap;

import org.jspecify.annotations.NullMarked;
