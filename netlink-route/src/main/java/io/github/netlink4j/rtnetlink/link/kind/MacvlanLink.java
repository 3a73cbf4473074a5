package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.rtnetlink.internal.number.OpenType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A macvlan or macvtap link, {@code macvlan}, {@code macvtap}: a virtual interface on its parent, with a link-layer address of
 * its own; {@code drivers/net/macvlan.c}. Single source addresses are added and removed with the attributes {@code
 * IFLA_MACVLAN_MACADDR_MODE} and {@code IFLA_MACVLAN_MACADDR}.
 */
public final class MacvlanLink extends LinkKind {
    /** {@code MACVLAN_MODE_*}. */
    public static final int IFLA_MACVLAN_MODE = 1;
    /** {@code MACVLAN_FLAG_*}. */
    public static final int IFLA_MACVLAN_FLAGS = 2;
    /** Of a request: what to do with source addresses, {@code MACVLAN_MACADDR_*}. */
    public static final int IFLA_MACVLAN_MACADDR_MODE = 3;
    /** A source address. */
    public static final int IFLA_MACVLAN_MACADDR = 4;
    /** Nest of {@code IFLA_MACVLAN_MACADDR}. */
    public static final int IFLA_MACVLAN_MACADDR_DATA = 5;
    /** Number of source addresses. */
    public static final int IFLA_MACVLAN_MACADDR_COUNT = 6;
    /** Requested length of the broadcast queue, in packets. */
    public static final int IFLA_MACVLAN_BC_QUEUE_LEN = 7;
    /** Length of the broadcast queue, in packets. */
    public static final int IFLA_MACVLAN_BC_QUEUE_LEN_USED = 8;
    /** Number of receivers above which a multicast packet is queued. */
    public static final int IFLA_MACVLAN_BC_CUTOFF = 9;

    private static final int MACVLAN_MACADDR_SET = 3;

    private static final ValueNames FLAGS =
            ValueNames.bits().add(1, "MACVLAN_FLAG_NOPROMISC").add(2, "MACVLAN_FLAG_NODST");

    private static final ValueNames ADDRESS_MODES = ValueNames.values()
            .add(0, "MACVLAN_MACADDR_ADD")
            .add(1, "MACVLAN_MACADDR_DEL")
            .add(2, "MACVLAN_MACADDR_FLUSH")
            .add(MACVLAN_MACADDR_SET, "MACVLAN_MACADDR_SET");

    private static final AttributeSet SET = AttributeSet.builder("IFLA_MACVLAN")
            .add(IFLA_MACVLAN_MODE, "IFLA_MACVLAN_MODE", Types.U32.named(Mode.NAMES))
            .add(IFLA_MACVLAN_FLAGS, "IFLA_MACVLAN_FLAGS", Types.U16.named(FLAGS))
            .add(IFLA_MACVLAN_MACADDR_MODE, "IFLA_MACVLAN_MACADDR_MODE", Types.U32.named(ADDRESS_MODES))
            .add(IFLA_MACVLAN_MACADDR, "IFLA_MACVLAN_MACADDR", Types.HARDWARE_ADDRESS)
            .add(IFLA_MACVLAN_MACADDR_DATA, "IFLA_MACVLAN_MACADDR_DATA", Types.nest(() -> MacvlanLink.SET))
            .add(IFLA_MACVLAN_MACADDR_COUNT, "IFLA_MACVLAN_MACADDR_COUNT", Types.U32)
            .add(IFLA_MACVLAN_BC_QUEUE_LEN, "IFLA_MACVLAN_BC_QUEUE_LEN", Types.U32)
            .add(IFLA_MACVLAN_BC_QUEUE_LEN_USED, "IFLA_MACVLAN_BC_QUEUE_LEN_USED", Types.U32)
            .add(IFLA_MACVLAN_BC_CUTOFF, "IFLA_MACVLAN_BC_CUTOFF", Types.S32)
            .build();

    MacvlanLink(String name) {
        super(name, SET);
    }

    /** What it receives, and how it reaches other macvlan links of its parent; {@code IFLA_MACVLAN_MODE}. */
    public Mode mode() {
        return Mode.of(u32(IFLA_MACVLAN_MODE));
    }

    /** Flags, {@code MACVLAN_FLAG_NOPROMISC} (1) and {@code MACVLAN_FLAG_NODST} (2); {@code IFLA_MACVLAN_FLAGS}. */
    public int flags() {
        return u16(IFLA_MACVLAN_FLAGS);
    }

