package io.github.netlink4j.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the README work. */
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
        assertThat(new Snippet("Drops", examples.get(0).group(1)).compile(classes))
                .isEmpty();
        assertThat(classes.resolve("Drops.class")).exists();
    }

    @Test
    void the_dependency_is_an_artifact_of_this_build() throws IOException {
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
}
