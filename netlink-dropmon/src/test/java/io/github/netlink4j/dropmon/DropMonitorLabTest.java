package io.github.netlink4j.dropmon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.connection.ConnectionOptions;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.socket.NetworkNamespace;
import io.github.netlink4j.dropmon.alert.AlertMode;
import io.github.netlink4j.dropmon.alert.DropAlert;
import io.github.netlink4j.dropmon.alert.Origin;
import io.github.netlink4j.dropmon.alert.PacketAlert;
import io.github.netlink4j.dropmon.alert.SummaryAlert;
import io.github.netlink4j.dropmon.reason.DropReason;
import io.github.netlink4j.dropmon.symbol.CodeLocation;
import io.github.netlink4j.dropmon.symbol.KernelSymbols;
import io.github.netlink4j.testsupport.NeedsLab;
import io.github.netlink4j.testsupport.Program;
import io.github.netlink4j.testsupport.TestNamespace;
import io.github.netlink4j.testsupport.Traffic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The drop monitor of a real kernel, with drops that the tests cause. */
@NeedsLab
class DropMonitorLabTest {
    /** For alerts that must arrive, however slow the machine. */
    private static final Duration LATEST = Duration.ofMinutes(1);
    /** For alerts that must not arrive, or follow another: a summary is sent a second after its first drop. */
    private static final Duration SOON = Duration.ofMillis(2500);

    private static final Set<Origin> SOFTWARE = Set.of(Origin.SOFTWARE);

    private DropMonitorControl control;

    @BeforeEach
    void openControl() {
        control = DropMonitorControl.open();
        assertThat(control.state()).isEqualTo(MonitorState.IDLE);
    }

    @AfterEach
    void leaveNothingRunning() {
        try (DropMonitorControl last = control) {
            last.stop(Origin.ALL);
            last.configure(MonitorConfiguration.DEFAULT);
        }
    }

    /** Hands over alerts, at least one, until none has arrived for a while. */
    private static <A extends DropAlert> void drain(DropMonitor<A> monitor, Consumer<A> handler) {
        boolean more = monitor.poll(LATEST, handler);
        while (more) {
            more = monitor.poll(SOON, handler);
        }
    }

    @Test
    void the_monitor_is_available_to_root_in_the_initial_namespace() {
        assertThat(DropMonitor.availability().status()).isEqualTo(Availability.Status.AVAILABLE);
        assertThat(control.state()).isEqualTo(MonitorState.IDLE);
    }

    @Test
    void the_monitor_is_in_the_initial_network_namespace_and_in_no_other() {
        try (TestNamespace other = TestNamespace.create()) {
            ConnectionOptions inOther = ConnectionOptions.DEFAULT.withNamespace(other.namespace());
            assertThatThrownBy(() -> DropMonitor.packets().connection(inOther).start())
                    .isInstanceOf(DropMonitorUnavailableException.class);
        }
        ConnectionOptions inInitial = ConnectionOptions.DEFAULT.withNamespace(NetworkNamespace.ofProcess(1));
        try (DropMonitor<PacketAlert> monitor =
                DropMonitor.packets().connection(inInitial).start()) {
            assertThat(monitor.isOwner()).isTrue();
        }
    }

    @Test
    void dropped_packets_arrive_with_reason_location_time_and_packet() {
        List<PacketAlert> alerts = new ArrayList<>();
        Instant before = Instant.now();
        try (DropMonitor<PacketAlert> monitor = DropMonitor.packets().start()) {
            assertThat(monitor.isOwner()).isTrue();
            Traffic.drops(3, "no-socket", "netfilter");
            drain(monitor, alert -> alerts.add(alert.copy()));
            assertThat(monitor.loss().isNone()).isTrue();
        }
        Map<String, Integer> reasons = new HashMap<>();
        alerts.forEach(alert -> reasons.merge(alert.reason().name(), 1, Integer::sum));
        assertThat(reasons).containsEntry("NO_SOCKET", 3).containsEntry("NETFILTER_DROP", 3);
        assertThat(alerts).allSatisfy(alert -> {
            assertThat(alert.origin()).isEqualTo(Origin.SOFTWARE);
            assertThat(alert.time()).isBetween(before.minusSeconds(1), Instant.now());
            assertThat(alert.location().isKnown()).isTrue();
        });
        assertThat(alerts).anySatisfy(alert -> {
            assertThat(alert.reason()).isEqualTo(DropReason.of("NO_SOCKET"));
            assertThat(alert.location().symbol()).contains("udp").endsWith("_rcv");
            assertThat(alert.flow()).startsWith("udp 198.18.0.1:").endsWith("> 198.18.0.2:9");
        });
        assertThat(alerts).anySatisfy(alert -> {
            assertThat(alert.reason()).isEqualTo(DropReason.of("NETFILTER_DROP"));
            assertThat(alert.location().symbol()).matches(Traffic.NETFILTER_LOCATION);
            assertThat(alert.location().module())
                    .isEqualTo(Traffic.netfilterModule(alert.location().symbol()));
        });
    }

