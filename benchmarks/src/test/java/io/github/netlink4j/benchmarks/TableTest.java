package io.github.netlink4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final List<Figures> ROWS = List.of(
            new Figures("walk route message", 17, 22.04, 15.0, 0, Optional.of(90.5)),
            new Figures("walk route message", 25, 18.0, 15.0, 0, Optional.of(90.5)),
            new Figures("RTM_GETLINK round trip", 17, 5046, 4800, 24, Optional.empty()));

    @Test
    void the_text_has_a_line_for_each_jdk_and_each_name_once() {
        assertThat(Table.text(ROWS)).isEqualTo("""
                                                JDK         ns       C ns   ratio bytes/op  libmnl ns
                        walk route message       17       22.0       15.0    1.47      0.0       90.5
                                                 25       18.0       15.0    1.20      0.0       90.5
                        RTM_GETLINK round trip   17     5046.0     4800.0    1.05     24.0
                        """);
    }

    @Test
    void the_json_is_an_array_of_objects() {
        assertThat(Table.json(ROWS.subList(1, 3))).isEqualTo("""
                        [
                          {"name": "walk route message", "jdk": 25, "ns": 18.00, "cNs": 15.00, "ratio": 1.200, \
                        "bytesPerOp": 0.00, "libmnlNs": 90.50},
                          {"name": "RTM_GETLINK round trip", "jdk": 17, "ns": 5046.00, "cNs": 4800.00, "ratio": 1.051, \
                        "bytesPerOp": 24.00}
                        ]
                        """);
    }
}
