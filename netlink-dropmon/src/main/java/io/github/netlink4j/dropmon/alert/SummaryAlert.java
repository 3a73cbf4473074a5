package io.github.netlink4j.dropmon.alert;

import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_HW_ENTRIES;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_HW_ENTRY;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_HW_TRAP_COUNT;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_HW_TRAP_NAME;
import static io.github.netlink4j.dropmon.alert.NetDm.NET_DM_ATTR_UNSPEC;

import io.github.netlink4j.core.message.AttributeView;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.genl.GenlMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Drops of about one second, counted by location: {@code NET_DM_CMD_ALERT}. Each CPU sends its own, so a location may be in
 * several. It has neither reasons nor times.
 *
 * <pre>
 *  struct net_dm_alert_msg                  struct net_dm_drop_point, one after another
 *  0                   4                                       12                  16
 *  +-------------------+---------------------------------------+-------------------+---------
 *  | entries           | pc (not aligned)                      | count             | …
 *  +-------------------+---------------------------------------+-------------------+---------
 * </pre>
 */
public final class SummaryAlert extends GenlMessage<SummaryAlert> implements DropAlert {
    /** Locations that one CPU can count in one second; drops at further ones are lost uncounted. */
    public static final int MAX_POINTS = 64;

    private static final StructSchema DROP_POINT = StructSchema.builder("net_dm_drop_point")
            .add("pc", Types.KERNEL_ADDRESS)
            .add("count", Types.U32)
            .build();

    static final StructSchema ALERT_MSG = StructSchema.builder("net_dm_alert_msg")
            .add("entries", Types.U32)
            .rest("points", Types.structArray(DROP_POINT))
            .build();

    private static final int ENTRIES = ALERT_MSG.offsetOf("entries");
    private static final int PC = DROP_POINT.offsetOf("pc");
    private static final int COUNT = DROP_POINT.offsetOf("count");

    /** An empty alert; {@link #wrap} gives it bytes. */
    public SummaryAlert() {
        super(NetDm.TABLE, NetDm.SUMMARY_ALERT);
    }

    @Override
    protected SummaryAlert create() {
        return new SummaryAlert();
    }

    /** Number of locations: as many as the alert says it has, and has room for. */
    public int size() {
        int room = length(NET_DM_ATTR_UNSPEC) - ALERT_MSG.length();
        return (int) Math.min(fieldU32(NET_DM_ATTR_UNSPEC, ENTRIES), Math.max(0, room) / DROP_POINT.length());
    }

    /** Whether the CPU ran out of room for locations, so that further ones may have been lost uncounted. */
    public boolean isSaturated() {
        return size() >= MAX_POINTS;
    }

    /**
     * Kernel address of a location. It defeats KASLR: do not disclose it. 0 is not an address: the {@code rx_dropped} counter of
     * a device changed, and the count is the number of NAPI polls that saw a change.
     *
     * @param point 0 to {@link #size()} - 1
     */
    public long address(int point) {
        return fieldU64(NET_DM_ATTR_UNSPEC, offset(point) + PC);
    }

    /**
     * Drops at a location, 0 to 4,294,967,295.
     *
     * @param point 0 to {@link #size()} - 1
     */
    public long count(int point) {
        return fieldU32(NET_DM_ATTR_UNSPEC, offset(point) + COUNT);
    }

    private int offset(int point) {
        Objects.checkIndex(point, size());
        return ALERT_MSG.length() + point * DROP_POINT.length();
    }

    /** Drops by hardware trap; owned, empty in a summary of software drops; {@code NET_DM_ATTR_HW_ENTRIES}. */
    public List<TrapCount> traps() {
        List<TrapCount> traps = new ArrayList<>();
        AttributeCursor entries = nested(NET_DM_ATTR_HW_ENTRIES, NetDm.SET).attributes();
        while (entries.next()) {
            if (entries.type() == NET_DM_ATTR_HW_ENTRY) {
                traps.add(new Entry(entries).trap());
            }
        }
        return List.copyOf(traps);
    }

    /** {@code NET_DM_ATTR_HW_ENTRY}. */
    private static final class Entry extends AttributeView {
        Entry(AttributeCursor entry) {
            super(NetDm.SET);
            wrap(entry.memory(), entry.offset(), entry.length(), entry.order());
        }

        TrapCount trap() {
            String name = string(NET_DM_ATTR_HW_TRAP_NAME);
            return new TrapCount(name == null ? "" : name, u32(NET_DM_ATTR_HW_TRAP_COUNT));
        }
    }
}
