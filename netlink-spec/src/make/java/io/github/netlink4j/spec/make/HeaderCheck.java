package io.github.netlink4j.spec.make;

import io.github.netlink4j.spec.model.FamilySpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares tables with the kernel's headers, by two C programs for each: the first has each expression in a line of its own,
 * and the compiler says which lines it does not understand; the second prints the values of the others.
 */
final class HeaderCheck {
    private static final Pattern ERROR = Pattern.compile("(?m)^<stdin>:(\\d+):\\d+: error:");
    /** Of the C library: names that the kernel's headers need, or that netlink uses. */
    private static final List<String> LIBRARY = List.of("sys/socket.h", "stdio.h");

    /** A macro of the kernel that its headers for programs use, but do not have. */
    private static final String BIT = "#ifndef BIT\n#define BIT(n) (1UL << (n))\n#endif\n";

    private final List<String> options;
    private final Path folder;

    /**
     * A check.
     *
     * @param headers folders with the kernel's headers, which go before those of this machine
     * @param folder for the programs
     */
    HeaderCheck(List<Path> headers, Path folder) {
        this.options = headers.stream().map(each -> "-I" + each).toList();
        this.folder = folder;
    }

    /** What the headers do not confirm. */
    List<Fault> check(FamilySpec spec) throws IOException, InterruptedException {
        List<Fact> facts = Fact.of(spec);
        String includes = Stream.concat(LIBRARY.stream(), spec.head().kernelHeaders().stream())
                .map(header -> "#if __has_include(<" + header + ">)\n#include <" + header + ">\n#endif\n")
                .collect(Collectors.joining("", "", BIT));
        Set<Integer> unknown = unknown(includes, facts);
        List<Long> values = values(includes, without(facts, unknown));
        List<Fault> faults = new ArrayList<>();
        int known = 0;
        for (int i = 0; i < facts.size(); i++) {
            Long found = unknown.contains(i) ? null : values.get(known++);
            if (found == null || !isSame(facts.get(i).value(), found)) {
                faults.add(new Fault(spec.name(), facts.get(i), found));
            }
        }
        return faults;
    }

    /** Numbers of 32 bits may be signed in C: {@code 1 << 31} is negative. */
    private static boolean isSame(long value, long found) {
        return found == value || (found == (int) found && value == Integer.toUnsignedLong((int) found));
    }

    private static List<Fact> without(List<Fact> facts, Set<Integer> unknown) {
        return IntStream.range(0, facts.size())
                .filter(i -> !unknown.contains(i))
                .mapToObj(facts::get)
                .toList();
    }

    /** The indexes of the expressions that the compiler does not understand. */
    private Set<Integer> unknown(String includes, List<Fact> facts) throws IOException, InterruptedException {
        String lines = facts.stream()
                .map(fact -> "_Static_assert((" + fact.expression() + ") == (" + fact.expression() + "), \"\");\n")
                .collect(Collectors.joining());
        List<String> command = new ArrayList<>(List.of("gcc", "-w", "-fsyntax-only", "-fmax-errors=0"));
        Output compiled = run(command, includes + lines);
        int first = (int) includes.lines().count() + 1;
        Set<Integer> unknown = new TreeSet<>();
        Matcher error = ERROR.matcher(compiled.text);
        while (error.find()) {
            unknown.add(Integer.parseInt(error.group(1)) - first);
        }
        if (compiled.status != 0 && unknown.isEmpty()) {
            throw new IOException("gcc failed: " + compiled.text);
        }
        return unknown;
    }

    private List<Long> values(String includes, List<Fact> facts) throws IOException, InterruptedException {
        String lines = facts.stream()
                .map(fact -> "    printf(\"%lld\\n\", (long long)(" + fact.expression() + "));\n")
                .collect(Collectors.joining());
        Path program = folder.resolve("values");
        Output compiled = run(
                new ArrayList<>(List.of("gcc", "-w", "-o", program.toString())),
                includes + "int main(void) {\n" + lines + "    return 0;\n}\n");
        if (compiled.status != 0) {
            throw new IOException("gcc failed: " + compiled.text);
        }
        return run(new ArrayList<>(List.of(program.toString())), null).text.lines().map(Long::valueOf).toList();
    }

    private record Output(int status, String text) {}

    /** Runs a program; with a source, the compiler. */
    private Output run(List<String> command, @Nullable String source) throws IOException, InterruptedException {
        Path log = folder.resolve("output");
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        if (source != null) {
            Path input = folder.resolve("source.c");
            Files.writeString(input, source);
            command.addAll(options);
            command.addAll(List.of("-x", "c", "-"));
            process.redirectInput(input.toFile()).environment().put("LC_ALL", "C");
        }
        int status = process.start().waitFor();
        return new Output(status, Files.readString(log));
    }
}
