package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;

/**
 * What a link of redundant rings, HSR or PRP, has of its own in {@code IFLA_INFO_DATA};
 * {@code include/uapi/linux/if_link.h}.
 */
public final class HsrAttributes {
    /** Index of the first port. */
    public static final int IFLA_HSR_SLAVE1 = 1;
    /** Index of the second port. */
    public static final int IFLA_HSR_SLAVE2 = 2;
    /** Of a request: last byte of the supervision address. */
    public static final int IFLA_HSR_MULTICAST_SPEC = 3;
    /** Multicast address of supervision frames. */
    public static final int IFLA_HSR_SUPERVISION_ADDR = 4;
    /** Number of the next frame. */
    public static final int IFLA_HSR_SEQ_NR = 5;
    /** Version of HSR. */
    public static final int IFLA_HSR_VERSION = 6;
    /** {@code HSR_PROTOCOL_*}. */
    public static final int IFLA_HSR_PROTOCOL = 7;
    /** Index of the port to another network. */
    public static final int IFLA_HSR_INTERLINK = 8;

    private static final ValueNames PROTOCOLS =
            ValueNames.values().add(0, "HSR_PROTOCOL_HSR").add(1, "HSR_PROTOCOL_PRP");

    /** All of them. */
    public static final AttributeSet SET = AttributeSet.builder("IFLA_HSR")
            .add(IFLA_HSR_SLAVE1, "IFLA_HSR_SLAVE1", Types.U32)
            .add(IFLA_HSR_SLAVE2, "IFLA_HSR_SLAVE2", Types.U32)
            .add(IFLA_HSR_MULTICAST_SPEC, "IFLA_HSR_MULTICAST_SPEC", Types.U8)
            .add(IFLA_HSR_SUPERVISION_ADDR, "IFLA_HSR_SUPERVISION_ADDR", Types.HARDWARE_ADDRESS)
            .add(IFLA_HSR_SEQ_NR, "IFLA_HSR_SEQ_NR", Types.U16)
            .add(IFLA_HSR_VERSION, "IFLA_HSR_VERSION", Types.U8)
            .add(IFLA_HSR_PROTOCOL, "IFLA_HSR_PROTOCOL", Types.U8.named(PROTOCOLS))
            .add(IFLA_HSR_INTERLINK, "IFLA_HSR_INTERLINK", Types.U32)
            .build();

    private HsrAttributes() {}
}
