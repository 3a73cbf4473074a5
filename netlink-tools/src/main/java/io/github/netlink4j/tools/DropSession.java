package io.github.netlink4j.tools;

import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.socket.Deadline;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.dropmon.symbol.CodeLocation;
import io.github.netlink4j.dropmon.alert.DropAlert;
import io.github.netlink4j.dropmon.DropMonitor;
import io.github.netlink4j.dropmon.symbol.KernelSymbols;
import io.github.netlink4j.dropmon.alert.PacketAlert;
import io.github.netlink4j.dropmon.alert.SummaryAlert;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Shows the drops of a monitor until its time is over, its number is reached, or the command is interrupted; each way it
 * ends orderly, with the monitor closed.
 */
final class DropSession implements AutoCloseable {
    private static final Duration STEP = Duration.ofMillis(200);
    private static final long EXIT_SECONDS = 5;

    private final DropMonitor<?> monitor;
    private final DropOutput output;
    private final KernelSymbols symbols = KernelSymbols.load();
    private final DropSummary tally = new DropSummary();
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
     * Shows drops.
     *
     * @param time how long
     * @param most how many drops at the most
     * @param wanted whether to go on; asked several times a second
     */
    void watch(Duration time, long most, BooleanSupplier wanted) {
        Deadline end = Deadline.after(time);
        boolean read = true;
        try {
            while (read && tally.drops() < most && !end.isOver() && wanted.getAsBoolean()) {
                Duration left = Duration.ofNanos(end.orAfter(STEP).remainingNanos());
                boolean came = monitor.poll(left, this::show);
                read = (came && !flush.isOver()) || flush();
            }
        } catch (SocketClosedException e) {
            // The exit hook closes the monitor to end this loop.
            interrupted = true;
        } finally {
            flush();
        }
    }

    /** At rest, and several times a second. Whether anybody still reads. */
    private boolean flush() {
        flush = Deadline.after(STEP);
        return output.flush();
    }

    /** Whether the command was interrupted while it watched. */
    boolean isInterrupted() {
        return interrupted;
    }

    /** Ends the monitor; what was lost is known from now on. */
    @Override
    public void close() {
        monitor.close();
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

    /** The last words: what was lost. The JVM may halt when they are said. */
    void finish(PrintWriter out, PrintWriter err) {
        out.flush();
        DropSummary.printLoss(err, monitor.loss(), malformed);
        finished.countDown();
    }

    /** An odd alert is passed over, and does not end the session. */
    private void show(DropAlert alert) {
        try {
            showWhole(alert);
        } catch (MalformedMessageException e) {
            malformed++;
        }
    }

    private void showWhole(DropAlert alert) {
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
        if (known.isKnown()) {
            return known;
        }
        CodeLocation named = packet.location();
        symbols.learn(packet.address(), named);
        return named;
    }

    DropSummary tally() {
        return tally;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
