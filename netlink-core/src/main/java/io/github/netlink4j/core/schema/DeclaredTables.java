package io.github.netlink4j.core.schema;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tables that are declared in Java, by protocol and family. */
final class DeclaredTables implements TableSource {
    private final Map<Integer, MessageTable> byProtocol = new HashMap<>();
    private final Map<String, MessageTable> byFamily = new HashMap<>();

    /**
     * Combines tables of the same protocol or family.
     *
     * @throws IllegalArgumentException if two tables have different messages for one number
     */
    DeclaredTables(MessageTable... tables) {
        for (MessageTable table : tables) {
            if (table.family().isEmpty()) {
                byProtocol.merge(table.protocol(), table, MessageTable::and);
            } else {
                byFamily.merge(table.family(), table, MessageTable::and);
            }
        }
    }

    @Override
    public @Nullable MessageTable ofType(int protocol, int type) {
        return byProtocol.get(protocol);
    }

    @Override
    public @Nullable MessageTable ofFamily(String name) {
        return byFamily.get(name);
    }
}
