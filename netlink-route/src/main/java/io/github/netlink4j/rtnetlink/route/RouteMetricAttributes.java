package io.github.netlink4j.rtnetlink.route;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;

/** The metrics of a route, {@code RTAX_*} inside {@code RTA_METRICS}; {@code include/uapi/linux/rtnetlink.h}. */
public final class RouteMetricAttributes {
    /** Bit mask of the locked metrics, by number: the kernel does not change them. */
    public static final int RTAX_LOCK = 1;
    /** Path MTU in bytes. */
    public static final int RTAX_MTU = 2;
    /** Maximum TCP window in bytes. */
    public static final int RTAX_WINDOW = 3;
    /** Initial round-trip time in eighths of a millisecond. */
    public static final int RTAX_RTT = 4;
    /** Initial variance of the round-trip time in quarters of a millisecond. */
    public static final int RTAX_RTTVAR = 5;
    /** Slow start threshold in packets. */
    public static final int RTAX_SSTHRESH = 6;
    /** Maximum congestion window in packets. */
    public static final int RTAX_CWND = 7;
    /** Advertised TCP maximum segment size in bytes. */
    public static final int RTAX_ADVMSS = 8;
    /** Initial reordering tolerance in packets. */
    public static final int RTAX_REORDERING = 9;
    /** TTL or hop limit of sent packets. */
    public static final int RTAX_HOPLIMIT = 10;
    /** Initial congestion window in packets. */
    public static final int RTAX_INITCWND = 11;
    /** {@code RTAX_FEATURE_*}. */
    public static final int RTAX_FEATURES = 12;
    /** Minimum TCP retransmission timeout in milliseconds. */
    public static final int RTAX_RTO_MIN = 13;
    /** Initial receive window in packets. */
    public static final int RTAX_INITRWND = 14;
    /** Whether TCP acknowledges without delay: 0 or 1. */
    public static final int RTAX_QUICKACK = 15;
    /** Name of the TCP congestion control algorithm. */
    public static final int RTAX_CC_ALGO = 16;
    /** Whether TCP Fast Open works without a cookie: 0 or 1. */
    public static final int RTAX_FASTOPEN_NO_COOKIE = 17;

    private static final ValueNames FEATURES = ValueNames.bits()
            .add(1, "RTAX_FEATURE_ECN")
            .add(1 << 1, "RTAX_FEATURE_SACK")
            .add(1 << 2, "RTAX_FEATURE_TIMESTAMP")
            .add(1 << 3, "RTAX_FEATURE_ALLFRAG")
            .add(1 << 4, "RTAX_FEATURE_TCP_USEC_TS");

    /** All metrics. */
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
