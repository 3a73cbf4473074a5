package io.github.netlink4j.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.netlink4j.dropmon.DropMonitorControl;
import io.github.netlink4j.dropmon.MonitorState;
import io.github.netlink4j.dropmon.alert.Origin;
import io.github.netlink4j.testsupport.NeedsLab;
import io.github.netlink4j.testsupport.Program;
import io.github.netlink4j.testsupport.Traffic;
import io.github.netlink4j.tools.command.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code netlink drops} and the reference tools report the same drops, on the same kernel at the same time. */
@NeedsLab
class DropwatchLabTest {
    private static final Pattern PACKET =
            Pattern.compile("drop at: [^\n]*\\(0x([0-9a-f]+)\\).*?drop reason: (\\S+)", Pattern.DOTALL);
    private static final Pattern SUMMARY = Pattern.compile("(\\d+) drops at \\S+ \\(0x([0-9a-f]+)\\)");

    @TempDir
    private Path folder;

    @AfterEach
    void leaveNothingRunning() {
        try (DropMonitorControl control = DropMonitorControl.open()) {
            control.stop(Origin.ALL);
        }
    }

    private Program dropwatch(String mode) throws IOException {
        Path commands = Files.writeString(folder.resolve("commands"), "set alertmode " + mode + "\nstart\nexit\n");
        return Program.startReading(commands, "stdbuf", "-oL", "dropwatch", "-l", "kas")
                .awaitText("Kernel monitoring activated");
    }

    private static Map<String, Long> count(Stream<String> drops) {
        Map<String, Long> counts = new TreeMap<>();
        drops.forEach(drop -> counts.merge(drop, 1L, Long::sum));
        return counts;
    }

    private static String times(int count, String text) {
        return "(?s)(" + text + ".*){" + count + "}";
    }

    private static String address(JsonNode drop) {
        return drop.get("address").textValue().replace("0x", "");
    }

    @Test
    void dropwatch_reports_the_same_packets_at_the_same_addresses_for_the_same_reasons() throws IOException {
        Program.Outcome ours;
        Program.Outcome theirs;
        try (Program dropwatch = dropwatch("packet");
                Program drops = NetlinkCommand.start("drops", "--attach", "--json", "--addresses")) {
            drops.awaitText("monitoring drops");
            Traffic.drops(3);
            // The last kind: all others have arrived by then.
            drops.awaitMatch(times(3, "SOCKET_RCVBUFF"));
            dropwatch.awaitMatch(times(3, "SOCKET_RCVBUFF"));
            drops.signal("INT");
            dropwatch.signal("INT");
            ours = drops.await();
            theirs = dropwatch.await();
        }
        Map<String, Long> countedByUs = count(NetlinkCommand.json(ours.out()).stream()
                .map(drop -> drop.get("reason").textValue() + " at " + address(drop)));
        Map<String, Long> countedByThem =
                count(PACKET.matcher(theirs.out()).results().map(m -> m.group(2) + " at " + m.group(1)));
        assertThat(countedByUs).isEqualTo(countedByThem).hasSizeGreaterThanOrEqualTo(10);
        assertThat(countedByUs.values()).contains(3L);
    }

    @Test
    void dropwatch_counts_the_same_drops_at_the_same_addresses_in_summary_mode() throws IOException {
        Program.Outcome ours;
        Program.Outcome theirs;
        try (Program dropwatch = dropwatch("summary");
                Program drops = NetlinkCommand.start("drops", "--attach", "--json", "--summary", "--addresses")) {
            drops.awaitText("monitoring drops");
            Traffic.drops(3, "no-socket", "netfilter", "ttl");
            drops.awaitText("\"ip_forward\"");
            dropwatch.awaitText("drops at ip_forward");
            // A second may have ended between two of the drops: alerts of later drops follow the alerts of these.
            Traffic.drops(1, "blackhole");
            drops.awaitText("\"ip_error\"");
            dropwatch.awaitText("drops at ip_error");
            drops.signal("INT");
            dropwatch.signal("INT");
            ours = drops.await();
            theirs = dropwatch.await();
        }
        Map<String, Long> countedByUs = new TreeMap<>();
        Set<String> caused = new HashSet<>();
        NetlinkCommand.json(ours.out())
                .forEach(summary -> summary.get("drops").forEach(drop -> {
                    countedByUs.merge(address(drop), drop.get("count").longValue(), Long::sum);
                    if (drop.get("symbol")
                            .textValue()
                            .matches(Traffic.NETFILTER_LOCATION + "|ip_forward|.*udp.*_rcv")) {
                        caused.add(address(drop));
                    }
                }));
        Map<String, Long> countedByThem = new TreeMap<>();
        SUMMARY.matcher(theirs.out())
                .results()
                .forEach(m -> countedByThem.merge(m.group(2), Long.parseLong(m.group(1)), Long::sum));
        // dropwatch was started first, and there are drops of other programs: only those of the traffic are compared.
        assertThat(caused)
                .hasSize(3)
                .allSatisfy(address -> assertThat(countedByUs.get(address))
                        .isEqualTo(countedByThem.get(address))
                        .isEqualTo(3));
        assertThat(countedByThem.keySet()).containsAll(countedByUs.keySet());
    }

    @Test
    void dwdump_records_the_same_number_of_packets() throws IOException {
        Path file = folder.resolve("drops.pcap");
        Program.Outcome ours;
        try (Program drops = NetlinkCommand.start("drops", "--json");
                Program dwdump = Program.start("dwdump", "-p", "-w", file.toString())) {
            drops.awaitText("monitoring drops");
            awaitFile(file);
            Traffic.drops(4, "no-socket", "netfilter");
            drops.awaitMatch(times(4, "NETFILTER_DROP")).signal("INT");
            dwdump.signal("INT");
            ours = drops.await();
            assertThat(dwdump.await().status()).isZero();
        }
        // The reason is in each recorded alert as text with a NUL.
        String bytes = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        for (String reason : new String[] {"NO_SOCKET\0", "NETFILTER_DROP\0"}) {
            long theirs = Pattern.compile(Pattern.quote(reason))
                    .matcher(bytes)
                    .results()
                    .count();
            long seen = NetlinkCommand.json(ours.out()).stream()
                    .filter(d -> reason.startsWith(d.get("reason").textValue()))
                    .count();
            assertThat(seen).as(reason.strip()).isEqualTo(theirs).isEqualTo(4);
        }
    }

    private static void awaitFile(Path file) throws IOException {
        long end = System.nanoTime() + java.time.Duration.ofSeconds(30).toNanos();
        while (!Files.exists(file) || Files.size(file) == 0) {
            assertThat(System.nanoTime()).as("dwdump writes its file").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void a_running_dropwatch_is_not_disturbed() throws IOException {
        try (Program dropwatch = dropwatch("packet");
                DropMonitorControl control = DropMonitorControl.open()) {
            Program.Outcome rejected = NetlinkCommand.run("drops", "--for", "1s");
            assertThat(rejected.status()).isEqualTo(ExitCode.BUSY);
            assertThat(rejected.err()).contains("a drop monitor is already running on this host");
            assertThat(control.state()).isEqualTo(MonitorState.MONITORING);
            Traffic.toClosedPort(1);
            dropwatch.awaitText("NO_SOCKET");
        }
    }
}
