package io.github.netlink4j.rtnetlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.AttributeSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The numbers of this module are those of the kernel's headers, of whatever version this machine has. Names that only one of
 * the two has are not compared.
 */
class KernelHeadersTest {
    /** The headers of Linux 6.1 have more in common with this module; with fewer, they were not understood. */
    private static final int COMMON_CONSTANTS = 600;

    private static final int COMMON_ROWS = 450;
    private static final int COMMON_VALUES = 60;
    /** The largest number of an open type is that of 16 bits. */
    private static final int LARGEST = 0xffff;

    private static Map<String, Long> headers;

    @BeforeAll
    static void read() {
        assumeThat(KernelHeaders.FOLDER)
                .as("the kernel's headers, which linux-libc-dev has")
                .isDirectory();
        headers = KernelHeaders.constants(
                "fib_rules.h",
                "if.h",
                "if_addr.h",
                "if_arp.h",
                "if_bonding.h",
                "if_bridge.h",
                "if_link.h",
                "if_tunnel.h",
                "if_vlan.h",
                "ila.h",
                "ioam6_iptunnel.h",
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
    void every_constant_has_the_number_of_its_name() {
        assertAgrees(
                COMMON_CONSTANTS,
                fields().filter(f -> f.getType() == int.class && Modifier.isPublic(f.getModifiers()))
                        .map(f -> Map.entry(f.getName(), ((Number) valueOf(f)).longValue())));
    }

    @Test
    void every_row_of_a_table_has_the_number_of_its_name() {
        assertAgrees(
                COMMON_ROWS,
                fields().filter(f -> f.getType() == AttributeSet.class)
                        .map(f -> (AttributeSet) valueOf(f))
                        .flatMap(KernelHeadersTest::rows)
                        .map(row -> Map.entry(row.name(), (long) row.number())));
    }

    @Test
    void every_value_of_an_open_type_has_the_number_of_its_name() {
        assertAgrees(
                COMMON_VALUES,
                classes()
                        .filter(KernelHeadersTest::isOpenType)
                        .flatMap(type -> IntStream.rangeClosed(0, LARGEST)
                                .mapToObj(number -> named(type, number))
                                .flatMap(Optional::stream)));
    }

    /** A record of a number, such as {@code Scope}. */
    private static boolean isOpenType(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getName().equals("number");
    }

    /** The name of a number, if it has one. */
    private static Optional<Map.Entry<String, Long>> named(Class<?> type, int number) {
        try {
            boolean isLong = type.getRecordComponents()[0].getType() == long.class;
            Constructor<?> constructor = type.getDeclaredConstructor(isLong ? long.class : int.class);
            Object value = isLong ? constructor.newInstance((long) number) : constructor.newInstance(number);
            return Optional.of(Map.entry(value.toString(), (long) number));
        } catch (InvocationTargetException e) {
            assertThat(e.getCause()).isInstanceOf(IllegalArgumentException.class);
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.toString(), e);
        }
    }

    private static Stream<AttributeSpec> rows(AttributeSet set) {
        return IntStream.range(0, set.size()).mapToObj(set::get).filter(row -> row != null);
    }

    private static void assertAgrees(int common, Stream<Map.Entry<String, Long>> numbers) {
        Map<String, Long> ours = new TreeMap<>();
        Map<String, Long> theirs = new TreeMap<>();
        numbers.filter(n -> headers.containsKey(n.getKey())).forEach(n -> {
            ours.put(n.getKey(), n.getValue());
            theirs.put(n.getKey(), headers.get(n.getKey()));
        });
        assertThat(ours).isEqualTo(theirs).hasSizeGreaterThan(common);
    }

    private static Object valueOf(Field constant) {
        try {
            constant.setAccessible(true);
            return constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(constant.toString(), e);
        }
    }

    private static Stream<Field> fields() {
        return classes()
                .flatMap(c -> Stream.of(c.getDeclaredFields()))
                .filter(f -> Modifier.isStatic(f.getModifiers()));
    }

    /** All classes of this module. */
    private static Stream<Class<?>> classes() {
        Path root = classFolder(RtnlConnection.class);
        String prefix = RtnlConnection.class.getPackageName() + ".";
        return files(root).stream()
                .map(file -> root.relativize(file).toString())
                .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                .map(name -> load(prefix + name.replace(".class", "").replace('/', '.')));
    }

    private static Path classFolder(Class<?> type) {
        try {
            return Path.of(type.getResource(type.getSimpleName() + ".class").toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new AssertionError(type.toString(), e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
