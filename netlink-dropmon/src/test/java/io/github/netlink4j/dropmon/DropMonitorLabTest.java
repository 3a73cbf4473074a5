package io.github.netlink4j.dropmon;

import io.github.netlink4j.dropmon.symbol.KernelSymbols;

import io.github.netlink4j.dropmon.symbol.CodeLocation;

import io.github.netlink4j.dropmon.reason.DropReason;

import io.github.netlink4j.dropmon.alert.SummaryAlert;

import io.github.netlink4j.dropmon.alert.PacketAlert;

import io.github.netlink4j.dropmon.alert.Origin;

import io.github.netlink4j.dropmon.alert.DropAlert;

import io.github.netlink4j.dropmon.alert.AlertMode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.testsupport.NeedsLab;
import io.github.netlink4j.testsupport.Program;
import io.github.netlink4j.testsupport.Traffic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a kernel's own drop monitor, with drops that are made for it. */
@NeedsLab
class DropMonitorLabTest {
    /** For what must come, however slow the machine. */
    private static final Duration LATEST = Duration.ofMinutes(1);
    /** For what must not come, or comes right after another: a summary comes a second after its first drop. */
    private static final Duration SOON = Duration.ofMillis(2500);

    private static final Set<Origin> SOFTWARE = EnumSet.of(Origin.SOFTWARE);

    private DropMonitorControl control;

    @BeforeEach
    void openControl() {
        control = DropMonitorControl.open();
        assertThat(control.state()).isEqualTo(MonitorState.IDLE);
    }

    @AfterEach
    void leaveNothingRunning() {
        try (DropMonitorControl last = control) {
            last.stop(EnumSet.allOf(Origin.class));
            last.configure(MonitorConfiguration.DEFAULT);
        }
    }

