package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.rtnetlink.link.LinkMessage;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;

/** What a veth pair has of its own in {@code IFLA_INFO_DATA}; {@code include/uapi/linux/veth.h}. */
public final class VethAttributes {
    /** Of a request: the other end, a {@code struct ifinfomsg} and its attributes. */
    public static final int VETH_INFO_PEER = 1;

    /** All of them. */
    public static final AttributeSet SET = AttributeSet.builder("VETH_INFO")
            .add(VETH_INFO_PEER, "VETH_INFO_PEER", Types.message(() -> LinkMessage.SCHEMA))
            .build();

    private VethAttributes() {}
}
