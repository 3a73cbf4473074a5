package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.link.LinkMessage;

/** What a netkit device has of its own in {@code IFLA_INFO_DATA}; {@code include/uapi/linux/if_link.h}. */
public final class NetkitAttributes {
    /** Of a request: the other end, a {@code struct ifinfomsg} and its attributes. */
    public static final int IFLA_NETKIT_PEER_INFO = 1;
    /** 1 at the end that the pair is managed from. */
    public static final int IFLA_NETKIT_PRIMARY = 2;
    /** What becomes of a packet without a program: {@code NETKIT_*}. */
    public static final int IFLA_NETKIT_POLICY = 3;
    /** The same at the other end. */
    public static final int IFLA_NETKIT_PEER_POLICY = 4;
    /** {@code NETKIT_L2} or {@code NETKIT_L3}. */
    public static final int IFLA_NETKIT_MODE = 5;
    /** Whether packets lose mark and priority: {@code NETKIT_SCRUB_*}. */
    public static final int IFLA_NETKIT_SCRUB = 6;
    /** The same at the other end. */
    public static final int IFLA_NETKIT_PEER_SCRUB = 7;
    /** Bytes that are kept free before a packet. */
    public static final int IFLA_NETKIT_HEADROOM = 8;
    /** Bytes that are kept free behind a packet. */
    public static final int IFLA_NETKIT_TAILROOM = 9;
    /** Whether it has another end: {@code NETKIT_DEVICE_*}. */
    public static final int IFLA_NETKIT_PAIRING = 10;

    private static final ValueNames ACTIONS = ValueNames.values()
            .add(-1, "NETKIT_NEXT")
            .add(0, "NETKIT_PASS")
            .add(2, "NETKIT_DROP")
            .add(7, "NETKIT_REDIRECT");

    private static final ValueNames MODES =
            ValueNames.values().add(0, "NETKIT_L2").add(1, "NETKIT_L3");

    private static final ValueNames SCRUBS =
            ValueNames.values().add(0, "NETKIT_SCRUB_NONE").add(1, "NETKIT_SCRUB_DEFAULT");

    private static final ValueNames PAIRINGS =
            ValueNames.values().add(0, "NETKIT_DEVICE_PAIR").add(1, "NETKIT_DEVICE_SINGLE");

    /** All of them. */
    public static final AttributeSet SET = AttributeSet.builder("IFLA_NETKIT")
            .add(IFLA_NETKIT_PEER_INFO, "IFLA_NETKIT_PEER_INFO", Types.message(() -> LinkMessage.SCHEMA))
            .add(IFLA_NETKIT_PRIMARY, "IFLA_NETKIT_PRIMARY", Types.U8)
            .add(IFLA_NETKIT_POLICY, "IFLA_NETKIT_POLICY", Types.S32.named(ACTIONS))
            .add(IFLA_NETKIT_PEER_POLICY, "IFLA_NETKIT_PEER_POLICY", Types.S32.named(ACTIONS))
            .add(IFLA_NETKIT_MODE, "IFLA_NETKIT_MODE", Types.U32.named(MODES))
            .add(IFLA_NETKIT_SCRUB, "IFLA_NETKIT_SCRUB", Types.U32.named(SCRUBS))
            .add(IFLA_NETKIT_PEER_SCRUB, "IFLA_NETKIT_PEER_SCRUB", Types.U32.named(SCRUBS))
            .add(IFLA_NETKIT_HEADROOM, "IFLA_NETKIT_HEADROOM", Types.U16)
            .add(IFLA_NETKIT_TAILROOM, "IFLA_NETKIT_TAILROOM", Types.U16)
            .add(IFLA_NETKIT_PAIRING, "IFLA_NETKIT_PAIRING", Types.U32.named(PAIRINGS))
            .build();

    private NetkitAttributes() {}
}
