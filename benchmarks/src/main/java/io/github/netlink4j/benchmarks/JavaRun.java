package io.github.netlink4j.benchmarks;

import java.util.Objects;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** A JMH benchmark in a forked JVM. */
record JavaRun(Comparison comparison, Jdk jdk, Effort effort) {
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final int ASKS_FOR_ACCESS = 24;

    /** Runs it, and adds a sample for each iteration; fails if its checksum differs from that of C. */
    void measure(CProgram.Outcome c, Measured.JavaSamples samples) throws RunnerException {
        RunResult result = new Runner(options(c.checksum())).runSingle();
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            for (IterationResult iteration : fork.getIterationResults()) {
                samples.nanos().add(iteration.getPrimaryResult().getScore() / c.operations());
                samples.bytes().add(allocated(iteration) / c.operations());
            }
        }
    }

    private static double allocated(IterationResult iteration) {
        return Objects.requireNonNull(iteration.getSecondaryResults().get(ALLOCATED), ALLOCATED)
                .getScore();
    }

    private Options options(String checksum) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(Pattern.quote(JavaRun.class.getPackageName() + "." + comparison.benchmark()) + "$")
                .param("checksum", checksum)
                .jvm(jdk.java())
                .forks(1)
                .warmupIterations(comparison.isLive() ? Effort.FULL.warmups() : effort.warmups())
                .warmupTime(TimeValue.milliseconds(Effort.WARMUP_MILLIS))
                .measurementIterations(effort.windows())
                .measurementTime(TimeValue.milliseconds(Effort.WINDOW_MILLIS))
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        comparison.recording().ifPresent(recording -> options.param("recording", recording.name()));
        if (jdk.feature() >= ASKS_FOR_ACCESS) {
            // The second is for JMH itself.
            options.jvmArgsAppend("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
        }
        return options.build();
    }
}
