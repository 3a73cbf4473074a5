package io.github.netlink4j.dropmon;

/** Whether the kernel's drop monitor is running, whichever process started it. */
public enum MonitorState {
    /** It is not running. */
    IDLE,
    /** It is running, started by this process or another one. */
    MONITORING
}
