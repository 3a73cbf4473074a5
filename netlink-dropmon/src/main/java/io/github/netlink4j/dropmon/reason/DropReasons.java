package io.github.netlink4j.dropmon.reason;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The known drop reasons: the table {@code drop-reasons.tsv}, read once. */
final class DropReasons {
    /** A line of the table. */
    record Entry(DropReason reason, String layer, @Nullable String counter, String description) {}

    private static final String RESOURCE = "drop-reasons.tsv";
    private static final Entry UNKNOWN = new Entry(new DropReason(""), "", null, "");
    private static final Map<String, Entry> NAMES = new HashMap<>();
    /** Groups of names, by their common prefix. */
    private static final Map<String, Entry> PREFIXES = new LinkedHashMap<>();

    private static final Collection<DropReason> KNOWN;

    static {
        for (String line : lines()) {
            if (!line.startsWith("#")) {
                add(line.split("\t", -1));
            }
        }
        KNOWN = NAMES.values().stream().map(Entry::reason).toList();
    }

    private DropReasons() {}

    private static List<String> lines() {
        InputStream table = Objects.requireNonNull(DropReasons.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(table, UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String[] columns) {
        String name = columns[0];
        boolean isPrefix = name.endsWith("*");
        String counter = columns[2].equals("-") ? null : columns[2];
        Entry entry = new Entry(new DropReason(name), columns[1], counter, columns[3]);
        if (isPrefix) {
            PREFIXES.put(name.substring(0, name.length() - 1), entry);
        } else {
            NAMES.put(name, entry);
        }
    }

    static Collection<DropReason> known() {
        return KNOWN;
    }

    static @Nullable Entry exactly(String name) {
        return NAMES.get(name);
    }

    /** The entry of a name or of its prefix; an empty one where the table has neither. */
    static Entry entry(String name) {
        Entry entry = NAMES.get(name);
        return entry == null ? byPrefix(name) : entry;
    }

    private static Entry byPrefix(String name) {
        for (Map.Entry<String, Entry> prefix : PREFIXES.entrySet()) {
            if (name.startsWith(prefix.getKey())) {
                return prefix.getValue();
            }
        }
        return UNKNOWN;
    }
}
