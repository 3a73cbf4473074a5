package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;

/** What an IPsec interface has of its own in {@code IFLA_INFO_DATA}; {@code include/uapi/linux/if_link.h}. */
public final class XfrmAttributes {
    /** Index of the link below; 0 is none. */
    public static final int IFLA_XFRM_LINK = 1;
    /** Identifier that policies and states refer to it by. */
    public static final int IFLA_XFRM_IF_ID = 2;
    /** The identifier is chosen packet by packet. */
    public static final int IFLA_XFRM_COLLECT_METADATA = 3;

    /** All of them. */
    public static final AttributeSet SET = AttributeSet.builder("IFLA_XFRM")
            .add(IFLA_XFRM_LINK, "IFLA_XFRM_LINK", Types.U32)
            .add(IFLA_XFRM_IF_ID, "IFLA_XFRM_IF_ID", Types.U32)
            .add(IFLA_XFRM_COLLECT_METADATA, "IFLA_XFRM_COLLECT_METADATA", Types.FLAG)
            .build();

    private XfrmAttributes() {}
}
