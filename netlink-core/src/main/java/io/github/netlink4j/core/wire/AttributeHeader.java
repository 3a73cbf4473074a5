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
        int header = Bytes.s32(memory, offset, order);
        if (order == ByteOrder.BIG_ENDIAN) {
            header = Integer.rotateLeft(header, Short.SIZE);
        }
        int length = length(header);
        return length < NLA_HDRLEN || length > remaining ? 0 : header;
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
