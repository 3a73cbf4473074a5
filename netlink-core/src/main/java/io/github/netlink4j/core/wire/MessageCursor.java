package io.github.netlink4j.core.wire;

import static io.github.netlink4j.core.wire.Netlink.NLMSG_FLAGS;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_HDRLEN;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_PID;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_SEQ;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_TYPE;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * Walks the messages of a datagram. Borrowed: a view of the caller's memory, valid until that memory is written
 * again. Allocates nothing while it walks.
 *
 * <pre>
 *  struct nlmsghdr
 *  0                   4         6         8                   12                  16
 *  +-------------------+---------+---------+-------------------+-------------------+----------
 *  | nlmsg_len         | type    | flags   | nlmsg_seq         | nlmsg_pid         | payload …
 *  +-------------------+---------+---------+-------------------+-------------------+----------
 * </pre>
 *
 * <p>The walk stops at the first bytes that cannot be a message: fewer than 16, an {@code nlmsg_len} below 16 or beyond
 * the end. {@link #leftover()} then returns the number of bytes not walked; it is 0 after a well-formed datagram. A last
 * message without its padding is well-formed.
 */
public final class MessageCursor {
    private final AttributeCursor attributes = new AttributeCursor();
    private ByteBuffer memory = Bytes.EMPTY;
    private ByteOrder order = ByteOrder.nativeOrder();
    private int start;
    private int length;
    /** Where the next message starts; up to 3 bytes beyond the limit where the last one lacks its padding. */
    private int next;

    private int limit;

    /** An empty cursor; {@link #wrap} sets its bytes. */
    public MessageCursor() {}

    /** A cursor over a whole buffer, from index 0 to its limit. */
    public static MessageCursor of(ByteBuffer memory) {
        return new MessageCursor().wrap(memory, 0, memory.limit());
    }

    /**
     * Sets the bytes to walk, in host byte order; the cursor is before the first message.
     *
     * @param offset index of the first byte
     * @param length number of bytes
     * @return this cursor
     * @throws IndexOutOfBoundsException if the region does not lie inside {@code memory}
     */
    public MessageCursor wrap(ByteBuffer memory, int offset, int length) {
        return wrap(memory, offset, length, ByteOrder.nativeOrder());
    }

    /**
     * As {@link #wrap(ByteBuffer, int, int)}, in the given byte order: that of the machine on which a capture was
     * made.
     */
    public MessageCursor wrap(ByteBuffer memory, int offset, int length, ByteOrder order) {
        Objects.checkFromIndexSize(offset, length, memory.limit());
        this.memory = memory;
        this.order = order;
        this.start = offset;
        this.length = 0;
        this.next = offset;
        this.limit = offset + length;
        return this;
    }

    /**
     * Positions this cursor at the message that another cursor is at; no message follows it.
     *
     * @return this cursor
     * @throws IllegalStateException if the other cursor is at no message
     */
    @SuppressWarnings("ReferenceEquality") // the same memory, not the same bytes
    public MessageCursor position(MessageCursor other) {
        if (other.length < NLMSG_HDRLEN) {
            throw new IllegalStateException("the cursor is at no message: call next() first");
        }
        // As in AttributeCursor: storing a reference costs a garbage collector barrier.
        if (memory != other.memory) {
            memory = other.memory;
        }
        if (order != other.order) {
            order = other.order;
        }
        start = other.start;
        length = other.length;
        next = other.next;
        limit = other.next;
        return this;
    }

    /** Moves to the next message; {@code false} at the end, or where no whole message follows. */
    public boolean next() {
        int remaining = limit - next;
        if (remaining < NLMSG_HDRLEN) {
            return false;
        }
        // Read as signed: a length of 2 GiB or more is negative, and rejected below.
        int claimed = Bytes.s32(memory, next, order);
        if (claimed < NLMSG_HDRLEN || claimed > remaining) {
            return false;
        }
        start = next;
        length = claimed;
        next = start + Netlink.align(claimed);
        return true;
    }

    /** Number of bytes not walked yet: after {@link #next()} returned {@code false}, the bytes that form no message. */
    public int leftover() {
        return Math.max(0, limit - next);
    }

    /** The memory that is walked; borrowed. */
    public ByteBuffer memory() {
        return memory;
    }

    /** The byte order in which numbers are read. */
    public ByteOrder order() {
        return order;
    }

    /** Index of the message's first byte in {@link #memory()}. */
    public int offset() {
        return start;
    }

    /** {@code nlmsg_len}: length of header and payload in bytes, without padding. */
    public int length() {
        return length;
    }

    /** {@code nlmsg_type}: below 16 a control message, else defined by the family. */
    public int type() {
        return Bytes.u16(memory, start + NLMSG_TYPE, order);
    }

    /** {@code nlmsg_flags}: {@code NLM_F_*}. */
    public int flags() {
        return Bytes.u16(memory, start + NLMSG_FLAGS, order);
    }

    /** {@code nlmsg_seq}: the sequence number of the request that this replies to; 0 in notifications. */
    public int sequence() {
        return Bytes.s32(memory, start + NLMSG_SEQ, order);
    }

    /** {@code nlmsg_pid}: the port id of the socket whose request this replies to; 0 in most notifications. */
    public int portId() {
        return Bytes.s32(memory, start + NLMSG_PID, order);
    }

    /** Index of the payload's first byte in {@link #memory()}. */
    public int payloadOffset() {
        return start + NLMSG_HDRLEN;
    }

    /** Length of the payload in bytes. */
    public int payloadLength() {
        return length - NLMSG_HDRLEN;
    }

    /** The header of the current message, as text. */
    @Override
    public String toString() {
        if (length < NLMSG_HDRLEN) {
            return "no message";
        }
        String numbers = ", sequence " + Integer.toUnsignedString(sequence()) + ", port id "
                + Integer.toUnsignedString(portId());
        return length + " bytes of type " + type() + ", flags 0x" + Integer.toHexString(flags()) + numbers;
    }

    /**
     * The attributes after the family's header. Borrowed: this cursor has one such cursor, which each call positions anew.
     *
     * @param familyHeaderLength length of the fixed header between {@code nlmsghdr} and the attributes, in bytes; a
     *     message shorter than its family's header has no attributes
     */
    public AttributeCursor attributes(int familyHeaderLength) {
        int skip = Math.min(Netlink.align(familyHeaderLength), payloadLength());
        return attributes.wrapInside(memory, payloadOffset() + skip, start + length, order);
    }
}
