package io.github.netlink4j.dropmon.packet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.testsupport.Hex;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packets marked "recorded" are from packet alerts of Linux 6.1. */
class PacketHeadersTest {
    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86dd;

    /** Recorded: a datagram to a port without a listener, dropped in __udp4_lib_rcv for NO_SOCKET. */
    private static final String UDP = """
            76 5a 08 63 6b 80  d2 ab d7 b2 44 a8  08 00   # to, from, IPv4
            45 00 00 1f 7f 0f 40 00 40 11 a0 6a           # 20 bytes of header, UDP
            c0 a8 4d 01  c0 a8 4d 02                      # 192.168.77.1 > 192.168.77.2
            80 f1 00 09 00 0b 1b 71                       # 33009 > 9
            68 69 0a                                      # "hi"
            """;

    /** Recorded: a connection attempt, dropped in nf_hook_slow for NETFILTER_DROP, on the loopback device. */
    private static final String TCP = """
            00 00 00 00 00 00  00 00 00 00 00 00  08 00
            45 00 00 3c 33 9b 40 00 40 06 eb cd           # TCP
            c0 a8 4d 01  c0 a8 4d 01                      # 192.168.77.1 > 192.168.77.1
            d8 fc 00 63 f2 0c 36 2d 00 00 00 00 a0 02 ff d7 1b 82 00 00   # 55548 > 99, SYN
            02 04 ff d7 04 02 08 0a 0b 87 75 4e 00 00 00 00 01 03 03 07
            """;

    /** Recorded: a neighbour solicitation for another host, dropped in ip6_mc_input. */
    private static final String NEIGHBOUR_SOLICITATION = """
            33 33 ff 00 00 99  d2 ab d7 b2 44 a8  86 dd   # to a multicast group, IPv6
            60 00 00 00 00 20 3a ff                       # 32 bytes of ICMPv6, hop limit 255
            fd 00 00 77 00 00 00 00 00 00 00 00 00 00 00 01
            ff 02 00 00 00 00 00 00 00 00 00 01 ff 00 00 99
            87 00 8e 75 00 00 00 00                       # type 135, code 0
            fd 00 00 77 00 00 00 00 00 00 00 00 00 00 00 99
            01 01 d2 ab d7 b2 44 a8
            """;

    private final PacketHeaders packet = new PacketHeaders();

    private PacketHeaders decode(String hex, int protocol) {
        ByteBuffer memory = Hex.buffer(hex);
        return packet.wrap(memory, 0, memory.limit(), protocol);
    }

    @Test
    void udp_over_ethernet() throws Exception {
        decode(UDP, IPV4);
        assertThat(packet.flow()).isEqualTo("udp 192.168.77.1:33009 > 192.168.77.2:9");
        assertThat(packet.isEthernet()).isTrue();
        assertThat(packet.isBareIp()).isFalse();
        assertThat(packet.destinationMac()).isEqualTo("76:5a:08:63:6b:80");
        assertThat(packet.sourceMac()).isEqualTo("d2:ab:d7:b2:44:a8");
        assertThat(packet.networkProtocol()).isEqualTo(IPV4);
        assertThat(packet.transportProtocol()).isEqualTo(17);
        assertThat(packet.transportName()).isEqualTo("udp");
        assertThat(packet.hasPorts()).isTrue();
        assertThat(packet.sourcePort()).isEqualTo(33009);
        assertThat(packet.destinationPort()).isEqualTo(9);
        assertThat(packet.icmpType()).isEqualTo(-1);
        assertThat(packet.sourceAddress()).isEqualTo(InetAddress.getByName("192.168.77.1"));
        assertThat(packet.destinationAddress()).isEqualTo(InetAddress.getByName("192.168.77.2"));
        assertThat(packet.length()).isEqualTo(45);
    }

    @Test
    void tcp_on_the_loopback_device_has_an_ethernet_header_of_zeros() {
        assertThat(decode(TCP, IPV4).flow()).isEqualTo("tcp 192.168.77.1:55548 > 192.168.77.1:99");
        assertThat(packet.isEthernet()).isTrue();
    }

    @Test
    void icmpv6_has_type_and_code_and_no_ports() {
        decode(NEIGHBOUR_SOLICITATION, IPV6);
        assertThat(packet.flow()).isEqualTo("icmpv6 fd00:77::1 > ff02::1:ff00:99 type 135 code 0");
        assertThat(packet.hasPorts()).isFalse();
        assertThat(packet.icmpType()).isEqualTo(135);
        assertThat(packet.sourceAddress()).isInstanceOf(Inet6Address.class).hasToString("/fd00:77:0:0:0:0:0:1");
    }

