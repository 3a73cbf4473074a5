package io.github.netlink4j.tools.tap;

import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.tap.Dissector;
import io.github.netlink4j.tap.LiveTap;
import io.github.netlink4j.tap.TapStatistics;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Captures until a limit is reached, the output is closed, or the command is interrupted: then what was captured is shown first. */
final class LiveReader {
    private static final long EXIT_SECONDS = 5;

    private final LiveTap tap;
    private final FlowOptions options;
    private final PrintWriter err;
    private final CountDownLatch finished = new CountDownLatch(1);

    /**
     * A reader of a tap, which its owner closes.
     *
     * @param err gets a line at the begin, and what was captured and lost at the end
     */
    LiveReader(LiveTap tap, FlowOptions options, PrintWriter err) {
        this.tap = tap;
        this.options = options;
        this.err = err;
    }

    /** Captures. */
    void read(Dissector dissector, TapOutput output) {
        Runtime.getRuntime().addShutdownHook(new Thread(this::endOnExit, "netlink-exit"));
        say("netlink: capturing on " + tap.name() + "; Ctrl-C ends");
        try {
            if (options.file() != null) {
                options.file().open(tap.name());
            }
            new TapLoop(dissector, options, output).read(tap);
            finish(output);
        } catch (SocketClosedException e) {
            boolean unused = output.flush();
        } finally {
            finished.countDown();
        }
    }

    private void finish(TapOutput output) {
        output.end();
        boolean unused = output.flush();
        TapStatistics statistics = tap.statistics();
        if (options.file() != null) {
            options.file().statistics(statistics.frames(), statistics.lost());
            options.file().close();
        }
        say("netlink: " + statistics.frames() + " frames, " + statistics.lost() + " lost");
    }

    private void say(String text) {
        err.println(text);
        err.flush();
    }

    /** Captures no more, and gives the command time to show the rest before the JVM halts. */
    private void endOnExit() {
        tap.stop();
        try {
            boolean unused = finished.await(EXIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
