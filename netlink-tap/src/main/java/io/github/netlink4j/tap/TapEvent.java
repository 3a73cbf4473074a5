package io.github.netlink4j.tap;

/** What a {@link TapSource} delivers: a frame, or the loss of frames. Borrowed: valid until the handler returns. */
public sealed interface TapEvent permits TapFrame, TapLoss {}
