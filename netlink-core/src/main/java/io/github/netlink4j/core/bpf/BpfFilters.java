package io.github.netlink4j.core.bpf;

import java.nio.ByteOrder;

/**
 * Filters for netlink sockets, and functions to write them.
 *
 * <p>{@code nlmsghdr} and most attributes are in host byte order, and a filter's loads are big-endian. So the constant
 * of a comparison must be byte-swapped on little-endian machines: {@link #hostU16} and {@link #hostU32} do this.
 */
public final class BpfFilters {
    private static final BpfLoad NLMSG_LEN = BpfLoad.host32(0);
    private static final int NLMSG_TYPE = 4;
    private static final int NLMSG_ALIGNTO = 4;

    private BpfFilters() {}

    /**
     * The result of {@link BpfAssembler#ldh} for a 16-bit field with {@code value} in host byte order.
     *
     * @param value 0 to 65,535
     */
    public static int hostU16(int value) {
        if (value < 0 || value > 0xffff) {
            throw new IllegalArgumentException("a 16-bit field cannot hold " + value);
        }
        return isLittleEndian() ? Short.toUnsignedInt(Short.reverseBytes((short) value)) : value;
    }

    /** The result of {@link BpfAssembler#ld} for a 32-bit field with {@code value} in host byte order. */
    public static int hostU32(int value) {
        return isLittleEndian() ? Integer.reverseBytes(value) : value;
    }

    private static boolean isLittleEndian() {
        return ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
    }

    /**
     * Keeps the datagrams whose first message has one of these types. For sockets that receive notifications: there a
     * datagram is usually one message. On a socket that sends requests, {@code NLMSG_ERROR} and {@code NLMSG_DONE} must be
     * among the types, because acknowledgements and ends of dumps are filtered, too.
     *
     * @param types {@code nlmsg_type}, each 0 to 65,535
     * @throws IllegalArgumentException if there is no type, one is out of range, or there are more than fit a program
     */
    public static BpfProgram messageTypes(int... types) {
        if (types.length == 0) {
            throw new IllegalArgumentException("a filter without types drops all datagrams");
        }
        BpfAssembler filter = new BpfAssembler().ldh(NLMSG_TYPE);
        for (int type : types) {
            filter.jeq(hostU16(type), "keep");
        }
        return filter.ret(0).label("keep").ret(BpfAssembler.WHOLE).assemble();
    }

    /**
     * Whether a datagram has no more than one netlink message: a filter that compares fields of the first message says
     * nothing of a datagram where others follow it.
     */
    public static BpfCondition singleMessage() {
        return (code, yes, no) -> {
            NLMSG_LEN.emit(code, no);
            code.add(NLMSG_ALIGNTO - 1).and(-NLMSG_ALIGNTO).ldxLength().jgeX(yes, no);
        };
    }

    /** Drops everything. */
    public static BpfProgram nothing() {
        return new BpfAssembler().ret(0).assemble();
    }
}
