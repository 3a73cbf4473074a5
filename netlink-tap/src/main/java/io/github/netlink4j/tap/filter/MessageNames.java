package io.github.netlink4j.tap.filter;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_REQUEST;

import io.github.netlink4j.core.filter.Filter;
import io.github.netlink4j.spec.SpecTables;
import io.github.netlink4j.spec.model.FamilySpec;
import io.github.netlink4j.spec.model.OperationSpec;
import io.github.netlink4j.tap.TapMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The kernel's names of message types and commands, with the filters that they stand for. Read at the first use. */
final class MessageNames {
    private static final class Names {
        static final Map<String, Filter<TapMessage>> FILTERS = read();
    }

    private MessageNames() {}

    static Set<String> all() {
        return Names.FILTERS.keySet();
    }

    static @Nullable Filter<TapMessage> filter(String name) {
        return Names.FILTERS.get(name);
    }

    private static Map<String, Filter<TapMessage>> read() {
        Map<String, Filter<TapMessage>> filters = new HashMap<>();
        SpecTables tables = SpecTables.kernel();
        for (String name : tables.names()) {
            FamilySpec spec = tables.spec(name);
            for (OperationSpec operation : spec.operations()) {
                add(filters, spec, operation.request(), true);
                add(filters, spec, operation.reply(), false);
            }
        }
        return filters;
    }

    private static void add(
            Map<String, Filter<TapMessage>> filters,
            FamilySpec spec,
            OperationSpec.@Nullable Message message,
            boolean isRequest) {
        if (message != null && !message.kernelName().isEmpty()) {
            Filter<TapMessage> filter = filter(spec, message.number(), isRequest);
            filters.merge(message.kernelName(), filter, (one, other) -> one.equals(other) ? one : one.or(other));
        }
    }

    private static Filter<TapMessage> filter(FamilySpec spec, int number, boolean isRequest) {
        Filter<TapMessage> filter = spec.head().isGeneric()
                ? TapFields.FAMILY.is(spec.name()).and(TapFields.COMMAND.is(number))
                : TapFields.PROTO.is(spec.head().protocol()).and(TapFields.TYPE.is(number));
        if (!spec.head().hasSeparateNumbers()) {
            return filter;
        }
        Filter<TapMessage> request = TapFields.FLAGS.has(NLM_F_REQUEST);
        return filter.and(isRequest ? request : request.not());
    }
}
