package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.number.OpenType;
import io.github.netlink4j.rtnetlink.link.LinkMessage;

/**
 * A netkit device, {@code netkit}: a pair of links with BPF programs inside the driver; {@code drivers/net/netkit.c}, since Linux 6.7.
 * Only the policies can be changed, through the primary device; everything else is for when the pair is added.
 *
 * <pre>{@code
 * rtnl.links().add(LinkSpec.of("nk0", NetkitLink.spec().mode(NetkitLink.Mode.L2)).peer("nk1", peer -> {}));
 * }</pre>
 */
public final class NetkitLink extends LinkKind {
    /** Of a request: the peer, {@code struct ifinfomsg} and its attributes. */
    public static final int IFLA_NETKIT_PEER_INFO = 1;
    /** 1 for the primary device. */
    public static final int IFLA_NETKIT_PRIMARY = 2;
    /** Policy of this device: {@code NETKIT_PASS} or {@code NETKIT_DROP}. */
    public static final int IFLA_NETKIT_POLICY = 3;
    /** Policy of the peer. */
    public static final int IFLA_NETKIT_PEER_POLICY = 4;
    /** {@code NETKIT_L2} or {@code NETKIT_L3}. */
    public static final int IFLA_NETKIT_MODE = 5;
    /** Scrubbing by this device: {@code NETKIT_SCRUB_*}. */
    public static final int IFLA_NETKIT_SCRUB = 6;
    /** Scrubbing by the peer. */
    public static final int IFLA_NETKIT_PEER_SCRUB = 7;
    /** Headroom in bytes. */
    public static final int IFLA_NETKIT_HEADROOM = 8;
    /** Tailroom in bytes. */
    public static final int IFLA_NETKIT_TAILROOM = 9;
    /** {@code NETKIT_DEVICE_*}. */
    public static final int IFLA_NETKIT_PAIRING = 10;

    private static final AttributeSet SET = AttributeSet.builder("IFLA_NETKIT")
            .add(IFLA_NETKIT_PEER_INFO, "IFLA_NETKIT_PEER_INFO", Types.message(() -> LinkMessage.SCHEMA))
            .add(IFLA_NETKIT_PRIMARY, "IFLA_NETKIT_PRIMARY", Types.U8)
            .add(IFLA_NETKIT_POLICY, "IFLA_NETKIT_POLICY", Types.U32.named(Policy.NAMES))
            .add(IFLA_NETKIT_PEER_POLICY, "IFLA_NETKIT_PEER_POLICY", Types.U32.named(Policy.NAMES))
            .add(IFLA_NETKIT_MODE, "IFLA_NETKIT_MODE", Types.U32.named(Mode.NAMES))
            .add(IFLA_NETKIT_SCRUB, "IFLA_NETKIT_SCRUB", Types.U32.named(Scrub.NAMES))
            .add(IFLA_NETKIT_PEER_SCRUB, "IFLA_NETKIT_PEER_SCRUB", Types.U32.named(Scrub.NAMES))
            .add(IFLA_NETKIT_HEADROOM, "IFLA_NETKIT_HEADROOM", Types.U16)
            .add(IFLA_NETKIT_TAILROOM, "IFLA_NETKIT_TAILROOM", Types.U16)
            .add(IFLA_NETKIT_PAIRING, "IFLA_NETKIT_PAIRING", Types.U32.named(Pairing.NAMES))
            .build();

    NetkitLink(String name) {
        super(name, SET);
    }

    /** Whether this is the primary device of its pair; {@code IFLA_NETKIT_PRIMARY}. */
    public boolean primary() {
        return bool(IFLA_NETKIT_PRIMARY);
    }

    /** Policy of this device: what happens to packets when no BPF program is attached; {@code IFLA_NETKIT_POLICY}. */
    public Policy policy() {
        return Policy.of(u32(IFLA_NETKIT_POLICY));
    }

