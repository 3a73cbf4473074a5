package io.github.netlink4j.genl;

import io.github.netlink4j.core.NetlinkException;

/**
 * The kernel has no family of this name: it is not built in, no module brings it, or it does not exist in this network
 * namespace.
 */
public final class FamilyNotFoundException extends NetlinkException {
    private static final long serialVersionUID = 1L;

    private final String family;

    /**
     * A family that is not there.
     *
     * @param family its name
     * @param cause the kernel's refusal
     */
    public FamilyNotFoundException(String family, Throwable cause) {
        super("no generic netlink family \"" + family + "\" in this kernel and network namespace", cause);
        this.family = family;
    }

    /** The name that was asked for. */
    public String family() {
        return family;
    }
}
