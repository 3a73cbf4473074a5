package io.github.netlink4j.dropmon.alert;

import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_HW_ENTRIES;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_HW_TRAP_COUNT;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_HW_TRAP_NAME;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_UNSPEC;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import java.util.ArrayList;
import java.util.List;

/**
 * Drops of about one second, counted by place: {@code NET_DM_CMD_ALERT}. Each CPU sends its own, so a place may occur in
 * several. It says neither why nor when.
 *
 * <pre>
 *  struct net_dm_alert_msg                  points, 12 bytes each
 *  0                   4                                       12                  16
 *  +-------------------+---------------------------------------+-------------------+---------
 *  | entries           | pc (not aligned)                      | count             | …
 *  +-------------------+---------------------------------------+-------------------+---------
 * </pre>
 */
public final class SummaryAlert extends DropAlert {
    /** Places that one CPU can count in one second; further ones are lost, and nobody counts them. */
    public static final int MAX_POINTS = 64;

    private static final int POINTS = 4;
    private static final int POINT_LENGTH = 12;
    private static final int COUNT = 8;

    private int points;
    private int size;

    /** An empty alert; {@link #wrap} gives it bytes. */
    public SummaryAlert() {}

    @Override
    public SummaryAlert wrap(MessageCursor message) {
        view(message);
        locatePoints();
        return this;
    }

    @Override
    public SummaryAlert copy() {
        return copyTo(new SummaryAlert());
    }

    /** The number of entries is believed only as far as the attribute's length bears it out. */
    private void locatePoints() {
        size = 0;
        AttributeCursor array = attribute(NET_DM_ATTR_UNSPEC);
        if (array == null || array.length() < POINTS) {
            return;
        }
        long claimed = Bytes.u32(memory(), array.offset());
        size = (int) Math.min(claimed, (array.length() - POINTS) / POINT_LENGTH);
        points = array.offset() + POINTS;
    }

    /** Number of places, 0 to {@link #MAX_POINTS}. */
    public int size() {
        return size;
    }

    /** Whether the CPU ran out of room for places, so that some may have been lost uncounted. */
    public boolean isSaturated() {
        return size >= MAX_POINTS;
    }

    /**
     * Kernel address of a place. It defeats KASLR: keep it to yourself. 0 is no address: a device driver counted dropped
     * packets, and the count is how often that was noticed.
     *
     * @param point 0 to {@link #size()} - 1
     */
    public long address(int point) {
        return Bytes.u64(memory(), offset(point));
    }

    /**
     * Drops at a place, 0 to 4,294,967,295.
     *
     * @param point 0 to {@link #size()} - 1
     */
    public long count(int point) {
        return Bytes.u32(memory(), offset(point) + COUNT);
    }

    private int offset(int point) {
        java.util.Objects.checkIndex(point, size);
        return points + point * POINT_LENGTH;
    }

    /** Drops by hardware trap; owned, empty in a summary of software drops; {@code NET_DM_ATTR_HW_ENTRIES}. */
    public List<TrapCount> traps() {
        List<TrapCount> traps = new ArrayList<>();
        AttributeCursor entries = nested(NET_DM_ATTR_HW_ENTRIES);
        while (entries != null && entries.next()) {
            traps.add(trap(entries.nested()));
        }
        return List.copyOf(traps);
    }

    private static TrapCount trap(AttributeCursor attributes) {
        String name = "";
        long count = 0;
        while (attributes.next()) {
            switch (attributes.type()) {
                case NET_DM_ATTR_HW_TRAP_NAME -> name = attributes.string();
                case NET_DM_ATTR_HW_TRAP_COUNT -> count = attributes.u32();
                default -> {}
            }
        }
        return new TrapCount(name, count);
    }
}
