/** Capture files: readers of pcap and pcapng, and the frames of {@code LINKTYPE_NETLINK} in them. */
@NullMarked
package io.github.netlink4j.pcap;

import org.jspecify.annotations.NullMarked;
