package io.github.netlink4j.rtnetlink.base;

import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.rtnetlink.internal.LinkReference;
import io.github.netlink4j.rtnetlink.internal.References;
import io.github.netlink4j.rtnetlink.internal.SpecWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Selects the objects of a dump. The kernel filters; where an older kernel does not, the same conditions are tested here.
 * Immutable.
 *
 * @param <M> the class of the objects' messages
 * @param <F> the subclass itself
 */
public abstract class ObjectFilter<M extends RtnlMessage<M>, F extends ObjectFilter<M, F>> {
    private final int headerLength;
    private final List<Condition<M>> conditions;

    /**
     * For subclasses: a filter of conditions.
     *
     * @param headerLength length of the family's header in bytes
     * @param conditions all must be met
     */
    protected ObjectFilter(int headerLength, List<Condition<M>> conditions) {
        this.headerLength = headerLength;
        this.conditions = List.copyOf(conditions);
    }

    /** A filter of the subclass. */
    protected abstract F create(List<Condition<M>> conditions);

    /**
     * One condition.
     *
     * @param field the attribute or header field of the request that has it: of two conditions with the same field, the second
     *     counts; header fields are the complements of their offsets, which no attribute has as its number
     * @param link the link that it refers to; {@link LinkReference#NONE} where it refers to none
     * @param request writes it into the request
     * @param test whether a message meets it, given the link's index
     * @param <M> the class of the messages
     */
    protected record Condition<M>(
            int field, LinkReference link, Consumer<SpecWriter> request, BiPredicate<M, Integer> test) {
        /** A header field of 8 bits has a value. */
        public static <M> Condition<M> header(int offset, int value, Predicate<M> test) {
            return new Condition<>(
                    ~offset,
                    LinkReference.NONE,
                    writer -> writer.headerU8(offset, value),
                    (message, index) -> test.test(message));
        }

        /** A header field of 32 bits has the index of a link. */
        public static <M> Condition<M> headerLink(int offset, LinkReference link, BiPredicate<M, Integer> test) {
            return new Condition<>(~offset, link, writer -> writer.headerIndex(offset, link), test);
        }

        /** An attribute has a value. */
        public static <M> Condition<M> attribute(int type, Consumer<MessageBuilder> attribute, Predicate<M> test) {
            return new Condition<>(
                    type,
                    LinkReference.NONE,
                    writer -> attribute.accept(writer.message()),
                    (message, index) -> test.test(message));
        }

        /** An attribute has the index of a link. */
        public static <M> Condition<M> link(int type, LinkReference link, BiPredicate<M, Integer> test) {
            return new Condition<>(type, link, writer -> writer.index(type, link), test);
        }
    }

    /** Objects that both filters select; where both have a condition on one field, that of {@code other} counts. */
    public final F and(F other) {
        List<Condition<M>> others = ((ObjectFilter<M, F>) other).conditions;
        List<Condition<M>> both = new ArrayList<>(conditions);
        both.removeIf(mine -> others.stream().anyMatch(condition -> condition.field == mine.field));
        both.addAll(others);
        return create(both);
    }

    /** Appends the header and the attributes of the dump request. */
    final void write(SpecWriter writer) {
        writer.message().reserve(headerLength);
        conditions.forEach(condition -> condition.request.accept(writer));
    }

    /**
     * Whether a message meets all conditions.
     *
     * @param operation the dump, for error texts
     */
    final Predicate<M> test(String operation, References references) {
        Predicate<M> all = message -> true;
        for (Condition<M> condition : conditions) {
            int index = references.index(operation, condition.link);
            all = all.and(message -> condition.test.test(message, index));
        }
        return all;
    }
}
