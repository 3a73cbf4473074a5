package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.message.AttributeView;
import io.github.netlink4j.core.schema.AttributeSet;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that a link has of its kind, {@code IFLA_INFO_DATA}, or as a port of another link, {@code
 * IFLA_INFO_SLAVE_DATA}. A view of the link's message: valid, and readable by other threads, as long as that is. This class
 * itself is for kinds that have no class of their own here; their attributes are read by number.
 */
public class LinkKind extends AttributeView {
    private final String name;

    /** For subclasses: an empty view. */
    protected LinkKind(String name, AttributeSet set) {
        super(set);
        this.name = name;
    }

    /** Name of the kind, such as {@code vxlan}; {@code IFLA_INFO_KIND}, {@code IFLA_INFO_SLAVE_KIND}. */
    public final String name() {
        return name;
    }

    /** A boolean attribute of {@code u8}. */
    protected final boolean bool(int type) {
        return u8(type) != 0;
    }

    /** An IP address with an attribute for each address family; owned. */
    protected final @Nullable InetAddress ipAddress(int ipv4Type, int ipv6Type) {
        return ipAddress(has(ipv4Type) ? ipv4Type : ipv6Type);
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }
}
