package io.github.netlink4j.dropmon.reason;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DropReasonTest {
    @Test
    void a_known_reason_is_explained() {
        DropReason reason = DropReason.of("IP_RPFILTER");
        assertThat(reason).hasToString("IP_RPFILTER");
        assertThat(reason.description()).contains("rp_filter");
        assertThat(reason.layer()).isEqualTo("ip");
    }

    @Test
    void a_reason_of_a_newer_kernel_works_without_an_explanation() {
        DropReason reason = DropReason.of("NEW_IN_SOME_KERNEL");
        assertThat(reason).isEqualTo(new DropReason("NEW_IN_SOME_KERNEL"));
        assertThat(reason.name()).isEqualTo("NEW_IN_SOME_KERNEL");
        assertThat(reason.description()).isEmpty();
        assertThat(reason.layer()).isEmpty();
        assertThat(reason.counter()).isEmpty();
    }

    @Test
    void known_and_unknown_reasons_are_equal_by_name() {
        assertThat(DropReason.of("NO_SOCKET")).isEqualTo(DropReason.NO_SOCKET).isSameAs(DropReason.of("NO_SOCKET"));
        assertThat(DropReason.of("")).isEqualTo(new DropReason(""));
    }

    /** Those that the kernel's comments on the reasons name, and IP_INNOROUTES, which ip_error() counts so. */
    @ParameterizedTest
    @CsvSource({
        "TCP_MD5NOTFOUND, TcpExt.TCPMD5NotFound",
        "TCP_AOUNEXPECTED, TcpExt.TCPAOKeyNotFound",
        "SOCKET_BACKLOG, TcpExt.TCPBacklogDrop",
        "TCP_ZEROWINDOW, TcpExt.TCPZeroWindowDrop",
        "TCP_INVALID_END_SEQUENCE, TcpExt.BeyondWindow",
        "IP_INHDR, Ip.InHdrErrors",
        "IP_INNOROUTES, IpExt.InNoRoutes"
    })
    void a_reason_may_have_a_counter(String name, String counter) {
        assertThat(DropReason.of(name).counter()).contains(counter);
    }

    /** NO_SOCKET is Udp.NoPorts for UDP, something else for TCP. TCP_OFO_DROP is not TcpExt.TCPOFODrop. */
    @ParameterizedTest
    @CsvSource({"NO_SOCKET", "SOCKET_RCVBUFF", "PROTO_MEM", "TCP_OFO_DROP", "NOT_SPECIFIED", "NETFILTER_DROP"})
    void a_reason_whose_counter_depends_on_more_has_none(String name) {
        assertThat(DropReason.of(name).counter()).isEmpty();
        assertThat(DropReason.of(name).description()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RX_DROP_U_REPLAY, wifi, mac80211",
        "RX_DROP_UNUSABLE, wifi, mac80211",
        "OVS_DROP_METER, openvswitch, meter",
        "OVS_DROP_NEW_IN_SOME_KERNEL, openvswitch, Open vSwitch"
    })
    void groups_of_reasons_are_known_by_their_prefix(String name, String layer, String word) {
        DropReason reason = DropReason.of(name);
        assertThat(reason.name()).isEqualTo(name);
        assertThat(reason.layer()).isEqualTo(layer);
        assertThat(reason.description()).contains(word);
    }

    @Test
    void every_known_reason_has_a_sentence_and_a_layer() {
        assertThat(DropReason.known()).hasSizeGreaterThan(140).contains(DropReason.NETFILTER_DROP);
        assertThat(DropReason.known()).allSatisfy(reason -> {
            assertThat(reason.name()).matches("[A-Z0-9_]+");
            assertThat(reason.description()).endsWith(".");
            assertThat(reason.layer()).matches("[a-z0-9]+");
        });
    }

    /** Without those of TCP-AO, which kernels before 6.7 lack. */
    @Test
    void counters_have_the_names_of_the_running_kernel() throws Exception {
        Map<String, Set<String>> kernel = new TreeMap<>();
        for (String file : List.of("/proc/net/snmp", "/proc/net/netstat")) {
            for (String line : Files.readAllLines(Path.of(file))) {
                String[] words = line.split(":? ", -1);
                kernel.computeIfAbsent(words[0], table -> new TreeSet<>()).addAll(List.of(words));
            }
        }
        assertThat(DropReason.known().stream().map(DropReason::counter).flatMap(Optional::stream))
                .filteredOn(counter -> !counter.startsWith("TcpExt.TCPAO"))
                .allSatisfy(counter -> assertThat(kernel.get(counter.substring(0, counter.indexOf('.'))))
                        .contains(counter.substring(counter.indexOf('.') + 1)));
    }
}
