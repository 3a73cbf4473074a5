package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.rtnetlink.uapi.RouteTables;

/** A port of a VRF; {@code drivers/net/vrf.c}. It has nothing to set. */
public final class VrfPort extends LinkKind {
    /** Id of the routing table of the VRF. */
    public static final int IFLA_VRF_PORT_TABLE = 1;

    private static final AttributeSet SET = AttributeSet.builder("IFLA_VRF_PORT")
            .add(IFLA_VRF_PORT_TABLE, "IFLA_VRF_PORT_TABLE", Types.U32.named(RouteTables.NAMES))
            .build();

    VrfPort(String name) {
        super(name, SET);
    }

    /** Id of the routing table of the VRF; {@code IFLA_VRF_PORT_TABLE}. */
    public long table() {
        return u32(IFLA_VRF_PORT_TABLE);
    }
}
