package io.github.netlink4j.pcap;

/**
 * The process that sent or received a packet; {@code epb_processid_threadid} of pcapng.
 *
 * @param processId 0 to 4,294,967,295
 * @param threadId 0 to 4,294,967,295; 0 if it is not known
 */
public record PacketProcess(long processId, long threadId) {}
