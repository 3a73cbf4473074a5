package io.github.netlink4j.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.testsupport.Program.Outcome;
import io.github.netlink4j.tools.command.ExitCode;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames of a capture as JUnit tests. */
class TestExportTest {
    private static final String CAPTURE = Path.of(
                    "..", "netlink-pcap", "src", "test", "resources", "captured", "errors_extack.pcap")
            .toString();

    @TempDir
    private Path folder;

    private static Outcome export(String file, int frame) {
        return InProcess.run("tap", "-r", file, "--export-test", Integer.toString(frame));
    }

    private static String test(String file, int frame) {
        Outcome outcome = export(file, frame);
        assertThat(outcome.status()).isEqualTo(ExitCode.OK);
        return outcome.out();
    }

    /** Compiles a test and runs it. */
    private void run(int frame, String text) throws IOException, ReflectiveOperationException {
        String name = "Frame" + frame + "Test";
        assertThat(new Snippet(name, text).compile(folder)).isEmpty();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Class<?> test = loader.loadClass(name);
            Method method = test.getDeclaredMethod("its_messages_are_decoded");
            method.setAccessible(true);
            var create = test.getDeclaredConstructor();
            create.setAccessible(true);
            method.invoke(create.newInstance());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 12})
    void a_frame_is_a_test_that_compiles_and_passes(int frame) throws IOException, ReflectiveOperationException {
        run(frame, test(CAPTURE, frame));
    }

    @Test
    void each_header_and_attribute_is_a_line_with_what_it_says() {
        assertThat(test(CAPTURE, 1).lines().map(String::strip))
                .contains(
                        "00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00   # ifi_family=AF_UNSPEC, ifi_type=0, ifi_index=0, ifi_flags=0x0, ifi_change=0x0",
                        "14 00 12 00   # IFLA_LINKINFO",
                        "0e 00 01 00 6e 6f 73 75 63 68 6b 69 6e 64 00 00   # IFLA_INFO_KIND=\"nosuchkind\"");
    }

    /** A text with quotes and a backslash, in a family whose id is of this capture, in the other byte order. */
    @Test
    void text_bytes_and_names_are_those_of_the_frame() throws IOException, ReflectiveOperationException {
        String file = TestCapture.ofNetlink()
                .datagram(16, """
                        00 00 00 2c  00 10  00 02  00 00 00 01  00 00 00 09   # GENL_ID_CTRL
                        01 02 00 00   # CTRL_CMD_NEWFAMILY
                        00 0b 00 02  22 22 22 5c 75 74 00 00 # CTRL_ATTR_FAMILY_NAME: three quotes, a backslash, "ut"
                        00 06 00 01  00 1e 00 00   # CTRL_ATTR_FAMILY_ID 30
                        00 04 00 63   # attribute 99
                        """)
                .datagram(16, "18 00 00 00  1e 00  01 00  02 00 00 00  00 00 00 00  05 01 00 00  aa bb cc dd", "aa bb")
                .write(folder, "odd.pcap");
        run(1, test(file, 1));
        run(2, test(file, 2));
        assertThat(test(file, 2)).contains("registry.family(30, ").contains("# no whole message");
    }

    @Test
    void a_frame_that_the_capture_does_not_have_is_an_error() {
        assertThat(export(CAPTURE, 999))
                .isEqualTo(
                        new Outcome(ExitCode.USAGE, "", "netlink: --export-test: there is no frame 999 of netlink\n"));
        assertThat(List.of(export(CAPTURE, 999).out())).containsExactly("");
    }
}
