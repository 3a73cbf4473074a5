package io.github.netlink4j.tools;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_CREATE;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_EXCL;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_IFNAME;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_INFO_KIND;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_LINKINFO;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_NEWLINK;

import io.github.netlink4j.core.connection.NetlinkConnection;
import io.github.netlink4j.core.connection.Request;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.rtnetlink.link.LinkMessage;

/**
 * Whether the kernel has nlmon devices, tested without creating one: the kernel rejects an interface name with a slash,
 * but only after it has looked up the kind and loaded its module; {@code rtnl_newlink()} in {@code net/core/rtnetlink.c}.
 */
final class NlmonProbe {
    private NlmonProbe() {}

    static Finding find() {
        Request impossible = Request.of(
                "RTM_NEWLINK",
                RTM_NEWLINK,
                NLM_F_CREATE | NLM_F_EXCL,
                m -> m.reserve(LinkMessage.LENGTH)
                        .string(IFLA_IFNAME, "no/name")
                        .nest(IFLA_LINKINFO, info -> info.string(IFLA_INFO_KIND, "nlmon")));
        try (NetlinkConnection rtnl = NetlinkConnection.open(NetlinkProtocol.ROUTE)) {
            rtnl.execute(impossible);
            throw new IllegalStateException("the kernel has created an interface named \"no/name\"");
        } catch (KernelException e) {
            return interpret(e);
        }
    }

    private static Finding interpret(KernelException rejected) {
        if (rejected.errno().equals(Errno.EINVAL)) {
            return Finding.good("nlmon", "the kernel has nlmon devices, which receive copies of all netlink messages");
        }
        if (rejected.errno().equals(Errno.EPERM)) {
            return Finding.bad("nlmon", "unknown: the check needs CAP_NET_ADMIN", "Run as root.");
        }
        return Finding.bad(
                "nlmon",
                "the kernel has no nlmon devices (" + rejected.errno().name() + ")",
                "Use a kernel with CONFIG_NLMON; where it is a module, install it and run \"modprobe nlmon\".");
    }
}
