package io.github.netlink4j.dropmon;

import io.github.netlink4j.core.NetlinkException;

/** The drop monitor that was listened to is off: another process has stopped it, or its module was unloaded. */
public final class MonitorStoppedException extends NetlinkException {
    private static final long serialVersionUID = 1L;

    MonitorStoppedException(boolean owner) {
        super(
                owner
                        ? "another process has stopped the drop monitor that this one had started"
                        : "the drop monitor that another process had started is off");
    }
}
