package io.github.netlink4j.spec.model;

import java.util.List;

/**
 * Names of a number's values.
 *
 * @param name its name in the spec
 * @param prefix what the kernel's names begin with
 * @param isFlags whether the values are bits
 * @param entries the names
 */
public record EnumSpec(String name, String prefix, boolean isFlags, List<Entry> entries) {
    /** Copies the list. */
    public EnumSpec {
        entries = List.copyOf(entries);
    }

    /**
     * A name.
     *
     * @param number the value; of flags, the bit's value, not its position
     * @param name its name in the spec
     * @param kernelName the kernel's; empty if the kernel has none in its headers
     */
    public record Entry(long number, String name, String kernelName) {
        /** The kernel's name, or the spec's where the kernel has none. */
        public String shownName() {
            return kernelName.isEmpty() ? name : kernelName;
        }
    }
}
