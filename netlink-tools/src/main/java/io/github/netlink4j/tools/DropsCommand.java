package io.github.netlink4j.tools;

import io.github.netlink4j.dropmon.DropMonitor;
import io.github.netlink4j.dropmon.DropMonitorBuilder;
import io.github.netlink4j.dropmon.alert.Origin;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumSet;
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
            "The kernel has one drop monitor for the whole host. This command starts it when nobody else has, and stops"
                    + " what it started; a monitor of somebody else is left alone."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "  netlink drops --for 10s            packets dropped in the next ten seconds",
            "  netlink drops --summary            counts by place: cheap, and sees all",
            "  netlink drops --count 100 --json   the next hundred, a JSON object a line",
            "",
            "The keys of the JSON objects are in docs/drop-monitor.md; the exit status is in",
            "\"netlink --help\"."
        })
final class DropsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @ArgGroup
    private Mode mode = new Mode();

    static final class Mode {
        @Option(names = "--packets", description = "Each dropped packet, with reason and time (the default).")
        private boolean packets;

        @Option(names = "--summary", description = "Counts by place, once a second and CPU.")
        private boolean summary;

        /** The group admits at most one of them. */
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
            description = "Has the kernel send no more of each packet (default: ${DEFAULT-VALUE}); 0 for all of it.",
            defaultValue = "128")
    private long truncate;

    @Option(names = "--attach", description = "Where a drop monitor runs already, listens to it.")
    private boolean attach;

    @Option(
            names = "--stop-running",
            description = "Stops the drop monitor that runs on this host, whoever has started it, and exits.")
    private boolean stopRunning;

    @Override
    public Integer call() {
        if (count <= 0) {
            throw new UsageException("--count takes a number of 1 or more");
        }
        return stopRunning ? stop() : watch();
    }

    private int stop() {
        String said = DropMonitor.stopRunning()
                ? "netlink: the drop monitor that was running is stopped"
                : "netlink: no drop monitor was running";
        spec.commandLine().getErr().println(said);
        return ExitCode.OK;
    }

    private int watch() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        DropOutput output = json ? new JsonOutput(out, addresses) : new TextOutput(out, addresses);
        DropMonitor<?> monitor = open();
        DropSession session = new DropSession(monitor, output);
        err.printf(
                "netlink: watching drops%s; Ctrl-C ends%n",
                monitor.isOwner() ? "" : " through another program's monitor");
        err.flush();
        try (session) {
            session.watch(time, count, () -> true);
        } finally {
            if (!json) {
                session.tally().print(out, session.elapsed());
            }
            session.finish(out, err);
        }
        return ExitCode.OK;
    }

    private DropMonitor<?> open() {
        DropMonitorBuilder<?> builder = mode.isSummary() ? DropMonitor.summary() : DropMonitor.packets();
        builder.origins(hardware ? EnumSet.allOf(Origin.class) : EnumSet.of(Origin.SOFTWARE));
        try {
            builder.truncatedTo(truncate);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--truncate: " + e.getMessage());
        }
        return attach ? builder.attachToRunning().start() : builder.start();
    }
}
