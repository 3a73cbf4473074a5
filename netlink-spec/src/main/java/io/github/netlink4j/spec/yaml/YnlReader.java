package io.github.netlink4j.spec.yaml;

import io.github.netlink4j.spec.model.FamilySpec;
import io.github.netlink4j.spec.model.MalformedSpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a family's spec in YAML: the kernel's {@code Documentation/netlink/specs}, in the formats {@code genetlink},
 * {@code genetlink-c}, {@code genetlink-legacy} and {@code netlink-raw}, or one of the same format. Needs snakeyaml-engine.
 * Thread-safe.
 *
 * <pre>{@code
 * FamilySpec mine = YnlReader.read(Path.of("acme.yaml"));
 * MessageTable table = SpecTables.tableOf(mine);
 * }</pre>
 *
 * <p>A type that is not known is read as raw bytes. The checks of attributes are not kept: the kernel has them as its policy,
 * and reports by extended ACK which one failed.
 */
public final class YnlReader {
    private YnlReader() {}

    /**
     * Reads a spec.
     *
     * @param file the file
     * @param corrections files of corrections that are applied to it, in this order
     * @throws IOException if a file cannot be read
     * @throws MalformedSpecException if a file is not a spec, or a correction changes nothing: the text says which, where and why
     * @throws IllegalStateException if snakeyaml-engine is missing
     */
    public static FamilySpec read(Path file, Path... corrections) throws IOException {
        YamlNode spec = parse(file);
        for (Path each : corrections) {
            spec = Corrections.apply(spec, parse(each));
        }
        return FamilyReader.read(spec);
    }

    /**
     * Reads a spec that is text.
     *
     * @param file the file's name, for errors
     * @param text its contents
     * @throws MalformedSpecException as {@link #read(Path, Path...)}
     */
    public static FamilySpec read(String file, String text) {
        return FamilyReader.read(parse(file, text));
    }

    private static YamlNode parse(Path file) throws IOException {
        return parse(file.toString(), Files.readString(file));
    }

    private static YamlNode parse(String file, String text) {
        try {
            return YamlFile.parse(file, text);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "specs in YAML need org.snakeyaml:snakeyaml-engine, 3.2 or newer, which is an optional dependency",
                    e);
        }
    }
}
