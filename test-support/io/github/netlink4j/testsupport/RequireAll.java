package io.github.netlink4j.testsupport;

import java.util.Set;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;

/** Whether a test may be disabled: not where the environment requires that all tests run. */
final class RequireAll {
    private static final Set<String> VARIABLES = Set.of("CI", "NETLINK4J_REQUIRE_ALL");

    private RequireAll() {}

    /**
     * Disables a test.
     *
     * @param reason what it needs
     * @param environment the names of the variables
     * @throws IllegalStateException if all tests must run
     */
    static ConditionEvaluationResult disabled(String reason, Set<String> environment) {
        for (String variable : VARIABLES) {
            if (environment.contains(variable)) {
                throw new IllegalStateException(reason + "; and " + variable + " requires that no test is skipped");
            }
        }
        return ConditionEvaluationResult.disabled(reason);
    }
}
