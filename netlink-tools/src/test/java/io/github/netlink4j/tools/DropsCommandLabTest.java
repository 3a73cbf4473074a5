package io.github.netlink4j.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.netlink4j.testsupport.NeedsLab;
import io.github.netlink4j.testsupport.Program;
import io.github.netlink4j.testsupport.Traffic;
import io.github.netlink4j.dropmon.DropMonitor;
import io.github.netlink4j.dropmon.DropMonitorControl;
import io.github.netlink4j.dropmon.MonitorState;
import io.github.netlink4j.dropmon.alert.Origin;
import io.github.netlink4j.dropmon.alert.PacketAlert;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code netlink drops} as a process of its own, and what becomes of the kernel's monitor. */
@NeedsLab
class DropsCommandLabTest {
    private static final String WATCHING = "watching drops";

    private static MonitorState state() {
        try (DropMonitorControl control = DropMonitorControl.open()) {
            return control.state();
        }
    }

    @AfterEach
    void leaveNothingRunning() {
        try (DropMonitorControl control = DropMonitorControl.open()) {
            control.stop(EnumSet.allOf(Origin.class));
        }
    }

    @Test
    void json_has_one_object_a_line_with_all_keys() {
        Program.Outcome outcome;
        try (Program drops = NetlinkCommand.start("drops", "--json", "--count", "2", "--truncate", "60")) {
            drops.awaitText(WATCHING);
            Traffic.drops(1, "no-socket", "netfilter");
            outcome = drops.await();
        }
        assertThat(outcome.status()).isZero();
        assertThat(outcome.out()).doesNotContain("0xffff").doesNotContain("address");
        List<JsonNode> lines = NetlinkCommand.json(outcome.out());
        assertThat(lines).hasSize(2);
        JsonNode line = lines.get(1);
        assertThat(line.fieldNames())
                .toIterable()
                .containsExactly(
                        "kind",
                        "time",
                        "origin",
                        "reason",
                        "symbol",
                        "offset",
                        "module",
                        "ifindex",
                        "interface",
                        "protocol",
                        "length",
                        "originalLength",
                        "packet");
        assertThat(line.get("kind").textValue()).isEqualTo("packet");
        assertThat(Instant.parse(line.get("time").textValue())).isBefore(Instant.now());
        assertThat(line.get("origin").textValue()).isEqualTo("software");
        assertThat(line.get("reason").textValue()).isEqualTo("NETFILTER_DROP");
        String symbol = line.get("symbol").textValue();
        assertThat(symbol).matches(Traffic.NETFILTER_PLACE);
        assertThat(line.get("offset").longValue()).isPositive();
        assertThat(line.get("module").textValue()).isEqualTo(Traffic.netfilterModule(symbol));
        assertThat(line.get("protocol").intValue()).isEqualTo(0x0800);
        assertThat(line.get("length").intValue()).isEqualTo(46);
        assertThat(line.get("packet").get("source").textValue()).isEqualTo("198.18.0.1");
        assertThat(line.get("packet").get("destination").textValue()).isEqualTo("198.18.0.2");
        assertThat(line.get("packet").get("destinationPort").intValue()).isEqualTo(99);
        assertThat(line.get("packet").get("transport").textValue()).isEqualTo("udp");
    }

    @Test
    void raw_addresses_are_shown_only_on_request() {
        try (Program drops = NetlinkCommand.start("drops", "--json", "--count", "1", "--addresses")) {
            drops.awaitText(WATCHING);
            Traffic.toClosedPort(1);
            assertThat(drops.await().out()).contains("\"address\":\"0xffff");
        }
    }

    @Test
    void a_summary_in_json_has_an_array_of_places() {
        Program.Outcome outcome;
        try (Program drops = NetlinkCommand.start("drops", "--json", "--summary")) {
            drops.awaitText(WATCHING);
            Traffic.drops(4, "netfilter");
            outcome = drops.awaitMatch(Traffic.NETFILTER_PLACE).signal("INT").await();
        }
        List<JsonNode> places = new ArrayList<>();
        for (JsonNode line : NetlinkCommand.json(outcome.out())) {
            assertThat(line.fieldNames()).toIterable().containsExactly("kind", "time", "drops");
            assertThat(line.get("kind").textValue()).isEqualTo("summary");
            line.get("drops").forEach(places::add);
        }
        assertThat(places)
                .allSatisfy(place -> assertThat(place.fieldNames())
                        .toIterable()
                        .containsExactly("symbol", "offset", "module", "count"))
                .anySatisfy(place -> {
                    String symbol = place.get("symbol").textValue();
                    assertThat(symbol).matches(Traffic.NETFILTER_PLACE);
                    assertThat(place.get("module").textValue()).isEqualTo(Traffic.netfilterModule(symbol));
                    assertThat(place.get("count").longValue()).isPositive();
                });
    }

    @Test
    void an_interrupt_ends_it_with_the_table_and_stops_the_monitor() {
        try (Program drops = NetlinkCommand.start("drops")) {
            drops.awaitText(WATCHING);
            Traffic.toClosedPort(2);
            drops.awaitMatch("(?s)NO_SOCKET.*NO_SOCKET").signal("INT");
            Program.Outcome outcome = drops.await();
            assertThat(outcome.status()).isEqualTo(130);
            assertThat(outcome.out()).containsPattern("2 drops in \\d+\\.\\d s");
        }
        assertThat(state()).isEqualTo(MonitorState.IDLE);
    }

