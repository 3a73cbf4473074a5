package io.github.netlink4j.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A C program that prints its own measurement.
 *
 * @param command the program and its arguments
 */
record CProgram(List<String> command) {
    /**
     * Its output.
     *
     * @param nanos nanoseconds per operation
     * @param operations number of operations in one pass, which is one invocation of the Java benchmark
     * @param checksum of the values that it read, as an unsigned number
     */
    record Outcome(double nanos, long operations, String checksum) {}

    Outcome run() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int status = process.waitFor();
        String[] words = line.split(" ", -1);
        if (status != 0 || words.length != 3) {
            throw new IOException(
                    String.join(" ", command) + " ended with status " + status + " and printed \"" + line + "\"");
        }
        return new Outcome(Double.parseDouble(words[0]), Long.parseLong(words[1]), words[2]);
    }
}
