package io.github.netlink4j.core.socket;

import static io.github.netlink4j.testsupport.TestNamespace.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.InterruptedWaitException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.linux.Linux;
import io.github.netlink4j.core.open.NamespaceThread;
import io.github.netlink4j.core.testing.LinkRequests;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.testsupport.NeedsRoot;
import io.github.netlink4j.testsupport.Program;
import io.github.netlink4j.testsupport.TestNamespace;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkNamespaceTest {
    private static final String HERE = "/proc/thread-self/ns/net";

    @Test
    void a_namespace_is_its_file() {
        assertThat(NetworkNamespace.named("blue")).hasToString("/run/netns/blue");
        assertThat(NetworkNamespace.ofProcess(7)).hasToString("/proc/7/ns/net");
        assertThat(NetworkNamespace.ofDescriptor(7)).hasToString("/proc/self/fd/7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "/", "../../proc/1/ns/net", "a/b", "a\0b", "a\n/b"})
    void a_name_that_is_no_file_name_is_rejected(String name) {
        assertThatThrownBy(() -> NetworkNamespace.named(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + name + "\" cannot be the name of a network namespace");
    }

    @Test
    void an_odd_name_that_a_file_can_have_is_accepted() {
        assertThat(NetworkNamespace.named("...")).hasToString("/run/netns/...");
        assertThat(NetworkNamespace.named("a b\n")).hasToString("/run/netns/a b\n");
    }

    @Test
    void numbers_of_no_process_and_no_descriptor_are_rejected() {
        assertThatThrownBy(() -> NetworkNamespace.ofProcess(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NetworkNamespace.ofProcess(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NetworkNamespace.ofDescriptor(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @NeedsRoot
    void a_socket_is_opened_in_the_namespace_of_an_open_descriptor() {
        try (TestNamespace namespace = TestNamespace.create()) {
            namespace.ip("link add a0 type veth peer name b0");
            int descriptor = openFile(namespace.namespace().file());
            try (NetlinkSocket socket = NetlinkSocket.builder(NetlinkProtocol.ROUTE)
                    .namespace(NetworkNamespace.ofDescriptor(descriptor))
                    .open()) {
                assertThat(LinkRequests.names(socket)).containsExactlyInAnyOrder("lo", "a0", "b0");
            } finally {
                Linux.calls().close(descriptor);
            }
        }
    }

    private static int openFile(Path file) {
        byte[] name = file.toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer terminated = ByteBuffer.allocateDirect(name.length + 1).put(0, name);
        try {
            int descriptor = Linux.calls().open(Linux.calls().address(terminated), Linux.CLOEXEC);
            assertThat(descriptor).isNotNegative();
            return descriptor;
        } finally {
            Reference.reachabilityFence(terminated);
        }
    }

    @Test
    void a_descriptor_that_is_not_open_is_reported() {
        assertThatThrownBy(() -> open(NetworkNamespace.ofDescriptor(1_000_000)))
                .isInstanceOf(SystemCallException.class)
                .hasMessageStartingWith("open(/proc/self/fd/1000000): ENOENT");
    }

    @Test
    @NeedsRoot
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_fifo_without_a_writer_is_no_namespace(@TempDir Path folder) {
        Path fifo = folder.resolve("fifo");
        Program.succeed("mkfifo", fifo.toString());
        assertThatThrownBy(() -> open(new NetworkNamespace(fifo)))
                .isInstanceOf(SystemCallException.class)
                .hasMessageStartingWith("setns(" + fifo + "): EINVAL");
    }

    @Test
    @NeedsRoot
    void a_call_runs_inside_and_the_caller_stays_outside() {
        String before = link(HERE);
        try (TestNamespace namespace = TestNamespace.create()) {
            String[] inside = new String[1];
            int result = NamespaceThread.open(namespace.namespace().file(), () -> {
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
    void an_exception_of_the_call_is_thrown_to_the_caller() {
        NetworkNamespace own =
                NetworkNamespace.ofProcess(ProcessHandle.current().pid());
        assertThatThrownBy(() -> NamespaceThread.open(own.file(), () -> {
                    throw new IllegalStateException("inside");
                }))
                .hasMessage("inside");
        assertThatThrownBy(() -> NamespaceThread.open(own.file(), () -> {
                    throw new UnsatisfiedLinkError("inside");
                }))
                .hasMessage("inside");
    }

    @Test
    @NeedsRoot
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void an_interrupt_ends_the_wait_and_the_descriptor_that_is_opened_later_is_closed() throws Exception {
        NetworkNamespace own =
                NetworkNamespace.ofProcess(ProcessHandle.current().pid());
        CountDownLatch interrupted = new CountDownLatch(1);
        CompletableFuture<Thread> opener = new CompletableFuture<>();
        Path[] file = new Path[1];
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> NamespaceThread.open(own.file(), () -> {
                    opener.complete(Thread.currentThread());
                    await(interrupted);
                    int descriptor = openFile(own.file());
                    file[0] = Path.of("/proc/self/fd", String.valueOf(descriptor));
                    return descriptor;
                }))
                .isInstanceOf(InterruptedWaitException.class)
                .hasMessageStartingWith(own + ": ");
        assertThat(Thread.interrupted()).isTrue();
        interrupted.countDown();
        opener.get().join();
        assertThat(file[0]).doesNotExist();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_file_that_does_not_exist_is_reported_with_the_reason() {
        String before = link(HERE);
        NetworkNamespace missing = NetworkNamespace.named("nosuch-namespace");
        assertThatThrownBy(() -> open(missing))
                .isInstanceOfSatisfying(
                        SystemCallException.class, e -> assertThat(e.errno()).isEqualTo(Errno.ENOENT))
                .hasMessage("open(/run/netns/nosuch-namespace): ENOENT (No such file or directory):"
                        + " there is no such network namespace");
        assertThat(link(HERE)).isEqualTo(before);
    }

    @Test
    @NeedsRoot
    void a_file_that_is_no_namespace_is_reported(@TempDir Path folder) throws Exception {
        String before = link(HERE);
        Path file = Files.createFile(folder.resolve("none"));
        assertThatThrownBy(() -> open(new NetworkNamespace(file)))
                .isInstanceOfSatisfying(
                        SystemCallException.class, e -> assertThat(e.errno()).isEqualTo(Errno.EINVAL))
                .hasMessageStartingWith("setns(" + file + "): EINVAL")
                .hasMessageEndingWith("this file is not that of a network namespace");
        assertThat(link(HERE)).isEqualTo(before);
    }

    @Test
    @NeedsRoot
    void a_namespace_of_another_kind_is_reported() {
        assertThatThrownBy(() -> open(new NetworkNamespace(Path.of("/proc/self/ns/uts"))))
                .isInstanceOf(SystemCallException.class)
                .hasMessageStartingWith("setns(/proc/self/ns/uts): EINVAL");
    }

    private static void open(NetworkNamespace namespace) {
        NetlinkSocket.builder(NetlinkProtocol.ROUTE).namespace(namespace).open().close();
    }
}
