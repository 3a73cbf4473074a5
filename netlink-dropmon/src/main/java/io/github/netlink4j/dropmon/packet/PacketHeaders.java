package io.github.netlink4j.dropmon.packet;

import io.github.netlink4j.core.wire.AddressText;
import io.github.netlink4j.core.wire.Bytes;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a dropped packet: addresses, protocol, ports. A view of memory, valid until that memory is written again;
 * texts and addresses that it returns are owned. Allocates nothing while it decodes. No bytes make it throw: what is cut off
 * or malformed is absent. Any number of threads may read it while none calls {@link #wrap}.
 *
 * <pre>{@code
 * PacketHeaders packet = new PacketHeaders();
 * packet.wrap(memory, offset, length, 0x0800).flow();  // "tcp 198.51.100.2:47112 > 198.51.100.1:4444"
 * }</pre>
 *
 * <p>{@code NET_DM_ATTR_PAYLOAD} begins at the MAC header, of a link type that the kernel does not send. It is taken for an
 * Ethernet header if an EtherType equal to {@code NET_DM_ATTR_PROTO} is at its offset, or behind VLAN tags; the packets of
 * tun, WireGuard and ipip devices have no MAC header and begin with the IP header.
 */
public final class PacketHeaders {
    private static final int ABSENT = -1;

    private static final int ETHERNET_TYPE = 12;
    private static final int ETHERNET_LENGTH = 14;
    /** Smaller numbers are lengths of IEEE 802.3 frames, to which the kernel assigns {@code ETH_P_802_2}. */
    private static final int FIRST_ETHERTYPE = 0x0600;

    private static final int ETH_P_802_2 = 0x0004;
    private static final int ETH_P_IP = 0x0800;
    private static final int ETH_P_ARP = 0x0806;
    private static final int ETH_P_8021Q = 0x8100;
    private static final int ETH_P_8021AD = 0x88a8;
    private static final int ETH_P_IPV6 = 0x86dd;

    private ByteBuffer memory = ByteBuffer.allocate(0);
    private int start;
    private int end;
    private int networkProtocol = ABSENT;
    private boolean isEthernet;
    /** Index of the network header. */
    private int network;
    /** Length of one address, 4 or 16; the source is followed by the destination, except in ARP. */
    private int addressLength;

    private int source;
    private int destination;
    private int transportProtocol = ABSENT;
    /** Index of the transport header; {@link #ABSENT} in all fragments but the first. */
    private int transport = ABSENT;

    private boolean isFragment;

    /** A view of no bytes; {@link #wrap} gives it some. */
    public PacketHeaders() {}

    /**
     * Decodes a packet.
     *
     * @param offset index of the first byte
     * @param length number of bytes, which may be fewer than the packet had
     * @param protocol its EtherType as the kernel has it ({@code NET_DM_ATTR_PROTO}), in host byte order; 0 or -1 if it has
     *     none
     * @return this
     * @throws IndexOutOfBoundsException if the region does not lie inside {@code memory}
     */
    public PacketHeaders wrap(ByteBuffer memory, int offset, int length, int protocol) {
        Objects.checkFromIndexSize(offset, length, memory.limit());
        this.memory = memory;
        start = offset;
        end = offset + length;
        isEthernet = false;
        networkProtocol = protocol > 0 ? protocol : ABSENT;
        network = end;
        addressLength = 0;
        transportProtocol = ABSENT;
        transport = ABSENT;
        isFragment = false;
        link(protocol);
        network();
        return this;
    }

    private void link(int protocol) {
        if (length() >= ETHERNET_LENGTH && ethernet(protocol)) {
            return;
        }
        isEthernet = false;
        if (isIp(protocol, start)) {
            network = start;
            networkProtocol = protocol;
        }
    }

    /** {@code false} if the bytes do not begin with an Ethernet header, or more likely with an IP header. */
    private boolean ethernet(int protocol) {
        int type = Bytes.be16(memory, start + ETHERNET_TYPE);
        int behind = start + ETHERNET_LENGTH;
        boolean found = type == protocol || (protocol == ETH_P_802_2 && type < FIRST_ETHERTYPE);
        while (isVlan(type) && behind + 4 <= end) {
            type = Bytes.be16(memory, behind + 2);
            behind += 4;
            found |= type == protocol;
        }
        // An IPv4 source address 8.0.x.x looks like the EtherType of IPv4.
        boolean isBareIp = isIp(protocol, start) && !isIp(type, behind);
        if (!found || protocol <= 0 || isBareIp) {
            return false;
        }
        isEthernet = true;
        networkProtocol = type < FIRST_ETHERTYPE ? protocol : type;
        network = behind;
        return true;
    }

    private static boolean isVlan(int type) {
        return type == ETH_P_8021Q || type == ETH_P_8021AD;
    }

    /** Whether the version of IP at {@code at} is the one that {@code type} means. */
    private boolean isIp(int type, int at) {
        int version = at < end ? Bytes.u8(memory, at) >> 4 : 0;
        return (type == ETH_P_IP && version == 4) || (type == ETH_P_IPV6 && version == 6);
    }

    private void network() {
        if (networkProtocol == ETH_P_ARP) {
            arp();
        } else if (isIp(networkProtocol, network)) {
            if (networkProtocol == ETH_P_IP) {
                ipv4();
            } else {
                ipv6();
            }
        }
    }

    /** RFC 826, of IPv4 over Ethernet: the sender is the source, the target the destination. */
    private void arp() {
        boolean isIpv4 = network + 8 <= end
                && Bytes.be16(memory, network + 2) == ETH_P_IP
                && Bytes.be16(memory, network + 4) == 0x0604;
        if (isIpv4) {
            addresses(4, network + 14, network + 24);
        }
    }

    private void addresses(int length, int source, int destination) {
        addressLength = length;
        this.source = source;
        this.destination = destination;
    }

    /** RFC 791. */
    private void ipv4() {
        addresses(4, network + 12, network + 16);
        if (network + 10 > end) {
            return;
        }
        transportProtocol = Bytes.u8(memory, network + 9);
        int headerLength = 4 * (Bytes.u8(memory, network) & 0xf);
        isFragment = (Bytes.be16(memory, network + 6) & 0x1fff) != 0;
        transport = isFragment || headerLength < 20 ? ABSENT : network + headerLength;
    }

    /** RFC 8200. */
    private void ipv6() {
        addresses(16, network + 8, network + 24);
        int next = network + 6 < end ? Bytes.u8(memory, network + 6) : ABSENT;
        int at = network + 40;
        // Every header has 8 bytes at least, so the loop ends at the end of the bytes.
        while (IpProtocol.isExtension(next) && at + 8 <= end && !isFragment) {
            isFragment = next == IpProtocol.FRAGMENT && Bytes.be16(memory, at + 2) >> 3 != 0;
            int length = IpProtocol.extensionLength(next, Bytes.u8(memory, at + 1));
            next = Bytes.u8(memory, at);
            at += length;
        }
        transportProtocol = IpProtocol.isExtension(next) ? ABSENT : next;
        transport = transportProtocol == ABSENT || isFragment ? ABSENT : at;
    }

    /** Number of bytes in view. */
    public int length() {
        return end - start;
    }

    /** Whether they begin with an Ethernet header. */
    public boolean isEthernet() {
        return isEthernet;
    }

    /** Whether they begin with an IP header. */
    public boolean isBareIp() {
        return !isEthernet && addressLength != 0 && networkProtocol != ETH_P_ARP;
    }

    /** Destination of the Ethernet frame, such as {@code "76:5a:08:63:6b:80"}; {@code null} if there is none. */
    public @Nullable String destinationMac() {
        return isEthernet ? AddressText.mac(memory, start) : null;
    }

    /** Source of the Ethernet frame, such as {@code "d2:ab:d7:b2:44:a8"}; {@code null} if there is none. */
    public @Nullable String sourceMac() {
        return isEthernet ? AddressText.mac(memory, start + 6) : null;
    }

    /** The EtherType, that behind VLAN tags if there are any, such as 0x86dd; -1 if not known. */
    public int networkProtocol() {
        return networkProtocol;
    }

    /** The protocol inside the IP packet, such as 17 for UDP; -1 if there is none, or it is cut off. */
    public int transportProtocol() {
        return transportProtocol;
    }

    /** {@code "tcp"}, {@code "icmpv6"}, {@code "proto 89"}; {@code null} if {@link #transportProtocol()} is -1. */
    public @Nullable String transportName() {
        return transportProtocol == ABSENT ? null : IpProtocol.name(transportProtocol);
    }

    /** Whether it is a fragment of an IP packet other than the first: it has neither ports nor an ICMP type. */
    public boolean isFragment() {
        return isFragment;
    }

    /** Whether both ports are known. */
    public boolean hasPorts() {
        return destinationPort() != ABSENT;
    }

    /** Source port of TCP, UDP, UDP-Lite, SCTP or DCCP, 0 to 65,535; -1 if absent. */
    public int sourcePort() {
        return port(0);
    }

    /** Destination port of TCP, UDP, UDP-Lite, SCTP or DCCP, 0 to 65,535; -1 if absent. */
    public int destinationPort() {
        return port(2);
    }

    private int port(int at) {
        boolean isPresent = transport != ABSENT && transport + at + 2 <= end && IpProtocol.hasPorts(transportProtocol);
        return isPresent ? Bytes.be16(memory, transport + at) : ABSENT;
    }

    /** Type of an ICMP or ICMPv6 message, 0 to 255; -1 if absent. */
    public int icmpType() {
        return icmp(0);
    }

    /** Code of an ICMP or ICMPv6 message, 0 to 255; -1 if absent. */
    public int icmpCode() {
        return icmp(1);
    }

    private int icmp(int at) {
        boolean isPresent = transport != ABSENT && transport + at < end && IpProtocol.isIcmp(transportProtocol);
        return isPresent ? Bytes.u8(memory, transport + at) : ABSENT;
    }

    /** Source of the IP packet, sender of the ARP message; {@code null} if absent. No name is looked up. */
    public @Nullable InetAddress sourceAddress() {
        return address(source);
    }

    /** Destination of the IP packet, target of the ARP message; {@code null} if absent. No name is looked up. */
    public @Nullable InetAddress destinationAddress() {
        return address(destination);
    }

    /** {@link #sourceAddress()} as text, IPv6 in the form of RFC 5952; {@code null} if absent. */
    public @Nullable String sourceText() {
        return addressText(source);
    }

    /** {@link #destinationAddress()} as text, IPv6 in the form of RFC 5952; {@code null} if absent. */
    public @Nullable String destinationText() {
        return addressText(destination);
    }

    private @Nullable String addressText(int at) {
        if (!hasAddress(at)) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        AddressText.append(text, memory, at, addressLength);
        return text.toString();
    }

    private boolean hasAddress(int at) {
        return addressLength != 0 && at + addressLength <= end;
    }

    private @Nullable InetAddress address(int at) {
        if (!hasAddress(at)) {
            return null;
        }
        byte[] bytes = new byte[addressLength];
        memory.get(at, bytes);
        try {
            // InetAddress.getByAddress makes an IPv4 address of an IPv4-mapped one.
            return addressLength == 4 ? InetAddress.getByAddress(bytes) : Inet6Address.getByAddress(null, bytes, -1);
        } catch (UnknownHostException e) {
            throw new AssertionError("4 and 16 bytes are addresses", e);
        }
    }

    /**
     * Protocol, source and destination in one line; empty if the network protocol is not known.
     *
     * <pre>
     *  tcp 198.51.100.2:47112 &gt; 198.51.100.1:4444
     *  udp [2001:db8::1]:53 &gt; [2001:db8::2]:99
     *  icmp 192.0.2.1 &gt; 192.0.2.2 type 8 code 0
     *  udp 192.0.2.1 &gt; 192.0.2.2 fragment
     *  arp 192.0.2.1 &gt; 192.0.2.2
     *  ethertype 0x88cc
     * </pre>
     */
    public String flow() {
        if (networkProtocol == ABSENT) {
            return "";
        }
        if (!hasAddress(destination)) {
            return String.format("ethertype 0x%04x", networkProtocol);
        }
        StringBuilder text = new StringBuilder(64).append(protocolName()).append(' ');
        endpoint(text, source, sourcePort());
        endpoint(text.append(" > "), destination, destinationPort());
        return detail(text).toString();
    }

    private String protocolName() {
        String name = transportName();
        if (name != null) {
            return name;
        }
        return networkProtocol == ETH_P_ARP ? "arp" : addressLength == 4 ? "ip" : "ipv6";
    }

    private void endpoint(StringBuilder text, int address, int port) {
        boolean brackets = addressLength == 16 && port != ABSENT;
        text.append(brackets ? "[" : "");
        AddressText.append(text, memory, address, addressLength);
        text.append(brackets ? "]" : "");
        if (port != ABSENT) {
            text.append(':').append(port);
        }
    }

    private StringBuilder detail(StringBuilder text) {
        if (icmpCode() != ABSENT) {
            text.append(" type ").append(icmpType()).append(" code ").append(icmpCode());
        }
        return isFragment ? text.append(" fragment") : text;
    }

    /** The {@link #flow()}. */
    @Override
    public String toString() {
        return flow();
    }
}
