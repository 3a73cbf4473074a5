package io.github.netlink4j.tools.tap;

import io.github.netlink4j.core.wire.Netlink;
import io.github.netlink4j.pcap.CaptureException;
import io.github.netlink4j.tools.command.ExitCode;
import io.github.netlink4j.tools.command.UsageException;
import io.github.netlink4j.tools.command.Version;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code netlink tap}. */
@Command(
        name = "tap",
        description = {
            "Shows the netlink messages of captures, by the kernel's names: pcap and pcapng files of an nlmon device.",
            "",
            "A line is time, protocol, direction (> to the kernel, < from it), and what the message says, without what is 0."
                    + " Where the capture does not contain the direction, it is that of NLM_F_REQUEST. What no table"
                    + " describes is shown by number, and as bytes."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "  netlink tap -r nlmon.pcap              its messages, one a line",
            "  netlink tap -r nlmon.pcap --long       all that they contain, in several lines",
            "  netlink tap -r nlmon.pcap --json       one JSON object a line",
            "  tcpdump -i nlmon0 -w - | netlink tap -r -",
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

    @Option(names = "--long", description = "Shows each message complete, in several lines.")
    private boolean isLong;

    @Option(
            names = "--width",
            paramLabel = "N",
            defaultValue = "${env:NETLINK_WIDTH}",
            description = "Cuts the lines of the short form to N characters (default: the width of the terminal).")
    private int width = Integer.MAX_VALUE;

    @Option(names = "--json", description = "Prints one JSON object a line.")
    private boolean json;

    @Option(
            names = "--coverage",
            description = "Instead of messages, prints by protocol how many messages and attributes have a table.")
    private boolean coverage;

    @Option(names = "--gaps", description = "As --coverage, and lists what has no name or is shown as bytes.")
    private boolean gaps;

    @Option(
            names = "--family",
            paramLabel = "ID=NAME",
            description = "Names a generic netlink family whose name the capture does not contain: 30=nl80211.")
    private Map<Integer, String> families = Map.of();

    /** For picocli. */
    public TapCommand() {}

    @Override
    public Integer call() {
        check();
        TapOutput output = output(spec.commandLine().getOut());
        int status = ExitCode.OK;
        for (String file : files) {
            TapReader reader = new TapReader(new CaptureSource(file), families);
            if (!read(reader, output)) {
                status = ExitCode.FAILED;
            }
            if (!output.flush()) {
                break;
            }
            reader.notes().forEach(note -> complain(file + ": " + note));
        }
        output.end();
        return status;
    }

    /** Reads a capture to its end, or to what is wrong with it; whether it is a whole one of netlink. */
    private boolean read(TapReader reader, TapOutput output) {
        try {
            reader.learn();
            reader.read(output);
            return !reader.isOfOtherType();
        } catch (CaptureException e) {
            output.flush();
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
            return new Coverage(json ? new CoverageJson(out, gaps)::print : new CoverageText(out, gaps)::print);
        }
        MessageText.Form form = new MessageText.Form(isLong, width);
        return json ? new MessageJson(out) : new MessageText(out, form, files.size() > 1);
    }

    private void check() {
        if (width <= 0) {
            throw new UsageException("--width: must be 1 or more");
        }
        for (int id : families.keySet()) {
            if (id <= Netlink.NLMSG_MIN_TYPE || id > 0xffff) {
                throw new UsageException("--family: an id of " + id + ": must be 17 to 65535");
            }
        }
    }
}