    @Test
    void a_packet_may_start_at_any_offset() {
        ByteBuffer memory = Hex.buffer("ff ff ff" + UDP + "08 00");
        assertThat(packet.wrap(memory, 3, memory.limit() - 5, IPV4).flow())
                .isEqualTo("udp 192.168.77.1:33009 > 192.168.77.2:9");
        assertThatThrownBy(() -> packet.wrap(memory, 3, memory.limit(), IPV4))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void packets_of_a_tun_device_have_no_ethernet_header() {
        String bare = withoutEthernet(UDP);
        assertThat(decode(bare, IPV4).flow()).isEqualTo("udp 192.168.77.1:33009 > 192.168.77.2:9");
        assertThat(packet.isEthernet()).isFalse();
        assertThat(packet.isBareIp()).isTrue();
        assertThat(packet.sourceMac()).isNull();
        assertThat(decode(withoutEthernet(NEIGHBOUR_SOLICITATION), IPV6).flow()).startsWith("icmpv6 fd00:77::1 > ");
    }

    @Test
    void a_source_address_that_looks_like_an_ethertype_does_not_make_it_ethernet() {
        String packetFrom8 = """
                45 00 00 1c 00 01 00 00 40 11 00 00
                08 00 08 08  c0 00 02 01              # 8.0.8.8, where an EtherType would be 0x0800
                00 35 30 39 00 08 00 00
                """;
        assertThat(decode(packetFrom8, IPV4).flow()).isEqualTo("udp 8.0.8.8:53 > 192.0.2.1:12345");
        assertThat(packet.isEthernet()).isFalse();
    }

    /** The kernel strips the outer tag of a received frame, and the protocol is then that of what follows. */
    @ParameterizedTest
    @CsvSource({"0x8100", "0x0800"})
    void vlan_tags_are_skipped(String protocol) {
        String tagged = ethernet(UDP) + "81 00 00 64  08 00" + withoutEthernet(UDP);
        assertThat(decode(tagged, Integer.decode(protocol)).flow())
                .isEqualTo("udp 192.168.77.1:33009 > 192.168.77.2:9");
        assertThat(packet.isEthernet()).isTrue();
        assertThat(packet.networkProtocol()).isEqualTo(IPV4);
    }

    @ParameterizedTest
    @CsvSource({"0x88a8", "0x8100", "0x86dd"})
    void stacked_vlan_tags_are_skipped(String protocol) {
        String tagged = ethernet(UDP) + "88 a8 00 0a  81 00 00 64  86 dd" + withoutEthernet(NEIGHBOUR_SOLICITATION);
        assertThat(decode(tagged, Integer.decode(protocol)).icmpType()).isEqualTo(135);
    }

    @Test
    void a_bad_ip_header_behind_ethernet_is_no_ip_packet() {
        String bad = ethernet(UDP) + "08 00" + "75 00 00 1f 7f 0f 40 00 40 11 a0 6a c0 a8 4d 01 c0 a8 4d 02";
        assertThat(decode(bad, IPV4).flow()).isEqualTo("ethertype 0x0800");
        assertThat(packet.isEthernet()).isTrue();
    }

    @Test
    void other_protocols_are_shown_by_their_ethertype() {
        String lldp = "01 80 c2 00 00 0e  d2 ab d7 b2 44 a8  88 cc  02 07 04 d2 ab d7 b2 44 a8";
        assertThat(decode(lldp, 0x88cc).flow()).isEqualTo("ethertype 0x88cc");
        assertThat(packet.destinationMac()).isEqualTo("01:80:c2:00:00:0e");
        assertThat(packet.transportName()).isNull();
        assertThat(packet.sourceAddress()).isNull();
    }

    @Test
    void a_frame_of_ieee_802_3_has_a_length_where_others_have_a_type() {
        String spanningTree = "01 80 c2 00 00 00  d2 ab d7 b2 44 a8  00 26  42 42 03 00 00 00 00 00";
        assertThat(decode(spanningTree, 0x0004).isEthernet()).isTrue();
        assertThat(packet.flow()).isEqualTo("ethertype 0x0004");
    }

    @Test
    void arp_has_sender_and_target() {
        String request = """
                ff ff ff ff ff ff  d2 ab d7 b2 44 a8  08 06
                00 01 08 00 06 04 00 01                       # Ethernet, IPv4, request
                d2 ab d7 b2 44 a8  c0 00 02 01                # sender
                00 00 00 00 00 00  c0 00 02 02                # target
                """;
        assertThat(decode(request, 0x0806).flow()).isEqualTo("arp 192.0.2.1 > 192.0.2.2");
    }

    @Test
    void icmp_over_a_header_with_options() {
        String ping = """
                46 00 00 20 00 01 00 00 40 01 00 00           # 24 bytes of header, ICMP
                c0 00 02 01  c0 00 02 02
                94 04 00 00                                   # router alert
                08 00 f7 ff 00 00 00 00                       # echo request
                """;
        assertThat(decode(ping, IPV4).flow()).isEqualTo("icmp 192.0.2.1 > 192.0.2.2 type 8 code 0");
    }

    @ParameterizedTest
    @CsvSource({"06, tcp", "11, udp", "84, sctp", "88, udplite", "21, dccp"})
    void protocols_with_ports(String number, String name) {
        String ports = "45 00 00 1c 00 01 00 00 40 " + number + " 00 00 c0 00 02 01 c0 00 02 02 00 35 ff ff";
        assertThat(decode(ports, IPV4).flow()).isEqualTo(name + " 192.0.2.1:53 > 192.0.2.2:65535");
    }

    @ParameterizedTest
    @CsvSource({"02, igmp", "2f, gre", "32, esp", "59, proto 89"})
    void protocols_without_ports(String number, String name) {
        String portless = "45 00 00 1c 00 01 00 00 40 " + number + " 00 00 c0 00 02 01 c0 00 02 02 00 35 ff ff";
        assertThat(decode(portless, IPV4).flow()).isEqualTo(name + " 192.0.2.1 > 192.0.2.2");
        assertThat(packet.hasPorts()).isFalse();
    }

    @Test
    void later_fragments_have_no_ports() {
        String first = "45 00 00 1c 00 01 20 00 40 11 00 00 c0 00 02 01 c0 00 02 02 00 35 00 63";
        assertThat(decode(first, IPV4).flow()).isEqualTo("udp 192.0.2.1:53 > 192.0.2.2:99");
        assertThat(packet.isFragment()).isFalse();
        String second = "45 00 00 1c 00 01 20 b9 40 11 00 00 c0 00 02 01 c0 00 02 02 00 35 00 63";
        assertThat(decode(second, IPV4).flow()).isEqualTo("udp 192.0.2.1 > 192.0.2.2 fragment");
        assertThat(packet.isFragment()).isTrue();
    }

    @Test
    void a_header_length_below_20_bytes_leaves_the_addresses_only() {
        String broken = "44 00 00 1c 00 01 00 00 40 11 00 00 c0 00 02 01 c0 00 02 02 00 35 00 63";
        assertThat(decode(broken, IPV4).flow()).isEqualTo("udp 192.0.2.1 > 192.0.2.2");
    }

    /** 2001:db8::1 > 2001:db8::2, with the next header and what follows the addresses. */
    private static String ipv6(String next, String rest) {
        return "60 00 00 00 00 20" + next + "40"
                + "20 01 0d b8 00 00 00 00 00 00 00 00 00 00 00 01"
                + "20 01 0d b8 00 00 00 00 00 00 00 00 00 00 00 02"
                + rest;
    }

    @Test
    void ipv6_addresses_with_ports_are_in_brackets() {
        assertThat(decode(ipv6("11", "00 35 00 63"), IPV6).flow()).isEqualTo("udp [2001:db8::1]:53 > [2001:db8::2]:99");
    }

    @Test
    void extension_headers_are_skipped() {
        String headers = """
                2b 00 05 02 00 00 01 00                            # hop-by-hop options, then routing
                3c 02 00 00 00 00 00 00 00 00 00 00 00 00 00 00    # routing of 24 bytes, then destination options
                00 00 00 00 00 00 00 00
                33 00 01 04 00 00 00 00                            # destination options, then authentication
                2c 02 00 00 00 00 00 00 00 00 00 00 00 00 00 00    # authentication of 16 bytes, then fragment
                06 00 00 01 00 00 00 07                            # the first fragment, then TCP
                00 35 00 63
                """;
        assertThat(decode(ipv6("00", headers), IPV6).flow()).isEqualTo("tcp [2001:db8::1]:53 > [2001:db8::2]:99");
    }

    @Test
    void later_fragments_of_ipv6_have_no_ports() {
        String fragment = "11 00 05 a9 00 00 00 07  00 35 00 63"; // at byte 1448
        assertThat(decode(ipv6("2c", fragment), IPV6).flow()).isEqualTo("udp 2001:db8::1 > 2001:db8::2 fragment");
    }

    @Test
    void a_chain_of_extension_headers_that_is_cut_off_leaves_the_addresses() {
        assertThat(decode(ipv6("00", "2b 01 05 02"), IPV6).flow()).isEqualTo("ipv6 2001:db8::1 > 2001:db8::2");
        assertThat(packet.transportProtocol()).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "00000000000000000000000000000000, ::",
        "00000000000000000000000000000001, ::1",
        "20010db8000000000000000000000000, 2001:db8::",
        "20010db8000000010001000100010001, 2001:db8:0:1:1:1:1:1",
        "20010000000000010000000000000001, 2001:0:0:1::1",
        "20010db8000000000001000000000001, 2001:db8::1:0:0:1",
        "0001000200030004000500060007000a, 1:2:3:4:5:6:7:a",
        "00000000000300040005000600070000, ::3:4:5:6:7:0",
        "fe80000000000000d0abd7fffeb244a8, fe80::d0ab:d7ff:feb2:44a8"
    })
    void ipv6_addresses_are_written_as_in_rfc_5952(String bytes, String text) {
        String packetBytes = "60 00 00 00 00 00 3b 40" + bytes + bytes;
        assertThat(decode(packetBytes, IPV6).flow()).isEqualTo("proto 59 " + text + " > " + text);
    }

