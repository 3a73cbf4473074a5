package io.github.netlink4j.dropmon;

/**
 * What the kernel's drop monitor itself lost in packet mode because a per-CPU queue was full, since the module was
 * loaded.
 *
 * @param softwareLost alerts of software drops
 * @param hardwareLost alerts of hardware drops
 */
public record MonitorStatistics(long softwareLost, long hardwareLost) {
    /** Both together. */
    public long lost() {
        return softwareLost + hardwareLost;
    }
}
