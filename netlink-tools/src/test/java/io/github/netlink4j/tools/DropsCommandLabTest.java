package io.github.netlink4j.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.netlink4j.dropmon.DropMonitor;
import io.github.netlink4j.dropmon.DropMonitorControl;
import io.github.netlink4j.dropmon.MonitorState;
import io.github.netlink4j.dropmon.alert.Origin;
import io.github.netlink4j.dropmon.alert.PacketAlert;
import io.github.netlink4j.testsupport.NeedsLab;
import io.github.netlink4j.testsupport.Program;
import io.github.netlink4j.testsupport.Traffic;
import io.github.netlink4j.tools.command.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code netlink drops} as a process of its own, and the state of the kernel's monitor afterwards. */
@NeedsLab
class DropsCommandLabTest {
    private static final String STARTED = "monitoring drops";

    private static MonitorState state() {
        try (DropMonitorControl control = DropMonitorControl.open()) {
            return control.state();
        }
    }

    @AfterEach
    void leaveNothingRunning() {
        try (DropMonitorControl control = DropMonitorControl.open()) {
            control.stop(Origin.ALL);
        }
    }

    @Test
    void json_has_one_object_a_line_with_all_keys() {
        Program.Outcome outcome;
        try (Program drops = NetlinkCommand.start("drops", "--json", "--count", "2", "--truncate", "60")) {
            drops.awaitText(STARTED);
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
        assertThat(symbol).matches(Traffic.NETFILTER_LOCATION);
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
            drops.awaitText(STARTED);
            Traffic.toClosedPort(1);
            assertThat(drops.await().out()).contains("\"address\":\"0xffff");
        }
    }

    @Test
    void a_summary_in_json_has_an_array_of_locations() {
        Program.Outcome outcome;
        try (Program drops = NetlinkCommand.start("drops", "--json", "--summary")) {
            drops.awaitText(STARTED);
            Traffic.drops(4, "netfilter");
            outcome = drops.awaitMatch(Traffic.NETFILTER_LOCATION).signal("INT").await();
        }
        List<JsonNode> locations = new ArrayList<>();
        for (JsonNode line : NetlinkCommand.json(outcome.out())) {
            assertThat(line.fieldNames()).toIterable().containsExactly("kind", "time", "drops");
            assertThat(line.get("kind").textValue()).isEqualTo("summary");
            line.get("drops").forEach(locations::add);
        }
        assertThat(locations)
                .allSatisfy(location -> assertThat(location.fieldNames())
                        .toIterable()
                        .containsExactly("symbol", "offset", "module", "count"))
                .anySatisfy(location -> {
                    String symbol = location.get("symbol").textValue();
                    assertThat(symbol).matches(Traffic.NETFILTER_LOCATION);
                    assertThat(location.get("module").textValue()).isEqualTo(Traffic.netfilterModule(symbol));
                    assertThat(location.get("count").longValue()).isPositive();
                });
    }

    @Test
    void an_interrupt_ends_it_with_the_table_and_stops_the_monitor() {
        try (Program drops = NetlinkCommand.start("drops")) {
            drops.awaitText(STARTED);
            Traffic.toClosedPort(2);
            drops.awaitMatch("(?s)NO_SOCKET.*NO_SOCKET").signal("INT");
            Program.Outcome outcome = drops.await();
            assertThat(outcome.status()).isEqualTo(130);
            assertThat(outcome.out()).containsPattern("2 drops in \\d+\\.\\d s");
        }
        assertThat(state()).isEqualTo(MonitorState.IDLE);
    }

    @Test
    void it_ends_when_its_output_is_closed() {
        try (Program drops = NetlinkCommand.startInto("head -n 1", "drops", "--json")) {
            drops.awaitText(STARTED);
            Traffic.toClosedPort(1);
            drops.awaitText("NO_SOCKET");
            // It detects that when it writes.
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
            assertThat(drops.awaitText(STARTED).signal("TERM").await().status()).isEqualTo(143);
        }
        assertThat(state()).isEqualTo(MonitorState.IDLE);
    }

    @Test
    void a_killed_process_leaves_the_monitor_running_and_the_next_one_can_attach_or_stop_it() {
        try (Program killed = NetlinkCommand.start("drops")) {
            assertThat(killed.awaitText(STARTED).signal("KILL").await().status())
                    .isEqualTo(137);
        }
        assertThat(state()).isEqualTo(MonitorState.MONITORING);
        Program.Outcome rejected = NetlinkCommand.run("drops", "--for", "1s");
        assertThat(rejected.status()).isEqualTo(ExitCode.BUSY);
        assertThat(rejected.err())
                .contains("a drop monitor is already running on this host, in mode NET_DM_ALERT_MODE_PACKET")
                .contains("may have been killed since");
        assertThat(state()).isEqualTo(MonitorState.MONITORING);
        Program.Outcome attached = NetlinkCommand.run("drops", "--for", "1s", "--attach");
        assertThat(attached.status()).isZero();
        assertThat(attached.err()).contains("with the monitor of another process");
        assertThat(state()).isEqualTo(MonitorState.MONITORING);
        Program.Outcome stopped = NetlinkCommand.run("drops", "--stop-running");
        assertThat(stopped.status()).isZero();
        assertThat(stopped.err()).contains("stopped the drop monitor that was running");
        assertThat(state()).isEqualTo(MonitorState.IDLE);
    }

    @Test
    void a_stop_by_another_process_ends_it_with_a_status_of_its_own() {
        try (Program drops = NetlinkCommand.start("drops");
                DropMonitorControl control = DropMonitorControl.open()) {
            drops.awaitText(STARTED);
            control.stop(Set.of(Origin.SOFTWARE));
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
    void without_root_the_missing_capability_and_the_remedy_are_named() {
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
    void in_another_network_namespace_the_error_names_the_initial_one() {
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
    void a_kernel_without_the_family_has_another_error_than_a_wrong_namespace() throws IOException {
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
