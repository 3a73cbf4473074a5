package io.github.netlink4j.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows, does. */
class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern DEPENDENCY =
            Pattern.compile("<artifactId>(.*?)</artifactId>\\s*<version>(.*?)</version>", Pattern.DOTALL);

    @TempDir
    private Path classes;

    @Test
    void the_example_compiles() throws IOException {
        List<MatchResult> examples =
                JAVA.matcher(Files.readString(README)).results().toList();
        assertThat(examples).hasSize(1);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<String> options =
                List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
        boolean compiled = compiler.getTask(
                        null,
                        null,
                        problems,
                        options,
                        null,
                        List.of(new Source(examples.get(0).group(1))))
                .call();
        assertThat(problems.getDiagnostics()).isEmpty();
        assertThat(compiled).isTrue();
        assertThat(classes.resolve("Drops.class")).exists();
    }

    @Test
    void the_dependency_is_one_that_this_build_makes() throws IOException {
        MatchResult dependency = DEPENDENCY
                .matcher(Files.readString(README))
                .results()
                .findFirst()
                .orElseThrow();
        String parent = Files.readString(Path.of("..", "pom.xml"));
        assertThat(parent)
                .contains("<module>" + dependency.group(1) + "</module>")
                .contains("<version>" + dependency.group(2) + "</version>");
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Drops.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
