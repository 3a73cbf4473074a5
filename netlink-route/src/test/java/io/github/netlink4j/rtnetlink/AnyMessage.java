package io.github.netlink4j.rtnetlink;

import static io.github.netlink4j.core.wire.Netlink.NLMSG_TYPE;

import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.rtnetlink.address.AddressMessage;
import io.github.netlink4j.rtnetlink.base.RtnlMessage;
import io.github.netlink4j.rtnetlink.link.LinkMessage;
import io.github.netlink4j.rtnetlink.neighbour.NeighbourMessage;
import io.github.netlink4j.rtnetlink.route.RouteMessage;
import io.github.netlink4j.rtnetlink.rule.RuleMessage;
import io.github.netlink4j.rtnetlink.uapi.Rtm;
import java.util.Map;
import java.util.function.BiConsumer;

/** Any bytes as a message of each class. */
final class AnyMessage {
    private static final Map<Integer, RtnlMessage<?>> BY_TYPE = Map.of(
            Rtm.RTM_NEWLINK, new LinkMessage(),
            Rtm.RTM_NEWADDR, new AddressMessage(),
            Rtm.RTM_NEWROUTE, new RouteMessage(),
            Rtm.RTM_NEWNEIGH, new NeighbourMessage(),
            Rtm.RTM_NEWRULE, new RuleMessage());

    private AnyMessage() {}

    /**
     * Reads a message as each class does. Its type in the memory is overwritten with one of each class.
     *
     * @param reader gets a cursor at the message, and the class's message, which is wrapped
     */
    static void forEachClass(MessageCursor message, BiConsumer<MessageCursor, RtnlMessage<?>> reader) {
        BY_TYPE.forEach((type, view) -> {
            Bytes.putU16(message.memory(), message.offset() + NLMSG_TYPE, type);
            MessageCursor typed = new MessageCursor().wrap(message.memory(), message.offset(), message.length());
            typed.next();
            view.wrap(typed);
            reader.accept(typed, view);
        });
    }
}
