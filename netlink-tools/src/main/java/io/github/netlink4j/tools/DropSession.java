package io.github.netlink4j.tools;

import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.dropmon.CodeLocation;
import io.github.netlink4j.dropmon.DropAlert;
import io.github.netlink4j.dropmon.DropLoss;
import io.github.netlink4j.dropmon.DropMonitor;
import io.github.netlink4j.dropmon.KernelSymbols;
import io.github.netlink4j.dropmon.PacketAlert;
import io.github.netlink4j.dropmon.SummaryAlert;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Shows the drops of a monitor until its time is over, its number is reached, or the command is interrupted; each way it
 * ends orderly, with the monitor closed.
 */
final class DropSession {
    private static final Duration STEP = Duration.ofMillis(200);
    private static final long EXIT_SECONDS = 5;

    private final DropMonitor<?> monitor;
    private final DropOutput output;
    private final KernelSymbols symbols = KernelSymbols.load();
    private final DropTally tally = new DropTally();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final long started = System.nanoTime();

    DropSession(DropMonitor<?> monitor, DropOutput output) {
        this.monitor = monitor;
        this.output = output;
    }

    /**
     * Shows drops.
     *
     * @param time how long
     * @param most how many drops at the most
     */
    void run(Duration time, long most) {
        Thread exitHook = new Thread(this::endOnExit, "netlink-exit");
        Runtime.getRuntime().addShutdownHook(exitHook);
        try {
            while (tally.drops() < most && elapsed().compareTo(time) < 0) {
                Duration left = time.minus(elapsed());
                if (!monitor.poll(left.compareTo(STEP) < 0 ? left : STEP, this::show)) {
                    output.flush();
                }
            }
        } catch (SocketClosedException e) {
            // The exit hook closes the monitor to end this loop.
            output.flush();
        } finally {
            output.flush();
            monitor.close();
        }
    }

    /** Lets the command print its last words before the JVM halts. */
    private void endOnExit() {
        monitor.close();
        try {
            boolean unused = finished.await(EXIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** To be called when the last words are said. */
    void finish() {
        finished.countDown();
    }

    private void show(DropAlert alert) {
        if (alert instanceof PacketAlert packet) {
            CodeLocation location = locate(packet);
            output.packet(packet, location);
            tally.add(packet, location);
        } else if (alert instanceof SummaryAlert summary) {
            output.summary(summary, symbols::resolve);
            tally.add(summary, symbols::resolve);
        }
    }

    /** The symbol table knows whole names and modules; the kernel's own text is cut, but there without privilege. */
    private CodeLocation locate(PacketAlert packet) {
        CodeLocation known = symbols.resolve(packet.address());
        return known.symbol() != null ? known : packet.location();
    }

    DropTally tally() {
        return tally;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    DropLoss loss() {
        return monitor.loss();
    }
}
