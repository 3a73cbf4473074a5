package io.github.netlink4j.rtnetlink.link;

import static io.github.netlink4j.rtnetlink.link.LinkAttributes.*;

import io.github.netlink4j.rtnetlink.internal.LinkNames;
import io.github.netlink4j.rtnetlink.internal.LinkReference;
import io.github.netlink4j.rtnetlink.internal.Operation;
import io.github.netlink4j.rtnetlink.internal.SpecWriter;
import io.github.netlink4j.rtnetlink.link.kind.KindSpec;
import io.github.netlink4j.rtnetlink.link.kind.VethLink;
import io.github.netlink4j.rtnetlink.link.kind.VlanLink;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A link to add; see {@link Links#add}. Not thread-safe.
 *
 * <pre>{@code
 * rtnl.links().add(LinkSpec.bridge("br0").mtu(1400).up());
 * rtnl.links().add(LinkSpec.vlan("a0.7", 7).parent("a0"));
 * rtnl.links().add(LinkSpec.of("vx0", VxlanLink.spec().vni(7).port(4789)).up());
 * rtnl.links().add(LinkSpec.veth("a0", "b0").peer(p -> p.inNamespace(NetworkNamespace.named("blue"))).up());
 * }</pre>
 */
public final class LinkSpec extends LinkSettings<LinkSpec> {
    private static final String NO_PEER = ": the peer has no name: call peer(name, settings)";

    private final String name;
    private final KindSpec<?> kind;
    private @Nullable PeerSpec peer;
    private String peerName = "";

    private LinkSpec(String name, KindSpec<?> kind) {
        super(
                Set.of(Operation.ADD, Operation.DELETE),
                "a LinkSpec can be added and deleted; ExistingLink is for changes");
        this.name = LinkReference.checked(name);
        this.kind = kind;
    }

    /**
     * A link of a kind, with settings of the kind.
     *
     * @param name 1 to 15 bytes; {@code %d} in it is replaced by the first free number
     * @throws IllegalArgumentException if the name is not valid for a link
     */
    public static LinkSpec of(String name, KindSpec<?> kind) {
        return new LinkSpec(name, kind);
    }

    /**
     * A link of any kind that the kernel can create, without settings of the kind.
     *
     * @param kind such as {@code wireguard}; {@code IFLA_INFO_KIND}
     */
    public static LinkSpec of(String name, String kind) {
        return of(name, KindSpec.of(kind));
    }

    /**
     * A pair of Ethernet links: a packet that is sent on one is received on the other. Settings outside of {@code peer(…)} are
     * for the first link only.
     */
    public static LinkSpec veth(String name, String peer) {
        return of(name, VethLink.spec()).peer(peer, settings -> {});
    }

    /** A VLAN with an id of 0 to 4,094 on the link that {@link #parent(String)} names. */
    public static LinkSpec vlan(String name, int id) {
        return of(name, VlanLink.spec().id(id));
    }

    /** A bridge. */
    public static LinkSpec bridge(String name) {
        return of(name, "bridge");
    }

    /** An intermediate functional block (IFB): it queues packets that are redirected to it. */
    public static LinkSpec ifb(String name) {
        return of(name, "ifb");
    }

    /** A dummy link: it drops what is sent on it. */
    public static LinkSpec dummy(String name) {
        return of(name, "dummy");
    }

    /** A netlink monitor: it receives copies of the netlink messages of its network namespace. */
    public static LinkSpec nlmon(String name) {
        return of(name, "nlmon");
    }

    /** The underlying link, by name, for kinds that have one; {@code IFLA_LINK}. */
    public LinkSpec parent(String name) {
        return link(IFLA_LINK, name);
    }

    /** The underlying link, by index, for kinds that have one; {@code IFLA_LINK}. */
    public LinkSpec parent(int index) {
        return link(IFLA_LINK, index);
    }

    /**
     * Settings of the peer, whose name is set.
     *
     * @throws IllegalStateException if its name is not set
     */
    public LinkSpec peer(Consumer<? super PeerSpec> settings) {
        if (peer == null) {
            throw new IllegalStateException(this + NO_PEER);
        }
        settings.accept(peer);
        return this;
    }

    /**
     * Name and settings of the peer, for kinds whose links come in pairs.
     *
     * @throws IllegalArgumentException if the kind has no pairs, or the name is not valid for a link
     */
    public LinkSpec peer(String name, Consumer<? super PeerSpec> settings) {
        if (!kind.hasPeer()) {
            throw new IllegalArgumentException(this + ": links of this kind have no peer");
        }
        peer = new PeerSpec(name);
        peerName = name;
        return peer(settings);
    }

    @Override
    protected void write(SpecWriter writer, Operation operation) {
        if (operation == Operation.DELETE) {
            ExistingLink.named(name).write(writer, operation);
        } else {
            writeAdded(writer);
        }
    }

    /** The kernel would name a peer that the request does not name. */
    private void writeAdded(SpecWriter writer) {
        if (kind.hasPeer() && peer == null) {
            throw new IllegalStateException(this + NO_PEER);
        }
        writeDevice(writer, LinkReference.NONE);
        writer.message().string(IFLA_IFNAME, name);
        PeerSpec other = peer;
        Runnable writePeer = other == null ? null : () -> other.write(writer, Operation.ADD);
        writer.message().nest(IFLA_LINKINFO, info -> kind.write(writer, writePeer));
    }

    @Override
    public LinkNames linkNames(Operation operation) {
        if (operation != Operation.ADD) {
            return LinkNames.ALL;
        }
        return peerName.isEmpty() ? LinkNames.of(name) : LinkNames.of(name, peerName);
    }

    /** Name and kind: {@code "br0" (bridge)}. */
    @Override
    public String toString() {
        return LinkReference.of(name) + " (" + kind.name() + ")";
    }
}
