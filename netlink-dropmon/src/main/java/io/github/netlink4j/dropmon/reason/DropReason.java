package io.github.netlink4j.dropmon.reason;

import java.util.Collection;
import java.util.Optional;

/**
 * Why the kernel dropped a packet: any name, with an explanation of those that are known. New kernels add names; the numbers
 * differ between kernels, and are not sent; see {@code include/net/dropreason-core.h}.
 *
 * <pre>{@code
 * DropReason reason = DropReason.of("IP_RPFILTER");
 * reason.description();  // "A reply would be sent by another interface: reverse path filtering, …"
 * reason.counter();      // "TcpExt.IPReversePathFilter"
 * }</pre>
 *
 * @param name the kernel's name, such as {@code "NO_SOCKET"}, {@code "OVS_DROP_METER"} or {@code "RX_DROP_U_REPLAY"}
 */
public record DropReason(String name) {
    /** The kernel code that freed the packet gives no reason. */
    public static final DropReason NOT_SPECIFIED = new DropReason("NOT_SPECIFIED");
    /** No socket is bound to the destination port, or the connection is closed. */
    public static final DropReason NO_SOCKET = new DropReason("NO_SOCKET");
    /** A firewall rule dropped it. */
    public static final DropReason NETFILTER_DROP = new DropReason("NETFILTER_DROP");
    /** A socket's receive buffer was full. */
    public static final DropReason SOCKET_RCVBUFF = new DropReason("SOCKET_RCVBUFF");

    /** The reason that the kernel calls {@code name}. */
    public static DropReason of(String name) {
        DropReasons.Entry known = DropReasons.exactly(name);
        return known == null ? new DropReason(name) : known.reason();
    }

    /** All reasons that have an explanation of their own, in no order. */
    public static Collection<DropReason> known() {
        return DropReasons.known();
    }

    /** What it means for the operator of the host, and often what to do, in a sentence; empty if not known. */
    public String description() {
        return DropReasons.entry(name).description();
    }

    /**
     * The part of the network stack that dropped the packet: {@code "socket"}, {@code "tcp"}, {@code "ip"}, {@code "firewall"},
     * {@code "qdisc"}, {@code "device"} and others; empty if not known.
     */
    public String layer() {
        return DropReasons.entry(name).layer();
    }

    /**
     * The counter that counts it, as line and column of {@code /proc/net/snmp} or
     * {@code /proc/net/netstat}, such as {@code "TcpExt.TCPBacklogDrop"}; empty where there is none, or it depends on
     * the protocol or the location. IPv6 counts in {@code /proc/net/snmp6} what belongs to {@code Ip} and {@code IpExt}.
     */
    public Optional<String> counter() {
        return Optional.ofNullable(DropReasons.entry(name).counter());
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
