package io.github.netlink4j.dropmon;

/** Whether drops are being monitored on this host, by anybody. */
public enum MonitorState {
    /** Nobody monitors. */
    IDLE,
    /** Somebody monitors, this process or another one. */
    MONITORING
}
