package io.github.netlink4j.pcap;

import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;

/**
 * A netlink datagram in a capture: its protocol and direction, from the header that libpcap writes, and its messages.
 * Borrowed: a view of a packet, valid as long as the packet is. Allocates nothing. For one thread.
 *
 * <pre>
 *  LINKTYPE_NETLINK and LINKTYPE_LINUX_SLL, in network byte order
 *  0             2             4                 14            16
 *  +-------------+-------------+-----------------+-------------+-----------
 *  | packet type | ARPHRD      | unused          | protocol    | messages …
 *  +-------------+-------------+-----------------+-------------+-----------
 *  LINKTYPE_LINUX_SLL2
 *  0             2             4         8             10            11       20
 *  +-------------+-------------+---------+-------------+-------------+--------+-----------
 *  | protocol    | unused      | ifindex | ARPHRD      | packet type | unused | messages …
 *  +-------------+-------------+---------+-------------+-------------+--------+-----------
 * </pre>
 *
 * <p>The messages are in the byte order of the capturing machine, which no field contains: it is that of the file, unless the
 * first {@code nlmsg_len} fits only in the other one, as in a file that was converted on another machine.
 */
public final class NetlinkFrame {
    /** Length in bytes of the header of {@code LINKTYPE_NETLINK}. */
    static final int HEADER = 16;

    private static final int ARPHRD_NETLINK = 824;
    private static final int PACKET_OUTGOING = 4;
    private static final int PACKET_USER = 6;
    private static final int PACKET_KERNEL = 7;

    private static final Header SLL = new Header(HEADER, 2, 14, 1);
    private static final Header SLL2 = new Header(20, 8, 0, 10);
    private static final Map<LinkType, Header> HEADERS =
            Map.of(LinkType.NETLINK, SLL, LinkType.LINUX_SLL, SLL, LinkType.LINUX_SLL2, SLL2);

    private final MessageCursor messages = new MessageCursor();
    private ByteBuffer memory = ByteBuffer.allocate(0);
    private ByteOrder order = ByteOrder.nativeOrder();
    private int offset;
    private int length;
    private int protocol;
    private int packetType;

    /** The length of a header in bytes, and the offsets of its fields; the packet type fits in one byte. */
    private record Header(int length, int hardware, int protocol, int packetType) {}

    /** Where a datagram goes. */
    public enum Direction {
        /** From a process to the kernel. */
        TO_KERNEL,
        /** From the kernel, or from another process, to a process. */
        TO_USER,
        /**
         * The capture does not contain it: the kernel marks all packets of an nlmon device as outgoing, unless tc(8) redirects
         * them to the ingress of the device.
         */
        UNKNOWN
    }

    /** No frame; {@link #wrap} sets its packet. */
    public NetlinkFrame() {}

    /**
     * Makes this a view of a packet.
     *
     * @return whether the packet is a netlink datagram; if not, this is unchanged
     */
    public boolean wrap(CapturedPacket packet) {
        Header header = HEADERS.get(packet.linkType());
        int at = packet.offset();
        if (header == null
                || packet.length() < header.length
                || Bytes.be16(packet.memory(), at + header.hardware) != ARPHRD_NETLINK) {
            return false;
        }
        memory = packet.memory();
        protocol = Bytes.be16(memory, at + header.protocol);
        packetType = Bytes.u8(memory, at + header.packetType);
        offset = at + header.length;
        length = packet.length() - header.length;
        order = orderOf(packet, header.length);
        return true;
    }

    private ByteOrder orderOf(CapturedPacket packet, int header) {
        ByteOrder file = packet.order();
        ByteOrder other = file == ByteOrder.BIG_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        long datagram = packet.originalLength() - header;
        return fits(file, datagram) || !fits(other, datagram) ? file : other;
    }

    /** Whether the first message lies inside the datagram if its length is read in this order. */
    private boolean fits(ByteOrder candidate, long datagram) {
        if (length < Integer.BYTES) {
            return false;
        }
        long first = Bytes.u32(memory, offset, candidate);
        return first >= Netlink.NLMSG_HDRLEN && first <= datagram;
    }

    /** Whether packets of a link type have the header that {@link #putHeader} writes. */
    static boolean hasHeader(LinkType type) {
        return SLL.equals(HEADERS.get(type));
    }

    /** Writes the header of {@code LINKTYPE_NETLINK} at the beginning of a memory whose other bytes are 0. */
    static void putHeader(ByteBuffer memory, int protocol, Direction direction) {
        Bytes.putU8(memory, SLL.packetType, packetType(direction));
        Bytes.putBe16(memory, SLL.hardware, ARPHRD_NETLINK);
        Bytes.putBe16(memory, SLL.protocol, protocol);
    }

    /** As the kernel marks it; what is not known as all packets of an nlmon device. */
    private static int packetType(Direction direction) {
        return switch (direction) {
            case TO_KERNEL -> PACKET_KERNEL;
            case TO_USER -> PACKET_USER;
            case UNKNOWN -> PACKET_OUTGOING;
        };
    }

    /** The netlink protocol, such as 0 for {@code NETLINK_ROUTE}. */
    public int protocol() {
        return protocol;
    }

    /** {@code sll_pkttype}, {@code PACKET_*} of packet(7). */
    public int packetType() {
        return packetType;
    }

    /** The direction by the packet type. */
    public Direction direction() {
        return switch (packetType) {
            case PACKET_KERNEL -> Direction.TO_KERNEL;
            case PACKET_USER -> Direction.TO_USER;
            default -> Direction.UNKNOWN;
        };
    }

    /** Index of the datagram's first byte in the packet's memory. */
    public int offset() {
        return offset;
    }

    /** The byte order of the messages. */
    public ByteOrder order() {
        return order;
    }

    /** Length of the captured part of the datagram in bytes. */
    public int length() {
        return length;
    }

    /**
     * The messages. A message that was captured in part ends the walk, as a malformed one does. Borrowed: this frame has one such
     * cursor, which each call positions before the first message.
     */
    public MessageCursor messages() {
        return messages.wrap(memory, offset, length, order);
    }

    /** The numbers of its header, as text. */
    @Override
    public String toString() {
        return length + " bytes of netlink protocol " + protocol + ", packet type " + packetType;
    }
}
