package io.github.netlink4j.rtnetlink.link.kind;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;

/** What a MACsec link has of its own in {@code IFLA_INFO_DATA}; {@code include/uapi/linux/if_link.h}. */
public final class MacsecAttributes {
    /** Secure channel: link-layer address and port, 64 bits in network byte order. */
    public static final int IFLA_MACSEC_SCI = 1;
    /** Of a request: port of the secure channel, in network byte order. */
    public static final int IFLA_MACSEC_PORT = 2;
    /** Length of the check value in bytes. */
    public static final int IFLA_MACSEC_ICV_LEN = 3;
    /** {@code MACSEC_CIPHER_ID_*}. */
    public static final int IFLA_MACSEC_CIPHER_SUITE = 4;
    /** How far packets may overtake each other. */
    public static final int IFLA_MACSEC_WINDOW = 5;
    /** Secure association that packets go out with. */
    public static final int IFLA_MACSEC_ENCODING_SA = 6;
    /** 1 when packets are encrypted. */
    public static final int IFLA_MACSEC_ENCRYPT = 7;
    /** 1 when packets are protected. */
    public static final int IFLA_MACSEC_PROTECT = 8;
    /** 1 when packets carry the secure channel. */
    public static final int IFLA_MACSEC_INC_SCI = 9;
    /** 1 when this is an end station. */
    public static final int IFLA_MACSEC_ES = 10;
    /** 1 when single copy broadcast is on. */
    public static final int IFLA_MACSEC_SCB = 11;
    /** 1 when packets that come too late are dropped. */
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

    private static final ValueNames VALIDATIONS = ValueNames.values()
            .add(0, "MACSEC_VALIDATE_DISABLED")
            .add(1, "MACSEC_VALIDATE_CHECK")
            .add(2, "MACSEC_VALIDATE_STRICT");

    private static final ValueNames OFFLOADS = ValueNames.values()
            .add(0, "MACSEC_OFFLOAD_OFF")
            .add(1, "MACSEC_OFFLOAD_PHY")
            .add(2, "MACSEC_OFFLOAD_MAC");

    /** IEEE 802.1AE has names for the halves of the number. */
    private static final StructSchema CHANNEL = StructSchema.builder("sci")
            .add("address", Types.HARDWARE_ADDRESS, 6)
            .add("port", Types.BE16)
            .build();

    /** All of them. */
    public static final AttributeSet SET = AttributeSet.builder("IFLA_MACSEC")
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
            .add(IFLA_MACSEC_VALIDATION, "IFLA_MACSEC_VALIDATION", Types.U8.named(VALIDATIONS))
            .add(IFLA_MACSEC_PAD, "IFLA_MACSEC_PAD", Types.PAD)
            .add(IFLA_MACSEC_OFFLOAD, "IFLA_MACSEC_OFFLOAD", Types.U8.named(OFFLOADS))
            .build();

    private MacsecAttributes() {}
}
