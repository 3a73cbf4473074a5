package io.github.netlink4j.core.bpf;

import java.nio.ByteOrder;

/**
 * Filters for netlink sockets, and what it takes to write one.
 *
 * <p>{@code nlmsghdr} and most attributes are in host byte order, and a filter's loads are big-endian. So a constant to
 * compare with is turned around on little-endian machines, which {@link #hostU16} and {@link #hostU32} do.
 */
public final class BpfFilters {
    private static final int NLMSG_TYPE = 4;

    private BpfFilters() {}

    /**
     * What {@link BpfAssembler#ldh} gives for a 16-bit field that holds {@code value} in host byte order.
     *
     * @param value 0 to 65,535
     */
    public static int hostU16(int value) {
        if (value < 0 || value > 0xffff) {
            throw new IllegalArgumentException("a 16-bit field cannot hold " + value);
        }
        return isLittleEndian() ? Short.toUnsignedInt(Short.reverseBytes((short) value)) : value;
    }

    /** What {@link BpfAssembler#ld} gives for a 32-bit field that holds {@code value} in host byte order. */
    public static int hostU32(int value) {
        return isLittleEndian() ? Integer.reverseBytes(value) : value;
    }

    private static boolean isLittleEndian() {
        return ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
    }

    /**
     * Keeps the datagrams whose first message has one of these types. Meant for sockets that listen: there a datagram
     * is as a rule one message. On a socket with requests, {@code NLMSG_ERROR} and {@code NLMSG_DONE} have to be among
     * the types, for acknowledgements and ends of dumps are filtered like all else.
     *
     * @param types {@code nlmsg_type}, each 0 to 65,535
     * @throws IllegalArgumentException if there is no type, one out of range, or more than a program can hold
     */
    public static BpfProgram messageTypes(int... types) {
        if (types.length == 0) {
            throw new IllegalArgumentException("a filter that keeps no type at all drops everything");
        }
        BpfAssembler filter = new BpfAssembler().ldh(NLMSG_TYPE);
        for (int type : types) {
            filter.jeq(hostU16(type), "keep");
        }
        return filter.ret(0).label("keep").ret(BpfAssembler.WHOLE).assemble();
    }
}
