package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;

/** What a tun or tap device has of its own in {@code IFLA_INFO_DATA}; {@code include/uapi/linux/if_link.h}. */
public final class TunAttributes {
    /** Id of the user who may open it; anyone who may configure the network where it is absent. */
    public static final int IFLA_TUN_OWNER = 1;
    /** Id of the group that may open it. */
    public static final int IFLA_TUN_GROUP = 2;
    /** {@code IFF_TUN}, IP packets, or {@code IFF_TAP}, Ethernet frames. */
    public static final int IFLA_TUN_TYPE = 3;
    /** 1 when each packet has a {@code struct tun_pi} before it. */
    public static final int IFLA_TUN_PI = 4;
    /** 1 when each packet has a {@code struct virtio_net_hdr} before it. */
    public static final int IFLA_TUN_VNET_HDR = 5;
    /** 1 when it stays when its file is closed. */
    public static final int IFLA_TUN_PERSIST = 6;
    /** 1 when it may be opened more than once. */
    public static final int IFLA_TUN_MULTI_QUEUE = 7;
    /** Number of queues that are open. */
    public static final int IFLA_TUN_NUM_QUEUES = 8;
    /** Number of queues that are open and detached. */
    public static final int IFLA_TUN_NUM_DISABLED_QUEUES = 9;

    private static final ValueNames KINDS =
            ValueNames.values().add(1, "IFF_TUN").add(2, "IFF_TAP");

    /** All of them. */
    public static final AttributeSet SET = AttributeSet.builder("IFLA_TUN")
            .add(IFLA_TUN_OWNER, "IFLA_TUN_OWNER", Types.U32)
            .add(IFLA_TUN_GROUP, "IFLA_TUN_GROUP", Types.U32)
            .add(IFLA_TUN_TYPE, "IFLA_TUN_TYPE", Types.U8.named(KINDS))
            .add(IFLA_TUN_PI, "IFLA_TUN_PI", Types.U8)
            .add(IFLA_TUN_VNET_HDR, "IFLA_TUN_VNET_HDR", Types.U8)
            .add(IFLA_TUN_PERSIST, "IFLA_TUN_PERSIST", Types.U8)
            .add(IFLA_TUN_MULTI_QUEUE, "IFLA_TUN_MULTI_QUEUE", Types.U8)
            .add(IFLA_TUN_NUM_QUEUES, "IFLA_TUN_NUM_QUEUES", Types.U32)
            .add(IFLA_TUN_NUM_DISABLED_QUEUES, "IFLA_TUN_NUM_DISABLED_QUEUES", Types.U32)
            .build();

    private TunAttributes() {}
}
