package io.github.netlink4j.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A description of the machine. */
final class Machine {
    private static final String MODEL = "model name";

    private Machine() {}

    /** Lines for the header of a table. */
    static List<String> describe(List<Jdk> jdks) throws IOException, InterruptedException {
        return List.of(
                "machine  %s, %d processors, %s"
                        .formatted(model(), Runtime.getRuntime().availableProcessors(), System.getProperty("os.arch")),
                "kernel   Linux " + System.getProperty("os.version"),
                "C        gcc %s -O2, libmnl %s"
                        .formatted(
                                output("gcc", "-dumpfullversion"),
                                output("dpkg-query", "-W", "-f", "${Version}", "libmnl-dev")),
                "Java     " + String.join(", ", jdks.stream().map(Jdk::version).toList()));
    }

    private static String model() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith(MODEL))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        }
    }

    private static String output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() == 0 ? output : "of unknown version";
    }
}
