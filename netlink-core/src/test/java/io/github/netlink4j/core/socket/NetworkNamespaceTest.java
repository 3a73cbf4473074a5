package io.github.netlink4j.core.socket;

import static io.github.netlink4j.core.testing.TestNamespace.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.testing.NeedsRoot;
import io.github.netlink4j.core.testing.TestNamespace;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkNamespaceTest {
    private static final String HERE = "/proc/thread-self/ns/net";

    @Test
    void a_namespace_is_its_file() {
        assertThat(NetworkNamespace.named("blue")).hasToString("/run/netns/blue");
        assertThat(NetworkNamespace.ofProcess(7)).hasToString("/proc/7/ns/net");
    }

    @Test
    @NeedsRoot
    void a_call_runs_inside_and_the_caller_stays_outside() {
        String before = link(HERE);
        try (TestNamespace namespace = TestNamespace.create()) {
            String[] inside = new String[1];
            int result = NamespaceEntry.call(namespace.namespace(), () -> {
                inside[0] = link(HERE);
                return 42;
            });
            assertThat(result).isEqualTo(42);
            assertThat(inside[0])
                    .isEqualTo(link(namespace.namespace().toString()))
                    .isNotEqualTo(before);
        }
        assertThat(link(HERE)).isEqualTo(before);
    }

    @Test
    @NeedsRoot
    void whatever_the_call_throws_is_thrown_to_the_caller() {
        NetworkNamespace own =
                NetworkNamespace.ofProcess(ProcessHandle.current().pid());
        assertThatThrownBy(() -> NamespaceEntry.call(own, () -> {
                    throw new IllegalStateException("inside");
                }))
                .hasMessage("inside");
        assertThatThrownBy(() -> NamespaceEntry.call(own, () -> {
                    throw new UnsatisfiedLinkError("inside");
                }))
                .hasMessage("inside");
    }

    @Test
    @NeedsRoot
    void an_interrupted_caller_gets_its_result_and_stays_interrupted() {
        NetworkNamespace own =
                NetworkNamespace.ofProcess(ProcessHandle.current().pid());
        Thread.currentThread().interrupt();
        assertThat(NamespaceEntry.call(own, () -> 42)).isEqualTo(42);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_file_that_is_not_there_is_said_with_a_question() {
        String before = link(HERE);
        NetworkNamespace missing = NetworkNamespace.named("nosuch-namespace");
        assertThatThrownBy(() -> open(missing))
                .isInstanceOfSatisfying(
                        SystemCallException.class, e -> assertThat(e.errno()).isEqualTo(Errno.ENOENT))
                .hasMessage("open(/run/netns/nosuch-namespace): ENOENT (No such file or directory):"
                        + " is there such a namespace?");
        assertThat(link(HERE)).isEqualTo(before);
    }

    @Test
    @NeedsRoot
    void a_file_that_is_no_namespace_is_said(@TempDir Path folder) throws Exception {
        String before = link(HERE);
        Path file = Files.createFile(folder.resolve("none"));
        assertThatThrownBy(() -> open(new NetworkNamespace(file)))
                .isInstanceOfSatisfying(
                        SystemCallException.class, e -> assertThat(e.errno()).isEqualTo(Errno.EINVAL))
                .hasMessageStartingWith("setns(" + file + "): EINVAL");
        assertThat(link(HERE)).isEqualTo(before);
    }

    @Test
    @NeedsRoot
    void a_namespace_of_another_kind_is_said() {
        assertThatThrownBy(() -> open(new NetworkNamespace(Path.of("/proc/self/ns/uts"))))
                .isInstanceOf(SystemCallException.class)
                .hasMessageStartingWith("setns(/proc/self/ns/uts): EINVAL");
    }

    private static void open(NetworkNamespace namespace) {
        NetlinkSocket.builder(NetlinkProtocol.ROUTE).namespace(namespace).open().close();
    }
}
