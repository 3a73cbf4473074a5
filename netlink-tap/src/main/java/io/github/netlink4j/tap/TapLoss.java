package io.github.netlink4j.tap;

/**
 * Frames were lost, because they were not read as fast as they came. The source continues. Owned.
 *
 * @param lost frames lost since the last such event, 1 or more
 * @param total frames lost since the source was opened
 */
public record TapLoss(long lost, long total) implements TapEvent {}
