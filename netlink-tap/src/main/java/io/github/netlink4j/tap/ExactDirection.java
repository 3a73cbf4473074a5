package io.github.netlink4j.tap;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_CREATE;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_EXCL;

import io.github.netlink4j.core.connection.NetlinkConnection;
import io.github.netlink4j.core.connection.Request;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.wire.MessageBuilder;
import java.nio.ByteOrder;
import java.util.function.Consumer;

/**
 * Keeps the direction of a device's frames. The kernel marks them with it, but packet sockets see {@code PACKET_OUTGOING} instead,
 * as on everything that a device sends. Here traffic control sends each frame back into the device before sockets see it, and
 * drops it behind them: then they see the mark. All constants are of {@code include/uapi/linux}: {@code rtnetlink.h}, {@code
 * pkt_sched.h}, {@code pkt_cls.h}, {@code tc_act}.
 */
final class ExactDirection {
    /** {@code sll_pkttype} of a frame to a process, {@code PACKET_USER}. */
    static final int PACKET_USER = 6;
    /** {@code sll_pkttype} of a frame to the kernel, {@code PACKET_KERNEL}. */
    static final int PACKET_KERNEL = 7;

    private static final int RTM_NEWQDISC = 36;
    private static final int RTM_DELQDISC = 37;
    private static final int RTM_NEWTFILTER = 44;

    private static final int TC_H_CLSACT = 0xffff_fff1;
    private static final int CLSACT_HANDLE = 0xffff_0000;
    private static final int CLSACT_INGRESS = 0xffff_fff2;
    private static final int CLSACT_EGRESS = 0xffff_fff3;
    private static final int PRIORITY_1 = 1 << 16;
    private static final int ETH_P_ALL = 3;

    private static final int TCA_KIND = 1;
    private static final int TCA_OPTIONS = 2;
    private static final int TCA_MATCHALL_ACT = 2;
    private static final int TCA_ACT_KIND = 1;
    private static final int TCA_ACT_OPTIONS = 2;
    private static final int FIRST_ACTION = 1;

    private static final int TCA_GACT_PARMS = 2;
    private static final int TC_ACT_SHOT = 2;
    private static final int TCA_MIRRED_PARMS = 2;
    private static final int TC_ACT_STOLEN = 4;
    private static final int TCA_INGRESS_REDIR = 3;

    private final NetlinkConnection connection;
    private final int device;

    private ExactDirection(NetlinkConnection connection, int device) {
        this.connection = connection;
        this.device = device;
    }

    /**
     * Sets it up on a device of this process's own.
     *
     * @return whether the kernel has what it needs; if not, the device is as before
     */
    static boolean setUp(NetlinkConnection connection, int device) {
        ExactDirection setup = new ExactDirection(connection, device);
        try {
            setup.add("RTM_NEWQDISC", RTM_NEWQDISC, CLSACT_HANDLE, TC_H_CLSACT, 0, m -> m.string(TCA_KIND, "clsact"));
        } catch (KernelException e) {
            return false;
        }
        try {
            // First: what is sent back and not dropped would go on to the protocols by its number.
            setup.addFilter(CLSACT_INGRESS, "gact", TCA_GACT_PARMS, ExactDirection::drop);
            setup.addFilter(CLSACT_EGRESS, "mirred", TCA_MIRRED_PARMS, setup::sendBack);
            return true;
        } catch (KernelException e) {
            remove(connection, device);
            return false;
        }
    }

    /** Removes it. */
    static void remove(NetlinkConnection connection, int device) {
        connection.execute(Request.of(
                "RTM_DELQDISC",
                RTM_DELQDISC,
                0,
                message -> new ExactDirection(connection, device).tcmsg(message, CLSACT_HANDLE, TC_H_CLSACT, 0)));
    }

    private void addFilter(int parent, String action, int type, Consumer<MessageBuilder> parameters) {
        int info = PRIORITY_1 | Short.toUnsignedInt(networkOrder((short) ETH_P_ALL));
        Consumer<MessageBuilder> act = nest ->
                nest.string(TCA_ACT_KIND, action).nest(TCA_ACT_OPTIONS, options -> options.attribute(type, parameters));
        add(
                "RTM_NEWTFILTER",
                RTM_NEWTFILTER,
                0,
                parent,
                info,
                message -> message.string(TCA_KIND, "matchall")
                        .nest(
                                TCA_OPTIONS,
                                options -> options.nest(TCA_MATCHALL_ACT, all -> all.nest(FIRST_ACTION, act))));
    }

    private void add(String name, int type, int handle, int parent, int info, Consumer<MessageBuilder> attributes) {
        connection.execute(Request.of(name, type, NLM_F_CREATE | NLM_F_EXCL, message -> {
            tcmsg(message, handle, parent, info);
            attributes.accept(message);
        }));
    }

    /** {@code struct tcmsg}: family, pad, ifindex, handle, parent, info: 4 bytes each. */
    private void tcmsg(MessageBuilder message, int handle, int parent, int info) {
        message.headerU32(0)
                .headerU32(device)
                .headerU32(handle)
                .headerU32(parent)
                .headerU32(info);
    }

    /** {@code struct tc_gact}. */
    private static void drop(MessageBuilder parameters) {
        generic(parameters, TC_ACT_SHOT);
    }

    /** {@code struct tc_mirred}: {@code tc_gen}, {@code eaction}, {@code ifindex}. */
    private void sendBack(MessageBuilder parameters) {
        generic(parameters, TC_ACT_STOLEN).headerU32(TCA_INGRESS_REDIR).headerU32(device);
    }

    /** {@code tc_gen}: {@code index}, {@code capab}, {@code action}, {@code refcnt}, {@code bindcnt}: 4 bytes each. */
    private static MessageBuilder generic(MessageBuilder parameters, int action) {
        return parameters
                .headerU32(0)
                .headerU32(0)
                .headerU32(action)
                .headerU32(0)
                .headerU32(0);
    }

    private static short networkOrder(short value) {
        return ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? Short.reverseBytes(value) : value;
    }
}
