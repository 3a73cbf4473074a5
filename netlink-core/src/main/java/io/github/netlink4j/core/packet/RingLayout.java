package io.github.netlink4j.core.packet;

/**
 * The size of a ring of blocks that the kernel fills with frames, {@code TPACKET_V3}. A block is handed over when it is full, or
 * some time after its first frame.
 *
 * @param blocks how many, 2 or more
 * @param blockSize bytes of each: a power of two, 65,536 or more. The longest frame that is captured whole has 144 bytes less
 * @param latencyMillis after which time a block that is not full is handed over, 1 to 10,000 ms
 */
public record RingLayout(int blocks, int blockSize, int latencyMillis) {
    /** 16 blocks of 1 MiB, 50 ms. */
    public static final RingLayout DEFAULT = new RingLayout(16, 1 << 20, 50);

    private static final int MIN_BLOCK = 1 << 16;
    private static final int MAX_TOTAL = 1 << 30;
    private static final int MAX_LATENCY = 10_000;

    /** Checks the numbers. */
    public RingLayout {
        if (blocks < 2) {
            throw new IllegalArgumentException("a ring of " + blocks + " blocks: must be 2 or more");
        }
        if (blockSize < MIN_BLOCK || Integer.bitCount(blockSize) != 1) {
            throw new IllegalArgumentException(
                    "blocks of " + blockSize + " bytes: must be a power of two, 65,536 or more");
        }
        if ((long) blocks * blockSize > MAX_TOTAL) {
            throw new IllegalArgumentException(blocks + " blocks of " + blockSize + " bytes: a ring has at most 1 GiB");
        }
        if (latencyMillis < 1 || latencyMillis > MAX_LATENCY) {
            throw new IllegalArgumentException("a latency of " + latencyMillis + " ms: must be 1 to 10,000");
        }
    }

    /** Bytes of the whole ring. */
    public int length() {
        return blocks * blockSize;
    }
}
