package io.github.netlink4j.tools;

import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.socket.Deadline;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.dropmon.DropMonitor;
import io.github.netlink4j.dropmon.alert.DropAlert;
import io.github.netlink4j.dropmon.alert.PacketAlert;
import io.github.netlink4j.dropmon.alert.SummaryAlert;
import io.github.netlink4j.dropmon.report.DropSummary;
import io.github.netlink4j.dropmon.symbol.CodeLocation;
import io.github.netlink4j.dropmon.symbol.KernelSymbols;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Writes the drops of a monitor until a time is over, a number is reached, or the command is interrupted. The monitor is
 * closed in each case.
 */
final class DropSession implements AutoCloseable {
    private static final Duration STEP = Duration.ofMillis(200);
    private static final long EXIT_SECONDS = 5;

    private final DropMonitor<?> monitor;
    private final DropOutput output;
    private final KernelSymbols symbols = KernelSymbols.load();
    private final DropSummary summary = new DropSummary();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final long started = System.nanoTime();
    private Deadline flush = Deadline.after(STEP);
    private boolean interrupted;
    private long malformed;

    DropSession(DropMonitor<?> monitor, DropOutput output) {
        this.monitor = monitor;
        this.output = output;
        Runtime.getRuntime().addShutdownHook(new Thread(this::endOnExit, "netlink-exit"));
    }

    /**
     * Writes drops.
     *
     * @param time how long at most
     * @param limit how many drops at most
     * @param wanted whether to go on; called several times a second
     */
    void watch(Duration time, long limit, BooleanSupplier wanted) {
        Deadline end = Deadline.after(time);
        boolean read = true;
        try {
            while (read && summary.drops() < limit && !end.isOver() && wanted.getAsBoolean()) {
                Duration left = Duration.ofNanos(end.orAfter(STEP).remainingNanos());
                boolean received = monitor.poll(left, this::write);
                read = (received && !flush.isOver()) || flush();
            }
        } catch (SocketClosedException e) {
            // The exit hook closes the monitor to end this loop.
            interrupted = true;
        } finally {
            flush();
        }
    }

    /** Called when no alert is waiting, and several times a second; {@code false} when the output is closed. */
    private boolean flush() {
        flush = Deadline.after(STEP);
        return output.flush();
    }

    /** Whether the command was interrupted while it watched. */
    boolean isInterrupted() {
        return interrupted;
    }

    /** Closes the monitor: its loss is final. */
    @Override
    public void close() {
        monitor.close();
    }

    /** Gives the command time to print its end before the JVM halts. */
    private void endOnExit() {
        monitor.close();
        try {
            boolean unused = finished.await(EXIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Prints what was lost; then the JVM may halt. */
    void finish(PrintWriter out, PrintWriter err) {
        out.flush();
        SummaryText.printLoss(err, monitor.loss(), malformed);
        finished.countDown();
    }

    /** A malformed alert is skipped, and does not end the session. */
    private void write(DropAlert alert) {
        try {
            writeWhole(alert);
        } catch (MalformedMessageException e) {
            malformed++;
        }
    }

    private void writeWhole(DropAlert alert) {
        if (alert instanceof PacketAlert packet) {
            CodeLocation location = locate(packet);
            output.packet(packet, location);
            summary.add(packet, location);
        } else if (alert instanceof SummaryAlert second) {
            output.summary(second, symbols::resolve);
            summary.add(second, symbols::resolve);
        }
    }

    /** The symbol table has whole names and modules; the symbol in the alert is cut, but needs no capability. */
    private CodeLocation locate(PacketAlert packet) {
        CodeLocation known = symbols.resolve(packet.address());
        if (known.isKnown()) {
            return known;
        }
        CodeLocation sent = packet.location();
        symbols.learn(packet.address(), sent);
        return sent;
    }

    DropSummary summary() {
        return summary;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
