package io.github.netlink4j.rtnetlink;

import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_GETLINK;
import static io.github.netlink4j.rtnetlink.uapi.Rtm.RTM_NEWLINK;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.schema.MessageRegistry;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.rtnetlink.link.LinkAttributes;
import io.github.netlink4j.rtnetlink.link.LinkMessage;
import io.github.netlink4j.testing.Replies;
import io.github.netlink4j.testing.ScriptedKernel;
import java.util.List;
import java.util.Map;

/** A scripted kernel that has links by name, and acknowledges every other request. */
final class ScriptedLinks {
    private static final MessageRegistry REGISTRY = MessageRegistry.of(RtnlMessages.TABLE);

    private final Map<String, Integer> links;
    private final ScriptedKernel kernel = ScriptedKernel.answering(this::reply);

    /** The links by name, with their indexes. */
    ScriptedLinks(Map<String, Integer> links) {
        this.links = links;
    }

    private Replies reply(MessageCursor request) {
        if (request.type() != RTM_GETLINK) {
            return Replies.ack(request);
        }
        Integer index = links.get(nameIn(request));
        return index == null ? Replies.error(request, Errno.ENODEV) : Replies.answer(request, link(index));
    }

    private static String nameIn(MessageCursor request) {
        return String.valueOf(new LinkMessage().wrap(request).string(LinkAttributes.IFLA_IFNAME));
    }

    private static byte[] link(int index) {
        return Replies.message(
                RTM_NEWLINK, m -> m.headerU32(0).headerU32(index).headerU32(0).headerU32(0));
    }

    RtnlConnection connect() {
        return RtnlConnection.over(kernel);
    }

    /** The names of the links that were looked up, in order. */
    List<String> lookups() {
        return kernel.requests().stream()
                .filter(request -> request.type() == RTM_GETLINK)
                .map(ScriptedLinks::nameIn)
                .toList();
    }

    /** The requests without the lookups, as text, in order. */
    List<String> requests() {
        return kernel.requests().stream()
                .filter(request -> request.type() != RTM_GETLINK)
                .map(ScriptedLinks::describe)
                .toList();
    }

    static String describe(MessageCursor message) {
        return REGISTRY.describe(NetlinkProtocol.ROUTE.number(), message);
    }
}
