package io.github.netlink4j.genl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.testsupport.NeedsRoot;
import io.github.netlink4j.testsupport.OpenFiles;
import io.github.netlink4j.testsupport.Program;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A process without {@code CAP_NET_ADMIN}, against the running kernel's family {@code mptcp_pm}. */
@NeedsRoot
class GenlPermissionTest {
    private static final int MPTCP_PM_CMD_FLUSH_ADDRS = 4;

    @Test
    void joining_a_group_and_an_operation_that_require_a_capability_are_eperm_and_leave_no_socket_open() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String out = Program.succeed(
                "setpriv",
                "--bounding-set=-net_admin",
                "--inh-caps=-all",
                java,
                "-cp",
                System.getProperty("java.class.path"),
                WithoutCapability.class.getName());
        assertThat(out.lines())
                .containsExactly(
                        "subscribe: SystemCallException EPERM (Operation not permitted)",
                        "open sockets and eventfds: 0 more",
                        "request: KernelException EPERM (Operation not permitted)",
                        "dump without a capability: done");
    }

    /** The program that runs without the capability. */
    static final class WithoutCapability {
        private WithoutCapability() {}

        public static void main(String[] args) {
            try (GenlConnection mptcp = GenlConnection.open("mptcp_pm")) {
                long before = OpenFiles.count();
                try {
                    mptcp.subscribe("mptcp_pm_events", GenlMessage::commandOf);
                } catch (SystemCallException e) {
                    print("subscribe: SystemCallException " + e.errno());
                }
                print("open sockets and eventfds: " + (OpenFiles.count() - before) + " more");
                try {
                    mptcp.request(MPTCP_PM_CMD_FLUSH_ADDRS).execute();
                } catch (KernelException e) {
                    print("request: KernelException " + e.errno());
                }
            }
            try (GenlController controller = GenlController.open()) {
                print("dump without a capability: " + (controller.families().isEmpty() ? "empty" : "done"));
            }
        }

        private static void print(String line) {
            System.out.println(line);
        }
    }
}
