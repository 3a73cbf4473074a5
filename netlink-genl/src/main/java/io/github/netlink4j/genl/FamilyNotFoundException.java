package io.github.netlink4j.genl;

import io.github.netlink4j.core.NetlinkException;

/**
 * The kernel has no family of this name: it is neither built in nor in a module, or it does not exist in this
 * network namespace.
 */
public final class FamilyNotFoundException extends NetlinkException {
    private static final long serialVersionUID = 1L;

    private final String family;

    /**
     * A family that does not exist.
     *
     * @param family its name
     * @param cause the kernel's error, {@code ENOENT}
     */
    public FamilyNotFoundException(String family, Throwable cause) {
        super("no generic netlink family \"" + family + "\" in this kernel and network namespace", cause);
        this.family = family;
    }

    /** The family's name, as requested. */
    public String family() {
        return family;
    }
}
