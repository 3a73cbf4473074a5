package io.github.netlink4j.tap;

/**
 * What a source has delivered since it was opened, and what was lost.
 *
 * @param frames frames that were delivered
 * @param bytes of them that were captured
 * @param lost frames that were lost because they were not read as fast as they came
 */
public record TapStatistics(long frames, long bytes, long lost) {}