    /** Source addresses that source mode receives frames of, in no order; owned; {@code IFLA_MACVLAN_MACADDR_DATA}. */
    public List<HardwareAddress> sourceAddresses() {
        List<HardwareAddress> addresses = new ArrayList<>();
        AttributeCursor each = nested(IFLA_MACVLAN_MACADDR_DATA, SET).attributes();
        while (each.nextOf(IFLA_MACVLAN_MACADDR)) {
            addresses.add(each.hardwareAddress());
        }
        return List.copyOf(addresses);
    }

    /** Length of the broadcast queue that this link requests, in packets; {@code IFLA_MACVLAN_BC_QUEUE_LEN}. */
    public long broadcastQueueLength() {
        return u32(IFLA_MACVLAN_BC_QUEUE_LEN);
    }

    /** Length of the broadcast queue in packets: the largest requested; {@code IFLA_MACVLAN_BC_QUEUE_LEN_USED}. */
    public long broadcastQueueLengthUsed() {
        return u32(IFLA_MACVLAN_BC_QUEUE_LEN_USED);
    }

    /**
     * Number of receivers above which a multicast packet is queued; absent where it is 1;
     * {@code IFLA_MACVLAN_BC_CUTOFF}.
     */
    public int broadcastCutoff() {
        return s32(IFLA_MACVLAN_BC_CUTOFF);
    }

    /**
     * A mode of macvlan: any number, with the names of {@code MACVLAN_MODE_*}.
     *
     * @param number {@code IFLA_MACVLAN_MODE}, 0 to 4,294,967,295
     */
    public record Mode(long number) {
        private static final OpenType<Mode> TYPE = OpenType.u32("mode of macvlan", Mode::new);

        /** No traffic between macvlan links. */
        public static final Mode PRIVATE = TYPE.add(1, "MACVLAN_MODE_PRIVATE");
        /** Virtual Ethernet port aggregator: traffic between them goes through the external switch. */
        public static final Mode VEPA = TYPE.add(2, "MACVLAN_MODE_VEPA");
        /** Traffic between them is delivered directly. */
        public static final Mode BRIDGE = TYPE.add(4, "MACVLAN_MODE_BRIDGE");
        /** The only macvlan link of its parent: it receives all traffic. */
        public static final Mode PASSTHRU = TYPE.add(8, "MACVLAN_MODE_PASSTHRU");
        /** Receives only frames of a set of source addresses. */
        public static final Mode SOURCE = TYPE.add(16, "MACVLAN_MODE_SOURCE");

        static final ValueNames NAMES = TYPE.names();

        /** Throws {@link IllegalArgumentException} if the number is not 0 to 4,294,967,295. */
        public Mode {
            TYPE.check(number);
        }

        /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
        public static Mode of(long number) {
            return TYPE.of(number);
        }

        /** The kernel's name, such as {@code MACVLAN_MODE_BRIDGE}; the number where it has none here. */
        @Override
        public String toString() {
            return NAMES.describe(number);
        }
    }

    /** Settings of a macvlan link; it needs a parent. */
    public static Spec macvlan() {
        return new Spec("macvlan");
    }

    /** Settings of a macvtap link; it needs a parent. */
    public static Spec macvtap() {
        return new Spec("macvtap");
    }

    /** Settings to add or change. */
    public static final class Spec extends KindSpec<Spec> {
        private Spec(String kind) {
            super(kind);
        }

        /** Sets {@link MacvlanLink#mode}. */
        public Spec mode(Mode mode) {
            return u32(IFLA_MACVLAN_MODE, mode.number());
        }

        /** Sets {@link MacvlanLink#flags}. */
        public Spec flags(int flags) {
            return u16(IFLA_MACVLAN_FLAGS, flags);
        }

        /** Replaces {@link MacvlanLink#sourceAddresses}; only in source mode. */
        public Spec sourceAddresses(Collection<HardwareAddress> addresses) {
            List<HardwareAddress> all = List.copyOf(addresses);
            return u32(IFLA_MACVLAN_MACADDR_MODE, MACVLAN_MACADDR_SET)
                    .with(m -> m.nest(
                            IFLA_MACVLAN_MACADDR_DATA,
                            data -> all.forEach(address -> data.hardwareAddress(IFLA_MACVLAN_MACADDR, address))));
        }

        /** Sets {@link MacvlanLink#broadcastQueueLength}. */
        public Spec broadcastQueueLength(long packets) {
            return u32(IFLA_MACVLAN_BC_QUEUE_LEN, packets);
        }

        /** Sets {@link MacvlanLink#broadcastCutoff}; negative for never. */
        public Spec broadcastCutoff(int receivers) {
            return s32(IFLA_MACVLAN_BC_CUTOFF, receivers);
        }
    }
}
