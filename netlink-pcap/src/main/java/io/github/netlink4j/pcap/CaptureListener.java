package io.github.netlink4j.pcap;

/** Receives what a pcapng file has between its packets, in the order of the file: {@link CaptureReader#listener}. */
public interface CaptureListener {
    /** Receives a custom block; owned. */
    default void customBlock(CustomBlock block) {}

    /** Receives statistics of an interface; owned. */
    default void statistics(InterfaceStatistics statistics) {}
}