    @Test
    void it_ends_when_nobody_reads_its_output_any_more() {
        try (Program drops = NetlinkCommand.startInto("head -n 1", "drops", "--json")) {
            drops.awaitText(WATCHING);
            Traffic.toClosedPort(1);
            drops.awaitText("NO_SOCKET");
            // It notices when it writes.
            for (int round = 0; round < 60 && !drops.endsWithin(Duration.ofMillis(500)); round++) {
                Traffic.toClosedPort(1);
            }
            assertThat(drops.await().status()).isZero();
        }
        assertThat(state()).isEqualTo(MonitorState.IDLE);
    }

    @Test
    void a_termination_stops_the_monitor() {
        try (Program drops = NetlinkCommand.start("drops")) {
            assertThat(drops.awaitText(WATCHING).signal("TERM").await().status())
                    .isEqualTo(143);
        }
        assertThat(state()).isEqualTo(MonitorState.IDLE);
    }

    @Test
    void a_killed_one_leaves_the_monitor_running_for_the_next_one_to_attach_to_or_to_stop_on_request() {
        try (Program killed = NetlinkCommand.start("drops")) {
            assertThat(killed.awaitText(WATCHING).signal("KILL").await().status())
                    .isEqualTo(137);
        }
        assertThat(state()).isEqualTo(MonitorState.MONITORING);
        Program.Outcome refused = NetlinkCommand.run("drops", "--for", "1s");
        assertThat(refused.status()).isEqualTo(ExitCode.BUSY);
        assertThat(refused.err())
                .contains("a drop monitor runs on this host already, in PACKET mode")
                .contains("left over from one that was killed");
        assertThat(state()).isEqualTo(MonitorState.MONITORING);
        Program.Outcome attached = NetlinkCommand.run("drops", "--for", "1s", "--attach");
        assertThat(attached.status()).isZero();
        assertThat(attached.err()).contains("through another program's monitor");
        assertThat(state()).isEqualTo(MonitorState.MONITORING);
        Program.Outcome stopped = NetlinkCommand.run("drops", "--stop-running");
        assertThat(stopped.status()).isZero();
        assertThat(stopped.err()).contains("the drop monitor that was running is stopped");
        assertThat(state()).isEqualTo(MonitorState.IDLE);
    }

    @Test
    void somebody_elses_stop_ends_it_with_a_status_of_its_own() {
        try (Program drops = NetlinkCommand.start("drops");
                DropMonitorControl control = DropMonitorControl.open()) {
            drops.awaitText(WATCHING);
            control.stop(EnumSet.of(Origin.SOFTWARE));
            Program.Outcome outcome = drops.await();
            assertThat(outcome.status()).isEqualTo(ExitCode.STOPPED);
            assertThat(outcome.err()).contains("another process has stopped the drop monitor");
        }
    }

    @Test
    void a_jvm_that_exits_without_closing_its_monitor_stops_it() {
        Program.Outcome outcome = Program.run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Forgetful.class.getName());
        assertThat(outcome.out()).isEqualTo("MONITORING\n");
        assertThat(outcome.status()).isEqualTo(9);
        assertThat(state()).isEqualTo(MonitorState.IDLE);
    }

    /** A program that starts a monitor and exits. */
    static final class Forgetful {
        public static void main(String[] arguments) {
            DropMonitor<PacketAlert> monitor = DropMonitor.packets().start();
            System.out.println(state());
            System.exit(monitor.isOwner() ? 9 : 1);
        }
    }

    @Test
    void without_root_the_missing_capability_and_its_remedy_are_named() {
        Program.Outcome outcome = NetlinkCommand.runIn(
                List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all"), "drops");
        assertThat(outcome.status()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(outcome.err()).contains("CAP_SYS_ADMIN").contains("Run as root");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void with_the_group_but_not_the_commands_the_other_capability_is_named() {
        Program.Outcome outcome =
                NetlinkCommand.runIn(List.of("setpriv", "--bounding-set=-net_admin", "--inh-caps=-all"), "drops");
        assertThat(outcome.status()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(outcome.err()).contains("CAP_NET_ADMIN").contains("Run as root");
    }

    @Test
    void in_another_network_namespace_it_says_that_the_monitor_exists_only_in_the_initial_one() {
        Program.Outcome outcome = NetlinkCommand.runIn(List.of("unshare", "--net"), "drops");
        assertThat(outcome.status()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(outcome.err())
                .contains("exists only in the initial network namespace")
                .contains("nsenter --net=/proc/1/ns/net");
    }

    @Test
    void root_of_an_unprivileged_user_namespace_lacks_the_capabilities() {
        Program.Outcome outcome = NetlinkCommand.runIn(List.of("unshare", "--user", "--map-root-user"), "drops");
        assertThat(outcome.status()).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(outcome.err()).contains("in the initial user namespace is missing");
    }

    @Test
    void a_kernel_without_the_family_is_told_from_a_wrong_namespace() throws IOException {
        Path loader = Path.of("/proc/sys/kernel/modprobe");
        String before = Files.readAllLines(loader).get(0);
        Program.succeed("rmmod", "drop_monitor");
        Files.writeString(loader, "/bin/false");
        try {
            Program.Outcome outcome = NetlinkCommand.run("drops");
            assertThat(outcome.status()).isEqualTo(ExitCode.UNAVAILABLE);
            assertThat(outcome.err())
                    .contains("This kernel has no drop monitor")
                    .contains("modprobe drop_monitor");
        } finally {
            Files.writeString(loader, before);
        }
    }

    @Test
    void the_doctor_finds_nothing_missing_in_the_lab() {
        Program.Outcome outcome = NetlinkCommand.run("doctor");
        assertThat(outcome.out()).contains("Nothing is missing.").contains("the kernel has nlmon devices");
        assertThat(outcome.status()).isZero();
        assertThat(Path.of("/sys/class/net/no")).doesNotExist();
    }
}
