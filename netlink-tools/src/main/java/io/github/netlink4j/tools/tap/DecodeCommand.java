package io.github.netlink4j.tools.tap;

import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.tools.command.ExitCode;
import io.github.netlink4j.tools.command.Version;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code netlink decode}. */
@Command(
        name = "decode",
        description = {
            "Shows netlink messages that are there as text: hexadecimal digits in any grouping, strings of strace, dumps of"
                    + " hexdump, od, xxd, tcpdump and of the kernel's log.",
            "",
            "The bytes begin with nlmsg_len, or with the header that tcpdump has before them. Several messages may follow each"
                    + " other; blank lines, lines of strace and dumps that begin at 0 are datagrams of their own."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "  netlink decode 14000000 12000103 01000000 00000000 11000000",
            "  netlink decode --protocol GENERIC --tree < dump.txt",
            "  strace -e trace=sendto,sendmsg -e write=all ip link 2>&1 | netlink decode",
            "  tcpdump -i nlmon0 -x | netlink decode --hex"
        })
public final class DecodeCommand implements Callable<Integer> {
    private static final String NAME = "input";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "HEX", arity = "0..*", description = "The bytes (default: the standard input).")
    private List<String> words = List.of();

    @Option(
            names = "--protocol",
            paramLabel = "NAME|N",
            defaultValue = "ROUTE",
            converter = ProtocolNumber.class,
            description = "The netlink protocol (default: ${DEFAULT-VALUE}): GENERIC, NETFILTER, 16.")
    private NetlinkProtocol protocol = NetlinkProtocol.ROUTE;

    @Mixin
    private OutputOptions output = new OutputOptions();

    /** For picocli. */
    public DecodeCommand() {}

    @Override
    public Integer call() {
        output.check();
        try {
            byte[] capture = HexCapture.of(protocol.number(), HexInput.parse(text()));
            return show(CaptureSource.of(NAME, capture));
        } catch (HexException e) {
            complain(String.valueOf(e.getMessage()));
            return ExitCode.FAILED;
        }
    }

    private String text() {
        if (!words.isEmpty()) {
            return String.join(" ", words);
        }
        try {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int show(CaptureSource source) {
        TapOutput shown = output.messages(spec.commandLine().getOut(), false);
        TapReader reader = new TapReader(source, FlowOptions.all(output.families(), output.redaction()));
        reader.learn();
        reader.read(shown);
        boolean unused = shown.flush();
        reader.notes().forEach(this::complain);
        return reader.isWhole() ? ExitCode.OK : ExitCode.FAILED;
    }

    private void complain(String text) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("netlink: " + text);
        err.flush();
    }
}
