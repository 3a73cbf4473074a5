package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.rtnetlink.internal.number.OpenType;

/**
 * A MACsec (IEEE 802.1AE) device, {@code macsec}; {@code drivers/net/macsec.c}. The generic netlink family macsec configures
 * secure channels and secure associations.
 */
public final class MacsecLink extends LinkKind {
    /** Secure channel identifier: link-layer address and port. */
    public static final int IFLA_MACSEC_SCI = 1;
    /** Of a request: port of the secure channel identifier. */
    public static final int IFLA_MACSEC_PORT = 2;
    /** Length of the integrity check value in bytes. */
    public static final int IFLA_MACSEC_ICV_LEN = 3;
    /** {@code MACSEC_CIPHER_ID_*}. */
    public static final int IFLA_MACSEC_CIPHER_SUITE = 4;
    /** Size of the replay window in packets. */
    public static final int IFLA_MACSEC_WINDOW = 5;
    /** Association number for sent packets. */
    public static final int IFLA_MACSEC_ENCODING_SA = 6;
    /** 1 when packets are encrypted. */
    public static final int IFLA_MACSEC_ENCRYPT = 7;
    /** 1 when sent frames are protected. */
    public static final int IFLA_MACSEC_PROTECT = 8;
    /** 1 when sent packets include the SCI. */
    public static final int IFLA_MACSEC_INC_SCI = 9;
    /** 1 when the end station bit is set. */
    public static final int IFLA_MACSEC_ES = 10;
    /** 1 when the single copy broadcast bit is set. */
    public static final int IFLA_MACSEC_SCB = 11;
    /** 1 when replay protection is on. */
    public static final int IFLA_MACSEC_REPLAY_PROTECT = 12;
    /** {@code MACSEC_VALIDATE_*}. */
    public static final int IFLA_MACSEC_VALIDATION = 13;
    /** Alignment of 64-bit values. */
    public static final int IFLA_MACSEC_PAD = 14;
    /** {@code MACSEC_OFFLOAD_*}. */
    public static final int IFLA_MACSEC_OFFLOAD = 15;

    private static final ValueNames CIPHERS = ValueNames.values()
            .add(0x0080_0200_0100_0001L, "MACSEC_DEFAULT_CIPHER_ID")
            .add(0x0080_c200_0100_0001L, "MACSEC_CIPHER_ID_GCM_AES_128")
            .add(0x0080_c200_0100_0002L, "MACSEC_CIPHER_ID_GCM_AES_256")
            .add(0x0080_c200_0100_0003L, "MACSEC_CIPHER_ID_GCM_AES_XPN_128")
            .add(0x0080_c200_0100_0004L, "MACSEC_CIPHER_ID_GCM_AES_XPN_256");

    /** The kernel's type {@code sci_t} is one number of 64 bits; 802.1AE defines its parts. */
    private static final StructSchema CHANNEL = StructSchema.builder("sci")
            .add("address", Types.HARDWARE_ADDRESS, 6)
            .add("port", Types.BE16)
            .build();

    private static final AttributeSet SET = AttributeSet.builder("IFLA_MACSEC")
            .add(IFLA_MACSEC_SCI, "IFLA_MACSEC_SCI", Types.struct(CHANNEL))
            .add(IFLA_MACSEC_PORT, "IFLA_MACSEC_PORT", Types.BE16)
            .add(IFLA_MACSEC_ICV_LEN, "IFLA_MACSEC_ICV_LEN", Types.U8)
            .add(IFLA_MACSEC_CIPHER_SUITE, "IFLA_MACSEC_CIPHER_SUITE", Types.U64.named(CIPHERS))
            .add(IFLA_MACSEC_WINDOW, "IFLA_MACSEC_WINDOW", Types.U32)
            .add(IFLA_MACSEC_ENCODING_SA, "IFLA_MACSEC_ENCODING_SA", Types.U8)
            .add(IFLA_MACSEC_ENCRYPT, "IFLA_MACSEC_ENCRYPT", Types.U8)
            .add(IFLA_MACSEC_PROTECT, "IFLA_MACSEC_PROTECT", Types.U8)
            .add(IFLA_MACSEC_INC_SCI, "IFLA_MACSEC_INC_SCI", Types.U8)
            .add(IFLA_MACSEC_ES, "IFLA_MACSEC_ES", Types.U8)
            .add(IFLA_MACSEC_SCB, "IFLA_MACSEC_SCB", Types.U8)
            .add(IFLA_MACSEC_REPLAY_PROTECT, "IFLA_MACSEC_REPLAY_PROTECT", Types.U8)
            .add(IFLA_MACSEC_VALIDATION, "IFLA_MACSEC_VALIDATION", Types.U8.named(Validation.NAMES))
            .add(IFLA_MACSEC_PAD, "IFLA_MACSEC_PAD", Types.PAD)
            .add(IFLA_MACSEC_OFFLOAD, "IFLA_MACSEC_OFFLOAD", Types.U8.named(Offload.NAMES))
            .build();

