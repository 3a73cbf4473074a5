package io.github.netlink4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line of {@code bin/bench}. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class BenchCommandTest {
    private record Outcome(int status, String text) {}

    @ParameterizedTest
    @CsvSource({
        "'', bench: parse or live?",
        "walk, bench: neither parse nor live: walk",
        "parse --fast, bench: unknown option: --fast",
        "live --only, bench: --only needs a text",
    })
    void a_usage_error_prints_the_error_and_exits_with_2(String arguments, String message) throws Exception {
        Outcome outcome = bench(arguments);

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.text()).startsWith(message + "\nusage: bin/bench parse");
    }

    @Test
    void help_is_not_an_error() throws Exception {
        Outcome outcome = bench("--help");

        assertThat(outcome.status()).isZero();
        assertThat(outcome.text()).startsWith("usage: bin/bench parse");
    }

    private static Outcome bench(String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("../bin/bench"));
        if (!arguments.isEmpty()) {
            command.addAll(List.of(arguments.split(" ")));
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), text);
    }
}
