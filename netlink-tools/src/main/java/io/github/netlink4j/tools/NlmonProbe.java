package io.github.netlink4j.tools;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_CREATE;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_EXCL;

import io.github.netlink4j.core.connection.NetlinkConnection;
import io.github.netlink4j.core.connection.Request;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.socket.NetlinkProtocol;

/**
 * Asks whether the kernel has nlmon devices without making one: an interface name with a slash is refused, but only after
 * the kind was looked up (and its module loaded); {@code rtnl_newlink()} in {@code net/core/rtnetlink.c}.
 */
final class NlmonProbe {
    private static final int RTM_NEWLINK = 16;
    private static final int IFINFOMSG_LENGTH = 16;
    private static final int IFLA_IFNAME = 3;
    private static final int IFLA_LINKINFO = 18;
    private static final int IFLA_INFO_KIND = 1;

    private NlmonProbe() {}

    static Finding find() {
        Request impossible = Request.of(
                "RTM_NEWLINK",
                RTM_NEWLINK,
                NLM_F_CREATE | NLM_F_EXCL,
                m -> m.reserve(IFINFOMSG_LENGTH)
                        .string(IFLA_IFNAME, "no/name")
                        .nest(IFLA_LINKINFO, info -> info.string(IFLA_INFO_KIND, "nlmon")));
        try (NetlinkConnection route = NetlinkConnection.open(NetlinkProtocol.ROUTE)) {
            route.execute(impossible);
            throw new IllegalStateException("the kernel made an interface named \"no/name\"");
        } catch (KernelException e) {
            return interpret(e);
        }
    }

    private static Finding interpret(KernelException refusal) {
        if (refusal.errno().equals(Errno.EINVAL)) {
            return Finding.good("nlmon", "the kernel has nlmon devices, which show all netlink messages");
        }
        if (refusal.errno().equals(Errno.EPERM)) {
            return Finding.bad("nlmon", "cannot be asked for without CAP_NET_ADMIN", "Run as root.");
        }
        return Finding.bad(
                "nlmon",
                "the kernel has no nlmon devices (" + refusal.errno().name() + ")",
                "Use a kernel with CONFIG_NLMON; where it is a module, install it and run \"modprobe nlmon\".");
    }
}
