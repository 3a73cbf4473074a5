package io.github.netlink4j.spec.model;

import java.util.Locale;

/**
 * The kernel's names, which the specs derive from their own: {@code mtu} of a set with the prefix {@code IFLA_} is
 * {@code IFLA_MTU}.
 */
public final class KernelName {
    private KernelName() {}

    /** The constant of a spec's name: upper case, with {@code _} for {@code -}. */
    public static String constant(String specName) {
        return specName.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The C identifier of a structure, or of a field, of a spec's name. */
    public static String identifier(String specName) {
        return specName.replace('-', '_');
    }
}
