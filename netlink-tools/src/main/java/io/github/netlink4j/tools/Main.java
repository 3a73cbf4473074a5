package io.github.netlink4j.tools;

import io.github.netlink4j.core.NetlinkException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code netlink} command. */
@Command(
        name = "netlink",
        description = "Looks into the Linux kernel's networking through netlink.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {DropsCommand.class, DemoCommand.class, DoctorCommand.class, CommandLine.HelpCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:something failed, or \"doctor\" found something missing",
            "2:the command line is wrong",
            "3:drops cannot be monitored here",
            "4:somebody monitors drops already",
            "5:somebody else stopped the drop monitor"
        },
        footer = {"", "Begin with \"netlink doctor\": it says what this kernel offers, and what is missing."})
final class Main {
    private Main() {}

    /** Runs the command and exits with its status. */
    public static void main(String[] arguments) {
        // Unlike picocli's own writer, this one knows when its pipe is closed.
        System.exit(commandLine()
                .setOut(new PrintWriter(System.out, true, Charset.defaultCharset()))
                .execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine netlink = new CommandLine(new Main());
        netlink.registerConverter(Duration.class, Durations::parse);
        netlink.setExecutionExceptionHandler((failure, command, result) -> report(failure, command.getErr()));
        return netlink;
    }

    /** What the library throws on purpose explains itself; anything else is a defect and shows its stack. */
    private static int report(Exception failure, PrintWriter err) {
        if (failure instanceof NetlinkException || failure instanceof UsageException) {
            err.println("netlink: " + failure.getMessage());
        } else {
            failure.printStackTrace(err);
        }
        err.flush();
        return failure instanceof UsageException ? ExitCode.USAGE : ExitCode.of(failure);
    }
}
