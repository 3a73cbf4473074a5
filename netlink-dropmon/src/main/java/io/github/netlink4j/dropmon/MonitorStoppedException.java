package io.github.netlink4j.dropmon;

import io.github.netlink4j.core.NetlinkException;

/** The drop monitor no longer runs: another process has stopped it, or its module was unloaded. */
public final class MonitorStoppedException extends NetlinkException {
    private static final long serialVersionUID = 1L;

    MonitorStoppedException(boolean isOwner) {
        super(
                isOwner
                        ? "another process has stopped the drop monitor that this process had started"
                        : "the drop monitor that another process had started is no longer running");
    }
}
