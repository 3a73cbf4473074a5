package io.github.netlink4j.tap;

import io.github.netlink4j.core.NetlinkException;
import io.github.netlink4j.core.bpf.BpfProgram;
import io.github.netlink4j.core.connection.ConnectionOptions;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.packet.PacketSocket;
import io.github.netlink4j.core.packet.RingLayout;
import io.github.netlink4j.core.socket.NetworkNamespace;
import io.github.netlink4j.rtnetlink.RtnlConnection;
import io.github.netlink4j.rtnetlink.link.HardwareType;
import io.github.netlink4j.rtnetlink.link.LinkMessage;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Settings of a {@link NetlinkTap} that is going to be opened. */
public final class NetlinkTapBuilder {
    private @Nullable NetworkNamespace namespace;
    private @Nullable String existing;
    private @Nullable BpfProgram program;
    private RingLayout ring = RingLayout.DEFAULT;
    private DirectionMode direction = DirectionMode.EXACT_IF_POSSIBLE;

    NetlinkTapBuilder() {}

    /** Captures in another network namespace than the caller's; needs {@code CAP_SYS_ADMIN}. */
    public NetlinkTapBuilder namespace(NetworkNamespace namespace) {
        this.namespace = Objects.requireNonNull(namespace, "namespace");
        return this;
    }

    /**
     * Captures on an nlmon device that exists and is up. It is neither changed nor deleted, and so the direction of its frames is exact
     * only if another program has set that up.
     */
    public NetlinkTapBuilder device(String name) {
        this.existing = Objects.requireNonNull(name, "name");
        return this;
    }

    /**
     * The size of the ring that frames wait in; 16 blocks of 1 MiB by default.
     *
     * @param blocks 2 or more
     * @param blockSize bytes: a power of two, 65,536 or more; a frame that is longer than a block less 144 bytes is truncated. At
     *     most 1 GiB together
     */
    public NetlinkTapBuilder ring(int blocks, int blockSize) {
        this.ring = new RingLayout(blocks, blockSize, ring.latencyMillis());
        return this;
    }

    /**
     * After which time a frame is delivered though its block is not full; 50 ms by default.
     *
     * @param latency 1 ms to 10 s
     */
    public NetlinkTapBuilder latency(Duration latency) {
        int millis = (int) Math.max(0, Math.min(Integer.MAX_VALUE, latency.toMillis()));
        this.ring = new RingLayout(ring.blocks(), ring.blockSize(), millis);
        return this;
    }

    /**
     * Decides in the kernel which frames are captured. It gets each from its first {@code nlmsghdr} on, and returns how many of
     * its bytes to capture, 0 to leave it out.
     */
    public NetlinkTapBuilder program(BpfProgram program) {
        this.program = Objects.requireNonNull(program, "program");
        return this;
    }

    /** Where the frames' direction is from; {@link DirectionMode#EXACT_IF_POSSIBLE} by default. */
    public NetlinkTapBuilder direction(DirectionMode direction) {
        this.direction = Objects.requireNonNull(direction, "direction");
        return this;
    }

    /**
     * Opens the tap, which captures from then on.
     *
     * @throws TapUnavailableException if the kernel lacks something here, or a capability is missing; with the remedy
     * @throws IllegalArgumentException if {@link #device} is not an nlmon device
     * @throws KernelException if the kernel rejects the device for another reason, or there is none of the name
     */
    public NetlinkTap open() {
        try {
            RtnlConnection rtnl = RtnlConnection.open(options());
            return existing == null ? openOwn(NlmonDevice.add(rtnl)) : openExisting(existing, rtnl);
        } catch (NetlinkException e) {
            throw TapAvailability.because(e)
                    .<NetlinkException>map(missing -> new TapUnavailableException(missing, e))
                    .orElse(e);
        }
    }

    private ConnectionOptions options() {
        return namespace == null ? ConnectionOptions.DEFAULT : ConnectionOptions.DEFAULT.withNamespace(namespace);
    }

    private NetlinkTap openOwn(NlmonDevice device) {
        try {
            if (direction == DirectionMode.EXACT_IF_POSSIBLE) {
                keepDirection(device);
            }
            return new NetlinkTap(device.name(), open(device.index()), ring, device);
        } catch (RuntimeException | Error e) {
            device.delete();
            throw e;
        }
    }

    private void keepDirection(NlmonDevice device) {
        boolean isSetUp = ExactDirection.setUp(device.rtnl().connection(), device.index());
        if (isSetUp && !DirectionProbe.succeeds(namespace, device)) {
            ExactDirection.remove(device.rtnl().connection(), device.index());
        }
    }

    private NetlinkTap openExisting(String name, RtnlConnection rtnl) {
        try (rtnl) {
            LinkMessage link = rtnl.links().get(name);
            if (!link.hardwareType().equals(HardwareType.NETLINK)) {
                throw new IllegalArgumentException(name + " is not an nlmon device");
            }
            return new NetlinkTap(name, open(link.index()), ring, null);
        }
    }

    private PacketSocket open(int index) {
        return PacketSocket.open(namespace, index, ring, program);
    }
}
