package io.github.netlink4j.tools.tap;

import io.github.netlink4j.core.filter.Filter;
import io.github.netlink4j.core.filter.FilterSyntaxException;
import io.github.netlink4j.pcap.CaptureException;
import io.github.netlink4j.tap.Dissector;
import io.github.netlink4j.tap.NetlinkTap;
import io.github.netlink4j.tap.TapMessage;
import io.github.netlink4j.tap.filter.TapFields;
import io.github.netlink4j.tools.command.ExitCode;
import io.github.netlink4j.tools.command.UsageException;
import io.github.netlink4j.tools.command.Version;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code netlink tap}. */
@Command(
        name = "tap",
        description = {
            "Shows the netlink messages of this machine, by the kernel's names: all that processes and the kernel send each"
                    + " other in a network namespace, or those of captures (-r).",
            "",
            "A line is time, protocol, process or port id, direction and what the message says, without what is 0. The arrow is"
                    + " broken where the direction is not known: then it is that of NLM_F_REQUEST. What no table describes is"
                    + " shown by number, and as bytes. Keys are not shown.",
            "",
            "A capture needs CAP_NET_ADMIN and CAP_NET_RAW: it adds an nlmon device, and deletes it at its end."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "  netlink tap                            what happens now, one message a line",
            "  netlink tap --conversations            requests and their results",
            "  netlink tap --filter 'error'           what fails",
            "  netlink tap --stats --for 10s          counts by protocol, message and process",
            "  netlink tap -w nlmon.pcapng            into a file, for later",
            "  ssh host netlink tap -w - | wireshark -k -i -",
            "",
            "  netlink tap -r nlmon.pcap              the messages of a capture, one a line",
            "  netlink tap -r nlmon.pcap --tree       all that they contain, in several lines",
            "  netlink tap -r nlmon.pcap --json       one JSON object a line",
            "  tcpdump -i nlmon0 -w - | netlink tap -r -",
            "  netlink tap -r nlmon.pcap --export-test 12   a JUnit test of frame 12",
            "  netlink tap -r *.pcap --coverage       how much of them the tables describe",
            "",
            "docs/tap.md has the fields of filters and the keys of the JSON objects."
        })
public final class TapCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = {"-r", "--read"},
            paramLabel = "FILE",
            arity = "1..*",
            description = "Captures to read, pcap or pcapng; - for the standard input.")
    private List<String> files = List.of();

    @Option(
            names = {"-i", "--interface"},
            paramLabel = "DEVICE",
            description = "Captures on this nlmon device, which is left as it is.")
    private @Nullable String device;

    @Option(
            names = "--netns",
            paramLabel = "NS",
            description = "Captures in another network namespace: its name, a path, or the id of a process in it.")
    private @Nullable String namespace;

    @Option(
            names = {"-w", "--write"},
            paramLabel = "FILE",
            description =
                    "Writes the frames to a file: pcap if it ends with .pcap, else pcapng; - for the standard output."
                            + " Then messages are shown only in a form that is chosen.")
    private @Nullable String written;

    @Option(
            names = "--filter",
            paramLabel = "EXPR",
            description =
                    "Only messages that the expression selects: 'proto route and type RTM_NEWLINK', 'family nl80211',"
                            + " 'attr IFLA_IFNAME = eth0', 'pid 123', 'error'; of conversations, those that have such a message.")
    private @Nullable String filter;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(names = "--conversations", description = "One line a request with its result, instead of its messages.")
    private boolean conversations;

    @Option(
            names = "--stats",
            description = "Counts by protocol, message and process with errors and latencies, instead of messages.")
    private boolean stats;

    @Option(names = "--count", paramLabel = "N", description = "Ends after this many messages or conversations.")
    private long count = Long.MAX_VALUE;

    @Option(names = "--for", paramLabel = "DURATION", description = "Ends after this time: 500ms, 10s, 2m, 1h.")
    private Duration time = Duration.ofDays(10_000);

    @Option(
            names = "--export-test",
            paramLabel = "FRAME",
            description = "Prints a JUnit test of the frame with this number: its bytes, and what they are decoded to.")
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
        try (FrameFile file = written == null ? null : new FrameFile(written, output.isWrittenRedacted())) {
            return files.isEmpty() ? capture(shown, file) : read(shown, file);
        }
    }

    private int capture(TapOutput shown, @Nullable FrameFile file) {
        LiveSource source = new LiveSource(device, namespace);
        Dissector dissector = source.dissector();
        output.families().forEach(dissector::family);
        FlowOptions flow = flow(source.processes(), file);
        // A message that is shown needs its request, which the filter may not select; one that is only written does
        // not.
        try (NetlinkTap tap = source.open(shown instanceof NoOutput ? flow.filter() : null)) {
            new LiveReader(tap, flow, spec.commandLine().getErr()).read(dissector, shown);
        }
        return ExitCode.OK;
    }

    private int read(TapOutput shown, @Nullable FrameFile written) {
        FlowOptions flow = flow(FlowOptions.Processes.NONE, written);
        int status = ExitCode.OK;
        for (String file : files) {
            TapReader reader = new TapReader(CaptureSource.of(file), flow);
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
            boolean unused = shown.flush();
            complain(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void complain(String text) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("netlink: " + text);
        err.flush();
    }

    private FlowOptions flow(FlowOptions.Processes processes, @Nullable FrameFile file) {
        return new FlowOptions(
                output.families(),
                new Limits(count, time),
                filter == null ? null : filter(filter),
                !coverage && !gaps,
                redaction(),
                unit(),
                processes,
                file);
    }

    /** A test of bytes that are redacted has text of these bytes, and what the tables lack is not hidden. */
    private FlowOptions.Redaction redaction() {
        if (coverage || gaps) {
            return FlowOptions.Redaction.NONE;
        }
        boolean isMarked = output.redaction() == FlowOptions.Redaction.MARKED;
        return exported != null && isMarked ? FlowOptions.Redaction.ZEROS : output.redaction();
    }

    private static Filter<TapMessage> filter(String text) {
        try {
            return TapFields.LANGUAGE.parse(text);
        } catch (FilterSyntaxException e) {
            throw new UsageException("--filter: " + e.getMessage());
        }
    }

    private FlowOptions.Unit unit() {
        if (stats) {
            return FlowOptions.Unit.BOTH;
        }
        return conversations ? FlowOptions.Unit.CONVERSATIONS : FlowOptions.Unit.MESSAGES;
    }

    private TapOutput output(PrintWriter out) {
        if (coverage || gaps) {
            return new Coverage(
                    output.isJson() ? new CoverageJson(out, gaps)::print : new CoverageText(out, gaps)::print);
        }
        if (stats) {
            return new StatisticsTable(out, files.isEmpty() && Ansi.AUTO.enabled());
        }
        if (conversations) {
            return output.conversations(out, files.size() > 1);
        }
        if (exported != null) {
            return new TestExport(out, exported);
        }
        return written != null && !output.isChosen() ? new NoOutput() : output.messages(out, files.size() > 1);
    }

    private void check() {
        output.check();
        if (count <= 0) {
            throw new UsageException("--count: must be 1 or more");
        }
        if (exported != null && exported <= 0) {
            throw new UsageException("--export-test: must be 1 or more");
        }
        boolean isShown = output.isChosen() || conversations || stats;
        if (FrameFile.STANDARD_OUTPUT.equals(written) && isShown) {
            throw new UsageException("-w -: the standard output has the frames, and no room for text");
        }
        if (!files.isEmpty() && (device != null || namespace != null)) {
            throw new UsageException("-r: is not for a capture on -i or in --netns");
        }
    }
}
