package io.github.netlink4j.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "500ms,      PT0.5S",
        "1ms,        PT0.001S",
        "10s,        PT10S",
        "10,         PT10S",
        "007,        PT7S",
        "2m,         PT2M",
        "1h,         PT1H",
        "999999999h, PT999999999H",
    })
    void a_number_with_a_unit_is_read_and_one_without_is_seconds(String text, Duration duration) {
        assertThat(Durations.parse(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "s",
                "ms",
                "-1s",
                "+1s",
                "1.5s",
                "1 s",
                " 1s",
                "1s ",
                "1S",
                "1d",
                "1m30s",
                "1234567890s",
                "٣s"
            })
    void anything_else_is_rejected_with_examples(String text) {
        assertThatThrownBy(() -> Durations.parse(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("\"" + text + "\" is not a duration: 500ms, 10s, 2m and 1h are");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0ms", "000h"})
    void a_duration_of_zero_is_rejected(String text) {
        assertThatThrownBy(() -> Durations.parse(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("the duration is zero");
    }
}