    @Test
    void an_ipv4_mapped_address_stays_an_ipv6_address() {
        String mapped = "00000000000000000000ffffc0000201";
        assertThat(decode("60 00 00 00 00 00 3b 40" + mapped + mapped, IPV6).sourceAddress())
                .isInstanceOf(Inet6Address.class);
    }

    /** As {@code NET_DM_ATTR_TRUNC_LEN} 1 to 45 cuts it. */
    @Test
    void a_cut_packet_is_decoded_as_far_as_it_goes() {
        ByteBuffer memory = Hex.buffer(UDP);
        for (int length = 0; length <= memory.limit(); length++) {
            packet.wrap(memory, 0, length, IPV4);
            assertThat(packet.isEthernet()).isEqualTo(length >= 14);
            assertThat(packet.transportProtocol()).isEqualTo(length >= 24 ? 17 : -1);
            assertThat(packet.sourceAddress() != null).isEqualTo(length >= 30);
            assertThat(packet.destinationAddress() != null).isEqualTo(length >= 34);
            assertThat(packet.sourcePort()).isEqualTo(length >= 36 ? 33009 : -1);
            assertThat(packet.hasPorts()).isEqualTo(length >= 38);
            assertThat(packet.flow()).isNotEmpty();
        }
    }

    @Test
    void without_bytes_or_protocol_everything_is_absent() {
        assertThat(new PacketHeaders().flow()).isEmpty();
        assertThat(decode("", 0).flow()).isEmpty();
        assertThat(decode(UDP, 0).flow()).isEmpty();
        assertThat(decode("ff ff", -1).networkProtocol()).isEqualTo(-1);
        assertThat(packet.isEthernet()).isFalse();
        assertThat(packet.sourceMac()).isNull();
        assertThat(packet.transportName()).isNull();
        assertThat(packet.destinationAddress()).isNull();
    }

    @Test
    void wrap_leaves_nothing_of_the_previous_packet() {
        decode(UDP, IPV4);
        decode("", 0x88cc);
        assertThat(packet).hasToString("ethertype 0x88cc");
        assertThat(packet.isEthernet()).isFalse();
        assertThat(packet.transportProtocol()).isEqualTo(-1);
        assertThat(packet.hasPorts()).isFalse();
        assertThat(packet.sourceAddress()).isNull();
    }

    private static String ethernet(String packet) {
        return Hex.of(Hex.bytes(packet)).substring(0, 24);
    }

    private static String withoutEthernet(String packet) {
        return Hex.of(Hex.bytes(packet)).substring(28);
    }
}
