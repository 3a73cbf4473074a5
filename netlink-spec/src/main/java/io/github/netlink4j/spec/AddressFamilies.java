package io.github.netlink4j.spec;

import io.github.netlink4j.core.schema.ValueNames;

/** The address families of netlink messages, which any family may have: those of programs, and rtnetlink's own. */
final class AddressFamilies {
    /** Of {@code include/linux/socket.h} and {@code include/uapi/linux/rtnetlink.h}. */
    static final ValueNames NAMES = ValueNames.values()
            .add(0, "AF_UNSPEC")
            .add(1, "AF_UNIX")
            .add(2, "AF_INET")
            .add(7, "AF_BRIDGE")
            .add(10, "AF_INET6")
            .add(16, "AF_NETLINK")
            .add(17, "AF_PACKET")
            .add(28, "AF_MPLS")
            .add(40, "AF_VSOCK")
            .add(43, "AF_SMC")
            .add(44, "AF_XDP")
            .add(45, "AF_MCTP")
            .add(128, "RTNL_FAMILY_IPMR")
            .add(129, "RTNL_FAMILY_IP6MR");

    private AddressFamilies() {}
}
