package io.github.netlink4j.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RootConditionTest {
    @Test
    void root_runs_the_test() {
        assertThat(RootCondition.decide(true, Set.of("CI")).isDisabled()).isFalse();
    }

    @Test
    void others_skip_it_with_the_reason() {
        var result = RootCondition.decide(false, Set.of("HOME"));
        assertThat(result.isDisabled()).isTrue();
        assertThat(result.getReason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("needs root"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CI", "NETLINK4J_REQUIRE_ALL"})
    void others_fail_where_no_test_may_be_skipped(String variable) {
        assertThatThrownBy(() -> RootCondition.decide(false, Set.of(variable)))
                .hasMessageContaining("needs root")
                .hasMessageContaining(variable);
    }
}
