package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.wire.HardwareAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The id of a bridge in the spanning tree protocol: the bridge with the lowest becomes the root; {@code struct ifla_bridge_id}.
 *
 * @param priority 0 to 65,535
 * @param address link-layer address of the bridge
 */
public record BridgeId(int priority, HardwareAddress address) {
    static final StructSchema SCHEMA = StructSchema.builder("ifla_bridge_id")
            .add("prio", Types.BE16)
            .add("addr", Types.HARDWARE_ADDRESS, 6)
            .build();

    /** The structure read as one number in network byte order. */
    static BridgeId of(long be64) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(be64).array();
        return new BridgeId((int) (be64 >>> 48), HardwareAddress.of(Arrays.copyOfRange(bytes, 2, bytes.length)));
    }

    /** As ip-link(8) shows it: {@code 8000.86:be:1e:76:7b:0b}. */
    @Override
    public String toString() {
        return String.format("%04x.%s", priority, address);
    }
}
