package io.github.netlink4j.core.wire;

/** Constants of {@code include/uapi/linux/netlink.h} common to all families, with the kernel's names. */
public final class Netlink {
    /** Length of {@code struct nlmsghdr}. */
    public static final int NLMSG_HDRLEN = 16;
    /** Offset of {@code nlmsg_type} in {@code struct nlmsghdr}. */
    public static final int NLMSG_TYPE = 4;
    /** Offset of {@code nlmsg_flags} in {@code struct nlmsghdr}. */
    public static final int NLMSG_FLAGS = 6;
    /** Offset of {@code nlmsg_seq} in {@code struct nlmsghdr}. */
    public static final int NLMSG_SEQ = 8;
    /** Offset of {@code nlmsg_pid} in {@code struct nlmsghdr}. */
    public static final int NLMSG_PID = 12;
    /** Length of {@code struct nlattr}. */
    public static final int NLA_HDRLEN = 4;

    /** Message type: no operation. */
    public static final int NLMSG_NOOP = 1;
    /** Message type: an error, or an acknowledgement when its code is 0. */
    public static final int NLMSG_ERROR = 2;
    /** Message type: the end of a dump. */
    public static final int NLMSG_DONE = 3;
    /** Message type: data was lost. */
    public static final int NLMSG_OVERRUN = 4;
    /** First message type of a family. */
    public static final int NLMSG_MIN_TYPE = 0x10;

    /** A request to the kernel. */
    public static final int NLM_F_REQUEST = 0x01;
    /** A part of a multipart reply, which ends with {@link #NLMSG_DONE}. */
    public static final int NLM_F_MULTI = 0x02;
    /** Request an acknowledgement, in addition to any other reply. */
    public static final int NLM_F_ACK = 0x04;
    /** Echo: send the notification of this request to the requesting socket, too. */
    public static final int NLM_F_ECHO = 0x08;
    /** The dump was interrupted by changes and may be inconsistent. */
    public static final int NLM_F_DUMP_INTR = 0x10;
    /** The kernel applied the filter of the dump. */
    public static final int NLM_F_DUMP_FILTERED = 0x20;
    /** Return the complete table. */
    public static final int NLM_F_ROOT = 0x100;
    /** Return all matching objects. */
    public static final int NLM_F_MATCH = 0x200;
    /** A dump: {@link #NLM_F_ROOT} and {@link #NLM_F_MATCH}. */
    public static final int NLM_F_DUMP = NLM_F_ROOT | NLM_F_MATCH;
    /** Modifier of a request to add: replace an existing object. */
    public static final int NLM_F_REPLACE = 0x100;
    /** Modifier of a request to add: fail if the object exists. */
    public static final int NLM_F_EXCL = 0x200;
    /** Modifier of a request to add: create the object if it does not exist. */
    public static final int NLM_F_CREATE = 0x400;
    /** Modifier of a request to add: add at the end of the list. */
    public static final int NLM_F_APPEND = 0x800;
    /** Flag of an acknowledgement: it does not contain the request's payload. */
    public static final int NLM_F_CAPPED = 0x100;
    /** Flag of an acknowledgement: extended ACK attributes follow. */
    public static final int NLM_F_ACK_TLVS = 0x200;

    /** Attribute flag: the payload is a list of attributes. */
    public static final int NLA_F_NESTED = 0x8000;
    /** Attribute flag: the payload is in network byte order. */
    public static final int NLA_F_NET_BYTEORDER = 0x4000;
    /** Mask of the attribute's number in {@code nla_type}. */
    public static final int NLA_TYPE_MASK = 0x3fff;

    private Netlink() {}

    /** Rounds a length up to the 4-byte boundary on which headers and attributes start: {@code NLMSG_ALIGN}. */
    public static int align(int length) {
        return (length + 3) & ~3;
    }
}
