package io.github.netlink4j.spec;

import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.genl.GenlMessage;
import io.github.netlink4j.spec.model.FamilySpec;
import io.github.netlink4j.spec.model.OperationSpec;
import io.github.netlink4j.spec.model.OperationSpec.Message;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the message table of a spec. Not thread-safe; the table is. */
final class TableBuilder {
    private final FamilySpec spec;
    private final SchemaTypes types;
    private final MessageTable.Builder table;
    private final Map<Layout, MessageSchema> schemas = new HashMap<>();
    private final Set<Key> taken = new HashSet<>();
    private final Set<Integer> dumps = new HashSet<>();

    private TableBuilder(FamilySpec spec) {
        this.spec = spec;
        this.types = new SchemaTypes(spec);
        this.table = spec.head().isGeneric()
                ? MessageTable.ofFamily(spec.name())
                : MessageTable.ofProtocol(spec.head().protocol());
    }

    static MessageTable build(FamilySpec spec) {
        return new TableBuilder(spec).build();
    }

    private record Layout(@Nullable String header, @Nullable String set) {}

    private record Key(int number, boolean isRequest, int addressFamily) {}

    private MessageTable build() {
        // Rows without an address family are first: in a builder, those that follow one have it, too.
        spec.operations().stream()
                .collect(Collectors.groupingBy(OperationSpec::addressFamily, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(this::addAll);
        addOthers();
        return table.build();
    }

    private void addAll(List<OperationSpec> operations) {
        for (OperationSpec each : operations) {
            addDump(each);
            add(each, each.request(), true);
            add(each, each.reply(), false);
        }
        if (!spec.head().hasSeparateNumbers()) {
            // A number that is stated for one direction may come in the other, as notifications do.
            for (OperationSpec each : operations) {
                add(each, each.request(), false);
                add(each, each.reply(), true);
            }
        }
    }

    private void addOthers() {
        FamilySpec.Head head = spec.head();
        if (head.fallbackSet() != null) {
            table.others(schema(new Layout(head.fallbackHeader(), head.fallbackSet())));
        }
    }

    /** Adds a row unless the number has one: of several operations, the first. */
    private void add(OperationSpec operation, @Nullable Message message, boolean isRequest) {
        if (message == null || !taken.add(new Key(message.number(), isRequest, operation.addressFamily()))) {
            return;
        }
        if (operation.addressFamily() != OperationSpec.ANY_ADDRESS_FAMILY) {
            table.addressFamily(operation.addressFamily());
        }
        if (isRequest) {
            table.request(message.number(), name(operation, message), schema(operation));
        } else {
            table.reply(message.number(), name(operation, message), schema(operation));
        }
    }

    /** Adds a row for the requests of a dump that is an operation of its own, after another one of the same number. */
    private void addDump(OperationSpec operation) {
        Message message = operation.request();
        if (message != null
                && operation.modes().equals(Set.of(OperationSpec.Mode.DUMP))
                && taken.contains(new Key(message.number(), true, OperationSpec.ANY_ADDRESS_FAMILY))
                && dumps.add(message.number())) {
            table.dump(message.number(), name(operation, message), schema(operation));
        }
    }

    private static String name(OperationSpec operation, Message message) {
        return message.kernelName().isEmpty() ? operation.name() : message.kernelName();
    }

    private MessageSchema schema(OperationSpec operation) {
        return schemas.computeIfAbsent(new Layout(operation.header(), operation.set()), this::schema);
    }

    private MessageSchema schema(Layout layout) {
        return spec.head().isGeneric()
                ? layout.header() == null
                        ? GenlMessage.schema(types.set(layout.set()))
                        : GenlMessage.schema(types.struct(layout.header()), types.set(layout.set()))
                : new MessageSchema(types.struct(layout.header()), types.set(layout.set()));
    }
}
