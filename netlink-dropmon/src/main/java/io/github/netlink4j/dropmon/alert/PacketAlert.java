package io.github.netlink4j.dropmon.alert;

import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_HW_TRAP_GROUP_NAME;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_HW_TRAP_NAME;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_IN_PORT;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_ORIGIN;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_ORIG_LEN;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_PAYLOAD;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_PC;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_PORT_NETDEV_IFINDEX;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_PORT_NETDEV_NAME;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_PROTO;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_REASON;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_SYMBOL;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_TIMESTAMP;

import io.github.netlink4j.core.message.AttributeView;
import io.github.netlink4j.dropmon.packet.PacketHeaders;
import io.github.netlink4j.dropmon.reason.DropReason;
import io.github.netlink4j.dropmon.symbol.CodeLocation;
import io.github.netlink4j.genl.GenlMessage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One dropped packet: {@code NET_DM_CMD_PACKET_ALERT}; {@code net_dm_packet_report_fill()} and
 * {@code net_dm_hw_packet_report_fill()} in {@code net/core/drop_monitor.c}. Alerts of different CPUs may arrive out of
 * order: sort by {@link #timeNanos()}.
 */
public final class PacketAlert extends GenlMessage<PacketAlert> implements DropAlert {
    private static final long NANOS = 1_000_000_000L;

    /** An empty alert; {@link #wrap} gives it bytes. */
    public PacketAlert() {
        super(NetDm.TABLE, NetDm.PACKET_ALERT);
    }

    @Override
    protected PacketAlert create() {
        return new PacketAlert();
    }

    /** What dropped it; {@code NET_DM_ATTR_ORIGIN}. */
    public Origin origin() {
        return new Origin(u16(NET_DM_ATTR_ORIGIN));
    }

    /** Kernel address of the drop, 0 for a hardware drop. It defeats KASLR: do not disclose it; {@code NET_DM_ATTR_PC}. */
    public long address() {
        return u64(NET_DM_ATTR_PC);
    }

    /** The kernel's own text for the address, cut at 39 characters; {@code NET_DM_ATTR_SYMBOL}. */
    public @Nullable String symbol() {
        return string(NET_DM_ATTR_SYMBOL);
    }

    /** Where in the kernel, from {@link #symbol()}; {@link CodeLocation#UNKNOWN} for a hardware drop; owned. */
    public CodeLocation location() {
        String symbol = symbol();
        return symbol == null ? CodeLocation.UNKNOWN : CodeLocation.parse(symbol);
    }

    /** Why; {@code null} for a hardware drop, and before Linux 5.18; {@code NET_DM_ATTR_REASON}. */
    public @Nullable DropReason reason() {
        String reason = string(NET_DM_ATTR_REASON);
        return reason == null ? null : DropReason.of(reason);
    }

    /** Time of the drop by the kernel's clock, in nanoseconds since 1970; {@code NET_DM_ATTR_TIMESTAMP}. */
    public long timeNanos() {
        return u64(NET_DM_ATTR_TIMESTAMP);
    }

    /** Time of the drop by the kernel's clock. */
    public Instant time() {
        long nanos = timeNanos();
        return Instant.ofEpochSecond(Long.divideUnsigned(nanos, NANOS), Long.remainderUnsigned(nanos, NANOS));
    }

    /**
     * Index of the input interface, in the packet's own network namespace, which the kernel does not name; 0 if the packet
     * has none; {@code NET_DM_ATTR_IN_PORT}.
     */
    public int interfaceIndex() {
        return port().s32(NET_DM_ATTR_PORT_NETDEV_IFINDEX);
    }

    /** Name of the input interface, where the kernel sends it: for hardware drops only; {@code NET_DM_ATTR_IN_PORT}. */
    public @Nullable String interfaceName() {
        return port().string(NET_DM_ATTR_PORT_NETDEV_NAME);
    }

    private AttributeView port() {
        return nested(NET_DM_ATTR_IN_PORT, NetDm.PORT);
    }

    /** The packet's protocol, an {@code ETH_P_*} number; 0 where it has none; {@code NET_DM_ATTR_PROTO}. */
    public int protocol() {
        return u16(NET_DM_ATTR_PROTO);
    }

    /** Bytes of the packet that this alert has. */
    public int length() {
        return Math.max(0, length(NET_DM_ATTR_PAYLOAD));
    }

    /** Length of the packet before truncation, in bytes; {@code NET_DM_ATTR_ORIG_LEN}. */
    public long originalLength() {
        return u32(NET_DM_ATTR_ORIG_LEN);
    }

    /** The packet from its MAC header on, perhaps truncated; owned; {@code NET_DM_ATTR_PAYLOAD}. */
    public byte @Nullable [] packet() {
        return bytes(NET_DM_ATTR_PAYLOAD);
    }

    /** The packet's headers, decoded: a new view, valid as long as this alert is. */
    public PacketHeaders headers() {
        return headers(new PacketHeaders());
    }

    /**
     * The packet's headers, decoded by a view of the caller's, for one that reads many alerts: it allocates nothing.
     *
     * @param view decodes this alert's packet from now on, and is valid as long as this alert is
     * @return {@code view}
     */
    public PacketHeaders headers(PacketHeaders view) {
        return view.wrap(memory(), payloadOffset(NET_DM_ATTR_PAYLOAD), length(), protocol());
    }

    /** What the packet was, such as {@code tcp 198.51.100.2:47112 > 198.51.100.1:4444}; owned. */
    public String flow() {
        return headers().flow();
    }

    /** Of a hardware drop: the devlink trap, such as {@code blackhole_route}; {@code NET_DM_ATTR_HW_TRAP_NAME}. */
    public @Nullable String trap() {
        return string(NET_DM_ATTR_HW_TRAP_NAME);
    }

    /** Of a hardware drop: the trap's group, such as {@code l3_drops}; {@code NET_DM_ATTR_HW_TRAP_GROUP_NAME}. */
    public @Nullable String trapGroup() {
        return string(NET_DM_ATTR_HW_TRAP_GROUP_NAME);
    }
}
