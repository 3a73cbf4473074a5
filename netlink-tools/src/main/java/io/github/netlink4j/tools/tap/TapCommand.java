package io.github.netlink4j.tools.tap;

import io.github.netlink4j.pcap.CaptureException;
import io.github.netlink4j.tools.command.ExitCode;
import io.github.netlink4j.tools.command.UsageException;
import io.github.netlink4j.tools.command.Version;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code netlink tap}. */
@Command(
        name = "tap",
        description = {
            "Shows the netlink messages of captures, by the kernel's names: pcap and pcapng files of an nlmon device.",
            "",
            "A line is time, protocol, who, direction and what the message says, without what is 0. The arrow is broken"
                    + " where the capture does not contain the direction: then it is that of NLM_F_REQUEST. What no table"
                    + " describes is shown by number, and as bytes."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "  netlink tap -r nlmon.pcap              its messages, one a line",
            "  netlink tap -r nlmon.pcap --tree       all that they contain, in several lines",
            "  netlink tap -r nlmon.pcap --hex        and their bytes",
            "  netlink tap -r nlmon.pcap --json       one JSON object a line",
            "  tcpdump -i nlmon0 -w - | netlink tap -r -",
            "  netlink tap -r nlmon.pcap --export-test 12   a JUnit test of frame 12",
            "  netlink tap -r *.pcap --coverage       how much of them the tables describe",
            "  netlink tap -r *.pcap --gaps           and what they do not",
            "",
            "docs/tap.md tells how to capture, and lists the keys of the JSON objects."
        })
public final class TapCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = {"-r", "--read"},
            paramLabel = "FILE",
            arity = "1..*",
            required = true,
            description = "Captures to read; - for the standard input.")
    private List<String> files = List.of();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--count", paramLabel = "N", description = "Ends after this many messages.")
    private long count = Long.MAX_VALUE;

    @Option(names = "--for", paramLabel = "DURATION", description = "Ends after this time: 500ms, 10s, 2m, 1h.")
    private Duration time = Duration.ofDays(10_000);

    @Option(
            names = "--export-test",
            paramLabel = "FRAME",
            description =
                    "Prints a JUnit test of the frame with this number: its bytes, and what they are to be decoded as.")
    private @Nullable Long exported;

    @Option(
            names = "--coverage",
            description = "Instead of messages, prints by protocol how many messages and attributes have a table.")
    private boolean coverage;

    @Option(names = "--gaps", description = "As --coverage, and lists what has no name or is shown as bytes.")
    private boolean gaps;

    /** For picocli. */
    public TapCommand() {}

    @Override
    public Integer call() {
        check();
        TapOutput shown = output(spec.commandLine().getOut());
        Limits limits = new Limits(count, time);
        int status = ExitCode.OK;
        for (String file : files) {
            TapReader reader = new TapReader(CaptureSource.of(file), output.families(), limits);
            if (!read(reader, shown)) {
                status = ExitCode.FAILED;
            }
            if (!shown.flush()) {
                break;
            }
            reader.notes().forEach(note -> complain(file + ": " + note));
        }
        shown.end();
        return status;
    }

    /** Reads a capture to its end, or to what is wrong with it; whether it is a whole one of netlink. */
    private boolean read(TapReader reader, TapOutput shown) {
        try {
            reader.learn();
            reader.read(shown);
            return !reader.isOfOtherType();
        } catch (CaptureException e) {
            shown.flush();
            complain(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void complain(String text) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("netlink: " + text);
        err.flush();
    }

    private TapOutput output(PrintWriter out) {
        if (coverage || gaps) {
            return new Coverage(
                    output.isJson() ? new CoverageJson(out, gaps)::print : new CoverageText(out, gaps)::print);
        }
        return exported != null ? new TestExport(out, exported) : output.output(out, files.size() > 1);
    }

    private void check() {
        output.check();
        if (count <= 0) {
            throw new UsageException("--count: must be 1 or more");
        }
        if (exported != null && exported <= 0) {
            throw new UsageException("--export-test: must be 1 or more");
        }
    }
}