    /** Policy of the peer, as {@link #policy}; {@code IFLA_NETKIT_PEER_POLICY}. */
    public Policy peerPolicy() {
        return Policy.of(u32(IFLA_NETKIT_PEER_POLICY));
    }

    /** Mode; {@code IFLA_NETKIT_MODE}. */
    public Mode mode() {
        return Mode.of(u32(IFLA_NETKIT_MODE));
    }

    /** What is cleared in packets before this device's BPF programs run; {@code IFLA_NETKIT_SCRUB}. */
    public Scrub scrub() {
        return Scrub.of(u32(IFLA_NETKIT_SCRUB));
    }

    /** Scrubbing by the peer, as {@link #scrub}; {@code IFLA_NETKIT_PEER_SCRUB}. */
    public Scrub peerScrub() {
        return Scrub.of(u32(IFLA_NETKIT_PEER_SCRUB));
    }

    /** Headroom that both devices need before a packet, in bytes; {@code IFLA_NETKIT_HEADROOM}. */
    public int headroom() {
        return u16(IFLA_NETKIT_HEADROOM);
    }

    /** Tailroom that both devices need behind a packet, in bytes; {@code IFLA_NETKIT_TAILROOM}. */
    public int tailroom() {
        return u16(IFLA_NETKIT_TAILROOM);
    }

    /** Whether it has a peer; {@code IFLA_NETKIT_PAIRING}. */
    public Pairing pairing() {
        return Pairing.of(u32(IFLA_NETKIT_PAIRING));
    }

    /**
     * A mode of netkit: any number, with the names of {@code NETKIT_L2} and {@code NETKIT_L3}.
     *
     * @param number {@code IFLA_NETKIT_MODE}, 0 to 4,294,967,295
     */
    public record Mode(long number) {
        private static final OpenType<Mode> TYPE = OpenType.u32("mode of netkit", Mode::new);

        /** With link-layer addresses. */
        public static final Mode L2 = TYPE.add(0, "NETKIT_L2");
        /** Without link-layer addresses. */
        public static final Mode L3 = TYPE.add(1, "NETKIT_L3");

        static final ValueNames NAMES = TYPE.names();

        /** Throws {@link IllegalArgumentException} if the number is not 0 to 4,294,967,295. */
        public Mode {
            TYPE.check(number);
        }

        /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
        public static Mode of(long number) {
            return TYPE.of(number);
        }

        /** The kernel's name, such as {@code NETKIT_L3}; the number where it has none here. */
        @Override
        public String toString() {
            return NAMES.describe(number);
        }
    }

    /**
     * A policy of netkit: any number, with the names of {@code NETKIT_PASS} and {@code NETKIT_DROP}.
     *
     * @param number {@code IFLA_NETKIT_POLICY}, 0 to 4,294,967,295
     */
    public record Policy(long number) {
        private static final OpenType<Policy> TYPE = OpenType.u32("policy of netkit", Policy::new);

        /** Packets pass. */
        public static final Policy PASS = TYPE.add(0, "NETKIT_PASS");
        /** Packets are dropped. */
        public static final Policy DROP = TYPE.add(2, "NETKIT_DROP");

        static final ValueNames NAMES = TYPE.names();

        /** Throws {@link IllegalArgumentException} if the number is not 0 to 4,294,967,295. */
        public Policy {
            TYPE.check(number);
        }

        /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
        public static Policy of(long number) {
            return TYPE.of(number);
        }

        /** The kernel's name, such as {@code NETKIT_DROP}; the number where it has none here. */
        @Override
        public String toString() {
            return NAMES.describe(number);
        }
    }

    /**
     * A scrubbing by netkit: any number, with the names of {@code NETKIT_SCRUB_*}.
     *
     * @param number {@code IFLA_NETKIT_SCRUB}, 0 to 4,294,967,295
     */
    public record Scrub(long number) {
        private static final OpenType<Scrub> TYPE = OpenType.u32("scrubbing by netkit", Scrub::new);

