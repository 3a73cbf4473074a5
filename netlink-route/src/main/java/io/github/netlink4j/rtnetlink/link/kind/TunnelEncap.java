package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.number.OpenType;

/**
 * A secondary encapsulation of a tunnel: any number, with the names of {@code TUNNEL_ENCAP_*}.
 *
 * @param number {@code IFLA_GRE_ENCAP_TYPE}, {@code IFLA_IPTUN_ENCAP_TYPE}, 0 to 65,535
 */
public record TunnelEncap(int number) {
    private static final OpenType<TunnelEncap> TYPE =
            OpenType.u16("secondary encapsulation of a tunnel", TunnelEncap::new);

    /** None. */
    public static final TunnelEncap NONE = TYPE.add(0, "TUNNEL_ENCAP_NONE");
    /** Foo over UDP. */
    public static final TunnelEncap FOU = TYPE.add(1, "TUNNEL_ENCAP_FOU");
    /** Generic UDP encapsulation. */
    public static final TunnelEncap GUE = TYPE.add(2, "TUNNEL_ENCAP_GUE");
    /** MPLS. */
    public static final TunnelEncap MPLS = TYPE.add(3, "TUNNEL_ENCAP_MPLS");

    static final ValueNames NAMES = TYPE.names();

    /** Throws {@link IllegalArgumentException} if the number is not 0 to 65,535. */
    public TunnelEncap {
        TYPE.check(number);
    }

    /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
    public static TunnelEncap of(int number) {
        return TYPE.of(number);
    }

    /** The kernel's name, such as {@code TUNNEL_ENCAP_FOU}; the number where it has none here. */
    @Override
    public String toString() {
        return NAMES.describe(number);
    }
}
