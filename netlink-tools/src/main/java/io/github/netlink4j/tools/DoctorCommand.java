package io.github.netlink4j.tools;

import io.github.netlink4j.core.NetlinkException;
import io.github.netlink4j.core.socket.Capability;
import io.github.netlink4j.core.socket.NetlinkSocket;
import io.github.netlink4j.core.socket.NetworkNamespace;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.dropmon.Availability;
import io.github.netlink4j.dropmon.DropMonitor;
import io.github.netlink4j.dropmon.DropMonitorControl;
import io.github.netlink4j.dropmon.symbol.KernelSymbols;
import io.github.netlink4j.genl.GenlController;
import io.github.netlink4j.genl.GenlFamily;
import io.github.netlink4j.tools.command.ExitCode;
import io.github.netlink4j.tools.command.Version;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code netlink doctor}: what this kernel and this process can do with netlink, and how to get what is missing. */
@Command(
        name = "doctor",
        description = "Checks what this kernel and this process can do with netlink, and how to get what is missing.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DoctorCommand implements Callable<Integer> {
    private static final int WANTED_BUFFER = 8 * 1024 * 1024;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "Linux %s on %s, Java %s (%s)%n%n",
                System.getProperty("os.version"),
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                System.getProperty("java.vendor"));
        List<Finding> findings = examine();
        findings.forEach(f -> print(out, f));
        long missing = findings.stream().filter(f -> !f.ok()).count();
        out.printf(
                "%n%s%n",
                missing == 0
                        ? "Nothing is missing."
                        : missing + " of " + findings.size() + (missing == 1 ? " is" : " are") + " missing.");
        out.flush();
        return missing == 0 ? ExitCode.OK : ExitCode.FAILED;
    }

    private static void print(PrintWriter out, Finding finding) {
        out.printf("%-4s %-18s %s%n", finding.ok() ? "ok" : "--", finding.subject(), finding.text());
        if (!finding.remedy().isEmpty()) {
            out.printf("%-4s %-18s   %s%n", "", "", finding.remedy());
        }
    }

    private static List<Finding> examine() {
        List<Finding> findings = new ArrayList<>();
        findings.add(examine("generic netlink", DoctorCommand::families));
        findings.add(examine("NET_DM", DoctorCommand::dropMonitor));
        findings.add(examine("nlmon", NlmonProbe::find));
        findings.add(namespace());
        findings.add(capability(
                Capability.CAP_NET_ADMIN, "to start and stop the drop monitor, and for large receive buffers"));
        findings.add(capability(
                Capability.CAP_SYS_ADMIN, "to receive the drop monitor's alerts, and to enter network namespaces"));
        findings.add(capability(Capability.CAP_SYSLOG, "to read the addresses in /proc/kallsyms"));
        findings.add(examine("receive buffer", DoctorCommand::receiveBuffer));
        findings.add(symbols());
        return findings;
    }

    private static Finding examine(String subject, Supplier<Finding> examination) {
        try {
            return examination.get();
        } catch (NetlinkException e) {
            return Finding.bad(subject, String.valueOf(e.getMessage()), "Solve this first.");
        }
    }

    private static Finding families() {
        try (GenlController controller = GenlController.open()) {
            List<GenlFamily> families = controller.families();
            String names = families.stream().map(GenlFamily::name).sorted().collect(Collectors.joining(" "));
            return Finding.good("generic netlink", families.size() + " families: " + names);
        }
    }

    private static Finding dropMonitor() {
        Availability availability = DropMonitor.availability();
        if (!availability.isAvailable()) {
            return Finding.bad("NET_DM", availability.explanation(), availability.remedy());
        }
        try (DropMonitorControl control = DropMonitorControl.open()) {
            return Finding.good(
                    "NET_DM",
                    "the drop monitor can be used; its state is " + control.state() + ", its mode "
                            + control.configuration().mode());
        }
    }

    private static Finding namespace() {
        return NetworkNamespace.isInitial()
                ? Finding.good("network namespace", "the initial one")
                : Finding.bad(
                        "network namespace",
                        "not the initial one: NET_DM and some other families do not exist here",
                        "Run in the host's network namespace, such as \"docker run --network host\".");
    }

    private static Finding capability(Capability capability, String use) {
        return capability.isEffective()
                ? Finding.good(capability.name(), use)
                : Finding.bad(
                        capability.name(),
                        "missing; needed " + use,
                        "Run as root, or give the process the capability.");
    }

    private static Finding receiveBuffer() {
        try (NetlinkSocket socket = NetlinkSocket.builder(NetlinkProtocol.GENERIC)
                .receiveBuffer(WANTED_BUFFER)
                .open()) {
            int size = socket.receiveBufferSize();
            return size >= WANTED_BUFFER
                    ? Finding.good("receive buffer", "8 MiB are possible")
                    : Finding.bad(
                            "receive buffer",
                            size + " bytes at most; alerts may be lost in bursts",
                            "Give the process CAP_NET_ADMIN, or raise the sysctl net.core.rmem_max to " + WANTED_BUFFER
                                    + ".");
        }
    }

    private static Finding symbols() {
        KernelSymbols symbols = KernelSymbols.load();
        return symbols.isAvailable()
                ? Finding.good("kernel symbols", "/proc/kallsyms has the addresses of the kernel's functions")
                : Finding.bad(
                        "kernel symbols",
                        symbols.unavailableReason(),
                        "Without it summaries have no locations; packets have.");
    }
}
