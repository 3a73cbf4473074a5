package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.number.OpenType;

/**
 * A TUN or TAP device, {@code tun}; {@code drivers/net/tun.c}. It has nothing to set: the kernel creates and changes it only through
 * {@code /dev/net/tun}.
 */
public final class TunLink extends LinkKind {
    /** User id of the owner; absent where there is none. */
    public static final int IFLA_TUN_OWNER = 1;
    /** Group id; absent where there is none. */
    public static final int IFLA_TUN_GROUP = 2;
    /** {@code IFF_TUN} or {@code IFF_TAP}. */
    public static final int IFLA_TUN_TYPE = 3;
    /** 1 when packets have a {@code struct tun_pi}. */
    public static final int IFLA_TUN_PI = 4;
    /** 1 when packets have a {@code struct virtio_net_hdr}. */
    public static final int IFLA_TUN_VNET_HDR = 5;
    /** 1 when the device is persistent. */
    public static final int IFLA_TUN_PERSIST = 6;
    /** 1 when several queues can be attached. */
    public static final int IFLA_TUN_MULTI_QUEUE = 7;
    /** Number of attached queues. */
    public static final int IFLA_TUN_NUM_QUEUES = 8;
    /** Number of disabled queues. */
    public static final int IFLA_TUN_NUM_DISABLED_QUEUES = 9;

    private static final AttributeSet SET = AttributeSet.builder("IFLA_TUN")
            .add(IFLA_TUN_OWNER, "IFLA_TUN_OWNER", Types.U32)
            .add(IFLA_TUN_GROUP, "IFLA_TUN_GROUP", Types.U32)
            .add(IFLA_TUN_TYPE, "IFLA_TUN_TYPE", Types.U8.named(Type.NAMES))
            .add(IFLA_TUN_PI, "IFLA_TUN_PI", Types.U8)
            .add(IFLA_TUN_VNET_HDR, "IFLA_TUN_VNET_HDR", Types.U8)
            .add(IFLA_TUN_PERSIST, "IFLA_TUN_PERSIST", Types.U8)
            .add(IFLA_TUN_MULTI_QUEUE, "IFLA_TUN_MULTI_QUEUE", Types.U8)
            .add(IFLA_TUN_NUM_QUEUES, "IFLA_TUN_NUM_QUEUES", Types.U32)
            .add(IFLA_TUN_NUM_DISABLED_QUEUES, "IFLA_TUN_NUM_DISABLED_QUEUES", Types.U32)
            .build();

    TunLink(String name) {
        super(name, SET);
    }

    /** User id of the owner; absent where there is none; {@code IFLA_TUN_OWNER}. */
    public long owner() {
        return u32(IFLA_TUN_OWNER);
    }

    /** Group id of the users who may attach; absent where there is none; {@code IFLA_TUN_GROUP}. */
    public long group() {
        return u32(IFLA_TUN_GROUP);
    }

    /** Type; {@code IFLA_TUN_TYPE}. */
    public Type type() {
        return Type.of(u8(IFLA_TUN_TYPE));
    }

    /** Whether each packet is preceded by {@code struct tun_pi}; {@code IFLA_TUN_PI}. */
    public boolean packetInformation() {
        return bool(IFLA_TUN_PI);
    }

    /** Whether each packet is preceded by {@code struct virtio_net_hdr}; {@code IFLA_TUN_VNET_HDR}. */
    public boolean vnetHeader() {
        return bool(IFLA_TUN_VNET_HDR);
    }

    /** Whether the device stays when its last file descriptor is closed; {@code IFLA_TUN_PERSIST}. */
    public boolean persist() {
        return bool(IFLA_TUN_PERSIST);
    }

    /** Whether several queues can be attached; {@code IFLA_TUN_MULTI_QUEUE}. */
    public boolean multiQueue() {
        return bool(IFLA_TUN_MULTI_QUEUE);
    }

    /** Number of attached queues, the disabled ones not included; {@code IFLA_TUN_NUM_QUEUES}. */
    public long queues() {
        return u32(IFLA_TUN_NUM_QUEUES);
    }

    /** Number of queues that were disabled with {@code IFF_DETACH_QUEUE}; {@code IFLA_TUN_NUM_DISABLED_QUEUES}. */
    public long disabledQueues() {
        return u32(IFLA_TUN_NUM_DISABLED_QUEUES);
    }

    /**
     * A type of device: any number, with the names of {@code IFF_TUN} and {@code IFF_TAP}.
     *
     * @param number {@code IFLA_TUN_TYPE}, 0 to 255
     */
    public record Type(int number) {
        private static final OpenType<Type> TYPE = OpenType.u8("type of a tun device", Type::new);

        /** For IP packets. */
        public static final Type TUN = TYPE.add(1, "IFF_TUN");
        /** For Ethernet frames. */
        public static final Type TAP = TYPE.add(2, "IFF_TAP");

        static final ValueNames NAMES = TYPE.names();

        /** Throws {@link IllegalArgumentException} if the number is not 0 to 255. */
        public Type {
            TYPE.check(number);
        }

        /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
        public static Type of(int number) {
            return TYPE.of(number);
        }

        /** The kernel's name, such as {@code IFF_TAP}; the number where it has none here. */
        @Override
        public String toString() {
            return NAMES.describe(number);
        }
    }
}
