package io.github.netlink4j.rtnetlink.link.kind;

import static io.github.netlink4j.rtnetlink.link.LinkAttributes.*;

import io.github.netlink4j.rtnetlink.base.AttributeSettings;
import io.github.netlink4j.rtnetlink.internal.SpecWriter;
import java.net.Inet6Address;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * Settings that a link has of its kind, {@code IFLA_INFO_DATA}, when it is added or changed. Each has the name of the accessor
 * in the kind's class. Not thread-safe.
 *
 * @param <S> the subclass itself
 */
public abstract class KindSpec<S extends KindSpec<S>> extends AttributeSettings<S> {
    private static final int NO_PEER = 0;

    private final String name;
    private final int peerType;

    /** A kind of a name, which has a row in {@link LinkKinds#LINKS} where it has a class here. */
    KindSpec(String name) {
        this(name, NO_PEER);
    }

    /**
     * A kind whose links come in pairs.
     *
     * @param peerType number of the attribute with the other link
     */
    KindSpec(String name, int peerType) {
        super(LinkKinds.LINKS.view(name).attributeSet());
        this.name = name;
        this.peerType = peerType;
    }

    /** A kind by name; {@link #with} sets its attributes by number. */
    public static KindSpec<?> of(String name) {
        return new Other(name);
    }

    private static final class Other extends KindSpec<Other> {
        Other(String name) {
            super(name);
        }
    }

    /** Name of the kind, such as {@code vxlan}; {@code IFLA_INFO_KIND}. */
    public final String name() {
        return name;
    }

    /** Whether links of this kind come in pairs. */
    public final boolean hasPeer() {
        return peerType != NO_PEER;
    }

    /** Sets an IP address with an attribute for each address family. */
    final S ipAddress(int ipv4Type, int ipv6Type, InetAddress value) {
        return ipAddress(value instanceof Inet6Address ? ipv6Type : ipv4Type, value);
    }

    /** Appends {@code IFLA_INFO_KIND} and {@code IFLA_INFO_DATA}, with the other link of a pair. */
    public final void write(SpecWriter writer, @Nullable Runnable peer) {
        writer.message().string(IFLA_INFO_KIND, name).nest(IFLA_INFO_DATA, data -> {
            append(writer);
            if (peer != null) {
                data.attribute(peerType, body -> peer.run());
            }
        });
    }
}
