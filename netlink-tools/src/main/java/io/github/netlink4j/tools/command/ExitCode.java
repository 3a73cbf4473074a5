package io.github.netlink4j.tools.command;

import io.github.netlink4j.dropmon.DropMonitorUnavailableException;
import io.github.netlink4j.dropmon.MonitorBusyException;
import io.github.netlink4j.dropmon.MonitorStoppedException;
import io.github.netlink4j.tap.TapUnavailableException;

/** The exit statuses of the command. */
public final class ExitCode {
    /** Success. */
    public static final int OK = 0;
    /** Failed. */
    public static final int FAILED = 1;
    /** The command line is invalid. */
    public static final int USAGE = 2;
    /** Drops cannot be monitored here, or netlink not be captured. */
    public static final int UNAVAILABLE = 3;
    /** A drop monitor is already running. */
    public static final int BUSY = 4;
    /** Another process stopped the drop monitor. */
    public static final int STOPPED = 5;

    private ExitCode() {}

    /** The status of a command that has thrown this. */
    public static int of(Throwable failure) {
        if (failure instanceof UsageException) {
            return USAGE;
        }
        if (failure instanceof DropMonitorUnavailableException || failure instanceof TapUnavailableException) {
            return UNAVAILABLE;
        }
        if (failure instanceof MonitorBusyException) {
            return BUSY;
        }
        return failure instanceof MonitorStoppedException ? STOPPED : FAILED;
    }
}