    MacsecLink(String name) {
        super(name, SET);
    }

    /** Secure channel identifier (SCI): 48 bits of link-layer address, 16 bits of port; {@code IFLA_MACSEC_SCI}. */
    public long sci() {
        return be64(IFLA_MACSEC_SCI);
    }

    /** Port of the secure channel identifier; {@code IFLA_MACSEC_SCI}. */
    public int port() {
        return (int) (sci() & 0xffff);
    }

    /** Length of the integrity check value in bytes; {@code IFLA_MACSEC_ICV_LEN}. */
    public int icvLength() {
        return u8(IFLA_MACSEC_ICV_LEN);
    }

    /**
     * Cipher suite, {@code MACSEC_CIPHER_ID_*} as 802.1AE numbers them; {@code MACSEC_DEFAULT_CIPHER_ID}
     * (0x0080020001000001) is GCM-AES-128; {@code IFLA_MACSEC_CIPHER_SUITE}.
     */
    public long cipherSuite() {
        return u64(IFLA_MACSEC_CIPHER_SUITE);
    }

    /** Size of the replay window in packets; absent without {@link #replayProtect}; {@code IFLA_MACSEC_WINDOW}. */
    public long window() {
        return u32(IFLA_MACSEC_WINDOW);
    }

    /** Number of the secure association that packets are sent with, 0 to 3; {@code IFLA_MACSEC_ENCODING_SA}. */
    public int encodingSa() {
        return u8(IFLA_MACSEC_ENCODING_SA);
    }

    /** Whether packets are encrypted, not just authenticated; {@code IFLA_MACSEC_ENCRYPT}. */
    public boolean encrypt() {
        return bool(IFLA_MACSEC_ENCRYPT);
    }

    /** Whether sent frames are protected; {@code IFLA_MACSEC_PROTECT}. */
    public boolean protect() {
        return bool(IFLA_MACSEC_PROTECT);
    }

    /** Whether sent packets include the secure channel identifier; {@code IFLA_MACSEC_INC_SCI}. */
    public boolean includeSci() {
        return bool(IFLA_MACSEC_INC_SCI);
    }

    /** Whether the end station (ES) bit is set in sent packets; {@code IFLA_MACSEC_ES}. */
    public boolean endStation() {
        return bool(IFLA_MACSEC_ES);
    }

    /** Whether the single copy broadcast (SCB) bit is set in sent packets; {@code IFLA_MACSEC_SCB}. */
    public boolean singleCopyBroadcast() {
        return bool(IFLA_MACSEC_SCB);
    }

    /** Whether packets outside the replay window are dropped; {@code IFLA_MACSEC_REPLAY_PROTECT}. */
    public boolean replayProtect() {
        return bool(IFLA_MACSEC_REPLAY_PROTECT);
    }

    /** Validation of received frames; {@code IFLA_MACSEC_VALIDATION}. */
    public Validation validation() {
        return Validation.of(u8(IFLA_MACSEC_VALIDATION));
    }

    /** Hardware offload; {@code IFLA_MACSEC_OFFLOAD}. */
    public Offload offload() {
        return Offload.of(u8(IFLA_MACSEC_OFFLOAD));
    }

    /**
     * A validation of MACsec: any number, with the names of {@code MACSEC_VALIDATE_*}.
     *
     * @param number {@code IFLA_MACSEC_VALIDATION}, 0 to 255
     */
    public record Validation(int number) {
        private static final OpenType<Validation> TYPE = OpenType.u8("validation of MACsec", Validation::new);

        /** Frames are not validated. */
        public static final Validation DISABLED = TYPE.add(0, "MACSEC_VALIDATE_DISABLED");
        /** Frames are validated; invalid ones are counted, and delivered. */
        public static final Validation CHECK = TYPE.add(1, "MACSEC_VALIDATE_CHECK");
        /** Invalid frames are dropped. */
        public static final Validation STRICT = TYPE.add(2, "MACSEC_VALIDATE_STRICT");

        static final ValueNames NAMES = TYPE.names();

        /** Throws {@link IllegalArgumentException} if the number is not 0 to 255. */
        public Validation {
            TYPE.check(number);
        }

