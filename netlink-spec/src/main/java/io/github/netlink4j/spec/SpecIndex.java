package io.github.netlink4j.spec;

import io.github.netlink4j.spec.model.FamilySpec;
import io.github.netlink4j.spec.model.MalformedSpecException;
import io.github.netlink4j.spec.model.OperationSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which table has what, so that only those that are needed are read. Immutable.
 *
 * <pre>
 * netlink-spec-index 1
 * kernel 7.2.13
 * family ethtool
 * types 0 rt-addr 20 21 22             the protocol, the table, its message types
 * </pre>
 */
public final class SpecIndex {
    private static final String FIRST_LINE = "netlink-spec-index 1";
    private static final String KERNEL = "kernel ";
    private static final String FAMILY = "family ";
    private static final String TYPES = "types ";

    private final String kernel;
    private final List<String> families;
    private final Map<Integer, Map<Integer, String>> byType;
    private final List<String> names;

    private SpecIndex(
            String kernel, List<String> families, Map<Integer, Map<Integer, String>> byType, List<String> names) {
        this.kernel = kernel;
        this.families = List.copyOf(families);
        this.byType = byType;
        this.names = List.copyOf(names);
    }

    /**
     * Writes an index.
     *
     * @param kernel the version of the kernel that the specs are of
     * @param specs the specs, in the order in which the index names them
     */
    public static String write(String kernel, List<FamilySpec> specs) {
        return Stream.concat(
                        Stream.of(FIRST_LINE, KERNEL + kernel), specs.stream().map(SpecIndex::line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(FamilySpec spec) {
        return spec.head().isGeneric()
                ? FAMILY + spec.name()
                : TYPES + spec.head().protocol() + " " + spec.name() + types(spec);
    }

    private static String types(FamilySpec spec) {
        TreeSet<Integer> types = new TreeSet<>();
        for (OperationSpec each : spec.operations()) {
            Stream.of(each.request(), each.reply())
                    .filter(Objects::nonNull)
                    .forEach(message -> types.add(message.number()));
        }
        return types.stream().map(type -> " " + type).collect(Collectors.joining());
    }

    /**
     * Reads an index.
     *
     * @param file the file's name, for errors
     * @throws MalformedSpecException if it is not an index
     */
    static SpecIndex read(String file, String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 2
                || !lines.get(0).equals(FIRST_LINE)
                || !lines.get(1).startsWith(KERNEL)) {
            throw new MalformedSpecException(file, 1, "not an index of tables");
        }
        Reader reader = new Reader(file);
        for (int i = 2; i < lines.size(); i++) {
            reader.read(lines.get(i), i + 1);
        }
        return new SpecIndex(lines.get(1).substring(KERNEL.length()), reader.families, reader.byType, reader.names);
    }

    private static final class Reader {
        private final String file;
        private final List<String> families = new ArrayList<>();
        private final Map<Integer, Map<Integer, String>> byType = new HashMap<>();
        private final List<String> names = new ArrayList<>();

        Reader(String file) {
            this.file = file;
        }

        void read(String text, int line) {
            String[] words = text.split(" ");
            if (text.startsWith(FAMILY) && words.length == 2) {
                families.add(words[1]);
                names.add(words[1]);
            } else if (text.startsWith(TYPES) && words.length > 2) {
                readTypes(words, line);
            } else {
                throw new MalformedSpecException(file, line, "\"" + text + "\" is not expected here");
            }
        }

        private void readTypes(String[] words, int line) {
            Map<Integer, String> ofProtocol = byType.computeIfAbsent(number(words[1], line), key -> new HashMap<>());
            for (int i = 3; i < words.length; i++) {
                String other = ofProtocol.put(number(words[i], line), words[2]);
                if (other != null) {
                    throw new MalformedSpecException(
                            file, line, words[2] + " and " + other + " have message type " + words[i]);
                }
            }
            names.add(words[2]);
        }

        private int number(String word, int line) {
            try {
                return Integer.parseInt(word);
            } catch (NumberFormatException e) {
                throw new MalformedSpecException(file, line, "\"" + word + "\" is not a number");
            }
        }
    }

    String kernel() {
        return kernel;
    }

    /** All tables. */
    List<String> names() {
        return names;
    }

    /** Whether there is the table of a generic netlink family. */
    boolean hasFamily(String name) {
        return families.contains(name);
    }

    /** The table that has a message type of a protocol; {@code null} if none has it. */
    @Nullable
    String nameOf(int protocol, int type) {
        return byType.getOrDefault(protocol, Map.of()).get(type);
    }
}
