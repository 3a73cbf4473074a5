package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;

/**
 * What an IPsec tunnel of the kinds vti and vti6 has of its own in {@code IFLA_INFO_DATA};
 * {@code include/uapi/linux/if_tunnel.h}.
 */
public final class VtiAttributes {
    /** Index of the link that the tunnel's packets leave by; 0 is any. */
    public static final int IFLA_VTI_LINK = 1;
    /** Mark of packets that come in. */
    public static final int IFLA_VTI_IKEY = 2;
    /** Mark of packets that go out. */
    public static final int IFLA_VTI_OKEY = 3;
    /** Near end. */
    public static final int IFLA_VTI_LOCAL = 4;
    /** Far end. */
    public static final int IFLA_VTI_REMOTE = 5;
    /** Mark that the route of the outer packet is looked up with. */
    public static final int IFLA_VTI_FWMARK = 6;

    /** All of them. */
    public static final AttributeSet SET = AttributeSet.builder("IFLA_VTI")
            .add(IFLA_VTI_LINK, "IFLA_VTI_LINK", Types.U32)
            .add(IFLA_VTI_IKEY, "IFLA_VTI_IKEY", Types.BE32)
            .add(IFLA_VTI_OKEY, "IFLA_VTI_OKEY", Types.BE32)
            .add(IFLA_VTI_LOCAL, "IFLA_VTI_LOCAL", Types.IP_ADDRESS)
            .add(IFLA_VTI_REMOTE, "IFLA_VTI_REMOTE", Types.IP_ADDRESS)
            .add(IFLA_VTI_FWMARK, "IFLA_VTI_FWMARK", Types.U32)
            .build();

    private VtiAttributes() {}
}