    @Test
    void the_symbol_table_agrees_with_the_symbols_that_the_kernel_sends() {
        KernelSymbols symbols = KernelSymbols.load();
        assertThat(symbols.unavailableReason()).isEmpty();
        List<PacketAlert> alerts = new ArrayList<>();
        try (DropMonitor<PacketAlert> monitor = DropMonitor.packets().start()) {
            Traffic.drops(1);
            drain(monitor, alert -> alerts.add(alert.copy()));
        }
        assertThat(alerts).hasSizeGreaterThanOrEqualTo(10).allSatisfy(alert -> {
            CodeLocation resolved = symbols.resolve(alert.address());
            assertThat(resolved.symbol()).startsWith(alert.location().symbol());
            if (alert.location().offset() >= 0) {
                assertThat(resolved).isEqualTo(alert.location());
            }
        });
    }

    @Test
    void a_summary_counts_drops_by_location() {
        Map<Long, Long> addresses = new HashMap<>();
        try (DropMonitor<SummaryAlert> monitor = DropMonitor.summary().start()) {
            Traffic.drops(5, "no-socket", "netfilter");
            drain(monitor, alert -> {
                for (int i = 0; i < alert.size(); i++) {
                    addresses.merge(alert.address(i), alert.count(i), Long::sum);
                }
            });
        }
        // Only now: the traffic may have loaded the module of nf_tables.
        KernelSymbols symbols = KernelSymbols.load();
        Map<String, Long> counts = new HashMap<>();
        addresses.forEach(
                (address, count) -> counts.merge(symbols.resolve(address).symbol(), count, Long::sum));
        assertThat(counts)
                .anySatisfy(
                        (symbol, count) -> assertThat(symbol + count).matches("(" + Traffic.NETFILTER_LOCATION + ")5"));
        assertThat(counts)
                .anySatisfy((symbol, count) -> assertThat(symbol + count).matches(".*udp.*_rcv5"));
    }

    @Test
    void packets_are_truncated_as_configured_and_have_their_original_length() {
        List<PacketAlert> alerts = new ArrayList<>();
        try (DropMonitor<PacketAlert> monitor =
                DropMonitor.packets().truncatedTo(20).start()) {
            assertThat(monitor.configuration()).isEqualTo(new MonitorConfiguration(AlertMode.PACKET, 20, 1000));
            Traffic.toClosedPort(1);
            drain(monitor, alert -> alerts.add(alert.copy()));
        }
        assertThat(alerts).isNotEmpty().allSatisfy(alert -> {
            assertThat(alert.length()).isEqualTo(20);
            assertThat(alert.originalLength()).isGreaterThan(20);
        });
    }

    @Test
    void the_configuration_is_what_it_was_when_the_monitor_has_ended() {
        MonitorConfiguration own = new MonitorConfiguration(AlertMode.SUMMARY, 77, 88);
        control.configure(own);
        DropMonitor.packets().truncatedTo(64).queueLength(10).start().close();
        assertThat(control.configuration()).isEqualTo(own);
        assertThat(control.state()).isEqualTo(MonitorState.IDLE);
    }

    @Test
    void a_second_monitor_is_rejected_and_the_first_goes_on() {
        try (DropMonitor<PacketAlert> first = DropMonitor.packets().start()) {
            assertThatThrownBy(() -> DropMonitor.packets().start())
                    .isInstanceOf(MonitorBusyException.class)
                    .hasMessageContaining("already running on this host, in mode NET_DM_ALERT_MODE_PACKET");
            assertThat(control.state()).isEqualTo(MonitorState.MONITORING);
            Traffic.toClosedPort(1);
            assertThat(first.poll(LATEST, alert -> {})).isTrue();
        }
    }

    @Test
    void an_attached_monitor_receives_alerts_and_leaves_the_other_one_running() {
        try (DropMonitor<PacketAlert> owner =
                DropMonitor.packets().truncatedTo(99).start()) {
            try (DropMonitor<PacketAlert> attached =
                    DropMonitor.packets().attachIfRunning().start()) {
                assertThat(attached.isOwner()).isFalse();
                Traffic.toClosedPort(1);
                assertThat(attached.poll(LATEST, alert -> {})).isTrue();
            }
            assertThat(control.state()).isEqualTo(MonitorState.MONITORING);
            assertThat(owner.configuration().truncation()).isEqualTo(99);
        }
    }

    @Test
    void a_monitor_attaches_only_to_one_in_its_mode() {
        try (DropMonitor<SummaryAlert> owner = DropMonitor.summary().start()) {
            assertThat(owner.isOwner()).isTrue();
            assertThatThrownBy(() -> DropMonitor.packets().attachIfRunning().start())
                    .isInstanceOf(MonitorBusyException.class)
                    .hasMessageContaining("is in mode NET_DM_ALERT_MODE_SUMMARY, not in mode NET_DM_ALERT_MODE_PACKET");
        }
    }

    @Test
    void a_monitor_that_another_process_stops_throws_and_leaves_the_next_one_running() {
        try (DropMonitor<PacketAlert> monitor = DropMonitor.packets().start()) {
            control.stop(SOFTWARE);
            assertThatThrownBy(() -> readForever(monitor))
                    .isInstanceOf(MonitorStoppedException.class)
                    .hasMessageContaining("another process has stopped");
            control.start(SOFTWARE);
        }
        assertThat(control.state()).isEqualTo(MonitorState.MONITORING);
    }

