package io.github.netlink4j.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The options of {@code bin/bench}.
 *
 * @param suite {@code parse} or {@code live}
 * @param effort how long to measure
 * @param isJson whether to print the table as a JSON array of objects
 * @param only a substring of the names of the selected rows; empty for all
 * @param hasOwnNamespace whether this process is root in a separate network namespace, where it may add routes
 * @param jdks the JDKs to measure
 */
record BenchOptions(String suite, Effort effort, boolean isJson, String only, boolean hasOwnNamespace, List<Jdk> jdks) {

    /** Parses the command line. */
    static BenchOptions of(String[] arguments) throws IOException {
        Deque<String> words = new ArrayDeque<>(List.of(arguments));
        String suite = words.removeFirst();
        Effort effort = Effort.FULL;
        boolean isJson = false;
        String only = "";
        boolean hasOwnNamespace = false;
        List<Jdk> jdks = new ArrayList<>();
        while (!words.isEmpty()) {
            String word = words.removeFirst();
            switch (word) {
                case "--quick" -> effort = Effort.QUICK;
                case "--json" -> isJson = true;
                case "--only" -> only = words.removeFirst();
                case "--own-namespace" -> hasOwnNamespace = true;
                case "--jdk" -> jdks.add(Jdk.in(Path.of(words.removeFirst())));
                default -> throw new IllegalArgumentException("unknown option: " + word);
            }
        }
        return new BenchOptions(suite, effort, isJson, only, hasOwnNamespace, jdks);
    }

    /** The selected rows. */
    List<Comparison> comparisons() {
        List<Comparison> all = suite.equals("live") ? Comparison.live() : Comparison.parse();
        return all.stream().filter(row -> row.name().contains(only)).toList();
    }
}
