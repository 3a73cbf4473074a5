package io.github.netlink4j.spec.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The formats of a payload, by the value of another attribute.
 *
 * @param name its name in the spec
 * @param formats the formats
 */
public record SubMessageSpec(String name, List<Format> formats) {
    /** Copies the list. */
    public SubMessageSpec {
        formats = List.copyOf(formats);
    }

    /**
     * A format: a structure, attributes, or a structure with attributes after it; raw bytes if it has neither.
     *
     * @param value the value that selects it: text, or the name of a number
     * @param header the structure
     * @param set the attributes
     */
    public record Format(
            String value, @Nullable String header, @Nullable String set) {}
}
