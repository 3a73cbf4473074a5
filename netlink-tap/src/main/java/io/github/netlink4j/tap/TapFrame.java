package io.github.netlink4j.tap;

import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A netlink datagram that was sent or received on the machine: one or more messages. A source's frame is borrowed, valid until the
 * handler returns, and its memory is not to be changed; {@link #copy} is owned. For one thread.
 */
public final class TapFrame implements TapEvent {
    /** The time is not known. */
    public static final long NO_TIME = -1;

    private static final long SECOND = 1_000_000_000;
    private static final ByteBuffer NO_MEMORY = ByteBuffer.allocate(0);

    private final MessageCursor messages = new MessageCursor();
    private final DirectionRule rule = new DirectionRule();
    private ByteBuffer memory = NO_MEMORY;
    private ByteOrder order = ByteOrder.nativeOrder();
    private int offset;
    private int length;
    private long originalLength;
    private long number;
    private int protocol;
    private Direction direction = Direction.TO_USER;
    private boolean isDirectionExact;
    private int copies = 1;
    private boolean hasTime;
    private long seconds;
    private int nanos;

    /** A frame that a source sets. */
    TapFrame() {}

    /** Sets the datagram; it has no time, one copy, and the direction by {@link DirectionRule} then. */
    TapFrame set(int protocol, ByteBuffer memory, int offset, int length, ByteOrder order) {
        this.number++;
        this.protocol = protocol;
        this.memory = memory;
        this.offset = offset;
        this.length = length;
        this.originalLength = length;
        this.order = order;
        this.direction = rule.of(protocol, memory, offset, length, order);
        this.isDirectionExact = false;
        this.copies = 1;
        this.hasTime = false;
        return this;
    }

    TapFrame setOriginalLength(long bytes) {
        originalLength = bytes;
        return this;
    }

    TapFrame setTime(long epochSecond, int nano) {
        hasTime = true;
        seconds = epochSecond;
        nanos = nano;
        return this;
    }

    /** Sets the direction that the source knows. */
    TapFrame setDirection(Direction exact) {
        direction = exact;
        isDirectionExact = true;
        return this;
    }

    TapFrame setCopies(int receivers) {
        copies = receivers;
        return this;
    }

    /** Ends the borrowing: no bytes, so that a late reader does not read those of another frame. */
    void release() {
        memory = NO_MEMORY;
        offset = 0;
        length = 0;
    }

    TapFrame setNumber(long ofSource) {
        number = ofSource;
        return this;
    }

    /** Its number in its source, from 1. */
    public long number() {
        return number;
    }

    /** When the kernel delivered it; {@code null} if the capture does not have the time. */
    public @Nullable Instant time() {
        return hasTime ? Instant.ofEpochSecond(seconds, nanos) : null;
    }

    /** Whether it has a time. */
    public boolean hasTime() {
        return hasTime;
    }

    /** The seconds of its time since 1970-01-01T00:00Z; 0 without a time. */
    public long epochSecond() {
        return hasTime ? seconds : 0;
    }

    /** The nanoseconds of its time after {@link #epochSecond}, 0 to 999,999,999. */
    public int nano() {
        return hasTime ? nanos : 0;
    }

    /**
     * The nanoseconds from another frame to this one; 0 if the other one is later, the highest number if it is centuries before,
     * {@link #NO_TIME} if one of them has no time.
     */
    public long nanosSince(TapFrame other) {
        if (!hasTime || !other.hasTime) {
            return NO_TIME;
        }
        long whole = seconds - other.seconds;
        if (whole >= Long.MAX_VALUE / SECOND) {
            return Long.MAX_VALUE;
        }
        return whole < 0 ? 0 : Math.max(0, whole * SECOND + nanos - other.nanos);
    }

    /** The netlink protocol, such as 0 for {@code NETLINK_ROUTE}. */
    public int protocol() {
        return protocol;
    }

    /** The kernel's name of the protocol without {@code NETLINK_}, such as {@code ROUTE}. */
    public String protocolName() {
        return NetlinkProtocol.shortName(protocol);
    }

    /** Where it goes. */
    public Direction direction() {
        return direction;
    }

    /**
     * Whether the kernel told the direction. If not, it is a rule: to the kernel is what has {@code NLM_F_REQUEST}, except
     * the second of two datagrams of {@code NETLINK_FIB_LOOKUP} with one sequence number.
     */
    public boolean isDirectionExact() {
        return isDirectionExact;
    }

    /** The sockets that received it: more than 1 for a multicast whose copies were folded into one frame. */
    public int copies() {
        return copies;
    }

    /** The memory that it is in; borrowed. */
    public ByteBuffer memory() {
        return memory;
    }

    /** Index of its first byte in {@link #memory()}. */
    public int offset() {
        return offset;
    }

    /** Number of its bytes that were captured. */
    public int length() {
        return length;
    }

    /** Number of bytes that it had. */
    public long originalLength() {
        return originalLength;
    }

    /** Whether bytes at its end were not captured. */
    public boolean isTruncated() {
        return length < originalLength;
    }

    /** The byte order of its numbers: that of the capturing machine. */
    public ByteOrder order() {
        return order;
    }

    /**
     * The messages. One that was captured in part ends the walk, as a malformed one does. Borrowed: a frame has one such cursor, which
     * each call positions before the first message.
     */
    public MessageCursor messages() {
        return messages.wrap(memory, offset, length, order);
    }

    /** Its captured bytes; a view of its memory. */
    ByteBuffer bytes() {
        return memory.duplicate().clear().position(offset).limit(offset + length);
    }

    /** A copy with memory of its own; owned. */
    public TapFrame copy() {
        return like(ByteBuffer.wrap(Bytes.copy(memory, offset, length)), originalLength);
    }

    /** A frame that differs from this one only in its bytes, which are a whole buffer. */
    TapFrame like(ByteBuffer bytes, long original) {
        TapFrame copy = new TapFrame()
                .set(protocol, bytes, 0, bytes.limit(), order)
                .setOriginalLength(original)
                .setCopies(copies)
                .setNumber(number);
        copy.direction = direction;
        copy.isDirectionExact = isDirectionExact;
        copy.hasTime = hasTime;
        copy.seconds = seconds;
        copy.nanos = nanos;
        return copy;
    }

    /** Number, protocol, direction and length, as text. */
    @Override
    public String toString() {
        return "frame " + number + ": " + length + " bytes of " + protocolName() + " " + direction;
    }
}
