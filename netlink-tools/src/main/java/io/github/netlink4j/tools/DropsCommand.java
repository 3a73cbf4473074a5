package io.github.netlink4j.tools;

import io.github.netlink4j.dropmon.DropMonitor;
import io.github.netlink4j.dropmon.DropMonitorBuilder;
import io.github.netlink4j.dropmon.alert.Origin;
import io.github.netlink4j.tools.command.ExitCode;
import io.github.netlink4j.tools.command.UsageException;
import io.github.netlink4j.tools.command.Version;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code netlink drops}. */
@Command(
        name = "drops",
        description = {
            "Shows the packets that this host's kernel drops, in all network namespaces: when, why, where in the kernel,"
                    + " and which packet.",
            "",
            "The kernel has one drop monitor for the whole host. This command starts it where it is not running, and then"
                    + " stops it at its end; a monitor that another process has started is left running."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "  netlink drops --for 10s            packets dropped in the next ten seconds",
            "  netlink drops --summary            counts by location, at less cost",
            "  netlink drops --count 100 --json   the next hundred, one JSON object a line",
            "",
            "docs/drop-monitor.md lists the keys of the JSON objects,",
            "\"netlink --help\" lists the exit statuses."
        })
final class DropsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @ArgGroup
    private Mode mode = new Mode();

    static final class Mode {
        @Option(names = "--packets", description = "Each dropped packet, with reason and time (the default).")
        private boolean packets;

        @Option(names = "--summary", description = "Counts by location, once a second and CPU.")
        private boolean summary;

        /** picocli accepts at most one of them. */
        boolean isSummary() {
            return summary && !packets;
        }
    }

    @Option(names = "--for", paramLabel = "DURATION", description = "Ends after this time: 500ms, 10s, 2m, 1h.")
    private Duration time = Duration.ofDays(10_000);

    @Option(names = "--count", paramLabel = "N", description = "Ends after this many drops.")
    private long count = Long.MAX_VALUE;

    @Option(names = "--json", description = "Prints one JSON object a line.")
    private boolean json;

    @Option(names = "--addresses", description = "Shows raw kernel addresses, which defeat KASLR.")
    private boolean addresses;

    @Option(names = "--hardware", description = "Shows the drops of devices (devlink traps), too.")
    private boolean hardware;

    @Option(
            names = "--truncate",
            paramLabel = "BYTES",
            description = "Bytes of each packet that the kernel sends at most (default: ${DEFAULT-VALUE}); 0 for all.",
            defaultValue = "128")
    private long truncate;

    @Option(
            names = "--attach",
            description = "Where a drop monitor is already running, receives its alerts instead of failing.")
    private boolean attach;

    @Option(
            names = "--stop-running",
            description =
                    "Stops the drop monitor that is running on this host, whichever process started it, and exits.")
    private boolean stopRunning;

    @Override
    public Integer call() {
        if (count <= 0) {
            throw new UsageException("--count: must be 1 or more");
        }
        return stopRunning ? stop() : watch();
    }

    private int stop() {
        String text = DropMonitor.stopRunning()
                ? "netlink: stopped the drop monitor that was running"
                : "netlink: no drop monitor was running";
        spec.commandLine().getErr().println(text);
        return ExitCode.OK;
    }

    private int watch() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        DropOutput output = json ? new JsonOutput(out, addresses) : new TextOutput(out, addresses);
        DropMonitor<?> monitor = open();
        DropSession session = new DropSession(monitor, output);
        err.printf(
                "netlink: monitoring drops%s; Ctrl-C ends%n",
                monitor.isOwner() ? "" : " with the monitor of another process");
        err.flush();
        try (session) {
            session.watch(time, count, () -> true);
        } finally {
            if (!json) {
                SummaryText.print(out, session.summary(), session.elapsed());
            }
            session.finish(out, err);
        }
        return ExitCode.OK;
    }

    private DropMonitor<?> open() {
        DropMonitorBuilder<?> builder = mode.isSummary() ? DropMonitor.summary() : DropMonitor.packets();
        builder.origins(hardware ? Origin.ALL : Set.of(Origin.SOFTWARE));
        try {
            builder.truncatedTo(truncate);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--truncate: " + e.getMessage());
        }
        return attach ? builder.attachIfRunning().start() : builder.start();
    }
}
