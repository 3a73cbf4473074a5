package io.github.netlink4j.dropmon;

/**
 * Alerts that did not arrive, by the place where they were lost. What the kernel loses elsewhere (a packet that could not
 * be cloned, a packet without a MAC header in packet mode) it counts nowhere.
 *
 * @param kernelQueue packet alerts lost because a per-CPU queue was full, while this monitor ran; those of all listeners
 * @param socket alerts lost because this process did not read fast enough
 * @param saturated summary alerts that were full, so that further places may be missing from them
 */
public record DropLoss(long kernelQueue, long socket, long saturated) {
    /** Whether nothing is known to be missing. */
    public boolean isNone() {
        return kernelQueue == 0 && socket == 0 && saturated == 0;
    }
}
