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

/** The examples in the documents compile. */
class GuideTest {
    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    /** What the examples leave out: imports, and objects that the text mentions. */
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
            import io.github.netlink4j.core.filter.*;
            import io.github.netlink4j.core.message.*;
            import io.github.netlink4j.core.schema.*;
            import io.github.netlink4j.core.socket.*;
            import io.github.netlink4j.core.wire.*;
            import io.github.netlink4j.dropmon.*;
            import io.github.netlink4j.dropmon.alert.*;
            import io.github.netlink4j.dropmon.packet.*;
            import io.github.netlink4j.dropmon.reason.*;
            import io.github.netlink4j.dropmon.report.*;
            import io.github.netlink4j.dropmon.symbol.*;
            import io.github.netlink4j.genl.*;
            import io.github.netlink4j.pcap.*;
            import io.github.netlink4j.rtnetlink.*;
            import io.github.netlink4j.rtnetlink.address.*;
            import io.github.netlink4j.rtnetlink.base.*;
            import io.github.netlink4j.rtnetlink.link.*;
            import io.github.netlink4j.rtnetlink.link.kind.*;
            import io.github.netlink4j.rtnetlink.neighbour.*;
            import io.github.netlink4j.rtnetlink.route.*;
            import io.github.netlink4j.rtnetlink.rule.*;
            import io.github.netlink4j.tap.*;
            import io.github.netlink4j.tap.conversation.*;
            import io.github.netlink4j.tap.filter.*;
            import io.github.netlink4j.testing.*;
            import java.nio.file.Path;
            import java.time.Duration;
            import java.util.*;
            import org.jspecify.annotations.Nullable;

            class Example {
                static final AttributeSet VLAN = AttributeSet.builder("IFLA_VLAN").build();
                static final AttributeSet ATTRIBUTES = AttributeSet.builder("THING").build();

                NetlinkSocket socket;
                NetlinkConnection connection;
                RtnlConnection rtnl;
                LinkMessage view;
                Request newLink;
                Request getLink;
                String name;
                long mtu;
                int count;
                int datapathIndex;

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

    /** Of a module: {@code bin/consumers} compiles such. */
    private static boolean isModule(String example) {
        return example.startsWith("module ");
    }

    private List<Diagnostic<? extends JavaFileObject>> problems(String declarations, String statements) {
        String file = AROUND.replace("// declarations", declarations).replace("// statements", statements);
        return new Snippet("Example", file).compile(classes);
    }

    @ParameterizedTest
    @CsvSource({"drop-monitor.md, '', 3", "guide.md, LINKS, 10", "messages.md, ThingMessage, 3", "tap.md, '', 2"})
    void the_examples_compile(String document, String declared, int atLeast) throws IOException {
        List<String> examples = examples(document);
        String declarations = examples.stream().filter(GuideTest::isDeclaration).collect(Collectors.joining("\n"));
        assertThat(declarations).contains(declared);
        assertThat(examples)
                .filteredOn(example -> !isDeclaration(example) && !isModule(example))
                .hasSizeGreaterThanOrEqualTo(atLeast)
                .allSatisfy(
                        example -> assertThat(problems(declarations, example)).isEmpty());
    }
}
