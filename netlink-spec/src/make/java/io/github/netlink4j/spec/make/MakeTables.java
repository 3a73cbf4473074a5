package io.github.netlink4j.spec.make;

import io.github.netlink4j.spec.SpecIndex;
import io.github.netlink4j.spec.model.FamilySpec;
import io.github.netlink4j.spec.table.TableReader;
import io.github.netlink4j.spec.table.TableWriter;
import io.github.netlink4j.spec.yaml.YnlReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Makes the tables: reads the kernel's specs with our corrections, and our own; checks both against the kernel's headers, and
 * reports what differs; writes the tables. It fails if a row of a table differs.
 */
public final class MakeTables {
    private final Path kernelSpecs;
    private final Path overlay;
    private final HeaderCheck check;
    private final PrintStream report;
    private final List<FamilySpec> specs = new ArrayList<>();
    private final List<Fault> kernelFaults = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private MakeTables(Path kernelSpecs, Path overlay, HeaderCheck check, PrintStream report) {
        this.kernelSpecs = kernelSpecs;
        this.overlay = overlay;
        this.check = check;
        this.report = report;
    }

    /**
     * Runs it.
     *
     * @param args the kernel's version; the folders of its specs and of its headers, of our specs, of the tables, and one to
     *     work in
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length != 6) {
            throw new IllegalArgumentException("VERSION SPECS HEADERS OVERLAY TABLES WORK");
        }
        Path headers = Path.of(args[2]);
        HeaderCheck check = new HeaderCheck(List.of(headers, headers.resolve("x86_64-linux-gnu")), Path.of(args[5]));
        MakeTables make = new MakeTables(Path.of(args[1]), Path.of(args[3]), check, System.out);
        make.readAll();
        make.writeAll(args[0], Path.of(args[4]));
        make.report();
        System.exit(make.faults.isEmpty() ? 0 : 1);
    }

    private void readAll() throws IOException, InterruptedException {
        TreeMap<String, Path> files = new TreeMap<>();
        for (Path file : yamlOf(kernelSpecs)) {
            kernelFaults.addAll(check.check(YnlReader.read(file)));
            files.put(nameOf(file), file);
        }
        // Of two specs of one name, ours takes the place of the kernel's.
        yamlOf(overlay.resolve("families")).forEach(file -> files.put(nameOf(file), file));
        for (Path file : files.values()) {
            Path[] corrections = Stream.of("corrections", "additions")
                    .map(folder -> overlay.resolve(folder).resolve(nameOf(file)))
                    .filter(Files::exists)
                    .toArray(Path[]::new);
            add(YnlReader.read(file, corrections));
        }
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** What is checked is the table, read again. */
    private void add(FamilySpec spec) throws IOException, InterruptedException {
        FamilySpec table = TableReader.read(spec.name(), TableWriter.write(spec));
        if (!table.equals(spec)) {
            throw new IllegalStateException(spec.name() + ": its table is another spec");
        }
        faults.addAll(check.check(table));
        specs.add(table);
    }

    private static List<Path> yamlOf(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    private void writeAll(String version, Path tables) throws IOException {
        Files.createDirectories(tables);
        try (Stream<Path> old = Files.list(tables)) {
            for (Path each : old.toList()) {
                Files.delete(each);
            }
        }
        for (FamilySpec each : specs) {
            Files.writeString(tables.resolve(each.name()), TableWriter.write(each));
        }
        Files.writeString(tables.resolve("index"), SpecIndex.write(version, specs));
    }

    private void report() {
        report.println("The kernel's specs, before the corrections:");
        list(kernelFaults);
        report.println("The tables:");
        list(faults);
        long rows = specs.stream()
                .mapToLong(spec -> TableWriter.write(spec).lines().filter(line -> line.startsWith(" ")).count()
                        + spec.operations().size())
                .sum();
        long facts = specs.stream().mapToLong(spec -> Fact.of(spec).size()).sum();
        report.println(specs.size() + " tables, " + rows + " rows, " + facts + " numbers, lengths and offsets compared, "
                + faults.size() + " differ");
    }

    private void list(List<Fault> faults) {
        TreeMap<String, List<Fault>> byCategory = new TreeMap<>();
        faults.forEach(each -> byCategory
                .computeIfAbsent(each.category(), category -> new ArrayList<>())
                .add(each));
        byCategory.forEach((category, list) -> {
            report.println("  " + list.size() + " " + category);
            list.forEach(each -> report.println("    " + each));
        });
    }
}
