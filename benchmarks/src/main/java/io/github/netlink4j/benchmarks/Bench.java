package io.github.netlink4j.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.runner.RunnerException;

/** Runs C programs and Java benchmarks in turn and prints a comparison. Started by {@code bin/bench}. */
public final class Bench {
    private final BenchOptions options;
    private final List<String> leftOut = new ArrayList<>();
    private final List<Measured> measured = new ArrayList<>();
    private int rounds;

    private Bench(BenchOptions options) {
        this.options = options;
    }

    /** Measures the suite of the command line. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            new Bench(BenchOptions.of(arguments)).run();
        } catch (RunnerException | IllegalStateException e) {
            System.err.println("bench: " + reason(e));
            System.exit(1);
        }
    }

    /** The innermost cause: JMH wraps the exception of a benchmark, and adds that of the forked JVM as suppressed. */
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null || cause.getSuppressed().length > 0) {
            cause = cause.getCause() != null ? cause.getCause() : cause.getSuppressed()[0];
        }
        return String.valueOf(cause.getMessage());
    }

    private void run() throws IOException, InterruptedException, RunnerException {
        choose();
        long start = System.nanoTime();
        long limit = TimeUnit.SECONDS.toNanos(options.effort().seconds());
        do {
            rounds++;
            measureRound();
        } while (rounds < options.effort().rounds() && (System.nanoTime() - start) / rounds * (rounds + 1) < limit);
        print();
    }

    private void measureRound() throws IOException, InterruptedException, RunnerException {
        for (Measured row : measured) {
            System.err.printf("round %d: %s%n", rounds, row.name());
            row.measure(options.effort());
        }
    }

    private void choose() throws IOException, InterruptedException {
        boolean needsRoutes = false;
        for (Comparison comparison : options.comparisons()) {
            if (comparison.needsRoutes() && !options.hasOwnNamespace()) {
                leftOut.add(comparison.name() + ": skipped, because adding the routes needs root");
            } else {
                measured.add(new Measured(comparison, options.jdks()));
                needsRoutes |= comparison.needsRoutes();
            }
        }
        leftOut.forEach(System.err::println);
        if (needsRoutes) {
            makeRoutes();
        }
    }

    private void makeRoutes() throws IOException, InterruptedException {
        if (options.suite().equals("live")) {
            RouteTable.fill(RouteTable.LIVE_ROUTES);
        } else {
            System.err.println("recording a dump of " + RouteTable.RECORDED_ROUTES + " routes");
            RouteTable.fill(RouteTable.RECORDED_ROUTES);
            RouteTable.record();
        }
    }

    private void print() throws IOException, InterruptedException {
        List<Figures> figures =
                measured.stream().flatMap(row -> row.figures().stream()).toList();
        if (options.isJson()) {
            System.out.print(Table.json(figures));
            return;
        }
        Machine.describe(options.jdks()).forEach(System.out::println);
        System.out.println("medians; rounds: " + rounds);
        System.out.println();
        System.out.print(Table.text(figures));
        leftOut.forEach(System.out::println);
    }
}
