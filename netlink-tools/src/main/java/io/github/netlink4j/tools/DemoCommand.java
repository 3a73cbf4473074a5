package io.github.netlink4j.tools;

import io.github.netlink4j.dropmon.DropMonitor;
import io.github.netlink4j.dropmon.alert.PacketAlert;
import io.github.netlink4j.tools.command.ExitCode;
import io.github.netlink4j.tools.command.UsageException;
import io.github.netlink4j.tools.command.Version;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code netlink demo}: the drop monitor with traffic of its own. */
@Command(
        name = "demo",
        description = {
            "Runs the drop monitor for ten seconds, with traffic that it causes itself in network namespaces of its own.",
            "From a checkout, bin/netlink demo runs it in QEMU where this kernel has no drop monitor."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DemoCommand implements Callable<Integer> {
    private static final Duration TIME = Duration.ofSeconds(10);
    /** Setting up the traffic takes long on an emulated machine. */
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static final Duration DRAIN_TIME = Duration.ofSeconds(1);
    private static final long TRUNCATION = 128;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Option(
            names = "--traffic",
            paramLabel = "PROGRAM",
            description = "Causes the traffic: called as PROGRAM --count 1 --for SECONDS.",
            defaultValue = "${env:NETLINK_DEMO_TRAFFIC}",
            required = true)
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private String traffic;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        DropMonitor<PacketAlert> monitor =
                DropMonitor.packets().truncatedTo(TRUNCATION).start();
        DropSession session = new DropSession(monitor, new TextOutput(out, false));
        out.printf(
                "Linux %s: every packet that it drops, while %s causes drops for %d seconds.%n%n",
                System.getProperty("os.version"), Path.of(traffic).getFileName(), TIME.toSeconds());
        out.flush();
        Path log = Files.createTempFile("netlink-demo", ".log");
        try (session) {
            return watch(session, startTraffic(log), log);
        } finally {
            SummaryText.print(out, session.summary(), session.elapsed());
            session.finish(out, err);
            Files.delete(log);
        }
    }

    private Process startTraffic(Path log) {
        try {
            return new ProcessBuilder(traffic, "--count", "1", "--for", String.valueOf(TIME.toSeconds()))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UsageException("cannot run --traffic " + traffic + ": " + e.getMessage());
        }
    }

    private int watch(DropSession session, Process program, Path log) throws IOException {
        try {
            session.watch(LIMIT, Long.MAX_VALUE, program::isAlive);
            session.watch(DRAIN_TIME, Long.MAX_VALUE, () -> !session.isInterrupted());
        } finally {
            program.destroy();
        }
        if (session.isInterrupted() || (!program.isAlive() && program.exitValue() == 0)) {
            return ExitCode.OK;
        }
        throw new UsageException(
                traffic + " has failed: " + Files.readString(log).trim());
    }
}
