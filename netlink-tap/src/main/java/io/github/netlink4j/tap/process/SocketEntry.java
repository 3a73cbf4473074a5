package io.github.netlink4j.tap.process;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A netlink socket of a network namespace: a line of {@code /proc/net/netlink}, which {@code net/netlink/af_netlink.c} writes. Owned.
 *
 * @param protocol the netlink protocol, such as 0 for {@code NETLINK_ROUTE}
 * @param portId its port id, 0 to 4,294,967,295; 0 for a socket of the kernel
 * @param groups the first 32 multicast groups that it is in, group 1 as the lowest bit
 * @param receiveBytes memory of the messages that wait to be received, in bytes
 * @param sendBytes memory of the messages that were sent and are not received yet, in bytes
 * @param drops messages that it lost, because its receive buffer was full
 * @param inode the inode of the socket: the number in {@code socket:[16021]} among the descriptors of a process
 */
public record SocketEntry(
        int protocol, long portId, int groups, long receiveBytes, long sendBytes, long drops, long inode) {
    /** {@code sk Eth Pid Groups Rmem Wmem Dump Locks Drops Inode}. */
    private static final Pattern LINE = Pattern.compile("\\s*[0-9a-f]+\\s+(\\d{1,3})\\s+(\\d{1,10})\\s+([0-9a-f]{8})"
            + "\\s+(-?\\d{1,10})\\s+(-?\\d{1,10})\\s+\\S+\\s+\\d+\\s+(\\d{1,10})\\s+(\\d{1,18})\\b.*");

    private static final int HEX = 16;

    /** The sockets in a text such as that of {@code /proc/net/netlink}; its head, and lines that are none, are skipped. */
    public static List<SocketEntry> parse(String text) {
        return text.lines().map(SocketEntry::ofLine).flatMap(Optional::stream).toList();
    }

    private static Optional<SocketEntry> ofLine(String line) {
        Matcher row = LINE.matcher(line);
        if (!row.matches()) {
            return Optional.empty();
        }
        return Optional.of(new SocketEntry(
                Integer.parseInt(row.group(1)),
                Long.parseLong(row.group(2)),
                Integer.parseUnsignedInt(row.group(3), HEX),
                Long.parseLong(row.group(4)),
                Long.parseLong(row.group(5)),
                Long.parseLong(row.group(6)),
                Long.parseLong(row.group(7))));
    }
}
