package io.github.netlink4j.testsupport;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** The condition of {@link NeedsProgram}. */
final class ProgramCondition implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getElement(), NeedsProgram.class)
                .map(needed -> decide(needed.value(), System.getenv()))
                .orElse(ConditionEvaluationResult.enabled("needs no program"));
    }

    static ConditionEvaluationResult decide(String program, Map<String, String> environment) {
        if (isIn(environment.getOrDefault("PATH", ""), program)) {
            return ConditionEvaluationResult.enabled(program + " is installed");
        }
        return RequireAll.disabled("this test needs " + program, environment.keySet());
    }

    private static boolean isIn(String path, String program) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(path)
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
