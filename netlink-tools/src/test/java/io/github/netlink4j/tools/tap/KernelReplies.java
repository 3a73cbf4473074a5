package io.github.netlink4j.tools.tap;

import io.github.netlink4j.core.connection.ConnectionOptions;
import io.github.netlink4j.core.connection.NetlinkConnection;
import io.github.netlink4j.core.connection.Request;
import io.github.netlink4j.core.error.ErrorMessage;
import io.github.netlink4j.core.schema.MessageRegistry;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.genl.GenlConnection;
import io.github.netlink4j.genl.Nlctrl;
import io.github.netlink4j.rtnetlink.RtnlMessages;
import io.github.netlink4j.spec.SpecTables;
import io.github.netlink4j.testsupport.TestNamespace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Requests to the kernel in a namespace; the replies are decoded as those of a capture. */
final class KernelReplies {
    private final MessageRegistry registry = MessageRegistry.of(ErrorMessage.TABLE, RtnlMessages.TABLE, Nlctrl.TABLE)
            .orElse(SpecTables.kernel());
    private final ConnectionOptions options;

    KernelReplies(TestNamespace namespace) {
        options = ConnectionOptions.DEFAULT.withNamespace(namespace.namespace());
    }

    List<MessageValues> dump(NetlinkProtocol protocol, int type, Consumer<MessageBuilder> header) {
        try (NetlinkConnection connection = NetlinkConnection.open(protocol, options)) {
            return execute(connection, protocol, Request.dump("dump", type, header));
        }
    }

    /** Of a generic netlink family. */
    MessageValues get(String family, int command, Consumer<MessageBuilder> attributes) {
        try (GenlConnection connection = GenlConnection.open(family, options)) {
            int id = connection.family().id();
            registry.family(id, family);
            Request request = Request.of(
                    family, id, 0, message -> attributes.accept(message.header(new byte[] {(byte) command, 1, 0, 0})));
            return execute(connection.connection(), NetlinkProtocol.GENERIC, request)
                    .get(0);
        }
    }

    private List<MessageValues> execute(NetlinkConnection connection, NetlinkProtocol protocol, Request request) {
        List<MessageValues> replies = new ArrayList<>();
        connection.execute(request, reply -> replies.add(decode(protocol, reply)));
        return replies;
    }

    private MessageValues decode(NetlinkProtocol protocol, MessageCursor reply) {
        MessageValues values = new MessageValues();
        registry.visit(protocol.number(), reply, values);
        return values;
    }
}
