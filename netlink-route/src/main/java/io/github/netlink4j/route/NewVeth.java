package io.github.netlink4j.route;

import static io.github.netlink4j.route.LinkAttributes.IFLA_IFNAME;
import static io.github.netlink4j.route.LinkAttributes.IFLA_NET_NS_FD;
import static io.github.netlink4j.route.VethAttributes.VETH_INFO_PEER;

import io.github.netlink4j.core.socket.NetworkNamespace;
import io.github.netlink4j.core.wire.MessageBuilder;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A pair of links; see {@link NewLink#veth}.
 *
 * <pre>{@code
 * route.links().add(NewLink.veth("a0").peer("b0").inNamespace(NetworkNamespace.named("blue")).up());
 * }</pre>
 */
public final class NewVeth extends NewLink {
    private @Nullable String peer;
    private @Nullable NetworkNamespace namespace;

    NewVeth(String name) {
        super("veth", name);
    }

    /**
     * The name of the other end; without, the kernel chooses one.
     *
     * @throws IllegalArgumentException if no link can have it
     */
    public NewVeth peer(String name) {
        peer = LinkReference.checked(name);
        return this;
    }

    /** Makes the other end in another network namespace. */
    public NewVeth inNamespace(NetworkNamespace ofPeer) {
        namespace = ofPeer;
        return this;
    }

    @Override
    Consumer<MessageBuilder> body(ToIntFunction<String> indexOf, OpenNamespaces namespaces) {
        if (namespace == null) {
            return body(indexOf, withPeer(m -> {}));
        }
        int descriptor = namespaces.open(namespace);
        return body(indexOf, withPeer(m -> m.u32(IFLA_NET_NS_FD, descriptor)));
    }

    /** {@code VETH_INFO_PEER}: a {@code struct ifinfomsg} and attributes. */
    private Consumer<MessageBuilder> withPeer(Consumer<MessageBuilder> place) {
        return data -> data.attribute(VETH_INFO_PEER, m -> {
            m.reserve(LinkMessage.LENGTH);
            if (peer != null) {
                m.string(IFLA_IFNAME, peer);
            }
            place.accept(m);
        });
    }
}
