package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.core.wire.HardwareAddress;
import io.github.netlink4j.rtnetlink.internal.number.OpenType;
import org.jspecify.annotations.Nullable;

/**
 * A High-availability Seamless Redundancy (HSR) or Parallel Redundancy Protocol (PRP) device, {@code hsr};
 * {@code net/hsr/hsr_netlink.c}. Its settings are for when it is added: the kernel does not change them.
 */
public final class HsrLink extends LinkKind {
    /** Index of the first port. */
    public static final int IFLA_HSR_SLAVE1 = 1;
    /** Index of the second port. */
    public static final int IFLA_HSR_SLAVE2 = 2;
    /** Of a request: last byte of the supervision address. */
    public static final int IFLA_HSR_MULTICAST_SPEC = 3;
    /** Multicast address of supervision frames. */
    public static final int IFLA_HSR_SUPERVISION_ADDR = 4;
    /** Sequence number of the next frame. */
    public static final int IFLA_HSR_SEQ_NR = 5;
    /** Version of HSR. */
    public static final int IFLA_HSR_VERSION = 6;
    /** {@code HSR_PROTOCOL_*}. */
    public static final int IFLA_HSR_PROTOCOL = 7;
    /** Index of the interlink port. */
    public static final int IFLA_HSR_INTERLINK = 8;

    private static final AttributeSet SET = AttributeSet.builder("IFLA_HSR")
            .add(IFLA_HSR_SLAVE1, "IFLA_HSR_SLAVE1", Types.S32)
            .add(IFLA_HSR_SLAVE2, "IFLA_HSR_SLAVE2", Types.S32)
            .add(IFLA_HSR_MULTICAST_SPEC, "IFLA_HSR_MULTICAST_SPEC", Types.U8)
            .add(IFLA_HSR_SUPERVISION_ADDR, "IFLA_HSR_SUPERVISION_ADDR", Types.HARDWARE_ADDRESS)
            .add(IFLA_HSR_SEQ_NR, "IFLA_HSR_SEQ_NR", Types.U16)
            .add(IFLA_HSR_VERSION, "IFLA_HSR_VERSION", Types.U8)
            .add(IFLA_HSR_PROTOCOL, "IFLA_HSR_PROTOCOL", Types.U8.named(Protocol.NAMES))
            .add(IFLA_HSR_INTERLINK, "IFLA_HSR_INTERLINK", Types.S32)
            .build();

    HsrLink(String name) {
        super(name, SET);
    }

    /** Index of the first port; {@code IFLA_HSR_SLAVE1}. */
    public int port1Index() {
        return s32(IFLA_HSR_SLAVE1);
    }

    /** Index of the second port; {@code IFLA_HSR_SLAVE2}. */
    public int port2Index() {
        return s32(IFLA_HSR_SLAVE2);
    }

    /** Last byte of {@link #supervisionAddress()}. */
    public int multicastSpec() {
        byte[] address = bytes(IFLA_HSR_SUPERVISION_ADDR);
        return address != null && address.length > 0 ? Byte.toUnsignedInt(address[address.length - 1]) : 0;
    }

    /** Multicast address of supervision frames; {@code IFLA_HSR_SUPERVISION_ADDR}. */
    public @Nullable HardwareAddress supervisionAddress() {
        return hardwareAddress(IFLA_HSR_SUPERVISION_ADDR);
    }

    /** Sequence number of the next frame; {@code IFLA_HSR_SEQ_NR}. */
    public int sequenceNumber() {
        return u16(IFLA_HSR_SEQ_NR);
    }

    /** Version of HSR, 0 or 1; absent for PRP; {@code IFLA_HSR_VERSION}. */
    public int version() {
        return u8(IFLA_HSR_VERSION);
    }

    /** Protocol; {@code IFLA_HSR_PROTOCOL}. */
    public Protocol protocol() {
        return Protocol.of(u8(IFLA_HSR_PROTOCOL));
    }

    /** Index of the interlink port, absent where there is none; {@code IFLA_HSR_INTERLINK}. */
    public int interlinkIndex() {
        return s32(IFLA_HSR_INTERLINK);
    }

    /**
     * A redundancy protocol: any number, with the names of {@code HSR_PROTOCOL_*}.
     *
     * @param number {@code IFLA_HSR_PROTOCOL}, 0 to 255
     */
    public record Protocol(int number) {
        private static final OpenType<Protocol> TYPE = OpenType.u8("redundancy protocol", Protocol::new);

        /** High-availability seamless redundancy: a ring. */
        public static final Protocol HSR = TYPE.add(0, "HSR_PROTOCOL_HSR");
        /** Parallel redundancy protocol: two networks. */
        public static final Protocol PRP = TYPE.add(1, "HSR_PROTOCOL_PRP");

        static final ValueNames NAMES = TYPE.names();

        /** Throws {@link IllegalArgumentException} if the number is not 0 to 255. */
        public Protocol {
            TYPE.check(number);
        }

        /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
        public static Protocol of(int number) {
            return TYPE.of(number);
        }

        /** The kernel's name, such as {@code HSR_PROTOCOL_PRP}; the number where it has none here. */
        @Override
        public String toString() {
            return NAMES.describe(number);
        }
    }

    /** Settings of an HSR or PRP device; it needs two ports. */
    public static Spec spec() {
        return new Spec();
    }

    /** Settings to add. */
    public static final class Spec extends KindSpec<Spec> {
        private Spec() {
            super("hsr");
        }

        /** Sets {@link HsrLink#port1Index} by name. */
        public Spec port1(String name) {
            return link(IFLA_HSR_SLAVE1, name);
        }

        /** Sets {@link HsrLink#port1Index}. */
        public Spec port1(int index) {
            return link(IFLA_HSR_SLAVE1, index);
        }

        /** Sets {@link HsrLink#port2Index} by name. */
        public Spec port2(String name) {
            return link(IFLA_HSR_SLAVE2, name);
        }

        /** Sets {@link HsrLink#port2Index}. */
        public Spec port2(int index) {
            return link(IFLA_HSR_SLAVE2, index);
        }

        /** Sets {@link HsrLink#multicastSpec}, 0 to 255. */
        public Spec multicastSpec(int multicastSpec) {
            return u8(IFLA_HSR_MULTICAST_SPEC, multicastSpec);
        }

        /** Sets {@link HsrLink#version}; not for PRP. */
        public Spec version(int version) {
            return u8(IFLA_HSR_VERSION, version);
        }

        /** Sets {@link HsrLink#protocol}. */
        public Spec protocol(Protocol protocol) {
            return u8(IFLA_HSR_PROTOCOL, protocol.number());
        }

        /** Sets {@link HsrLink#interlinkIndex} by name; for HSR. */
        public Spec interlink(String name) {
            return link(IFLA_HSR_INTERLINK, name);
        }

        /** Sets {@link HsrLink#interlinkIndex}; for HSR. */
        public Spec interlink(int index) {
            return link(IFLA_HSR_INTERLINK, index);
        }
    }
}
