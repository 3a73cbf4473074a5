package io.github.netlink4j.tools;

import io.github.netlink4j.core.NetlinkException;
import io.github.netlink4j.tools.command.ExitCode;
import io.github.netlink4j.tools.command.UsageException;
import io.github.netlink4j.tools.command.Version;
import io.github.netlink4j.tools.tap.DecodeCommand;
import io.github.netlink4j.tools.tap.TapCommand;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code netlink} command. */
@Command(
        name = "netlink",
        description = "Shows what the Linux kernel's networking does, through netlink.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            DropsCommand.class,
            TapCommand.class,
            DecodeCommand.class,
            DemoCommand.class,
            DoctorCommand.class,
            CommandLine.HelpCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:success",
            "1:failed, or \"doctor\" found something missing",
            "2:the command line is invalid",
            "3:drops cannot be monitored here, or netlink cannot be captured",
            "4:a drop monitor is already running",
            "5:another process stopped the drop monitor"
        },
        footer = {"", "Start with \"netlink doctor\": it shows what this kernel offers, and what is missing."})
final class Main {
    private Main() {}

    /** Runs the command and exits with its status. */
    public static void main(String[] arguments) {
        // Unlike picocli's own writer, this one detects that its pipe is closed.
        System.exit(commandLine()
                .setOut(new PrintWriter(System.out, true, charset()))
                .execute(arguments));
    }

    /** That of the locale, unless it has ASCII only: terminals show UTF-8, also where no locale is set, such as in containers. */
    private static Charset charset() {
        Charset locale = Charset.defaultCharset();
        return locale.newEncoder().canEncode('→') ? locale : StandardCharsets.UTF_8;
    }

    static CommandLine commandLine() {
        CommandLine netlink = new CommandLine(new Main());
        netlink.registerConverter(Duration.class, Durations::parse);
        netlink.setExecutionExceptionHandler((failure, command, result) -> report(failure, command.getErr()));
        return netlink;
    }

    /** Exceptions of the library have a text for users; any other is a bug and is shown with its stack trace. */
    private static int report(Exception failure, PrintWriter err) {
        if (failure instanceof NetlinkException || failure instanceof UsageException) {
            err.println("netlink: " + failure.getMessage());
        } else {
            failure.printStackTrace(err);
        }
        err.flush();
        return ExitCode.of(failure);
    }
}
