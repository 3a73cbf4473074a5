package io.github.netlink4j.core.wire;

import static io.github.netlink4j.core.wire.Netlink.NLA_HDRLEN;
import static io.github.netlink4j.core.wire.Netlink.NLA_TYPE_MASK;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * {@code struct nlattr} as one {@code int}, {@code nla_len} in its low half and {@code nla_type} in its high one: for walks
 * without an {@link AttributeCursor}.
 *
 * <pre>{@code
 * for (int header; (header = AttributeHeader.at(memory, at, end, order)) != 0; at += Netlink.align(length(header))) {
 *     offsets[AttributeHeader.type(header)] = at;
 * }
 * }</pre>
 */
public final class AttributeHeader {
    private AttributeHeader() {}

    /**
     * The header at an offset; 0 if no whole attribute begins there.
     *
     * @param offset index of its first byte
     * @param end index of the first byte after the list of attributes
     */
    public static int at(ByteBuffer memory, int offset, int end, ByteOrder order) {
        int remaining = end - offset;
        if (remaining < NLA_HDRLEN) {
            return 0;
        }
        int header = read(memory, offset, order);
        return fits(header, remaining) ? header : 0;
    }

    /** The four bytes at an offset, whatever they are. */
    static int read(ByteBuffer memory, int offset, ByteOrder order) {
        int header = Bytes.s32(memory, offset, order);
        return order == ByteOrder.BIG_ENDIAN ? Integer.rotateLeft(header, Short.SIZE) : header;
    }

    /** Whether this is the header of a whole attribute of at most {@code remaining} bytes. */
    static boolean fits(int header, int remaining) {
        int length = length(header);
        return length >= NLA_HDRLEN && length <= remaining;
    }

    /** {@code nla_len}, 4 to 65,535: the length of header and payload in bytes, without padding. */
    public static int length(int header) {
        return header & 0xffff;
    }

    /** The attribute's number, 0 to 16,383: {@code nla_type} without its flag bits. */
    public static int type(int header) {
        return header >>> Short.SIZE & NLA_TYPE_MASK;
    }
}
