package io.github.netlink4j.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide shows of links, addresses, routes and neighbours, compiles. */
class GuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "guide.md");
    private static final Pattern SECTION =
            Pattern.compile("\n## Links, addresses, routes, neighbours\n(.*?)\n## ", Pattern.DOTALL);
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final String AROUND = """
            import io.github.netlink4j.core.connection.*;
            import io.github.netlink4j.core.socket.NetworkNamespace;
            import io.github.netlink4j.core.wire.*;
            import io.github.netlink4j.route.*;

            class Example {
                void run() {
                    %s
                }
            }
            """;

    @TempDir
    private Path classes;

    @Test
    void the_examples_compile() throws IOException {
        String guide = Files.readString(GUIDE);
        String section =
                SECTION.matcher(guide).results().findFirst().orElseThrow().group(1);
        List<String> examples =
                JAVA.matcher(section).results().map(m -> m.group(1)).toList();
        assertThat(examples)
                .hasSize(4)
                .allSatisfy(example -> assertThat(
                                new Snippet("Example", AROUND.replace("%s", example)).compile(classes))
                        .isEmpty());
    }
}
