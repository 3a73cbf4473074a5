package io.github.netlink4j.rtnetlink.link;

import io.github.netlink4j.rtnetlink.link.kind.VxlanAttributes;

import io.github.netlink4j.rtnetlink.internal.OpenNamespaces;

import io.github.netlink4j.rtnetlink.internal.LinkReference;

import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_IFNAME;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_INFO_DATA;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_INFO_KIND;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_LINK;
import static io.github.netlink4j.rtnetlink.link.LinkAttributes.IFLA_LINKINFO;

import io.github.netlink4j.core.wire.MessageBuilder;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A link that is to be made; see {@link Links#add}.
 *
 * <pre>{@code
 * route.links().add(LinkSpec.bridge("br0").mtu(1400).up());
 * route.links().add(LinkSpec.ofKind("vlan", "a0.7").link("a0").data(d -> d.u16(IFLA_VLAN_ID, 7)));
 * }</pre>
 */
public sealed class LinkSpec extends LinkSettings<LinkSpec> permits VethSpec {
    private final String kind;
    private final String name;
    private @Nullable Consumer<MessageBuilder> data;

    LinkSpec(String kind, String name) {
        this.kind = kind;
        this.name = LinkReference.checked(name);
    }

    /**
     * A link of any kind that the kernel makes.
     *
     * @param kind such as {@code vxlan}
     * @param name 1 to 15 bytes; {@code %d} in it becomes the first free number
     * @throws IllegalArgumentException if no link can have the name
     */
    public static LinkSpec ofKind(String kind, String name) {
        return new LinkSpec(kind, name);
    }

    /** One end of a pair: what goes in here comes out there. Say first of all what there is to say of the peer. */
    public static VethSpec veth(String name) {
        return new VethSpec(name);
    }

    /** A bridge. */
    public static LinkSpec bridge(String name) {
        return ofKind("bridge", name);
    }

    /** A device that queues what is redirected to it. */
    public static LinkSpec ifb(String name) {
        return ofKind("ifb", name);
    }

    /** A device that takes packets and drops them. */
    public static LinkSpec dummy(String name) {
        return ofKind("dummy", name);
    }

    /** The netlink tap: a device that receives all netlink messages of its namespace. */
    public static LinkSpec nlmon(String name) {
        return ofKind("nlmon", name);
    }

    @Override
    LinkSpec self() {
        return this;
    }

    /**
     * What the kind has of its own; {@code IFLA_INFO_DATA}.
     *
     * @param attributes appends the attributes, such as those of {@link VxlanAttributes}
     */
    public LinkSpec data(Consumer<MessageBuilder> attributes) {
        data = Objects.requireNonNull(attributes, "data");
        return this;
    }

    /** The link below, by name, of kinds that have one; {@code IFLA_LINK}. */
    public LinkSpec link(String name) {
        return reference(IFLA_LINK, LinkReference.of(name));
    }

    /** The link below, by index, of kinds that have one; {@code IFLA_LINK}. */
    public LinkSpec link(int index) {
        return reference(IFLA_LINK, LinkReference.of(index));
    }

    /** What is asked for, with names resolved, and with the namespaces that it names open. */
    final Consumer<MessageBuilder> body(ToIntFunction<String> indexOf, OpenNamespaces namespaces) {
        Consumer<MessageBuilder> ofKind = ofKind(namespaces);
        return settings(0, indexOf)
                .andThen(m -> m.string(IFLA_IFNAME, name).nest(IFLA_LINKINFO, info -> {
                    info.string(IFLA_INFO_KIND, kind);
                    if (ofKind != null) {
                        info.nest(IFLA_INFO_DATA, ofKind);
                    }
                }));
    }

    /** What the kind has of its own, with the namespaces that it names open. */
    @Nullable
    Consumer<MessageBuilder> ofKind(OpenNamespaces namespaces) {
        return data;
    }

    /** Name and kind: {@code "br0" (bridge)}. */
    @Override
    public String toString() {
        return LinkReference.of(name) + " (" + kind + ")";
    }
}