    private static void readForever(DropMonitor<PacketAlert> monitor) {
        monitor.forEach(alert -> {});
    }

    @Test
    void closing_from_another_thread_ends_the_reader() throws Exception {
        DropMonitor<PacketAlert> monitor = DropMonitor.packets().start();
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> readForever(monitor));
        monitor.close();
        reader.get(LATEST.toSeconds(), TimeUnit.SECONDS);
        assertThat(control.state()).isEqualTo(MonitorState.IDLE);
    }

    @Test
    void alerts_that_the_kernels_queue_has_no_room_for_are_counted_as_lost() {
        try (DropMonitor<PacketAlert> monitor =
                DropMonitor.packets().queueLength(0).start()) {
            Traffic.toClosedPort(5);
            assertThat(monitor.poll(SOON, alert -> {})).isFalse();
            assertThat(monitor.loss().kernelQueue()).isGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void alerts_that_the_socket_has_no_room_for_are_counted_as_lost() {
        try (DropMonitor<PacketAlert> monitor =
                DropMonitor.packets().receiveBuffer(1).start()) {
            // The size of a receive buffer that is set to 1 differs between kernels.
            for (int round = 0; round < 100 && monitor.loss().socket() == 0; round++) {
                Traffic.toClosedPort(1000);
            }
            drain(monitor, alert -> {});
            assertThat(monitor.loss().socket()).isPositive();
        }
    }

    @Test
    void hardware_drops_arrive_with_their_trap() {
        List<PacketAlert> alerts = new ArrayList<>();
        try (DropMonitor<PacketAlert> monitor =
                        DropMonitor.packets().origins(Set.of(Origin.HARDWARE)).start();
                Program traffic = Traffic.hardwareDrops(5)) {
            assertThat(traffic.await().status()).isZero();
            drain(monitor, alert -> alerts.add(alert.copy()));
        }
        // netdevsim drops packets by other traps, too.
        assertThat(alerts).anySatisfy(alert -> {
            assertThat(alert.origin()).isEqualTo(Origin.HARDWARE);
            assertThat(alert.trap()).isEqualTo("blackhole_route");
            assertThat(alert.trapGroup()).isEqualTo("l3_drops");
            assertThat(alert.interfaceName()).isNotEmpty();
        });
    }

    @Test
    void the_module_cannot_be_unloaded_while_a_monitor_runs_and_a_reloaded_one_is_found() {
        try (DropMonitor<PacketAlert> monitor = DropMonitor.packets().start()) {
            assertThat(monitor.isOwner()).isTrue();
            assertThat(Program.run("rmmod", "drop_monitor").err()).contains("in use");
        }
        control.close();
        Program.succeed("rmmod", "drop_monitor");
        // The kernel loads the module when the family is looked up.
        control = DropMonitorControl.open();
        try (DropMonitor<PacketAlert> monitor = DropMonitor.packets().start()) {
            Traffic.toClosedPort(1);
            assertThat(monitor.poll(LATEST, alert -> {})).isTrue();
        }
    }

    @Test
    void an_attached_monitor_whose_module_is_unloaded_throws_and_can_be_closed() {
        control.configure(new MonitorConfiguration(AlertMode.PACKET, 0, 1000));
        control.start(SOFTWARE);
        DropMonitor<PacketAlert> listener =
                DropMonitor.packets().attachIfRunning().start();
        control.stop(SOFTWARE);
        control.close();
        Program.succeed("rmmod", "drop_monitor");
        assertThatThrownBy(() -> readForever(listener))
                .isInstanceOf(MonitorStoppedException.class)
                .hasMessageContaining("is no longer running");
        listener.close();
        assertThat(listener.loss().socket()).isZero();
        control = DropMonitorControl.open();
    }

    @Test
    void requests_to_a_family_that_was_unloaded_are_rejected() {
        Program.succeed("rmmod", "drop_monitor");
        assertThatThrownBy(() -> control.state())
                .isInstanceOfSatisfying(
                        KernelException.class, e -> assertThat(e.errno()).isEqualTo(Errno.ENOENT));
        control.close();
        control = DropMonitorControl.open();
    }

    @Test
    void errors_have_the_kernels_text() {
        control.start(SOFTWARE);
        assertThatThrownBy(() -> control.start(SOFTWARE))
                .isInstanceOfSatisfying(
                        KernelException.class, e -> assertThat(e.errno()).isEqualTo(Errno.EAGAIN))
                .hasMessageContaining("Trace state already set to requested state");
        assertThatThrownBy(() -> control.configure(MonitorConfiguration.DEFAULT))
                .hasMessageContaining("Cannot configure drop monitor during monitoring");
        assertThat(control.stop(SOFTWARE).warning()).isEmpty();
        assertThat(control.stop(SOFTWARE).warning())
                .hasValueSatisfying(text -> assertThat(text).contains("Trace state already set to requested state"));
    }
}
