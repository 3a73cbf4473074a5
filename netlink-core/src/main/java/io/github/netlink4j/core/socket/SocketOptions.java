package io.github.netlink4j.core.socket;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.linux.Descriptor;
import io.github.netlink4j.core.linux.Linux;
import io.github.netlink4j.core.open.DescriptorOptions;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import java.nio.ByteBuffer;
import java.util.SortedSet;
import java.util.TreeSet;

/** The options of a netlink socket. Thread-safe. */
final class SocketOptions extends DescriptorOptions {
    /** Room for 4,096 groups, more than any protocol has. */
    private static final int MEMBERSHIPS_LENGTH = 512;

    SocketOptions(NetlinkProtocol protocol, Descriptor descriptor) {
        super(protocol.toString(), descriptor);
    }

    void join(int group) {
        set(Linux.SOL_NETLINK, Linux.NETLINK_ADD_MEMBERSHIP, group, "join group " + group);
    }

    void leave(int group) {
        set(Linux.SOL_NETLINK, Linux.NETLINK_DROP_MEMBERSHIP, group, "leave group " + group);
    }

    /** Reads the whole memory: kernels before 6.4 return a length that is too short. */
    SortedSet<Integer> memberships() {
        ByteBuffer bits =
                get(Linux.SOL_NETLINK, Linux.NETLINK_LIST_MEMBERSHIPS, MEMBERSHIPS_LENGTH, "list memberships");
        SortedSet<Integer> groups = new TreeSet<>();
        for (int i = 0; i < 8 * MEMBERSHIPS_LENGTH; i++) {
            if ((Bytes.s32(bits, i / Integer.SIZE * Integer.BYTES) & 1 << i) != 0) {
                groups.add(i + 1);
            }
        }
        return groups;
    }

    boolean set(NetlinkOption option, boolean on) {
        try {
            set(Linux.SOL_NETLINK, option.number(), on ? 1 : 0, "option " + option);
            return true;
        } catch (SystemCallException e) {
            if (e.errno().equals(Errno.ENOPROTOOPT)) {
                return false;
            }
            throw e;
        }
    }

    boolean isSet(NetlinkOption option) {
        return number(Linux.SOL_NETLINK, option.number(), "option " + option) != 0;
    }

    void detachFilter() {
        set(Linux.SOL_SOCKET, Linux.SO_DETACH_FILTER, 0, "detach filter");
    }

    void lockFilter() {
        set(Linux.SOL_SOCKET, Linux.SO_LOCK_FILTER, 1, "lock filter");
    }

    int receiveBufferSize() {
        return number(Linux.SOL_SOCKET, Linux.SO_RCVBUF, "receive buffer");
    }

    int sendBufferSize() {
        return number(Linux.SOL_SOCKET, Linux.SO_SNDBUF, "send buffer");
    }

    void enlargeReceiveBuffer(int bytes) {
        enlarge(Linux.SO_RCVBUFFORCE, Linux.SO_RCVBUF, bytes, "receive buffer");
    }

    void enlargeSendBuffer(int bytes) {
        enlarge(Linux.SO_SNDBUFFORCE, Linux.SO_SNDBUF, bytes, "send buffer");
    }

    long kernelDrops() {
        ByteBuffer counters =
                get(Linux.SOL_SOCKET, Linux.SO_MEMINFO, Linux.SK_MEMINFO_VARS * Integer.BYTES, "memory counters");
        return Bytes.u32(counters, Linux.SK_MEMINFO_DROPS * Integer.BYTES);
    }
}
