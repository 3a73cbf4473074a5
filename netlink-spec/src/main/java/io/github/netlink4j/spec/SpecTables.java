package io.github.netlink4j.spec;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.schema.TableSource;
import io.github.netlink4j.spec.model.FamilySpec;
import io.github.netlink4j.spec.model.MalformedSpecException;
import io.github.netlink4j.spec.table.TableReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the kernel's netlink families: made from its specs and from those of this project, and checked against its
 * headers. A table is read when it is first needed. Thread-safe.
 *
 * <pre>{@code
 * MessageRegistry registry = MessageRegistry.of(RtnlMessages.TABLE).orElse(SpecTables.kernel());
 * System.out.println(registry.describe(NETLINK_NETFILTER, message));
 * }</pre>
 */
public final class SpecTables implements TableSource {
    private static final String FOLDER = "tables/";
    private static final String INDEX = "index";

    private final SpecIndex index;
    private final Map<String, FamilySpec> specs = new ConcurrentHashMap<>();
    private final Map<String, MessageTable> tables = new ConcurrentHashMap<>();
    /** Of specs that others refer to. */
    private final Map<String, SchemaTypes> types = new ConcurrentHashMap<>();

    private SpecTables() {
        this.index = SpecIndex.read(INDEX, resource(INDEX));
    }

    /** Read once, at the first use. */
    private static final class Kernel {
        static final SpecTables TABLES = new SpecTables();
    }

    /** The tables of this module. */
    public static SpecTables kernel() {
        return Kernel.TABLES;
    }

    /** The table of a spec, of this module or read from YAML. */
    public static MessageTable tableOf(FamilySpec spec) {
        return TableBuilder.build(spec);
    }

    /** The version of the kernel whose specs they are, such as {@code 7.2.13}. */
    public String kernelVersion() {
        return index.kernel();
    }

    /** The names of the specs, such as {@code rt-link}; of generic netlink families, these are the families' names. */
    public List<String> names() {
        return index.names();
    }

    /**
     * A spec.
     *
     * @param name one of {@link #names()}
     * @throws NoSuchElementException if there is none of this name
     */
    public FamilySpec spec(String name) {
        if (!index.names().contains(name)) {
            throw new NoSuchElementException("there is no spec " + name);
        }
        return specs.computeIfAbsent(name, SpecTables::read);
    }

    @Override
    public @Nullable MessageTable ofType(int protocol, int type) {
        String name = index.nameOf(protocol, type);
        return name != null ? table(name) : null;
    }

    @Override
    public @Nullable MessageTable ofFamily(String name) {
        return index.hasFamily(name) ? table(name) : null;
    }

    /** The attributes of a path {@code SPEC/SET}, if there are. */
    Optional<AttributeSet> set(String path) {
        String name = path.substring(0, path.indexOf('/'));
        String set = path.substring(name.length() + 1);
        return index.names().contains(name)
                        && spec(name).sets().stream()
                                .anyMatch(each -> each.name().equals(set))
                ? Optional.of(types.computeIfAbsent(name, each -> new SchemaTypes(spec(each)))
                        .set(set))
                : Optional.empty();
    }

    private MessageTable table(String name) {
        return tables.computeIfAbsent(name, each -> tableOf(spec(each)));
    }

    private static FamilySpec read(String name) {
        return TableReader.read(name, resource(name));
    }

    private static String resource(String name) {
        try (InputStream stream = SpecTables.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new MalformedSpecException(name, 1, "the table is not in this module");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
