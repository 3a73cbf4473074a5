package io.github.netlink4j.rtnetlink.link;

import io.github.netlink4j.rtnetlink.internal.OpenNamespaces;

import io.github.netlink4j.rtnetlink.internal.LinkReference;

import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_IFNAME;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_NET_NS_FD;
import static io.github.netlink4j.rtnetlink.link.kind.VethAttributes.VETH_INFO_PEER;

import io.github.netlink4j.core.socket.NetworkNamespace;
import io.github.netlink4j.core.wire.MessageBuilder;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A pair of links; see {@link LinkSpec#veth}. What is said outside of {@code peer(…)} is said of the first end alone.
 *
 * <pre>{@code
 * route.links().add(LinkSpec.veth("a0").peer("b0", peer -> peer.mtu(1400)).inNamespace(NetworkNamespace.named("blue"))
 *         .mtu(1400).up());
 * }</pre>
 */
public final class VethSpec extends LinkSpec {
    private final VethPeer peer = new VethPeer();
    private @Nullable NetworkNamespace namespace;

    VethSpec(String name) {
        super("veth", name);
    }

    /**
     * The name of the other end; without, the kernel chooses one.
     *
     * @throws IllegalArgumentException if no link can have it
     */
    public VethSpec peer(String name) {
        return peer(name, settings -> {});
    }

    /**
     * The name of the other end, and what else there is to say of it.
     *
     * @throws IllegalArgumentException if no link can have the name
     */
    public VethSpec peer(String name, Consumer<? super VethPeer> settings) {
        String checked = LinkReference.checked(name);
        settings.accept(peer.with(m -> m.string(IFLA_IFNAME, checked)));
        return this;
    }

    /** Makes the other end in another network namespace. */
    public VethSpec inNamespace(NetworkNamespace ofPeer) {
        namespace = Objects.requireNonNull(ofPeer, "namespace");
        return this;
    }

    @Override
    Consumer<MessageBuilder> ofKind(OpenNamespaces namespaces) {
        Consumer<MessageBuilder> settings = peerSettings(namespaces);
        Consumer<MessageBuilder> peerInfo = data -> data.attribute(VETH_INFO_PEER, settings);
        Consumer<MessageBuilder> others = super.ofKind(namespaces);
        return others == null ? peerInfo : peerInfo.andThen(others);
    }

    private Consumer<MessageBuilder> peerSettings(OpenNamespaces namespaces) {
        if (namespace == null) {
            return peer.settings(0);
        }
        int descriptor = namespaces.open(namespace);
        return peer.settings(0).andThen(m -> m.u32(IFLA_NET_NS_FD, descriptor));
    }
}
