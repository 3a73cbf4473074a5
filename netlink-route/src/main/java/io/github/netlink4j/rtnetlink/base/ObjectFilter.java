package io.github.netlink4j.rtnetlink.base;

import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.rtnetlink.internal.LinkReference;
import io.github.netlink4j.rtnetlink.internal.References;
import io.github.netlink4j.rtnetlink.internal.SpecWriter;
import io.github.netlink4j.rtnetlink.uapi.AddressFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Selects the objects of a dump. The kernel filters, and the same conditions are tested here, for those that it has not applied.
 * What else than {@link #family} a type of object can be filtered by is in a class of its own, such as {@code RouteFilter}. Immutable.
 *
 * <pre>{@code
 * rtnl.routes().list(RouteFilter.table(254).and(ObjectFilter.family(AddressFamily.INET6)))
 * }</pre>
 *
 * @param <M> the class of the objects' messages
 */
public final class ObjectFilter<M extends RtnlMessage<M>> {
    private final List<Condition<M>> conditions;

    private ObjectFilter(List<Condition<M>> conditions) {
        this.conditions = conditions;
    }

    /**
     * One condition.
     *
     * @param field the attribute or header field of the request that has it; header fields are the complements of their
     *     offsets, which no attribute has as its number
     * @param link the link that it refers to; {@link LinkReference#NONE} where it refers to none
     * @param request writes it into the request
     * @param test whether a message meets it, given the link's index
     */
    private record Condition<M>(
            int field, LinkReference link, Consumer<SpecWriter> request, BiPredicate<M, Integer> test) {}

    private static <M extends RtnlMessage<M>> ObjectFilter<M> of(
            int field, LinkReference link, Consumer<SpecWriter> request, BiPredicate<M, Integer> test) {
        return new ObjectFilter<>(List.of(new Condition<M>(field, link, request, test)));
    }

    /** Selects all objects. */
    public static <M extends RtnlMessage<M>> ObjectFilter<M> all() {
        return new ObjectFilter<>(List.of());
    }

    /**
     * Selects the objects of an address family, such as {@code AF_INET6}. Of links, {@code AF_BRIDGE} selects the ports of
     * bridges; of neighbours, the forwarding entries of bridges.
     */
    public static <M extends RtnlMessage<M>> ObjectFilter<M> family(AddressFamily family) {
        return header(RtnlMessage.FAMILY, family.number(), message -> family.equals(message.family()));
    }

    /**
     * Selects the objects that have a value in a header field of 8 bits.
     *
     * @param offset of the field in the header of the request, in bytes
     * @param test whether a message has the value
     */
    public static <M extends RtnlMessage<M>> ObjectFilter<M> header(int offset, int value, Predicate<M> test) {
        return of(
                ~offset,
                LinkReference.NONE,
                writer -> writer.headerU8(offset, value),
                (message, index) -> test.test(message));
    }

    /** Selects the objects that have the index of a link in a header field of 32 bits; for this library. */
    public static <M extends RtnlMessage<M>> ObjectFilter<M> headerLink(
            int offset, LinkReference link, BiPredicate<M, Integer> test) {
        return of(~offset, link, writer -> writer.headerIndex(offset, link), test);
    }

    /**
     * Selects the objects that have a value in an attribute.
     *
     * @param type the attribute of the request
     * @param attribute appends it
     * @param test whether a message has the value
     */
    public static <M extends RtnlMessage<M>> ObjectFilter<M> attribute(
            int type, Consumer<MessageBuilder> attribute, Predicate<M> test) {
        return of(
                type,
                LinkReference.NONE,
                writer -> attribute.accept(writer.message()),
                (message, index) -> test.test(message));
    }

    /** Selects the objects that have the index of a link in an attribute; for this library. */
    public static <M extends RtnlMessage<M>> ObjectFilter<M> link(
            int type, LinkReference link, BiPredicate<M, Integer> test) {
        return of(type, link, writer -> writer.index(type, link), test);
    }

    /** Objects that both filters select; where both have a condition on one field, that of {@code other} counts. */
    public ObjectFilter<M> and(ObjectFilter<M> other) {
        List<Condition<M>> both = new ArrayList<>(conditions);
        both.removeIf(mine -> other.conditions.stream().anyMatch(condition -> condition.field == mine.field));
        both.addAll(other.conditions);
        return new ObjectFilter<>(List.copyOf(both));
    }

    /** Writes the conditions into a dump request, whose header is reserved. */
    void write(SpecWriter writer) {
        conditions.forEach(condition -> condition.request.accept(writer));
    }

    /**
     * Whether a message meets all conditions.
     *
     * @param operation the dump, for error texts
     */
    Predicate<M> test(String operation, References references) {
        Predicate<M> all = message -> true;
        for (Condition<M> condition : conditions) {
            // Boxed once, not for each message.
            Integer index = references.index(operation, condition.link);
            all = all.and(message -> condition.test.test(message, index));
        }
        return all;
    }
}
