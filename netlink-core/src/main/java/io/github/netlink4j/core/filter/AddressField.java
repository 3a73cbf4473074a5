package io.github.netlink4j.core.filter;

import io.github.netlink4j.core.bpf.BpfCondition;
import io.github.netlink4j.core.filter.Condition.Addresses;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An IP address: {@code dst 192.0.2.1}, {@code dst net 10.0.0.0/8}, {@code src in {10.0.0.0/8, 2001:db8::/32}}.
 *
 * @param <T> the type of the records
 */
public final class AddressField<T> extends FilterField<T> {
    private static final Set<Operator> OPERATORS =
            EnumSet.of(Operator.EQUAL, Operator.NOT_EQUAL, Operator.NET, Operator.IN);

    private final BiPredicate<? super T, Predicate<InetAddress>> values;
    private final @Nullable Function<Network, BpfCondition> membership;

    private AddressField(
            String name,
            BiPredicate<? super T, Predicate<InetAddress>> values,
            @Nullable Function<Network, BpfCondition> membership,
            boolean isOfFirstMessage) {
        super(name, true, isOfFirstMessage);
        this.values = values;
        this.membership = membership;
    }

    /**
     * An address of which a record has at most one.
     *
     * @param value {@code null} where a record has none
     */
    public static <T> AddressField<T> of(String name, Function<? super T, @Nullable InetAddress> value) {
        return any(name, (record, condition) -> {
            InetAddress address = value.apply(record);
            return address != null && condition.test(address);
        });
    }

    /**
     * An address of which a record may have none or several.
     *
     * @param values whether one of a record's values meets a condition
     */
    public static <T> AddressField<T> any(String name, BiPredicate<? super T, Predicate<InetAddress>> values) {
        return new AddressField<>(name, values, null, false);
    }

    /** The same field, for which BPF can test, too, whether it is in a network. */
    public AddressField<T> bpf(Function<Network, BpfCondition> isIn) {
        return new AddressField<>(name(), values, isIn, false);
    }

    /** The same field, for which BPF can test, too, whether it is in a network, if the datagram has one message. */
    public AddressField<T> bpfOfFirstMessage(Function<Network, BpfCondition> isIn) {
        return new AddressField<>(name(), values, isIn, true);
    }

    /** Selects the records where it is an address. */
    public Filter<T> is(InetAddress address) {
        return in(Network.of(address));
    }

    /**
     * Selects the records where it is in one of the networks.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Filter<T> in(Network... anyOf) {
        if (anyOf.length == 0) {
            throw new IllegalArgumentException(name() + " in no values");
        }
        return in(List.of(anyOf));
    }

    private Filter<T> in(List<Network> anyOf) {
        return new Comparison<>(this, new Addresses(anyOf.stream().distinct().toList()));
    }

    @Override
    boolean any(T record, Condition condition) {
        return values.test(record, condition instanceof Addresses addresses ? addresses : address -> true);
    }

    @Override
    @Nullable
    BpfCondition bpf(Condition condition) {
        boolean isKnown = membership != null && condition instanceof Addresses;
        return isKnown
                ? BpfCondition.anyOf(((Addresses) condition)
                        .values().stream().map(membership).toList())
                : null;
    }

    @Override
    String kind() {
        return "an address";
    }

    @Override
    Set<Operator> operators() {
        return OPERATORS;
    }

    @Override
    Filter<T> compare(Operator operator, List<Token> tokens, FilterText text) {
        List<Network> networks = new ArrayList<>();
        for (Token token : tokens) {
            try {
                networks.add(Network.of(token.text()));
            } catch (IllegalArgumentException e) {
                throw text.error(token, name() + ": " + e.getMessage());
            }
        }
        return in(networks);
    }

    @Override
    String text(Object value) {
        return value.toString();
    }
}
