package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.HardwareAddress;
import java.util.Map;

/** Addresses in a union as long as the longest of them; the shorter ones are its first bytes. */
final class UnionAddress {
    private static final long AF_INET = 2;
    private static final long AF_INET6 = 10;
    private static final long ETH_P_IP = 0x0800;
    private static final long ETH_P_IPV6 = 0x86dd;
    private static final long NO_PROTOCOL = 0;

    private static final int IPV4_LENGTH = 4;
    private static final int MAC_LENGTH = 6;

    private static final Scalar IPV4 =
            new Scalar(0, a -> a.length() >= IPV4_LENGTH ? Bytes.ipAddress(a.memory(), a.offset(), IPV4_LENGTH) : null);
    private static final Scalar MAC = new Scalar(
            0,
            a -> a.length() >= MAC_LENGTH ? HardwareAddress.of(Bytes.copy(a.memory(), a.offset(), MAC_LENGTH)) : null);

    private UnionAddress() {}

    static AttributeType byFamily(String field) {
        return by(field, Map.of(AF_INET, IPV4, AF_INET6, Types.IPV6_ADDRESS));
    }

    static AttributeType byEtherType(String field) {
        return by(field, Map.of(ETH_P_IP, IPV4, ETH_P_IPV6, Types.IPV6_ADDRESS, NO_PROTOCOL, MAC));
    }

    private static AttributeType by(String field, Map<Long, AttributeType> types) {
        return new SubMessage((attribute, list) -> list.header().nearestNumber(field), types, Types.BINARY);
    }
}
