package io.github.netlink4j.rtnetlink.route;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;

/** The metrics of a route, {@code RTAX_*} inside {@code RTA_METRICS}; {@code include/uapi/linux/rtnetlink.h}. */
public final class RouteMetricAttributes {
    /** Which metrics the kernel must not change: bits by number. */
    public static final int RTAX_LOCK = 1;
    /** Largest packet in bytes. */
    public static final int RTAX_MTU = 2;
    /** Largest TCP window in bytes. */
    public static final int RTAX_WINDOW = 3;
    /** Round-trip time in eighths of a millisecond. */
    public static final int RTAX_RTT = 4;
    /** Its variance in quarters of a millisecond. */
    public static final int RTAX_RTTVAR = 5;
    /** Slow start threshold in packets. */
    public static final int RTAX_SSTHRESH = 6;
    /** Largest congestion window in packets. */
    public static final int RTAX_CWND = 7;
    /** TCP segment size that is announced, in bytes. */
    public static final int RTAX_ADVMSS = 8;
    /** How far packets may overtake each other. */
    public static final int RTAX_REORDERING = 9;
    /** TTL or hop limit of packets. */
    public static final int RTAX_HOPLIMIT = 10;
    /** Congestion window to begin with, in packets. */
    public static final int RTAX_INITCWND = 11;
    /** {@code RTAX_FEATURE_*}. */
    public static final int RTAX_FEATURES = 12;
    /** Smallest time before TCP sends again, in milliseconds. */
    public static final int RTAX_RTO_MIN = 13;
    /** Receive window to begin with, in packets. */
    public static final int RTAX_INITRWND = 14;
    /** 1 when TCP acknowledges at once. */
    public static final int RTAX_QUICKACK = 15;
    /** Name of TCP's congestion control. */
    public static final int RTAX_CC_ALGO = 16;
    /** 1 when TCP Fast Open needs no cookie. */
    public static final int RTAX_FASTOPEN_NO_COOKIE = 17;

    private static final ValueNames FEATURES = ValueNames.bits()
            .add(1, "RTAX_FEATURE_ECN")
            .add(1 << 1, "RTAX_FEATURE_SACK")
            .add(1 << 2, "RTAX_FEATURE_TIMESTAMP")
            .add(1 << 3, "RTAX_FEATURE_ALLFRAG")
            .add(1 << 4, "RTAX_FEATURE_TCP_USEC_TS");

    /** All of them. */
    public static final AttributeSet SET = AttributeSet.builder("RTAX")
            .add(RTAX_LOCK, "RTAX_LOCK", Types.U32)
            .add(RTAX_MTU, "RTAX_MTU", Types.U32)
            .add(RTAX_WINDOW, "RTAX_WINDOW", Types.U32)
            .add(RTAX_RTT, "RTAX_RTT", Types.U32)
            .add(RTAX_RTTVAR, "RTAX_RTTVAR", Types.U32)
            .add(RTAX_SSTHRESH, "RTAX_SSTHRESH", Types.U32)
            .add(RTAX_CWND, "RTAX_CWND", Types.U32)
            .add(RTAX_ADVMSS, "RTAX_ADVMSS", Types.U32)
            .add(RTAX_REORDERING, "RTAX_REORDERING", Types.U32)
            .add(RTAX_HOPLIMIT, "RTAX_HOPLIMIT", Types.U32)
            .add(RTAX_INITCWND, "RTAX_INITCWND", Types.U32)
            .add(RTAX_FEATURES, "RTAX_FEATURES", Types.U32.named(FEATURES))
            .add(RTAX_RTO_MIN, "RTAX_RTO_MIN", Types.U32)
            .add(RTAX_INITRWND, "RTAX_INITRWND", Types.U32)
            .add(RTAX_QUICKACK, "RTAX_QUICKACK", Types.U32)
            .add(RTAX_CC_ALGO, "RTAX_CC_ALGO", Types.STRING)
            .add(RTAX_FASTOPEN_NO_COOKIE, "RTAX_FASTOPEN_NO_COOKIE", Types.U32)
            .build();

    private RouteMetricAttributes() {}
}
