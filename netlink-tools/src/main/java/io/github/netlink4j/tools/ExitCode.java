package io.github.netlink4j.tools;

import io.github.netlink4j.dropmon.DropMonitorUnavailableException;
import io.github.netlink4j.dropmon.MonitorBusyException;
import io.github.netlink4j.dropmon.MonitorStoppedException;

/** The exit statuses of the command. */
final class ExitCode {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int UNAVAILABLE = 3;
    static final int BUSY = 4;
    static final int STOPPED = 5;

    private ExitCode() {}

    static int of(Throwable failure) {
        if (failure instanceof DropMonitorUnavailableException) {
            return UNAVAILABLE;
        }
        if (failure instanceof MonitorBusyException) {
            return BUSY;
        }
        return failure instanceof MonitorStoppedException ? STOPPED : FAILED;
    }
}
