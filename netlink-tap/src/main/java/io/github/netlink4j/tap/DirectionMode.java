package io.github.netlink4j.tap;

/** Where a {@link NetlinkTap} has the direction of its frames from. */
public enum DirectionMode {
    /**
     * From the kernel, which redirects each frame once within the tap's own device so that its direction is kept ({@code clsact},
     * {@code matchall}, {@code mirred}); tried when the tap is opened. By {@link #RULE} where the kernel lacks one of these.
     */
    EXACT_IF_POSSIBLE,
    /** From {@code NLM_F_REQUEST}; see {@link TapFrame#isDirectionExact}. */
    RULE
}
