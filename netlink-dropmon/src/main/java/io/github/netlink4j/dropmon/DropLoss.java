package io.github.netlink4j.dropmon;

/**
 * Alerts that did not arrive, by where they were lost. What the kernel loses elsewhere (a packet that could not be cloned, a
 * packet without a MAC header in packet mode) it does not count.
 *
 * @param kernelQueue packet alerts lost because a per-CPU queue was full, while this monitor ran; those of all listeners
 * @param socket alerts lost because this process did not read fast enough
 * @param saturated summary alerts that were full, so that drops at further locations may be missing from them
 */
public record DropLoss(long kernelQueue, long socket, long saturated) {
    /** Whether no loss is known. */
    public boolean isNone() {
        return kernelQueue == 0 && socket == 0 && saturated == 0;
    }
}
