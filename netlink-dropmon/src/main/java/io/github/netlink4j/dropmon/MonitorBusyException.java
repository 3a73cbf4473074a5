package io.github.netlink4j.dropmon;

import io.github.netlink4j.core.NetlinkException;

/**
 * A drop monitor is already running. The kernel has one for the whole host: another process can only receive its alerts, as
 * it is configured; see {@link DropMonitorBuilder#attachIfRunning()}.
 */
public final class MonitorBusyException extends NetlinkException {
    private static final long serialVersionUID = 1L;

    MonitorBusyException(String message) {
        super(message);
    }
}
