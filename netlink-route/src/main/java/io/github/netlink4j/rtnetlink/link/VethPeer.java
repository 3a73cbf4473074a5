package io.github.netlink4j.rtnetlink.link;

import java.util.function.Consumer;

/**
 * What can be said of the other end of a pair; see {@link VethSpec#peer(String, Consumer)}.
 *
 * <p>The kernel does not switch it on, because the pair is not whole yet, and takes no master and no alias of it: that is for
 * {@link Links#change(String, Consumer)}, on a connection in the peer's namespace; {@code veth_newlink()} in
 * {@code drivers/net/veth.c}.
 */
public final class VethPeer extends DeviceSettings<VethPeer> {
    VethPeer() {}

    @Override
    VethPeer self() {
        return this;
    }
}