    /** All that comes, which is something, until nothing has come for a while. */
    private static <A extends DropAlert> void drain(DropMonitor<A> monitor, java.util.function.Consumer<A> handler) {
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
    void dropped_packets_arrive_with_reason_place_time_and_packet() {
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
            assertThat(alert.location().symbol()).matches(Traffic.NETFILTER_PLACE);
            assertThat(alert.location().module())
                    .isEqualTo(Traffic.netfilterModule(alert.location().symbol()));
        });
    }

    @Test
    void the_symbol_table_agrees_with_the_kernels_own_names() {
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
    void a_summary_counts_drops_by_place() {
        KernelSymbols symbols = KernelSymbols.load();
        Map<String, Long> counts = new HashMap<>();
        try (DropMonitor<SummaryAlert> monitor = DropMonitor.summary().start()) {
            Traffic.drops(5, "no-socket", "netfilter");
            drain(monitor, alert -> {
                for (int i = 0; i < alert.size(); i++) {
                    counts.merge(symbols.resolve(alert.address(i)).symbol(), alert.count(i), Long::sum);
                }
            });
        }
        assertThat(counts)
                .anySatisfy(
                        (symbol, count) -> assertThat(symbol + count).matches("(" + Traffic.NETFILTER_PLACE + ")5"));
        assertThat(counts)
                .anySatisfy((symbol, count) -> assertThat(symbol + count).matches(".*udp.*_rcv5"));
    }

    @Test
    void packets_are_truncated_as_asked_and_say_how_long_they_were() {
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
    void a_second_monitor_is_refused_and_the_first_goes_on() {
        try (DropMonitor<PacketAlert> first = DropMonitor.packets().start()) {
            assertThatThrownBy(() -> DropMonitor.packets().start())
                    .isInstanceOf(MonitorBusyException.class)
                    .hasMessageContaining("runs on this host already, in PACKET mode");
            assertThat(control.state()).isEqualTo(MonitorState.MONITORING);
            Traffic.toClosedPort(1);
            assertThat(first.poll(LATEST, alert -> {})).isTrue();
        }
    }

    @Test
    void an_attached_monitor_listens_and_leaves_the_other_one_running() {
        try (DropMonitor<PacketAlert> owner =
                DropMonitor.packets().truncatedTo(99).start()) {
            try (DropMonitor<PacketAlert> guest =
                    DropMonitor.packets().attachToRunning().start()) {
                assertThat(guest.isOwner()).isFalse();
                Traffic.toClosedPort(1);
                assertThat(guest.poll(LATEST, alert -> {})).isTrue();
            }
            assertThat(control.state()).isEqualTo(MonitorState.MONITORING);
            assertThat(owner.configuration().truncation()).isEqualTo(99);
        }
    }

    @Test
    void a_monitor_attaches_to_its_own_mode_only() {
        try (DropMonitor<SummaryAlert> owner = DropMonitor.summary().start()) {
            assertThat(owner.isOwner()).isTrue();
            assertThatThrownBy(() -> DropMonitor.packets().attachToRunning().start())
                    .isInstanceOf(MonitorBusyException.class)
                    .hasMessageContaining("is in SUMMARY mode, not in PACKET mode");
        }
    }

    @Test
    void a_monitor_that_somebody_else_stops_says_so_and_leaves_his_next_one_alone() {
        try (DropMonitor<PacketAlert> monitor = DropMonitor.packets().start()) {
            control.stop(SOFTWARE);
            assertThatThrownBy(() -> drainForEver(monitor))
                    .isInstanceOf(MonitorStoppedException.class)
                    .hasMessageContaining("another process has stopped");
            control.start(SOFTWARE);
        }
        assertThat(control.state()).isEqualTo(MonitorState.MONITORING);
    }

    private static void drainForEver(DropMonitor<PacketAlert> monitor) {
        monitor.forEach(alert -> {});
    }

    @Test
    void closing_from_another_thread_ends_the_reader() throws Exception {
        DropMonitor<PacketAlert> monitor = DropMonitor.packets().start();
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> drainForEver(monitor));
        monitor.close();
        reader.get(LATEST.toSeconds(), TimeUnit.SECONDS);
        assertThat(control.state()).isEqualTo(MonitorState.IDLE);
    }

    @Test
    void what_the_kernels_queue_has_no_room_for_is_counted_as_lost() {
        try (DropMonitor<PacketAlert> monitor =
                DropMonitor.packets().queueLength(0).start()) {
            Traffic.toClosedPort(5);
            assertThat(monitor.poll(SOON, alert -> {})).isFalse();
            assertThat(monitor.loss().kernelQueue()).isGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void what_the_socket_has_no_room_for_is_counted_as_lost() {
        try (DropMonitor<PacketAlert> monitor =
                DropMonitor.packets().receiveBuffer(1).start()) {
            // How much the system's default takes differs between kernels.
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
        try (DropMonitor<PacketAlert> monitor = DropMonitor.packets()
                        .origins(EnumSet.of(Origin.HARDWARE))
                        .start();
                Program traffic = Traffic.hardwareDrops(5)) {
            assertThat(traffic.await().status()).isZero();
            drain(monitor, alert -> alerts.add(alert.copy()));
        }
        // The emulated card makes drops of other traps, too.
        assertThat(alerts).anySatisfy(alert -> {
            assertThat(alert.origin()).isEqualTo(Origin.HARDWARE);
            assertThat(alert.trap()).isEqualTo("blackhole_route");
            assertThat(alert.trapGroup()).isEqualTo("l3_drops");
            assertThat(alert.interfaceName()).isNotEmpty();
        });
    }

    @Test
    void the_module_stays_while_a_monitor_runs_and_a_reloaded_one_is_found_again() {
        try (DropMonitor<PacketAlert> monitor = DropMonitor.packets().start()) {
            assertThat(monitor.isOwner()).isTrue();
            assertThat(Program.run("rmmod", "drop_monitor").err()).contains("in use");
        }
        control.close();
        Program.succeed("rmmod", "drop_monitor");
        // Opening it by name makes the kernel load the module again.
        control = DropMonitorControl.open();
        try (DropMonitor<PacketAlert> monitor = DropMonitor.packets().start()) {
            Traffic.toClosedPort(1);
            assertThat(monitor.poll(LATEST, alert -> {})).isTrue();
        }
    }

    @Test
    void a_listener_whose_module_is_unloaded_is_told_and_closes_in_order() {
        control.configure(new MonitorConfiguration(AlertMode.PACKET, 0, 1000));
        control.start(SOFTWARE);
        DropMonitor<PacketAlert> listener =
                DropMonitor.packets().attachToRunning().start();
        control.stop(SOFTWARE);
        control.close();
        Program.succeed("rmmod", "drop_monitor");
        assertThatThrownBy(() -> drainForEver(listener))
                .isInstanceOf(MonitorStoppedException.class)
                .hasMessageContaining("is off");
        listener.close();
        assertThat(listener.loss().socket()).isZero();
        control = DropMonitorControl.open();
    }

    @Test
    void a_family_that_was_unloaded_is_refused_by_its_old_id() {
        Program.succeed("rmmod", "drop_monitor");
        assertThatThrownBy(() -> control.state())
                .isInstanceOfSatisfying(
                        KernelException.class, e -> assertThat(e.errno()).isEqualTo(Errno.ENOENT));
        control.close();
        control = DropMonitorControl.open();
    }

    @Test
    void the_kernels_refusals_come_in_its_own_words() {
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
