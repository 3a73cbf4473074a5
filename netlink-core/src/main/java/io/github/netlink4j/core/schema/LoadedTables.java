package io.github.netlink4j.core.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Tables of several sources, loaded at the first message that needs them. Thread-safe; finding a table that was loaded
 * allocates nothing.
 */
final class LoadedTables {
    private final List<TableSource> sources;
    private final Map<Integer, ByType> byProtocol = new ConcurrentHashMap<>();
    private final Map<String, Optional<MessageTable>> byFamily = new ConcurrentHashMap<>();
    /** What was combined, by the tables of the sources: several types may have the same ones. */
    private final Map<List<MessageTable>, MessageTable> combined = new ConcurrentHashMap<>();

    LoadedTables(List<TableSource> sources) {
        this.sources = List.copyOf(sources);
    }

    List<TableSource> sources() {
        return sources;
    }

    @Nullable
    MessageTable ofType(int protocol, int type) {
        ByType tables = byProtocol.get(protocol);
        if (tables == null) {
            tables = byProtocol.computeIfAbsent(
                    protocol, key -> new ByType(each -> load(source -> source.ofType(key, each))));
        }
        return tables.get(type);
    }

    @Nullable
    MessageTable ofFamily(String name) {
        Optional<MessageTable> table = byFamily.get(name);
        if (table == null) {
            table = byFamily.computeIfAbsent(name, key -> Optional.ofNullable(load(source -> source.ofFamily(key))));
        }
        return table.orElse(null);
    }

    private @Nullable MessageTable load(Function<TableSource, @Nullable MessageTable> table) {
        List<MessageTable> found =
                sources.stream().map(table).filter(Objects::nonNull).toList();
        return found.isEmpty() ? null : combined.computeIfAbsent(found, LoadedTables::combine);
    }

    private static MessageTable combine(List<MessageTable> tables) {
        return tables.stream().reduce(MessageTable::orElse).orElseThrow();
    }

    /** The tables of one protocol by message type. */
    private static final class ByType {
        private final IntFunction<@Nullable MessageTable> source;
        /** A reader without the lock that does not see an element yet finds it with the lock: tables are immutable. */
        private volatile @Nullable MessageTable[] loaded = new MessageTable[0];

        ByType(IntFunction<@Nullable MessageTable> source) {
            this.source = source;
        }

        @Nullable
        MessageTable get(int type) {
            @Nullable MessageTable[] tables = loaded;
            MessageTable table = type < tables.length ? tables[type] : null;
            return table != null ? table : load(type);
        }

        private synchronized @Nullable MessageTable load(int type) {
            @Nullable MessageTable[] tables = loaded;
            if (type < tables.length && tables[type] != null) {
                return tables[type];
            }
            MessageTable table = source.apply(type);
            if (table != null) {
                put(type, table);
            }
            return table;
        }

        private void put(int type, MessageTable table) {
            if (type >= loaded.length) {
                loaded = Arrays.copyOf(loaded, Math.max(type + 1, 2 * loaded.length));
            }
            loaded[type] = table;
        }
    }
}
