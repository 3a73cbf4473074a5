package io.github.netlink4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Java and C read the same values: the expected checksums were printed by target/c/parse, on a little-endian machine. */
class ChecksumTest {
    @ParameterizedTest
    @CsvSource({"LINKS, 11478366478", "ADDRESSES, 18547427", "ROUTES, 115214983", "NEIGHBOURS, 17434572"})
    void the_walk_finds_the_attributes_that_C_finds(Recording recording, String checksum) {
        WalkBenchmark benchmark = new WalkBenchmark();
        benchmark.recording = recording;
        benchmark.load();

        assertThat(Long.toUnsignedString(benchmark.walk())).isEqualTo(checksum);
        assertThat(Long.toUnsignedString(benchmark.bareLoop())).isEqualTo(checksum);
    }

    @Test
    void decoded_routes_have_the_values_that_C_reads() {
        RouteDecodeBenchmark benchmark = new RouteDecodeBenchmark();
        benchmark.load();

        assertThat(Long.toUnsignedString(benchmark.byHand())).isEqualTo("7830517303641144401");
    }

    @Test
    void decoded_links_have_the_values_that_C_reads() {
        LinkDecodeBenchmark benchmark = new LinkDecodeBenchmark();
        benchmark.load();

        assertThat(Long.toUnsignedString(benchmark.byHand())).isEqualTo("737773589573");
    }

    @Test
    void built_requests_have_the_bytes_that_C_writes() {
        assertThat(new BuildBenchmark().checksum()).isEqualTo(147_626_208);
    }

    @Test
    void a_benchmark_with_a_checksum_other_than_that_of_C_fails() {
        Expected expected = new Expected();
        expected.checksum = "18446744073709551615";

        expected.require(-1);
        assertThatThrownBy(() -> expected.require(17))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("checksum mismatch: C read 18446744073709551615, Java read 17");
    }
}
