package io.github.netlink4j.tools.command;

import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_CMD_START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.dropmon.DropMonitor;
import io.github.netlink4j.dropmon.alert.PacketAlert;
import io.github.netlink4j.dropmon.testsupport.ScriptedDropMonitor;
import io.github.netlink4j.testing.Replies;
import io.github.netlink4j.testing.ScriptedKernel;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ExitCodeTest {
    private static DropMonitor<PacketAlert> start(Map<Integer, Function<MessageCursor, Replies>> script) {
        ScriptedKernel kernel = ScriptedDropMonitor.kernel(script);
        return DropMonitor.packets().over(kernel).start();
    }

    private static int statusOfRejectedStart(Errno errno) {
        return ExitCode.of(catchThrowable(
                () -> start(Map.of(NET_DM_CMD_START, request -> Replies.error(request, errno)))));
    }

    @Test
    void a_start_that_the_kernel_rejects_has_the_status_of_its_cause() {
        assertThat(statusOfRejectedStart(Errno.EPERM)).isEqualTo(3);
        assertThat(statusOfRejectedStart(Errno.EBUSY)).isEqualTo(4);
        assertThat(statusOfRejectedStart(Errno.EAGAIN)).isEqualTo(4);
    }

    /** The scripted monitor accepts {@code NET_DM_CMD_CONFIG}, which a kernel rejects while its monitor is running. */
    @Test
    void a_monitor_that_another_process_has_stopped_has_a_status_of_its_own() {
        DropMonitor<PacketAlert> monitor = start(Map.of());
        assertThat(ExitCode.of(catchThrowable(() -> monitor.poll(Duration.ofSeconds(30), alert -> {}))))
                .isEqualTo(5);
        monitor.close();
    }

    @Test
    void an_invalid_command_line_has_a_status_of_its_own() {
        assertThat(ExitCode.of(new UsageException("--count: must be 1 or more")))
                .isEqualTo(2);
    }

    @Test
    void anything_else_has_failed() {
        assertThat(ExitCode.of(new IllegalStateException("a bug"))).isEqualTo(1);
    }
}
