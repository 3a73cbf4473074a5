package io.github.netlink4j.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.netlink4j.testsupport.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The {@code netlink} command in a JVM of its own, as a user runs it. */
final class NetlinkCommand {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where the packaged command is: it runs on the module path, as {@code bin/netlink} runs it. */
    private static final Path TARGET = Path.of(System.getenv("LAB_TESTS_ROOT")).resolve("netlink-tools/target");

    private NetlinkCommand() {}

    static Program start(String... arguments) {
        return Program.start(command(arguments));
    }

    /** Starts it with its output in a pipe; the status is its own. */
    static Program startInto(String reader, String... arguments) {
        List<String> command = new ArrayList<>(List.of("bash", "-c", "set -o pipefail; \"$@\" | " + reader, "pipe"));
        command.addAll(List.of(command(arguments)));
        return Program.start(command.toArray(String[]::new));
    }

    static Program.Outcome run(String... arguments) {
        return Program.run(command(arguments));
    }

    /** Runs it through another program, such as {@code unshare -n}. */
    static Program.Outcome runIn(List<String> wrapper, String... arguments) {
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(List.of(command(arguments)));
        return Program.run(command.toArray(String[]::new));
    }

    private static String[] command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-p",
                TARGET.resolve("netlink-tools.jar") + ":" + TARGET.resolve("lib"),
                "-m",
                "io.github.netlink4j.tools/io.github.netlink4j.tools.Main"));
        command.addAll(Arrays.asList(arguments));
        return command.toArray(String[]::new);
    }

    /** The objects of an output of one JSON object a line. */
    static List<JsonNode> json(String output) {
        return output.lines().map(NetlinkCommand::parse).toList();
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }
}
