package io.github.netlink4j.rtnetlink.link.kind;

import static io.github.netlink4j.rtnetlink.link.LinkAttributes.*;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.rtnetlink.base.AttributeSettings;
import io.github.netlink4j.rtnetlink.internal.SpecWriter;
import org.jspecify.annotations.Nullable;

/**
 * Settings of a kind of link: of the link itself ({@code IFLA_INFO_DATA}), or of a port ({@code IFLA_INFO_SLAVE_DATA}). Not
 * thread-safe.
 *
 * @param <S> the subclass itself
 */
public abstract class KindSpec<S extends KindSpec<S>> extends AttributeSettings<S> {
    private static final int NO_PEER = 0;

    private final String name;
    private final int peerType;

    KindSpec(String name, AttributeSet set) {
        this(name, set, NO_PEER);
    }

    /**
     * Of a kind that comes in pairs.
     *
     * @param peerType the attribute with the other link
     */
    KindSpec(String name, AttributeSet set, int peerType) {
        super(set);
        this.name = name;
        this.peerType = peerType;
    }

    /** A kind without settings here; {@link #with} adds any. */
    public static KindSpec<?> of(String name) {
        return new Other(name);
    }

    private static final class Other extends KindSpec<Other> {
        Other(String name) {
            super(name, AttributeSet.builder("IFLA_" + name).build());
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

    /** Appends {@code IFLA_LINKINFO}, with the other link of a pair. */
    public final void writeInfo(SpecWriter writer, @Nullable Runnable peer) {
        writer.message()
                .nest(
                        IFLA_LINKINFO,
                        info -> info.string(IFLA_INFO_KIND, name).nest(IFLA_INFO_DATA, data -> {
                            append(writer);
                            if (peer != null) {
                                data.attribute(peerType, body -> peer.run());
                            }
                        }));
    }

    /** Appends {@code IFLA_LINKINFO} of a port. */
    public final void writePortInfo(SpecWriter writer) {
        writer.message()
                .nest(
                        IFLA_LINKINFO,
                        info -> info.string(IFLA_INFO_SLAVE_KIND, name)
                                .nest(IFLA_INFO_SLAVE_DATA, data -> append(writer)));
    }
}
