package io.github.netlink4j.spec.model;

/**
 * An attribute.
 *
 * @param number its number, 0 to 16,383
 * @param name its name in the spec, such as {@code mtu}
 * @param kernelName the kernel's, such as {@code IFLA_MTU}; empty if the kernel has none in its headers
 * @param type its payload
 * @param isMulti whether a list may have it several times
 */
public record AttributeRow(int number, String name, String kernelName, TypeSpec type, boolean isMulti) {
    /** The kernel's name, or the spec's where the kernel has none. */
    public String shownName() {
        return kernelName.isEmpty() ? name : kernelName;
    }
}
