package io.github.netlink4j.tap;

import static io.github.netlink4j.tap.ExactDirection.PACKET_KERNEL;
import static io.github.netlink4j.tap.ExactDirection.PACKET_USER;

import io.github.netlink4j.core.packet.PacketSocket;
import io.github.netlink4j.core.packet.RingLayout;
import io.github.netlink4j.core.socket.Deadline;
import io.github.netlink4j.core.socket.NetworkNamespace;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tries whether the frames of a device have their direction: a request is made, and looked at. */
final class DirectionProbe {
    private static final RingLayout RING = new RingLayout(2, 1 << 16, 1);
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private DirectionProbe() {}

    static boolean succeeds(@Nullable NetworkNamespace namespace, NlmonDevice device) {
        Set<Integer> types = new HashSet<>();
        try (PacketSocket socket = PacketSocket.open(namespace, device.index(), RING, null)) {
            device.rtnl().links().get(device.index());
            Deadline deadline = Deadline.after(LIMIT);
            while (!isDecided(types) && socket.read(deadline, packet -> types.add(packet.packetType()))) {
                // Until there is a frame to the kernel, or one without direction.
            }
        }
        types.remove(PACKET_USER);
        return types.equals(Set.of(PACKET_KERNEL));
    }

    private static boolean isDecided(Set<Integer> types) {
        return types.stream().anyMatch(type -> type != PACKET_USER);
    }
}