        /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
        public static Validation of(int number) {
            return TYPE.of(number);
        }

        /** The kernel's name, such as {@code MACSEC_VALIDATE_STRICT}; the number where it has none here. */
        @Override
        public String toString() {
            return NAMES.describe(number);
        }
    }

    /**
     * An offload of MACsec: any number, with the names of {@code MACSEC_OFFLOAD_*}.
     *
     * @param number {@code IFLA_MACSEC_OFFLOAD}, 0 to 255
     */
    public record Offload(int number) {
        private static final OpenType<Offload> TYPE = OpenType.u8("offload of MACsec", Offload::new);

        /** None: the kernel encrypts. */
        public static final Offload OFF = TYPE.add(0, "MACSEC_OFFLOAD_OFF");
        /** To the PHY. */
        public static final Offload PHY = TYPE.add(1, "MACSEC_OFFLOAD_PHY");
        /** To the MAC. */
        public static final Offload MAC = TYPE.add(2, "MACSEC_OFFLOAD_MAC");

        static final ValueNames NAMES = TYPE.names();

        /** Throws {@link IllegalArgumentException} if the number is not 0 to 255. */
        public Offload {
            TYPE.check(number);
        }

        /** The value of a number; reading it from a message allocates nothing. Throws as the constructor does. */
        public static Offload of(int number) {
            return TYPE.of(number);
        }

        /** The kernel's name, such as {@code MACSEC_OFFLOAD_MAC}; the number where it has none here. */
        @Override
        public String toString() {
            return NAMES.describe(number);
        }
    }

    /** Settings of a MACsec device; it needs a parent. */
    public static Spec spec() {
        return new Spec();
    }

    /** Settings to add or change. */
    public static final class Spec extends KindSpec<Spec> {
        private Spec() {
            super("macsec");
        }

        /** Sets {@link MacsecLink#sci}; when the link is added. */
        public Spec sci(long sci) {
            return with(m -> m.be64(IFLA_MACSEC_SCI, sci));
        }

        /** Sets {@link MacsecLink#port}, with the link-layer address of the device; when the link is added. */
        public Spec port(int port) {
            return be16(IFLA_MACSEC_PORT, port);
        }

        /** Sets {@link MacsecLink#icvLength}, 8 to 16; when the link is added. */
        public Spec icvLength(int bytes) {
            return u8(IFLA_MACSEC_ICV_LEN, bytes);
        }

        /** Sets {@link MacsecLink#cipherSuite}; when the link is added. */
        public Spec cipherSuite(long cipherSuite) {
            return u64(IFLA_MACSEC_CIPHER_SUITE, cipherSuite);
        }

        /** Sets {@link MacsecLink#window}. */
        public Spec window(long packets) {
            return u32(IFLA_MACSEC_WINDOW, packets);
        }

        /** Sets {@link MacsecLink#encodingSa}. */
        public Spec encodingSa(int encodingSa) {
            return u8(IFLA_MACSEC_ENCODING_SA, encodingSa);
        }

        /** Sets {@link MacsecLink#encrypt}. */
        public Spec encrypt(boolean on) {
            return bool(IFLA_MACSEC_ENCRYPT, on);
        }

        /** Sets {@link MacsecLink#protect}. */
        public Spec protect(boolean on) {
            return bool(IFLA_MACSEC_PROTECT, on);
        }

        /** Sets {@link MacsecLink#includeSci}. */
        public Spec includeSci(boolean on) {
            return bool(IFLA_MACSEC_INC_SCI, on);
        }

        /** Sets {@link MacsecLink#endStation}; not with {@link #includeSci} or {@link #singleCopyBroadcast}. */
        public Spec endStation(boolean on) {
            return bool(IFLA_MACSEC_ES, on);
        }

        /** Sets {@link MacsecLink#singleCopyBroadcast}; not with {@link #includeSci} or {@link #endStation}. */
        public Spec singleCopyBroadcast(boolean on) {
            return bool(IFLA_MACSEC_SCB, on);
        }

        /** Sets {@link MacsecLink#replayProtect}; it needs {@link #window}. */
        public Spec replayProtect(boolean on) {
            return bool(IFLA_MACSEC_REPLAY_PROTECT, on);
        }

        /** Sets {@link MacsecLink#validation}. */
        public Spec validation(Validation validation) {
            return u8(IFLA_MACSEC_VALIDATION, validation.number());
        }

        /** Sets {@link MacsecLink#offload}. */
        public Spec offload(Offload offload) {
            return u8(IFLA_MACSEC_OFFLOAD, offload.number());
        }
    }
}
