package io.github.netlink4j.tools;

import io.github.netlink4j.testsupport.Program.Outcome;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** The {@code netlink} command in this JVM, on this kernel. */
final class InProcess {
    private InProcess() {}

    static Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine netlink = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int status = netlink.execute(arguments);
        return new Outcome(status, out.toString(), err.toString());
    }
}
