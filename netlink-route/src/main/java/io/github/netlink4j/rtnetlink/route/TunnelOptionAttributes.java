package io.github.netlink4j.rtnetlink.route;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;

/** The options of a route's tunnel, inside {@code LWTUNNEL_IP_OPTS}; {@code include/uapi/linux/lwtunnel.h}. */
public final class TunnelOptionAttributes {
    /** Class of a Geneve option. */
    public static final int LWTUNNEL_IP_OPT_GENEVE_CLASS = 1;
    /** Type of a Geneve option. */
    public static final int LWTUNNEL_IP_OPT_GENEVE_TYPE = 2;
    /** Data of a Geneve option, a multiple of 4 bytes. */
    public static final int LWTUNNEL_IP_OPT_GENEVE_DATA = 3;

    /** VXLAN group-based policy (GBP) id. */
    public static final int LWTUNNEL_IP_OPT_VXLAN_GBP = 1;

    /** ERSPAN version. */
    public static final int LWTUNNEL_IP_OPT_ERSPAN_VER = 1;
    /** Index of the mirrored port; version 1. */
    public static final int LWTUNNEL_IP_OPT_ERSPAN_INDEX = 2;
    /** Direction of the mirrored packets: 0 ingress, 1 egress; version 2. */
    public static final int LWTUNNEL_IP_OPT_ERSPAN_DIR = 3;
    /** Id of the mirroring hardware; version 2. */
    public static final int LWTUNNEL_IP_OPT_ERSPAN_HWID = 4;

    /** A Geneve option. */
    public static final int LWTUNNEL_IP_OPTS_GENEVE = 1;
    /** VXLAN options. */
    public static final int LWTUNNEL_IP_OPTS_VXLAN = 2;
    /** ERSPAN options. */
    public static final int LWTUNNEL_IP_OPTS_ERSPAN = 3;

    /** Attributes of a Geneve option. */
    public static final AttributeSet GENEVE = AttributeSet.builder("LWTUNNEL_IP_OPT_GENEVE")
            .add(LWTUNNEL_IP_OPT_GENEVE_CLASS, "LWTUNNEL_IP_OPT_GENEVE_CLASS", Types.BE16)
            .add(LWTUNNEL_IP_OPT_GENEVE_TYPE, "LWTUNNEL_IP_OPT_GENEVE_TYPE", Types.U8)
            .add(LWTUNNEL_IP_OPT_GENEVE_DATA, "LWTUNNEL_IP_OPT_GENEVE_DATA", Types.BINARY)
            .build();

    /** Attributes of the VXLAN options. */
    public static final AttributeSet VXLAN = AttributeSet.builder("LWTUNNEL_IP_OPT_VXLAN")
            .add(LWTUNNEL_IP_OPT_VXLAN_GBP, "LWTUNNEL_IP_OPT_VXLAN_GBP", Types.U32)
            .build();

    /** Attributes of the ERSPAN options. */
    public static final AttributeSet ERSPAN = AttributeSet.builder("LWTUNNEL_IP_OPT_ERSPAN")
            .add(LWTUNNEL_IP_OPT_ERSPAN_VER, "LWTUNNEL_IP_OPT_ERSPAN_VER", Types.U8)
            .add(LWTUNNEL_IP_OPT_ERSPAN_INDEX, "LWTUNNEL_IP_OPT_ERSPAN_INDEX", Types.BE32)
            .add(LWTUNNEL_IP_OPT_ERSPAN_DIR, "LWTUNNEL_IP_OPT_ERSPAN_DIR", Types.U8)
            .add(LWTUNNEL_IP_OPT_ERSPAN_HWID, "LWTUNNEL_IP_OPT_ERSPAN_HWID", Types.U8)
            .build();

    /** All tunnel options. */
    public static final AttributeSet SET = AttributeSet.builder("LWTUNNEL_IP_OPTS")
            .addMulti(LWTUNNEL_IP_OPTS_GENEVE, "LWTUNNEL_IP_OPTS_GENEVE", Types.nest(GENEVE))
            .add(LWTUNNEL_IP_OPTS_VXLAN, "LWTUNNEL_IP_OPTS_VXLAN", Types.nest(VXLAN))
            .add(LWTUNNEL_IP_OPTS_ERSPAN, "LWTUNNEL_IP_OPTS_ERSPAN", Types.nest(ERSPAN))
            .build();

    private TunnelOptionAttributes() {}
}
