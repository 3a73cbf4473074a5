package io.github.netlink4j.benchmarks;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openjdk.jmh.runner.RunnerException;

/** A comparison and its measurements of all rounds. */
final class Measured {
    /** The JMH results of a benchmark on one JDK. */
    record JavaSamples(Samples nanos, Samples bytes) {}

    private final Comparison comparison;
    private final Samples c = new Samples();
    private final Samples peer = new Samples();
    private final Map<Jdk, JavaSamples> java = new LinkedHashMap<>();

    Measured(Comparison comparison, List<Jdk> jdks) {
        this.comparison = comparison;
        jdks.forEach(jdk -> java.put(jdk, new JavaSamples(new Samples(), new Samples())));
    }

    String name() {
        return comparison.name();
    }

    /** One round: C, the library in C, then each JDK. */
    void measure(Effort effort) throws IOException, InterruptedException, RunnerException {
        CProgram.Outcome outcome = comparison.program(effort.cMillis()).run();
        c.add(outcome.nanos());
        Optional<CProgram> library = comparison.peer(effort.cMillis());
        if (library.isPresent()) {
            CProgram.Outcome theirs = library.get().run();
            if (!theirs.checksum().equals(outcome.checksum())) {
                throw new IllegalStateException(comparison.name() + ": checksum mismatch: C read " + outcome.checksum()
                        + ", " + library.get().command() + " read " + theirs.checksum());
            }
            peer.add(theirs.nanos());
        }
        for (Map.Entry<Jdk, JavaSamples> entry : java.entrySet()) {
            new JavaRun(comparison, entry.getKey(), effort).measure(outcome, entry.getValue());
        }
    }

    List<Figures> figures() {
        Optional<Double> libmnl = comparison.peer(0).map(program -> peer.median());
        return java.entrySet().stream()
                .map(entry -> new Figures(
                        comparison.name(),
                        entry.getKey().feature(),
                        entry.getValue().nanos().median(),
                        c.median(),
                        entry.getValue().bytes().median(),
                        libmnl))
                .toList();
    }
}
