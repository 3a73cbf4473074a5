package io.github.netlink4j.rtnetlink.base;

import io.github.netlink4j.rtnetlink.internal.LinkReference;
import io.github.netlink4j.rtnetlink.internal.Operation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object that is on a link: an address, a neighbour, a route with its output interface. Not thread-safe.
 *
 * @param <S> the subclass itself
 */
public abstract class OnLinkSpec<S extends OnLinkSpec<S>> extends ObjectSpec<S> {
    private @Nullable LinkReference link;

    /** For subclasses: an object without a link, of a type that has all operations. */
    protected OnLinkSpec(ObjectType<?> type) {
        super(type);
    }

    /** For subclasses: an object without a link, of a type that has some operations, as {@link ObjectSpec} has them. */
    protected OnLinkSpec(ObjectType<?> type, Set<Operation> operations, String otherOperations) {
        super(type, operations, otherOperations);
    }

    /** Sets the link, by name; the name is looked up before the request is sent. */
    public final S on(String name) {
        link = LinkReference.of(name);
        return self();
    }

    /** Sets the link, by index, 1 or more. */
    public final S on(int index) {
        link = LinkReference.of(index);
        return self();
    }

    /** The link; {@code null} where none is set. */
    protected final @Nullable LinkReference link() {
        return link;
    }

    /**
     * The link of an object that must have one.
     *
     * @throws IllegalStateException if none is set
     */
    protected final LinkReference requireLink() {
        if (link == null) {
            throw new IllegalStateException(this + ": no link is set: call on(…)");
        }
        return link;
    }
}
