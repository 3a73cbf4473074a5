package io.github.netlink4j.dropmon;

import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_CONFIG;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_CONFIG_GET;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_START;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.dropmon.alert.AlertMode;
import io.github.netlink4j.dropmon.alert.DropAlert;
import io.github.netlink4j.dropmon.alert.PacketAlert;
import io.github.netlink4j.dropmon.alert.SummaryAlert;
import io.github.netlink4j.dropmon.testsupport.Alerts;
import io.github.netlink4j.dropmon.testsupport.ScriptedDropMonitor;
import io.github.netlink4j.genl.GenlMessage;
import io.github.netlink4j.testing.Replies;
import io.github.netlink4j.testing.ScriptedKernel;
import io.github.netlink4j.testsupport.Hex;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The drop monitor over a kernel in memory: what a real one does rarely, and without root. */
@Timeout(60)
class ScriptedMonitorTest {
    private static final Duration NOW = Duration.ZERO;

    /** The commands that change something, in order. */
    private static List<Integer> changes(ScriptedKernel kernel) {
        return kernel.requests().stream()
                .filter(request -> request.type() == Alerts.NET_DM)
                .map(GenlMessage::commandOf)
                .filter(command ->
                        command == NET_DM_CMD_CONFIG || command == NET_DM_CMD_START || command == NET_DM_CMD_STOP)
                .toList();
    }

    /** A drop monitor that another process runs. */
    private static ScriptedKernel running(AlertMode mode) {
        return ScriptedDropMonitor.kernel(Map.of(
                NET_DM_CMD_CONFIG,
                request -> Replies.error(request, Errno.EBUSY),
                NET_DM_CMD_CONFIG_GET,
                request -> Replies.answer(request, ScriptedDropMonitor.configuration(mode))));
    }

    @Test
    void a_monitor_that_starts_and_closes_leaves_the_kernel_as_it_was() {
        ScriptedKernel kernel = ScriptedDropMonitor.kernel(Map.of());
        DropMonitor.packets().over(kernel).start().close();
        // The first NET_DM_CMD_CONFIG probes whether the monitor is running.
        assertThat(changes(kernel))
                .containsExactly(
                        NET_DM_CMD_CONFIG, NET_DM_CMD_CONFIG, NET_DM_CMD_START, NET_DM_CMD_STOP, NET_DM_CMD_CONFIG);
    }

    @Test
    void each_monitor_delivers_the_alerts_of_its_kind() {
        ScriptedKernel kernel = ScriptedDropMonitor.kernel(Map.of());
        List<DropAlert> packets = new ArrayList<>();
        List<DropAlert> summaries = new ArrayList<>();
        try (DropMonitor<PacketAlert> packet =
                        DropMonitor.packets().over(kernel).start();
                DropMonitor<SummaryAlert> summary =
                        DropMonitor.summary().over(kernel).start()) {
            kernel.publish(ScriptedDropMonitor.GROUP, Hex.bytes(Alerts.NO_SOCKET), Hex.bytes(Alerts.TWO_LOCATIONS));
            while (packet.poll(NOW, alert -> packets.add(alert.copy()))) {}
            while (summary.poll(NOW, alert -> summaries.add(alert.copy()))) {}
        }
        assertThat(packets).containsExactly(Alerts.packet(Alerts.NO_SOCKET));
        assertThat(summaries).hasOnlyElementsOfType(SummaryAlert.class).hasSize(1);
    }

    @Test
    void a_start_without_a_reply_is_stopped() {
        ScriptedKernel kernel = ScriptedDropMonitor.kernel(Map.of(NET_DM_CMD_START, request -> Replies.none()));
        assertThatThrownBy(() -> DropMonitor.packets()
                        .over(kernel, Duration.ofMillis(50))
                        .start())
                .isInstanceOf(DropMonitorUnavailableException.class)
                .hasMessageContaining("NET_DM_CMD_START");
        assertThat(changes(kernel)).endsWith(NET_DM_CMD_START, NET_DM_CMD_STOP, NET_DM_CMD_CONFIG);
    }

    @Test
    void a_monitor_that_another_process_has_just_started_is_not_stopped() {
        ScriptedKernel kernel =
                ScriptedDropMonitor.kernel(Map.of(NET_DM_CMD_START, request -> Replies.error(request, Errno.EAGAIN)));
        assertThatThrownBy(() -> DropMonitor.packets().over(kernel).start()).isInstanceOf(MonitorBusyException.class);
        assertThat(changes(kernel)).endsWith(NET_DM_CMD_START);
    }

    @Test
    void a_monitor_attaches_only_if_it_is_told_to() {
        ScriptedKernel kernel = running(AlertMode.PACKET);
        assertThatThrownBy(() -> DropMonitor.packets().over(kernel).start())
                .isInstanceOf(MonitorBusyException.class)
                .hasMessageStartingWith(
                        "a drop monitor is already running on this host, in mode NET_DM_ALERT_MODE_PACKET");
        try (DropMonitor<PacketAlert> attached =
                DropMonitor.packets().over(kernel).attachIfRunning().start()) {
            assertThat(attached.isOwner()).isFalse();
        }
        assertThat(changes(kernel)).containsOnly(NET_DM_CMD_CONFIG);
    }

    @Test
    void a_monitor_that_may_attach_starts_one_where_none_is_running() {
        ScriptedKernel kernel = ScriptedDropMonitor.kernel(Map.of());
        try (DropMonitor<PacketAlert> monitor =
                DropMonitor.packets().over(kernel).attachIfRunning().start()) {
            assertThat(monitor.isOwner()).isTrue();
        }
        assertThat(changes(kernel)).contains(NET_DM_CMD_START, NET_DM_CMD_STOP);
    }

    @Test
    void a_monitor_does_not_attach_to_one_in_a_mode_that_is_not_known_here() {
        ScriptedKernel kernel = running(new AlertMode(9));
        assertThatThrownBy(() ->
                        DropMonitor.summary().over(kernel).attachIfRunning().start())
                .isInstanceOf(MonitorBusyException.class)
                .hasMessageContaining("is in mode 9, not in mode NET_DM_ALERT_MODE_SUMMARY");
    }
}
