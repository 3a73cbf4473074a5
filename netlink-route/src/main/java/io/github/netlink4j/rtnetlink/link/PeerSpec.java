package io.github.netlink4j.rtnetlink.link;

import static io.github.netlink4j.rtnetlink.link.LinkAttributes.*;

import io.github.netlink4j.core.socket.NetworkNamespace;
import io.github.netlink4j.rtnetlink.internal.LinkReference;
import io.github.netlink4j.rtnetlink.internal.Operation;
import io.github.netlink4j.rtnetlink.internal.SpecWriter;
import java.util.Set;

/**
 * The peer of a pair of links; see {@link LinkSpec#veth}.
 *
 * <p>The kernel creates the peer first: it rejects {@code IFF_UP} for it, and ignores its master and alias. Use
 * {@link Links#change(String, java.util.function.Consumer)} on a connection in the peer's network namespace for these;
 * {@code veth_newlink()} in {@code drivers/net/veth.c}. Not thread-safe.
 */
public final class PeerSpec extends DeviceSettings<PeerSpec> {
    PeerSpec(String name) {
        super(Set.of(), "the peer of a pair is added with it");
        string(IFLA_IFNAME, LinkReference.checked(name));
    }

    /** Creates it in another network namespace; {@code IFLA_NET_NS_FD}. */
    public PeerSpec inNamespace(NetworkNamespace namespace) {
        return namespace(IFLA_NET_NS_FD, namespace);
    }

    @Override
    protected void write(SpecWriter writer, Operation operation) {
        writeDevice(writer, LinkReference.NONE);
    }
}
