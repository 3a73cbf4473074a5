package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.message.AttributeView;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.rtnetlink.internal.number.Range;
import org.jspecify.annotations.Nullable;

/**
 * The UDP source ports of a tunnel; {@code struct ifla_vxlan_port_range}, {@code struct ifla_geneve_port_range}.
 *
 * @param low the lowest port, 0 to 65,535
 * @param high the highest port, 0 to 65,535; for VXLAN, 0 and 0 are the local ports of the network namespace
 */
public record PortRange(int low, int high) {
    /**
     * A range of ports.
     *
     * @throws IllegalArgumentException if one is not 0 to 65,535
     */
    public PortRange {
        Range.u16("lowest port", low);
        Range.u16("highest port", high);
    }

    /** The structure of a kind: the two ports in network byte order. */
    static StructSchema schema(String name) {
        return StructSchema.builder(name)
                .add("low", Types.BE16)
                .add("high", Types.BE16)
                .build();
    }

    /** An attribute of the structure; {@code null} where it is absent. */
    static @Nullable PortRange of(AttributeView view, int type) {
        long ports = view.be32(type);
        return view.has(type) ? new PortRange((int) (ports >> Short.SIZE), (int) (ports & 0xffff)) : null;
    }

    /** The structure as one number in network byte order. */
    long toBe32() {
        return (long) low << Short.SIZE | high;
    }
}
