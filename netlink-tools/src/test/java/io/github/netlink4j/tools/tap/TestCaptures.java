package io.github.netlink4j.tools.tap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The captures of real traffic in the tests of this module and of netlink-pcap; their READMEs tell how they were made. */
final class TestCaptures {
    private static final List<Path> FOLDERS = List.of(
            Path.of("src", "test", "resources", "captured"),
            Path.of("..", "netlink-pcap", "src", "test", "resources", "captured"));

    private TestCaptures() {}

    static List<Path> all() {
        return FOLDERS.stream().flatMap(TestCaptures::in).sorted().toList();
    }

    private static Stream<Path> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.pcap(ng)?")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Passes the messages of a capture to an output. */
    static void read(Path capture, TapOutput output) {
        TapReader reader = new TapReader(new CaptureSource(capture.toString()), Map.of());
        reader.learn();
        reader.read(output);
    }

    /** Passes the messages of a capture to a consumer. */
    static void messages(Path capture, Consumer<TapMessage> messages) {
        read(capture, new TapOutput() {
            @Override
            public void message(TapMessage message) {
                messages.accept(message);
            }

            @Override
            public void rest(TapMessage rest, int bytes) {}

            @Override
            public boolean flush() {
                return true;
            }
        });
    }

    /** What the tables know of the messages of all captures. */
    static Coverage coverage() {
        Coverage coverage = new Coverage(printed -> {});
        all().forEach(capture -> read(capture, coverage));
        return coverage;
    }

    /** The counts of a protocol. */
    static Counts counts(Coverage coverage, String protocol) {
        return StreamSupport.stream(coverage.protocols().spliterator(), false)
                .filter(each -> each.name().equals(protocol))
                .findFirst()
                .orElseThrow()
                .all();
    }
}
