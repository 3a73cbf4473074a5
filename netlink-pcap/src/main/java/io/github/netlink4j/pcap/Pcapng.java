package io.github.netlink4j.pcap;

/**
 * The numbers of <a href="https://datatracker.ietf.org/doc/draft-ietf-opsawg-pcapng/">draft-ietf-opsawg-pcapng</a>: types of blocks,
 * the bytes of their fixed fields, and their options, by the names of the draft.
 */
final class Pcapng {
    /** The same in both byte orders. */
    static final int SECTION = 0x0a0d_0d0a;

    static final int INTERFACE = 1;
    /** Obsolete, with an interface of 16 bits and else as {@link #ENHANCED_PACKET}. */
    static final int PACKET = 2;

    static final int SIMPLE_PACKET = 3;
    static final int STATISTICS = 5;
    static final int ENHANCED_PACKET = 6;
    static final int CUSTOM = 0x0bad;
    static final int CUSTOM_NOT_COPIED = 0x4000_0bad;

    static final int BYTE_ORDER_MAGIC = 0x1a2b_3c4d;
    static final int MAJOR_VERSION = 1;

    /** Type and length, before the fields. */
    static final int BLOCK_HEADER = 8;
    /** The length again, after the options. */
    static final int BLOCK_TRAILER = 4;

    static final int SECTION_FIELDS = 16;
    static final int INTERFACE_FIELDS = 8;
    static final int SIMPLE_PACKET_FIELDS = 4;
    static final int PACKET_FIELDS = 20;
    static final int STATISTICS_FIELDS = 12;
    static final int CUSTOM_FIELDS = 4;

    static final int OPT_ENDOFOPT = 0;
    static final int OPT_COMMENT = 1;
    static final int SHB_HARDWARE = 2;
    static final int SHB_OS = 3;
    static final int SHB_USERAPPL = 4;
    static final int IF_NAME = 2;
    static final int IF_DESCRIPTION = 3;
    static final int IF_TSRESOL = 9;
    static final int IF_FILTER = 11;
    static final int IF_OS = 12;
    static final int IF_TSOFFSET = 14;
    static final int EPB_FLAGS = 2;
    static final int EPB_DROPCOUNT = 4;
    static final int EPB_PACKETID = 5;
    static final int EPB_PROCESSID_THREADID = 8;
    static final int ISB_IFRECV = 4;
    static final int ISB_IFDROP = 5;
    static final int ISB_FILTERACCEPT = 6;
    static final int ISB_OSDROP = 7;
    static final int ISB_USRDELIV = 8;

    private Pcapng() {}
}
