package io.github.netlink4j.rtnetlink.address;

import io.github.netlink4j.rtnetlink.uapi.AddressFamily;

import io.github.netlink4j.rtnetlink.internal.LinkReference;

import io.github.netlink4j.core.wire.MessageBuilder;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Which addresses are asked for. The kernel filters. A value: immutable. */
public final class AddressFilter {
    /** All addresses. */
    public static final AddressFilter ALL = new AddressFilter(AddressFamily.UNSPEC, null);

    private final AddressFamily family;
    private final @Nullable LinkReference link;

    private AddressFilter(AddressFamily family, @Nullable LinkReference link) {
        this.family = family;
        this.link = link;
    }

    /** Addresses of a family: {@code AF_INET} or {@code AF_INET6}. */
    public static AddressFilter family(AddressFamily family) {
        return new AddressFilter(family, null);
    }

    /** Addresses of the link of a name. */
    public static AddressFilter on(String name) {
        return new AddressFilter(AddressFamily.UNSPEC, LinkReference.of(name));
    }

    /** Addresses of the link of an index. */
    public static AddressFilter on(int index) {
        return new AddressFilter(AddressFamily.UNSPEC, LinkReference.of(index));
    }

    /** Addresses that this and another filter are for; what both say, the other one says. */
    public AddressFilter and(AddressFilter other) {
        return new AddressFilter(
                other.family.equals(AddressFamily.UNSPEC) ? family : other.family,
                other.link == null ? link : other.link);
    }

    /** What is asked for, with names resolved. */
    AddressFilter resolved(ToIntFunction<String> indexOf) {
        return new AddressFilter(family, link == null ? null : LinkReference.of(link.resolve(indexOf)));
    }

    private int index() {
        return link == null ? 0 : link.index();
    }

    Consumer<MessageBuilder> body() {
        return m ->
                m.headerU8(family.number()).headerU8(0).headerU8(0).headerU8(0).headerU32(index());
    }

    Predicate<AddressMessage> test() {
        return address -> (link == null || address.interfaceIndex() == link.index())
                && (family.equals(AddressFamily.UNSPEC) || family.equals(address.family()));
    }
}
