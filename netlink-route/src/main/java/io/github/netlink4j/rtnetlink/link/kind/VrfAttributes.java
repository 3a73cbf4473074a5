package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.rtnetlink.uapi.RouteTables;

/**
 * What a VRF has of its own in {@code IFLA_INFO_DATA}, and its port in {@code IFLA_INFO_SLAVE_DATA}; {@code
 * if_link.h}.
 */
public final class VrfAttributes {
    /** The routing table. */
    public static final int IFLA_VRF_TABLE = 1;

    /** The routing table of the VRF. */
    public static final int IFLA_VRF_PORT_TABLE = 1;

    /** All of them. */
    public static final AttributeSet SET = AttributeSet.builder("IFLA_VRF")
            .add(IFLA_VRF_TABLE, "IFLA_VRF_TABLE", Types.U32.named(RouteTables.NAMES))
            .build();

    /** Those of a port. */
    public static final AttributeSet PORT = AttributeSet.builder("IFLA_VRF_PORT")
            .add(IFLA_VRF_PORT_TABLE, "IFLA_VRF_PORT_TABLE", Types.U32.named(RouteTables.NAMES))
            .build();

    private VrfAttributes() {}
}
