package io.github.netlink4j.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the guides show compiles. */
class GuideTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    /** What the examples take as given: imports, and objects that their words speak of. */
    private static final String AROUND = """
            import static io.github.netlink4j.core.wire.Netlink.*;
            import static io.github.netlink4j.genl.Nlctrl.*;
            import static io.github.netlink4j.rtnetlink.link.LinkAttributes.*;
            import static io.github.netlink4j.rtnetlink.uapi.RtnlGroups.*;
            import static io.github.netlink4j.rtnetlink.uapi.Rtm.*;
            import static org.assertj.core.api.Assertions.assertThat;

            import io.github.netlink4j.core.bpf.*;
            import io.github.netlink4j.core.connection.*;
            import io.github.netlink4j.core.error.*;
            import io.github.netlink4j.core.message.*;
            import io.github.netlink4j.core.schema.*;
            import io.github.netlink4j.core.socket.*;
            import io.github.netlink4j.core.testing.*;
            import io.github.netlink4j.core.wire.*;
            import io.github.netlink4j.genl.*;
            import io.github.netlink4j.rtnetlink.*;
            import java.time.Duration;
            import java.util.*;
            import org.jspecify.annotations.Nullable;

            class Example {
                static final int CTRL_CMD_GETFAMILY = 3;
                static final AttributeSet VLAN = AttributeSet.builder("IFLA_VLAN").build();

                NetlinkSocket socket;
                NetlinkConnection connection;
                RtnlConnection route;
                LinkMessage view;
                Request newLink;
                Request getLink;
                String name;
                long mtu;
                int count;

                void kind(AttributeCursor info) {}

                // declarations

                void run() throws Exception {
                    // statements
                }
            }
            """;

    @TempDir
    private Path classes;

    private static List<String> examples(String document) throws IOException {
        return JAVA.matcher(Files.readString(DOCS.resolve(document)).replace("...", ""))
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    private static boolean isDeclaration(String example) {
        return example.startsWith("public ") || example.startsWith("static ");
    }

    private List<Diagnostic<? extends JavaFileObject>> problems(String declarations, String statements) {
        String file = AROUND.replace("// declarations", declarations).replace("// statements", statements);
        return new Snippet("Example", file).compile(classes);
    }

    @ParameterizedTest
    @CsvSource({"guide.md, LINKS, 10", "messages.md, ThingMessage, 3"})
    void the_examples_compile(String document, String declared, int atLeast) throws IOException {
        List<String> examples = examples(document);
        String declarations = examples.stream().filter(GuideTest::isDeclaration).collect(Collectors.joining("\n"));
        assertThat(declarations).contains(declared);
        assertThat(examples)
                .filteredOn(example -> !isDeclaration(example))
                .hasSizeGreaterThanOrEqualTo(atLeast)
                .allSatisfy(
                        example -> assertThat(problems(declarations, example)).isEmpty());
    }
}
