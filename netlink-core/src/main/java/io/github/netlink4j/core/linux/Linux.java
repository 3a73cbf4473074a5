package io.github.netlink4j.core.linux;

import io.github.netlink4j.core.linux.jnr.JnrSystemCalls;
import java.lang.ref.Cleaner;
import jnr.constants.platform.AddressFamily;
import jnr.constants.platform.OpenFlags;
import jnr.constants.platform.Sock;
import jnr.constants.platform.SocketLevel;
import jnr.constants.platform.SocketMessage;
import jnr.constants.platform.SocketOption;

/**
 * The running kernel's numbers, and the backend that calls it. Numbers that differ between architectures come from
 * jnr-constants, the others from {@code include/uapi/linux}.
 */
public final class Linux {
    /** Address family of netlink. */
    public static final int AF_NETLINK = AddressFamily.AF_NETLINK.intValue();
    /** Address family of packet sockets; {@code include/linux/socket.h}. */
    public static final int AF_PACKET = 17;
    /** Raw sockets. */
    public static final int SOCK_RAW = Sock.SOCK_RAW.intValue();
    /** Close on exec; the number of {@code O_CLOEXEC}, as the kernel defines it. */
    public static final int CLOEXEC = OpenFlags.O_CLOEXEC.intValue();
    /** Do not block; the number of {@code O_NONBLOCK}. */
    public static final int NONBLOCK = OpenFlags.O_NONBLOCK.intValue();

    /** Level of general socket options. */
    public static final int SOL_SOCKET = SocketLevel.SOL_SOCKET.intValue();
    /** Level of netlink's socket options. */
    public static final int SOL_NETLINK = 270;
    /** Level of packet sockets' options. */
    public static final int SOL_PACKET = 263;
    /** The error that a socket has met; reading it clears it. */
    public static final int SO_ERROR = SocketOption.SO_ERROR.intValue();
    /** Size of the receive buffer in bytes, within {@code net.core.rmem_max}. */
    public static final int SO_RCVBUF = SocketOption.SO_RCVBUF.intValue();
    /** The same beyond {@code net.core.rmem_max}, with {@code CAP_NET_ADMIN}. */
    public static final int SO_RCVBUFFORCE = SocketOption.SO_RCVBUFFORCE.intValue();
    /** Size of the send buffer in bytes, within {@code net.core.wmem_max}. */
    public static final int SO_SNDBUF = SocketOption.SO_SNDBUF.intValue();
    /** The same beyond {@code net.core.wmem_max}, with {@code CAP_NET_ADMIN}. */
    public static final int SO_SNDBUFFORCE = SocketOption.SO_SNDBUFFORCE.intValue();
    /** Attach a classic BPF program. */
    public static final int SO_ATTACH_FILTER = SocketOption.SO_ATTACH_FILTER.intValue();
    /** Detach it. */
    public static final int SO_DETACH_FILTER = SocketOption.SO_DETACH_FILTER.intValue();
    /** Lock the filter; {@code include/uapi/asm-generic/socket.h}. */
    public static final int SO_LOCK_FILTER = 44;
    /** Memory counters of a socket; {@code include/uapi/asm-generic/socket.h}. */
    public static final int SO_MEMINFO = 55;
    /** Index of the drop count in {@link #SO_MEMINFO}. */
    public static final int SK_MEMINFO_DROPS = 8;
    /** Number of counters in {@link #SO_MEMINFO}. */
    public static final int SK_MEMINFO_VARS = 9;

    /** Join a multicast group. */
    public static final int NETLINK_ADD_MEMBERSHIP = 1;
    /** Leave a multicast group. */
    public static final int NETLINK_DROP_MEMBERSHIP = 2;
    /** Control data: the group that a datagram was sent to. */
    public static final int NETLINK_PKTINFO = 3;
    /** Control data: the network namespace that a datagram comes from. */
    public static final int NETLINK_LISTEN_ALL_NSID = 8;
    /** The groups that a socket is a member of, one bit each. */
    public static final int NETLINK_LIST_MEMBERSHIPS = 9;

    /** Return the datagram's full length, also when it is truncated. */
    public static final int MSG_TRUNC = SocketMessage.MSG_TRUNC.intValue();
    /** Do not block in this call. */
    public static final int MSG_DONTWAIT = SocketMessage.MSG_DONTWAIT.intValue();

    /** Of poll: there is data to read. */
    public static final int POLLIN = 1;
    /** Of setns: a network namespace. */
    public static final int CLONE_NEWNET = 0x4000_0000;

    /** Closes descriptors whose owner has become unreachable without having been closed. */
    public static final Cleaner CLEANER = Cleaner.create();

    private Linux() {}

    /** The system calls. Loads the native library at the first call. */
    public static SystemCalls calls() {
        return Backend.CALLS;
    }

    private static final class Backend {
        static final SystemCalls CALLS = new JnrSystemCalls();
    }
}
