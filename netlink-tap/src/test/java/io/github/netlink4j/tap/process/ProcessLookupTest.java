package io.github.netlink4j.tap.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.tap.process.TapProcess.Certainty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessLookupTest {
    private static final int ROUTE = 0;
    private static final long OWN = 7;
    /** Of 3 port ids; owners for 100 ns, others for 10 ns; a look every 5 ns. */
    private static final LookupLimits LIMITS =
            new LookupLimits(3, Duration.ofNanos(100), Duration.ofNanos(10), Duration.ofNanos(5));

    @TempDir
    private Path root;

    private long now = 1_000;
    private final Deque<Runnable> scans = new ArrayDeque<>();

    @BeforeEach
    void no_sockets() throws IOException {
        sockets("");
    }

    private void sockets(String lines) throws IOException {
        Files.writeString(root.resolve("netlink"), lines);
    }

    private static String socket(long portId, long drops, long inode) {
        return "00000000f0e1d2c3 0 " + portId + " 00000000 0 0 0 2 " + drops + " " + inode + "\n";
    }

    private void process(long pid, String command, long... inodes) throws IOException {
        Path descriptors = Files.createDirectories(root.resolve(pid + "/fd"));
        Files.writeString(root.resolve(pid + "/comm"), command + "\n");
        for (long inode : inodes) {
            Files.createSymbolicLink(descriptors.resolve(Long.toString(inode)), Path.of("socket:[" + inode + "]"));
        }
    }

    private ProcessLookup lookup() {
        ProcDirectory proc = new ProcDirectory(root, root.resolve("netlink"), OWN);
        return new ProcessLookup(proc, LIMITS, scans::add, () -> now);
    }

    private void scan() {
        scans.remove().run();
    }

    @Test
    void the_owner_of_the_socket_is_the_process() throws IOException {
        process(300, "NetworkManager", 11, 12);
        sockets(socket(3_702_584_128L, 0, 12));
        ProcessLookup lookup = lookup();
        assertThat(lookup.of(ROUTE, 3_702_584_128L)).isEqualTo(TapProcess.UNKNOWN);
        scan();
        assertThat(lookup.of(ROUTE, 3_702_584_128L))
                .isEqualTo(new TapProcess(300, "NetworkManager", Certainty.OWNER_OF_SOCKET, false))
                .hasToString("NetworkManager(300)");
    }

    @Test
    void a_socket_of_another_protocol_with_the_same_port_id_is_another_one() throws IOException {
        process(300, "ss", 12);
        sockets(socket(4_000_000_000L, 0, 12));
        ProcessLookup lookup = lookup();
        lookup.of(16, 4_000_000_000L);
        scan();
        assertThat(lookup.of(16, 4_000_000_000L)).isEqualTo(TapProcess.UNKNOWN);
    }

    @Test
    void a_process_that_ends_soon_is_found_by_its_number_at_first_sight() throws IOException {
        process(1234, "ip");
        ProcessLookup lookup = lookup();
        assertThat(lookup.of(ROUTE, 1234))
                .isEqualTo(new TapProcess(1234, "ip", Certainty.PORT_ID_IS_PID, false))
                .hasToString("ip(1234)?");
        Files.delete(root.resolve("1234/comm"));
        scan();
        assertThat(lookup.of(ROUTE, 1234).command()).isEqualTo("ip");
    }

    @Test
    void a_name_may_be_any_bytes() throws IOException {
        process(1234, "ip");
        Files.write(root.resolve("1234/comm"), new byte[] {'a', (byte) 0xff, '\n'});
        assertThat(lookup().of(ROUTE, 1234).command()).isEqualTo("a\ufffd");
    }

    @Test
    void the_kernel_is_no_process() {
        assertThat(lookup().of(ROUTE, 0)).isEqualTo(TapProcess.UNKNOWN).hasToString("?");
        assertThat(scans).isEmpty();
    }

    @Test
    void what_was_not_found_is_not_looked_for_at_each_frame() {
        ProcessLookup lookup = lookup();
        lookup.of(ROUTE, 4_000_000_000L);
        scan();
        now += 10;
        for (int i = 0; i < 100; i++) {
            lookup.of(ROUTE, 4_000_000_000L);
        }
        assertThat(scans).isEmpty();
        now++;
        lookup.of(ROUTE, 4_000_000_000L);
        assertThat(scans).hasSize(1);
    }

    @Test
    void one_look_at_all_processes_is_under_way_at_a_time_and_the_next_one_comes_after_an_interval() {
        ProcessLookup lookup = lookup();
        lookup.of(ROUTE, 4_000_000_001L);
        lookup.of(ROUTE, 4_000_000_002L);
        assertThat(scans).hasSize(1);
        scan();
        now += 4;
        lookup.of(ROUTE, 4_000_000_002L);
        assertThat(scans).isEmpty();
        now++;
        lookup.of(ROUTE, 4_000_000_002L);
        assertThat(scans).hasSize(1);
    }

    @Test
    void an_owner_stays_until_a_look_after_its_time_does_not_find_it() throws IOException {
        process(300, "first", 12);
        sockets(socket(4_000_000_000L, 0, 12));
        ProcessLookup lookup = lookup();
        lookup.of(ROUTE, 4_000_000_000L);
        scan();
        now += 101;
        sockets("");
        assertThat(lookup.of(ROUTE, 4_000_000_000L).command()).isEqualTo("first");
        scan();
        now += 11;
        assertThat(lookup.of(ROUTE, 4_000_000_000L)).isEqualTo(TapProcess.UNKNOWN);
    }

    @Test
    void the_port_ids_that_were_not_asked_for_longest_are_forgotten() throws IOException {
        process(1, "one");
        ProcessLookup lookup = lookup();
        lookup.of(ROUTE, 1);
        lookup.of(ROUTE, 2);
        lookup.of(ROUTE, 3);
        Files.delete(root.resolve("1/comm"));
        assertThat(lookup.of(ROUTE, 1).command()).isEqualTo("one");
        lookup.of(ROUTE, 4);
        lookup.of(ROUTE, 5);
        lookup.of(ROUTE, 6);
        assertThat(lookup.of(ROUTE, 1)).isEqualTo(TapProcess.UNKNOWN);
    }

    @Test
    void this_jvm_is_own() throws IOException {
        process(OWN, "java", 12);
        sockets(socket(4_000_000_000L, 0, 12));
        ProcessLookup lookup = lookup();
        assertThat(lookup.of(ROUTE, OWN).isOwn()).isTrue();
        scan();
        assertThat(lookup.of(ROUTE, 4_000_000_000L).isOwn()).isTrue();
    }

    @Test
    void a_socket_that_is_said_to_be_own_is_so_at_once() {
        ProcessLookup lookup = lookup();
        lookup.addOwn(ROUTE, 4_000_000_000L);
        assertThat(lookup.of(ROUTE, 4_000_000_000L))
                .isEqualTo(new TapProcess(OWN, "", Certainty.OWNER_OF_SOCKET, true));
        assertThat(scans).isEmpty();
    }

    @Test
    void sockets_that_lose_messages_are_listed_with_their_processes() throws IOException {
        process(300, "slow", 12);
        process(301, "slower", 13);
        sockets(socket(0, 9, 4) + socket(300, 5, 12) + socket(301, 70, 13) + socket(302, 0, 14));
        assertThat(lookup().losing())
                .extracting(each -> each.process() + " " + each.entry().drops())
                .containsExactly("slower(301) 70", "? 9", "slow(300) 5");
    }

    @Test
    void without_proc_there_are_no_sockets() throws IOException {
        Files.delete(root.resolve("netlink"));
        assertThat(lookup().sockets()).isEmpty();
    }

    @Test
    void the_processes_of_this_machine_can_be_read() {
        assertThat(ProcessLookup.create().sockets())
                .extracting(each -> each.entry().protocol())
                .contains(ROUTE);
    }
}
