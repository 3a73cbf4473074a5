package io.github.netlink4j.rtnetlink.route;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;

/** The options of a route's tunnel, inside {@code LWTUNNEL_IP_OPTS}; {@code include/uapi/linux/lwtunnel.h}. */
public final class TunnelOptionAttributes {
    /** Class of a Geneve option. */
    public static final int LWTUNNEL_IP_OPT_GENEVE_CLASS = 1;
    /** Its type. */
    public static final int LWTUNNEL_IP_OPT_GENEVE_TYPE = 2;
    /** Its content, a multiple of 4 bytes. */
    public static final int LWTUNNEL_IP_OPT_GENEVE_DATA = 3;

    /** Group policy of a VXLAN packet. */
    public static final int LWTUNNEL_IP_OPT_VXLAN_GBP = 1;

    /** Version of ERSPAN. */
    public static final int LWTUNNEL_IP_OPT_ERSPAN_VER = 1;
    /** Index of the mirrored port; version 1. */
    public static final int LWTUNNEL_IP_OPT_ERSPAN_INDEX = 2;
    /** 1 when packets that go out are mirrored; version 2. */
    public static final int LWTUNNEL_IP_OPT_ERSPAN_DIR = 3;
    /** Id of the mirroring hardware; version 2. */
    public static final int LWTUNNEL_IP_OPT_ERSPAN_HWID = 4;

    /** A Geneve option. */
    public static final int LWTUNNEL_IP_OPTS_GENEVE = 1;
    /** VXLAN. */
    public static final int LWTUNNEL_IP_OPTS_VXLAN = 2;
    /** ERSPAN. */
    public static final int LWTUNNEL_IP_OPTS_ERSPAN = 3;

    /** Those of Geneve. */
    public static final AttributeSet GENEVE = AttributeSet.builder("LWTUNNEL_IP_OPT_GENEVE")
            .add(LWTUNNEL_IP_OPT_GENEVE_CLASS, "LWTUNNEL_IP_OPT_GENEVE_CLASS", Types.BE16)
            .add(LWTUNNEL_IP_OPT_GENEVE_TYPE, "LWTUNNEL_IP_OPT_GENEVE_TYPE", Types.U8)
            .add(LWTUNNEL_IP_OPT_GENEVE_DATA, "LWTUNNEL_IP_OPT_GENEVE_DATA", Types.BINARY)
            .build();

    /** Those of VXLAN. */
    public static final AttributeSet VXLAN = AttributeSet.builder("LWTUNNEL_IP_OPT_VXLAN")
            .add(LWTUNNEL_IP_OPT_VXLAN_GBP, "LWTUNNEL_IP_OPT_VXLAN_GBP", Types.U32)
            .build();

    /** Those of ERSPAN. */
    public static final AttributeSet ERSPAN = AttributeSet.builder("LWTUNNEL_IP_OPT_ERSPAN")
            .add(LWTUNNEL_IP_OPT_ERSPAN_VER, "LWTUNNEL_IP_OPT_ERSPAN_VER", Types.U8)
            .add(LWTUNNEL_IP_OPT_ERSPAN_INDEX, "LWTUNNEL_IP_OPT_ERSPAN_INDEX", Types.BE32)
            .add(LWTUNNEL_IP_OPT_ERSPAN_DIR, "LWTUNNEL_IP_OPT_ERSPAN_DIR", Types.U8)
            .add(LWTUNNEL_IP_OPT_ERSPAN_HWID, "LWTUNNEL_IP_OPT_ERSPAN_HWID", Types.U8)
            .build();

    /** All of them. */
    public static final AttributeSet SET = AttributeSet.builder("LWTUNNEL_IP_OPTS")
            .add(LWTUNNEL_IP_OPTS_GENEVE, "LWTUNNEL_IP_OPTS_GENEVE", Types.nest(GENEVE))
            .add(LWTUNNEL_IP_OPTS_VXLAN, "LWTUNNEL_IP_OPTS_VXLAN", Types.nest(VXLAN))
            .add(LWTUNNEL_IP_OPTS_ERSPAN, "LWTUNNEL_IP_OPTS_ERSPAN", Types.nest(ERSPAN))
            .build();

    private TunnelOptionAttributes() {}
}
