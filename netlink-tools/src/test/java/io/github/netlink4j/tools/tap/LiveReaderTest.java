package io.github.netlink4j.tools.tap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.rtnetlink.RtnlConnection;
import io.github.netlink4j.tap.Dissector;
import io.github.netlink4j.tap.SelfTap;
import io.github.netlink4j.tap.process.TapProcess;
import io.github.netlink4j.tap.process.TapProcess.Certainty;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A live capture: of the sockets of this JVM, which needs no device. */
class LiveReaderTest {
    private static final FlowOptions.Processes IP =
            (protocol, portId) -> new TapProcess(681, "ip", Certainty.OWNER_OF_SOCKET, false);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private void capture(Limits limits, FlowOptions.Processes processes, FrameFile file) {
        FlowOptions options = new FlowOptions(
                Map.of(), limits, null, true, FlowOptions.Redaction.MARKED, FlowOptions.Unit.MESSAGES, processes, file);
        TapOutput output = new BriefText(new PrintWriter(out), new Palette(Palette.When.NEVER), 120, false);
        try (SelfTap tap = SelfTap.open();
                RtnlConnection rtnl = RtnlConnection.open()) {
            rtnl.links().list();
            new LiveReader(tap, options, new PrintWriter(err)).read(Dissector.create(), output);
        }
    }

    @Test
    void messages_have_the_process_and_the_exact_direction() {
        capture(new Limits(2, Duration.ofSeconds(20)), IP, null);
        assertThat(out.toString().lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("ROUTE      ip[681] → kernel  RTM_GETLINK dump"))
                .anySatisfy(line -> assertThat(line).contains("ROUTE      ip[681] ← kernel  RTM_NEWLINK"));
    }

    @Test
    void messages_of_this_process_are_left_out() {
        capture(
                new Limits(1, Duration.ofMillis(300)),
                (protocol, portId) -> new TapProcess(1, "java", Certainty.OWNER_OF_SOCKET, true),
                null);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void it_tells_what_it_captures_on_and_at_the_end_how_many_frames_there_were_and_were_lost() {
        capture(new Limits(1, Duration.ofSeconds(20)), IP, null);
        assertThat(err.toString())
                .startsWith("netlink: capturing on ")
                .containsPattern("\nnetlink: [1-9]\\d* frames, 0 lost\n$");
    }

    @Test
    void the_frames_are_in_the_file() {
        String name = folder.resolve("live.pcapng").toString();
        capture(new Limits(2, Duration.ofSeconds(20)), IP, new FrameFile(name, false));
        StringWriter again = new StringWriter();
        TapReader reader = new TapReader(CaptureSource.of(name), FlowOptions.all(Map.of(), FlowOptions.Redaction.NONE));
        reader.read(new BriefText(new PrintWriter(again), new Palette(Palette.When.NEVER), 120, false));
        assertThat(again.toString()).contains("→ kernel  RTM_GETLINK dump");
    }
}
