package io.github.netlink4j.spec.model;

import java.util.List;

/**
 * A C structure, as 64-bit kernels lay it out.
 *
 * @param name its name in the spec
 * @param kernelName the kernel's; empty if the kernel has none in its headers
 * @param length its length in bytes
 * @param fields its fields, by offset; padding has none
 */
public record StructSpec(String name, String kernelName, int length, List<Field> fields) {
    /** The length of an array that the structure does not count. */
    public static final int REST = 0;

    /** Copies the list. */
    public StructSpec {
        fields = List.copyOf(fields);
    }

    /** The kernel's name, or the spec's where the kernel has none. */
    public String shownName() {
        return kernelName.isEmpty() ? name : kernelName;
    }

    /**
     * A field.
     *
     * @param offset its offset in bytes
     * @param length its length in bytes; {@link #REST} for the last one, if it takes what follows the structure
     * @param name its name in the spec
     * @param kernelName the kernel's; empty if the headers have none: bitfields
     * @param type its type: a {@link TypeSpec.Scalar}, a {@link TypeSpec.Address}, a {@link TypeSpec.Struct}, an
     *     {@link TypeSpec.Array}, or a {@link TypeSpec.SubMessage} for a union whose selector is another field
     */
    public record Field(int offset, int length, String name, String kernelName, TypeSpec type) {
        /** The kernel's name, or the spec's where the kernel has none. */
        public String shownName() {
            return kernelName.isEmpty() ? name : kernelName;
        }
    }
}
