package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.message.AttributeView;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.wire.HardwareAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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

    /** An attribute of the structure; {@code null} where it is absent. */
    static @Nullable BridgeId of(AttributeView view, int type) {
        if (!view.has(type)) {
            return null;
        }
        long id = view.be64(type);
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(id).array();
        int priority = (int) (id >>> 48);
        return new BridgeId(priority, HardwareAddress.of(Arrays.copyOfRange(bytes, Short.BYTES, bytes.length)));
    }

    /** As ip-link(8) shows it: {@code 8000.86:be:1e:76:7b:0b}. */
    @Override
    public String toString() {
        return String.format("%04x.%s", priority, address);
    }
}
