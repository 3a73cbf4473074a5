package io.github.netlink4j.rtnetlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.AttributeSpec;
import io.github.netlink4j.rtnetlink.link.LinkMessage;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The numbers of this module are those of the kernel's headers, of whatever version this machine has. What only one of the two
 * knows does not count.
 */
class KernelHeadersTest {
    /** The headers of Linux 6.1 have half as many again in common with this module; with fewer, they were not understood. */
    private static final int COMMON = 400;

    private static Map<String, Long> headers;

    @BeforeAll
    static void read() {
        assumeThat(KernelHeaders.FOLDER)
                .as("the kernel's headers, which linux-libc-dev has")
                .isDirectory();
        headers = KernelHeaders.constants(
                "if.h",
                "if_addr.h",
                "if_bonding.h",
                "if_bridge.h",
                "if_link.h",
                "if_tunnel.h",
                "if_vlan.h",
                "lwtunnel.h",
                "mpls_iptunnel.h",
                "neighbour.h",
                "rpl_iptunnel.h",
                "rtnetlink.h",
                "seg6_iptunnel.h",
                "seg6_local.h",
                "veth.h",
                "devlink.h",
                "dpll.h");
    }

    @Test
    void every_constant_is_the_number_of_its_name() {
        assertAgrees(classes()
                .flatMap(c -> Stream.of(c.getDeclaredFields()))
                .filter(f -> Modifier.isStatic(f.getModifiers()) && f.getType() == int.class)
                .filter(f -> Modifier.isPublic(f.getModifiers()))
                .map(f -> Map.entry(f.getName(), ((Number) valueOf(f)).longValue())));
    }

    @Test
    void every_row_of_a_table_is_the_number_of_its_name() {
        assertAgrees(classes()
                .flatMap(c -> Stream.of(c.getDeclaredFields()))
                .filter(f -> Modifier.isStatic(f.getModifiers()) && f.getType() == AttributeSet.class)
                .map(f -> (AttributeSet) valueOf(f))
                .flatMap(KernelHeadersTest::rows)
                .map(row -> Map.entry(row.name(), (long) row.number())));
    }

    private static Stream<AttributeSpec> rows(AttributeSet set) {
        return IntStream.range(0, set.size()).mapToObj(set::get).filter(row -> row != null);
    }

    private static void assertAgrees(Stream<Map.Entry<String, Long>> numbers) {
        Map<String, Long> ours = new TreeMap<>();
        Map<String, Long> theirs = new TreeMap<>();
        numbers.filter(n -> headers.containsKey(n.getKey())).forEach(n -> {
            ours.put(n.getKey(), n.getValue());
            theirs.put(n.getKey(), headers.get(n.getKey()));
        });
        assertThat(ours).isEqualTo(theirs).hasSizeGreaterThan(COMMON);
    }

    private static Object valueOf(Field constant) {
        try {
            constant.setAccessible(true);
            return constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(constant.toString(), e);
        }
    }

    /** All classes of the package itself. */
    private static Stream<Class<?>> classes() {
        String prefix = LinkMessage.class.getPackageName() + ".";
        return files().stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                .map(name -> load(prefix + name.replace(".class", "")));
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(
                Path.of(LinkMessage.class.getResource("LinkMessage.class").toURI())
                        .getParent())) {
            return files.toList();
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError("the classes of this module", e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name, e);
        }
    }
}
