package io.github.netlink4j.core.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.testing.OpenSocket;
import io.github.netlink4j.testsupport.Program;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a JVM of its own reports that cannot load the native library. */
@Timeout(120)
class PrerequisitesTest {
    private static final String OPENED = "NETLINK_ROUTE, port id";
    private static final String TOO_MANY_FILES =
            "this process has too many open files: close some, or raise its limit" + " (RLIMIT_NOFILE; ulimit -n)";

    private static String library;
    private static String tests;
    private static String dependencies;

    /** As a user of the library has it: classes in a directory take a file descriptor each when they are loaded. */
    @BeforeAll
    static void pack(@TempDir Path jars) {
        List<String> classPath = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
        library = jar(jars, "library.jar", classPath, "/classes");
        tests = jar(jars, "tests.jar", classPath, "/test-classes");
        dependencies = classPath.stream()
                .filter(entry -> entry.matches(".*/(jnr-|jffi|asm)[^/]*"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String jar(Path directory, String name, List<String> classPath, String classes) {
        String content = classPath.stream()
                .filter(entry -> entry.endsWith(classes))
                .findFirst()
                .orElseThrow();
        String file = directory.resolve(name).toString();
        Program.succeed(tool("jar"), "--create", "--file", file, "-C", content, ".");
        return file;
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static String path(String... entries) {
        return String.join(File.pathSeparator, entries);
    }

    private static List<String> java(String... options) {
        List<String> command = new ArrayList<>();
        command.add(tool("java"));
        command.addAll(List.of(options));
        return command;
    }

    private static List<String> run(List<String> command) {
        List<String> whole = new ArrayList<>(command);
        whole.add(OpenSocket.class.getName());
        return Program.succeed(whole.toArray(String[]::new)).lines().toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 18, 20, 22, 24})
    void without_file_descriptors_the_error_names_their_limit_both_times(int limit) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -n " + limit + "; exec \"$@\"", "sh"));
        command.addAll(java("-cp", path(library, tests, dependencies)));
        assertThat(run(command)).hasSize(2).allSatisfy(line -> assertThat(line).containsAnyOf(OPENED, TOO_MANY_FILES));
    }

    @Test
    void without_a_directory_for_the_library_the_error_names_the_option_for_one() {
        List<String> command = java("-Djffi.extract.dir=/dev/null", "-cp", path(library, tests, dependencies));
        assertThat(run(command))
                .hasSize(2)
                .containsOnly("jnr-ffi cannot load its native library: it needs a directory that is writable and not"
                        + " mounted noexec (-Djffi.extract.dir=DIR names one)");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_24, disabledReason = "native access cannot be denied before Java 24")
    void with_native_access_denied_the_error_names_the_option_for_the_class_path() {
        List<String> denied = java("--illegal-native-access=deny", "-cp", path(library, tests, dependencies));
        assertThat(run(denied))
                .hasSize(2)
                .containsOnly("jnr-ffi cannot load its native library: this JVM denies native access;"
                        + " start it with --enable-native-access=ALL-UNNAMED");
        denied.add(1, "--enable-native-access=ALL-UNNAMED");
        assertThat(run(denied)).hasSize(2).allSatisfy(line -> assertThat(line).startsWith(OPENED));
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_24, disabledReason = "native access cannot be denied before Java 24")
    void with_native_access_denied_the_error_names_the_option_for_the_module_path() {
        List<String> denied = java(
                "--illegal-native-access=deny",
                "--module-path",
                path(library, dependencies),
                "--add-modules",
                "io.github.netlink4j.core",
                "-cp",
                tests);
        assertThat(run(denied))
                .hasSize(2)
                .containsOnly("jnr-ffi cannot load its native library: this JVM denies native access;"
                        + " start it with --enable-native-access=org.jnrproject.jffi");
        denied.add(1, "--enable-native-access=org.jnrproject.jffi");
        assertThat(run(denied)).hasSize(2).allSatisfy(line -> assertThat(line).startsWith(OPENED));
    }
}
