package io.github.netlink4j.core.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.testsupport.OpenFiles;
import io.github.netlink4j.testsupport.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many sockets: what they leave behind, and the error when there are too many. */
@Timeout(120)
class OpeningTest {
    private static final int SOCKETS = 20_000;
    private static final long MIB = 1 << 20;

    /** Every twentieth also receives, and so has memory of both kinds. */
    private static void openAndClose(int sockets) {
        for (int i = 0; i < sockets; i++) {
            try (NetlinkSocket socket = NetlinkSocket.open(NetlinkProtocol.ROUTE)) {
                if (i % 20 == 0) {
                    assertThat(socket.receive(Duration.ZERO)).isNull();
                }
            }
        }
    }

    private static long directMemory() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }

    /** A line of /proc/self/status, in bytes. */
    private static long status(String name) {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith(name + ":"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Direct buffers are freed by a thread of the JVM some time after the collection. */
    private static long directMemoryAfterCollection(long hoped) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            System.gc();
            if (directMemory() <= hoped) {
                break;
            }
            Thread.sleep(10);
        }
        return directMemory();
    }

    @Test
    void many_sockets_leave_no_descriptor_and_no_memory() throws InterruptedException {
        openAndClose(1000);
        long direct = directMemoryAfterCollection(4 * MIB);
        long files = OpenFiles.count();
        long resident = status("VmRSS");
        long reserved = status("VmSize");
        openAndClose(SOCKETS);
        assertThat(OpenFiles.count()).isEqualTo(files);
        assertThat(directMemoryAfterCollection(direct + MIB)).isLessThanOrEqualTo(direct + MIB);
        assertThat(status("VmRSS")).as("resident").isLessThan(resident + 256 * MIB);
        // The spill of a socket that has received is 1 MiB of address space.
        assertThat(status("VmSize")).as("reserved").isLessThan(reserved + 512 * MIB);
    }

    @Test
    void sockets_that_were_not_closed_are_closed_after_they_were_collected() throws InterruptedException {
        openAndClose(1);
        long files = OpenFiles.count();
        leave(100);
        for (int i = 0; i < 200 && OpenFiles.count() > files; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(OpenFiles.count()).isLessThanOrEqualTo(files);
    }

    @SuppressWarnings("resource") // that they are not closed is what is tested
    private static void leave(int sockets) {
        long before = OpenFiles.count();
        List<NetlinkSocket> left = new ArrayList<>();
        for (int i = 0; i < sockets; i++) {
            left.add(NetlinkSocket.open(NetlinkProtocol.ROUTE));
            assertThat(left.get(i).receive(Duration.ZERO)).isNull();
        }
        assertThat(OpenFiles.count()).as("a socket and an eventfd each").isEqualTo(before + 2L * sockets);
    }

    @Test
    void without_free_descriptors_the_error_names_the_limit_and_sockets_open_again_when_some_are_closed() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String output = Program.succeed(
                "sh",
                "-c",
                "ulimit -n 200; exec \"$@\"",
                "sh",
                java,
                "-cp",
                System.getProperty("java.class.path"),
                TooMany.class.getName());
        assertThat(output).matches("""
                        socket\\(NETLINK\\(31\\)\\): EPROTONOSUPPORT .*
                        .*: EMFILE \\(Too many open files\\): this process has too many open files: close some, or raise its \
                        limit \\(RLIMIT_NOFILE; ulimit -n\\)
                        open again
                        """);
    }

    /** A process of its own that opens sockets until it may open no more. */
    static final class TooMany {
        public static void main(String[] arguments) {
            // Loads the classes of the exception, while files can be opened.
            fill(new NetlinkProtocol(31));
            fill(NetlinkProtocol.ROUTE).forEach(NetlinkSocket::close);
            NetlinkSocket.open(NetlinkProtocol.ROUTE).close();
            System.out.println("open again");
        }

        private static List<NetlinkSocket> fill(NetlinkProtocol protocol) {
            List<NetlinkSocket> sockets = new ArrayList<>();
            try {
                while (sockets.size() < 1000) {
                    sockets.add(NetlinkSocket.open(protocol));
                }
            } catch (SystemCallException e) {
                System.out.println(e.getMessage());
            }
            return sockets;
        }
    }
}
