package io.github.netlink4j.tools.tap;

import io.github.netlink4j.dropmon.alert.NetDm;
import io.github.netlink4j.tap.CaptureFile;
import io.github.netlink4j.tap.Dissector;
import io.github.netlink4j.tap.TapFrame;
import io.github.netlink4j.tap.TapMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** Passes the messages of a capture to a consumer, with the names of all families that are anywhere in it. */
    static void messages(Path capture, Consumer<? super TapMessage> messages) {
        Dissector dissector = Dissector.create(NetDm.TABLE);
        frames(capture, dissector::learn);
        frames(capture, frame -> dissector.forEach(frame, messages));
    }

    private static void frames(Path capture, Consumer<TapFrame> frames) {
        try (CaptureFile file = CaptureFile.open(capture)) {
            file.forEach(event -> {
                if (event instanceof TapFrame frame) {
                    frames.accept(frame);
                }
            });
        }
    }

    /** What the tables know of the messages of all captures. */
    static Coverage coverage() {
        Coverage coverage = new Coverage(printed -> {});
        all().forEach(capture -> messages(capture, message -> coverage.message(message, Context.NONE)));
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
