package io.github.netlink4j.rtnetlink.link;

import static io.github.netlink4j.rtnetlink.link.LinkAttributes.*;

import io.github.netlink4j.rtnetlink.internal.LinkNames;
import io.github.netlink4j.rtnetlink.internal.LinkReference;
import io.github.netlink4j.rtnetlink.internal.Operation;
import io.github.netlink4j.rtnetlink.internal.SpecWriter;
import io.github.netlink4j.rtnetlink.link.kind.KindSpec;
import io.github.netlink4j.rtnetlink.link.kind.PortSpec;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A link that exists, to change or delete; see {@link Links#change(String, java.util.function.Consumer)}. What is not set is not
 * changed. Not thread-safe.
 *
 * <pre>{@code
 * rtnl.batch().change(ExistingLink.named("a0").mtu(1400).down()).delete(ExistingLink.named("a1")).execute();
 * }</pre>
 */
public final class ExistingLink extends LinkSettings<ExistingLink> {
    private final LinkReference link;
    private String newName = "";
    private @Nullable KindSpec<?> kind;
    private @Nullable PortSpec<?> port;

    private ExistingLink(LinkReference link) {
        super(
                Set.of(Operation.CHANGE, Operation.DELETE, Operation.GET),
                "an existing link can be changed and deleted; LinkSpec is for links to add");
        this.link = link;
    }

    /** The link of a name, which may be an alternative one. */
    public static ExistingLink named(String name) {
        return new ExistingLink(LinkReference.of(name));
    }

    /** The link of an index, 1 or more. */
    public static ExistingLink ofIndex(int index) {
        return new ExistingLink(LinkReference.of(index));
    }

    /**
     * Renames it; {@code IFLA_IFNAME}.
     *
     * @throws IllegalArgumentException if the name is not valid for a link
     */
    public ExistingLink name(String name) {
        newName = LinkReference.checked(name);
        return this;
    }

    /** Alias: a text of at most 255 bytes; {@code IFLA_IFALIAS}. */
    public ExistingLink alias(String text) {
        return string(IFLA_IFALIAS, text);
    }

    /** Removes it from its bridge, bond or VRF; {@code IFLA_MASTER} 0. */
    public ExistingLink noMaster() {
        return u32(IFLA_MASTER, 0);
    }

    /** Changes settings of its kind; {@code IFLA_INFO_DATA}. */
    public ExistingLink kind(KindSpec<?> settings) {
        kind = Objects.requireNonNull(settings, "settings");
        return this;
    }

    /** Changes its settings as a port of a bridge or bond; {@code IFLA_INFO_SLAVE_DATA}. */
    public ExistingLink port(PortSpec<?> settings) {
        port = Objects.requireNonNull(settings, "settings");
        return this;
    }

    /** Without {@code NLM_F_REPLACE}, which the kernel does not support for links. */
    @Override
    protected int flags(Operation operation) {
        return 0;
    }

    @Override
    protected void write(SpecWriter writer, Operation operation) {
        if (operation == Operation.CHANGE) {
            writeChange(writer);
        } else {
            writeReference(writer);
        }
    }

    /** In a request with a new name, {@code IFLA_IFNAME} is that name: the link is found by its index. */
    private void writeChange(SpecWriter writer) {
        if (!newName.isEmpty()) {
            writeDevice(writer, link);
            writer.message().string(IFLA_IFNAME, newName);
        } else if (link.isResolved()) {
            writeDevice(writer, link);
        } else {
            writeDevice(writer, LinkReference.NONE);
            writeName(writer);
        }
        if (kind != null || port != null) {
            writer.message().nest(IFLA_LINKINFO, info -> writeInfo(writer));
        }
    }

    private void writeInfo(SpecWriter writer) {
        if (kind != null) {
            kind.write(writer, null);
        }
        if (port != null) {
            port.write(writer);
        }
    }

    private void writeReference(SpecWriter writer) {
        writer.message().headerU32(0).headerU32(link.index()).headerU32(0).headerU32(0);
        writeName(writer);
    }

    private void writeName(SpecWriter writer) {
        if (!link.isResolved()) {
            writer.message().string(link.isShortName() ? IFLA_IFNAME : IFLA_ALT_IFNAME, link.name());
        }
    }

    @Override
    public LinkNames linkNames(Operation operation) {
        return operation == Operation.DELETE || !newName.isEmpty() ? LinkNames.ALL : LinkNames.NONE;
    }

    /** The name in quotes, or the index. */
    @Override
    public String toString() {
        return link.toString();
    }
}
