package io.github.netlink4j.genl;

import io.github.netlink4j.core.connection.Event;
import io.github.netlink4j.core.connection.Notification;
import io.github.netlink4j.core.connection.Subscription;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.testing.Replies;
import io.github.netlink4j.testing.ScriptedKernel;
import io.github.netlink4j.testsupport.Hex;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Families of a kernel in memory, and what tests do with them. */
final class Families {
    static final Duration TIMEOUT = Duration.ofSeconds(5);

    /** What {@code nlctrl} of Linux 6.1 says of the Open vSwitch datapaths. */
    static final byte[] OVS_DATAPATH = Hex.bytes("""
            c0 00 00 00  10 00  00 00  00 00 00 00  00 00 00 00   # nlmsghdr: 192 bytes, type 16 (nlctrl)
            01 02 00 00                                           # genlmsghdr: CTRL_CMD_NEWFAMILY, version 2
            11 00 02 00  6f 76 73 5f 64 61 74 61 70 61 74 68 00 00 00 00    # CTRL_ATTR_FAMILY_NAME: ovs_datapath
            06 00 01 00  20 00 00 00                              # CTRL_ATTR_FAMILY_ID: 32
            08 00 03 00  02 00 00 00                              # CTRL_ATTR_VERSION: 2
            08 00 04 00  04 00 00 00                              # CTRL_ATTR_HDRSIZE: 4, struct ovs_header
            08 00 05 00  09 00 00 00                              # CTRL_ATTR_MAXATTR: 9
            54 00 06 00                                           # CTRL_ATTR_OPS
            14 00 01 00  08 00 01 00 01 00 00 00  08 00 02 00 1a 00 00 00   # OVS_DP_CMD_NEW
            14 00 02 00  08 00 01 00 02 00 00 00  08 00 02 00 1a 00 00 00   # OVS_DP_CMD_DEL
            14 00 03 00  08 00 01 00 03 00 00 00  08 00 02 00 0e 00 00 00   # OVS_DP_CMD_GET
            14 00 04 00  08 00 01 00 04 00 00 00  08 00 02 00 1a 00 00 00   # OVS_DP_CMD_SET
            24 00 07 00  20 00 01 00                              # CTRL_ATTR_MCAST_GROUPS, the first
            08 00 02 00  09 00 00 00                              # CTRL_ATTR_MCAST_GRP_ID: 9
            11 00 01 00  6f 76 73 5f 64 61 74 61 70 61 74 68 00 00 00 00    # CTRL_ATTR_MCAST_GRP_NAME: ovs_datapath
            """);

    /** Message type of the family that {@link #thing} describes. */
    static final int THING = 0x33;
    /** Number of its multicast group {@code events}. */
    static final int THING_EVENTS = 9;

    private Families() {}

    /** A family {@code thing} of version 3 with one multicast group, {@code events}, that no real kernel has. */
    static byte[] thing(int headerSize) {
        return Replies.message(Nlctrl.GENL_ID_CTRL, m -> {
            header(m, Nlctrl.CTRL_CMD_NEWFAMILY);
            m.u16(Nlctrl.CTRL_ATTR_FAMILY_ID, THING)
                    .string(Nlctrl.CTRL_ATTR_FAMILY_NAME, "thing")
                    .u32(Nlctrl.CTRL_ATTR_VERSION, 3)
                    .u32(Nlctrl.CTRL_ATTR_HDRSIZE, headerSize)
                    .nest(
                            Nlctrl.CTRL_ATTR_MCAST_GROUPS,
                            groups -> groups.nest(
                                    1,
                                    group -> group.string(Nlctrl.CTRL_ATTR_MCAST_GRP_NAME, "events")
                                            .u32(Nlctrl.CTRL_ATTR_MCAST_GRP_ID, THING_EVENTS)));
        });
    }

    /** A kernel with one family; what is sent to the family goes to the script. */
    static ScriptedKernel kernel(byte[] family, Function<MessageCursor, Replies> script) {
        String name = nameIn(Hex.message(family));
        return ScriptedKernel.answering(NetlinkProtocol.GENERIC, request -> {
            if (request.type() != Nlctrl.GENL_ID_CTRL) {
                return script.apply(request);
            }
            return name.equals(nameIn(request))
                    ? Replies.answer(request, family)
                    : Replies.error(request, Errno.ENOENT);
        });
    }

    private static String nameIn(MessageCursor message) {
        return new FamilyMessage().wrap(message).familyName();
    }

    /** A connection to the family {@code thing} of a kernel, without a table. */
    static GenlConnection openThing(ScriptedKernel kernel) {
        return GenlConnection.over(MessageTable.ofFamily("thing").build(), kernel, TIMEOUT);
    }

    /** A message of a family without a header of its own. */
    static byte[] message(int family, int command, Consumer<MessageBuilder> attributes) {
        return Replies.message(family, m -> {
            header(m, command);
            attributes.accept(m);
        });
    }

    private static void header(MessageBuilder message, int command) {
        message.headerU8(command).headerU8(2).headerU16(0);
    }

    /** The requests that a kernel got after the one for the family: {@code genlmsghdr} and what follows, in hexadecimal. */
    static List<String> payloads(ScriptedKernel kernel) {
        return kernel.requests().stream()
                .filter(request -> request.type() != Nlctrl.GENL_ID_CTRL)
                .map(Families::payload)
                .toList();
    }

    private static String payload(MessageCursor message) {
        byte[] bytes = new byte[message.payloadLength()];
        message.memory().get(message.payloadOffset(), bytes);
        return Hex.of(bytes).replaceAll("(.{8})(?=.)", "$1 ");
    }

    /** What is queued for a subscription, without waiting. */
    static <M> List<M> queued(Subscription<M> subscription) {
        List<M> messages = new ArrayList<>();
        subscription.drain(event -> messages.add(message(event)));
        return messages;
    }

    private static <M> M message(Event<M> event) {
        if (event instanceof Notification<M> notification) {
            return notification.message();
        }
        throw new AssertionError("messages were lost: " + event);
    }
}
