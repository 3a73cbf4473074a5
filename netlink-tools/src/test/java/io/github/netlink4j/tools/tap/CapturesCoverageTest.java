package io.github.netlink4j.tools.tap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of real traffic the tables describe. */
class CapturesCoverageTest {
    private static final String OF_A_PROGRAM = "the kernel defines no message of USERSOCK: a program's own";

    /** What no table can describe, by protocol and gap. */
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("ROUTE unnamed RTM_GETROUTE .RTA(99)", "requested to be rejected: no kernel has the attribute"),
            Map.entry("ROUTE raw RTM_NEWLINK .IFLA_MTU", "requested to be rejected: an MTU of two bytes"),
            Map.entry("ROUTE without table type(250)", "requested to be rejected: no kernel has the type"),
            Map.entry(
                    "ROUTE raw RTM_NEWQDISC .TCA_OPTIONS.(tc_prio_qopt tail)",
                    "tc's empty nest, which the kernel ignores"),
            Map.entry("USERSOCK without table type(32)", OF_A_PROGRAM),
            Map.entry("USERSOCK without table type(119)", OF_A_PROGRAM),
            Map.entry("USERSOCK without table type(120)", OF_A_PROGRAM),
            Map.entry(
                    "FIB_LOOKUP without table type(0)",
                    "a control message's type, at which the kernel does not look here"),
            Map.entry("FIB_LOOKUP raw fib_result_nl .(malformed)", "a program's zeros, which the kernel ignores"));

    private final Coverage coverage = TestCaptures.coverage();

    private Stream<Coverage.Protocol> protocols() {
        return StreamSupport.stream(coverage.protocols().spliterator(), false);
    }

    /** The gaps of a protocol as the reasons have them. */
    private static Stream<String> gaps(Coverage.Protocol protocol) {
        return protocol.gaps().stream()
                .map(Map.Entry::getKey)
                .map(gap -> Stream.of(protocol.name(), gap.kind().toString(), gap.message(), gap.path())
                        .filter(word -> !word.isEmpty())
                        .reduce((left, right) -> left + " " + right)
                        .orElseThrow());
    }

    @Test
    void the_captures_have_all_protocols_that_programs_use() {
        assertThat(protocols().map(Coverage.Protocol::name))
                .containsExactly("ROUTE", "USERSOCK", "SOCK_DIAG", "XFRM", "FIB_LOOKUP", "NETFILTER", "GENERIC");
    }

    @Test
    void every_message_and_attribute_has_a_name_and_a_value_but_those_with_a_reason() {
        List<String> gaps = protocols().flatMap(CapturesCoverageTest::gaps).toList();
        assertThat(gaps).containsExactlyInAnyOrderElementsOf(REASONS.keySet());
    }

    /** Those with a reason, too. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"ROUTE, 5000, 1", "NETFILTER, 1000, 5", "GENERIC, 5000, 5"})
    void the_share_of_unnamed_and_raw_attributes_is_small(String protocol, int attributes, double percent) {
        Counts counts = TestCaptures.counts(coverage, protocol);
        assertThat(counts.attributes()).isGreaterThan(attributes);
        assertThat(100.0 * (counts.unnamed() + counts.raw()) / counts.attributes())
                .isLessThan(percent);
    }
}
