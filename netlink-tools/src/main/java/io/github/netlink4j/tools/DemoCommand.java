package io.github.netlink4j.tools;

import io.github.netlink4j.dropmon.DropMonitor;
import io.github.netlink4j.dropmon.PacketAlert;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code netlink demo}: the drop monitor over traffic that it makes itself. */
@Command(
        name = "demo",
        description = {
            "Runs the drop monitor for ten seconds over traffic that it makes itself, in network namespaces of its own.",
            "From a checkout, bin/netlink demo runs it in a kernel of its own where this one has no drop monitor."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final Duration AFTERGLOW = Duration.ofSeconds(2);
    private static final long TRUNCATION = 128;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Option(
            names = "--traffic",
            paramLabel = "PROGRAM",
            description = "Makes the traffic: called as PROGRAM --count 1 --for SECONDS.",
            defaultValue = "${env:NETLINK_DEMO_TRAFFIC}",
            required = true)
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private String traffic;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        DropMonitor<PacketAlert> monitor =
                DropMonitor.packets().truncatedTo(TRUNCATION).start();
        DropSession session = new DropSession(monitor, new TextOutput(out, false));
        out.printf(
                "Watching every packet that Linux %s drops, for %d seconds, while %s makes some.%n%n",
                System.getProperty("os.version"), TIME.toSeconds(), traffic);
        out.flush();
        Process maker = startTraffic(monitor);
        try {
            session.run(TIME.plus(AFTERGLOW), Long.MAX_VALUE);
        } finally {
            session.tally().print(out, session.elapsed());
            out.flush();
            DropTally.printLoss(spec.commandLine().getErr(), session.loss());
            session.finish();
        }
        return trafficWorked(maker) ? ExitCode.OK : ExitCode.FAILED;
    }

    private Process startTraffic(DropMonitor<?> monitor) throws IOException {
        try {
            return new ProcessBuilder(traffic, "--count", "1", "--for", String.valueOf(TIME.toSeconds()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            monitor.close();
            throw new UsageException("cannot run --traffic " + traffic + ": " + e.getMessage());
        }
    }

    private boolean trafficWorked(Process maker) throws InterruptedException {
        if (!maker.waitFor(TIME.toSeconds(), TimeUnit.SECONDS)) {
            maker.destroy();
        }
        int status = maker.waitFor();
        if (status != 0) {
            PrintWriter err = spec.commandLine().getErr();
            err.printf("netlink: %s failed with status %d%n", traffic, status);
            err.flush();
        }
        return status == 0;
    }
}
