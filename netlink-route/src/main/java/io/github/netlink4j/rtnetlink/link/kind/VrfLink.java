package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.rtnetlink.uapi.RouteTables;

/** A virtual routing and forwarding device, {@code vrf}; {@code drivers/net/vrf.c}. */
public final class VrfLink extends LinkKind {
    /** Id of the routing table. */
    public static final int IFLA_VRF_TABLE = 1;

    private static final AttributeSet SET = AttributeSet.builder("IFLA_VRF")
            .add(IFLA_VRF_TABLE, "IFLA_VRF_TABLE", Types.U32.named(RouteTables.NAMES))
            .build();

    VrfLink(String name) {
        super(name, SET);
    }

    /** Id of the routing table that packets of its ports are routed with; {@code IFLA_VRF_TABLE}. */
    public long table() {
        return u32(IFLA_VRF_TABLE);
    }

    /** Settings of a VRF; it needs a table. */
    public static Spec spec() {
        return new Spec();
    }

    /** Settings to add or change. */
    public static final class Spec extends KindSpec<Spec> {
        private Spec() {
            super("vrf");
        }

        /** Sets {@link VrfLink#table}; when the link is added. */
        public Spec table(long table) {
            return u32(IFLA_VRF_TABLE, table);
        }
    }
}
