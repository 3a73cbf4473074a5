package io.github.netlink4j.testsupport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The condition of {@link NeedsRoot}. */
final class RootCondition implements ExecutionCondition {
    private static final Set<String> REQUIRE_ALL = Set.of("CI", "NETLINK4J_REQUIRE_ALL");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return decide(isRoot(), System.getenv().keySet());
    }

    static ConditionEvaluationResult decide(boolean root, Set<String> environment) {
        if (root) {
            return ConditionEvaluationResult.enabled("running as root");
        }
        for (String variable : REQUIRE_ALL) {
            if (environment.contains(variable)) {
                throw new IllegalStateException(
                        "this test needs root, and " + variable + " requires that no test is skipped");
            }
        }
        return ConditionEvaluationResult.disabled("this test needs root: run the tests as root");
    }

    private static boolean isRoot() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