        /** Nothing. */
        public static final Scrub NONE = TYPE.add(0, "NETKIT_SCRUB_NONE");
        /** Mark and priority. */
        public static final Scrub DEFAULT = TYPE.add(1, "NETKIT_SCRUB_DEFAULT");

        static final ValueNames NAMES = TYPE.names();

        /** Throws {@link IllegalArgumentException} if the number is not 0 to 4,294,967,295. */
        public Scrub {
            TYPE.check(number);
        }

        /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
        public static Scrub of(long number) {
            return TYPE.of(number);
        }

        /** The kernel's name, such as {@code NETKIT_SCRUB_DEFAULT}; the number where it has none here. */
        @Override
        public String toString() {
            return NAMES.describe(number);
        }
    }

    /**
     * A pairing of netkit: any number, with the names of {@code NETKIT_DEVICE_*}.
     *
     * @param number {@code IFLA_NETKIT_PAIRING}, 0 to 4,294,967,295
     */
    public record Pairing(long number) {
        private static final OpenType<Pairing> TYPE = OpenType.u32("pairing of netkit", Pairing::new);

        /** A device and its peer. */
        public static final Pairing PAIR = TYPE.add(0, "NETKIT_DEVICE_PAIR");
        /** A device without a peer. */
        public static final Pairing SINGLE = TYPE.add(1, "NETKIT_DEVICE_SINGLE");

        static final ValueNames NAMES = TYPE.names();

        /** Throws {@link IllegalArgumentException} if the number is not 0 to 4,294,967,295. */
        public Pairing {
            TYPE.check(number);
        }

        /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
        public static Pairing of(long number) {
            return TYPE.of(number);
        }

        /** The kernel's name, such as {@code NETKIT_DEVICE_SINGLE}; the number where it has none here. */
        @Override
        public String toString() {
            return NAMES.describe(number);
        }
    }

    /** Settings of a pair; {@code LinkSpec.peer(…)} names the other device. */
    public static Spec spec() {
        return new Spec();
    }

    /** Settings of a device without a peer; a kernel that does not know {@link #pairing} adds one all the same. */
    public static Spec single() {
        return new Spec(Pairing.SINGLE);
    }

    /** Settings to add or change. */
    public static final class Spec extends KindSpec<Spec> {
        private Spec() {
            super("netkit", IFLA_NETKIT_PEER_INFO);
        }

        private Spec(Pairing pairing) {
            super("netkit");
            u32(IFLA_NETKIT_PAIRING, pairing.number());
        }

        /** Sets {@link NetkitLink#policy}. */
        public Spec policy(Policy policy) {
            return u32(IFLA_NETKIT_POLICY, policy.number());
        }

        /** Sets {@link NetkitLink#peerPolicy}. */
        public Spec peerPolicy(Policy policy) {
            return u32(IFLA_NETKIT_PEER_POLICY, policy.number());
        }

        /** Sets {@link NetkitLink#mode}. */
        public Spec mode(Mode mode) {
            return u32(IFLA_NETKIT_MODE, mode.number());
        }

        /** Sets {@link NetkitLink#scrub}. */
        public Spec scrub(Scrub scrub) {
            return u32(IFLA_NETKIT_SCRUB, scrub.number());
        }

        /** Sets {@link NetkitLink#peerScrub}. */
        public Spec peerScrub(Scrub scrub) {
            return u32(IFLA_NETKIT_PEER_SCRUB, scrub.number());
        }

        /** Sets {@link NetkitLink#headroom}. */
        public Spec headroom(int bytes) {
            return u16(IFLA_NETKIT_HEADROOM, bytes);
        }

        /** Sets {@link NetkitLink#tailroom}. */
        public Spec tailroom(int bytes) {
            return u16(IFLA_NETKIT_TAILROOM, bytes);
        }
    }
}
