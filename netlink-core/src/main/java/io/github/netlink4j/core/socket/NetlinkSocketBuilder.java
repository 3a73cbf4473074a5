package io.github.netlink4j.core.socket;

import io.github.netlink4j.core.error.InterruptedWaitException;
import io.github.netlink4j.core.error.NetlinkUnavailableException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.linux.Descriptor;
import io.github.netlink4j.core.linux.Linux;
import io.github.netlink4j.core.linux.SystemCalls;
import io.github.netlink4j.core.open.NamespaceThread;
import io.github.netlink4j.core.open.Opening;
import io.github.netlink4j.core.open.Prerequisites;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Settings of a {@link NetlinkSocket} that is going to be opened. */
public final class NetlinkSocketBuilder {
    private static final int DEFAULT_DATAGRAM_CAPACITY = 8 * 1024;
    private static final int MIN_DATAGRAM_CAPACITY = 4096;
    private static final int SOCKADDR_NL_LENGTH = 12;

    private final NetlinkProtocol protocol;
    private @Nullable NetworkNamespace namespace;
    private int datagramCapacity = DEFAULT_DATAGRAM_CAPACITY;
    private int datagramsPerReceive = 1;
    private int receiveBuffer;
    private int sendBuffer;

    NetlinkSocketBuilder(NetlinkProtocol protocol) {
        this.protocol = protocol;
    }

    /** Opens it in another network namespace than the caller's; needs {@code CAP_SYS_ADMIN}. */
    public NetlinkSocketBuilder namespace(NetworkNamespace namespace) {
        this.namespace = Objects.requireNonNull(namespace, "namespace");
        return this;
    }

    /**
     * Length of the memory that one datagram is received into, allocated by the first receive; 8 KiB by default, which most
     * datagrams fit. It grows when one does not (those of a dump have up to 32 KiB); that one is received whole, too, up to
     * 1 MiB beyond.
     *
     * @param bytes 4,096 or more
     */
    public NetlinkSocketBuilder datagramCapacity(int bytes) {
        if (bytes < MIN_DATAGRAM_CAPACITY) {
            throw new IllegalArgumentException("a datagram capacity of " + bytes + " bytes: must be 4,096 or more");
        }
        datagramCapacity = bytes;
        return this;
    }

    /**
     * How many datagrams to fetch from the kernel at once; 1 by default. See {@link NetlinkSocket#receiveMany(int)}.
     *
     * @param datagrams 1 or more; no more than 256 are fetched at once
     */
    public NetlinkSocketBuilder datagramsPerReceive(int datagrams) {
        Receiver.requireDatagrams(datagrams);
        datagramsPerReceive = datagrams;
        return this;
    }

    /**
     * Size of the receive buffer, the kernel's queue for this socket: {@code SO_RCVBUF}, socket(7). More than {@code
     * net.core.rmem_max} needs {@code CAP_NET_ADMIN}; without it the size is that limit. It is never less than the kernel's
     * default. {@link NetlinkSocket#receiveBufferSize()} returns the resulting size.
     *
     * @param bytes more than 0
     */
    public NetlinkSocketBuilder receiveBuffer(int bytes) {
        if (bytes <= 0) {
            throw new IllegalArgumentException("a receive buffer of " + bytes + " bytes");
        }
        receiveBuffer = bytes;
        return this;
    }

    /**
     * Size of the send buffer, which limits the length of a datagram to the kernel: {@code SO_SNDBUF}, socket(7). More than
     * {@code net.core.wmem_max} needs {@code CAP_NET_ADMIN}; without it the size is that limit. It is never less than the
     * kernel's default. {@link NetlinkSocket#sendBufferSize()} returns the resulting size.
     *
     * @param bytes more than 0
     */
    public NetlinkSocketBuilder sendBuffer(int bytes) {
        if (bytes <= 0) {
            throw new IllegalArgumentException("a send buffer of " + bytes + " bytes");
        }
        sendBuffer = bytes;
        return this;
    }

    /**
     * Opens the socket and binds it to a port id that the kernel chooses.
     *
     * @throws SystemCallException if the kernel has no netlink or not this protocol, or the namespace cannot be entered
     * @throws InterruptedWaitException if this thread is interrupted while another one enters the namespace for it
     * @throws NetlinkUnavailableException if this is not Linux on a 64-bit machine, or jnr-ffi cannot load its native library
     */
    public NetlinkSocket open() {
        Prerequisites.require();
        int fd = namespace == null ? socket() : NamespaceThread.open(namespace.file(), this::socket);
        Descriptor descriptor = Opening.guard(fd);
        try {
            SocketOptions options = new SocketOptions(protocol, descriptor);
            if (receiveBuffer > 0) {
                options.enlargeReceiveBuffer(receiveBuffer);
            }
            if (sendBuffer > 0) {
                options.enlargeSendBuffer(sendBuffer);
            }
            int portId = bind(fd);
            Receiver receiver = new Receiver(protocol, portId, descriptor, options, datagramCapacity);
            receiver.datagramsPerCall(datagramsPerReceive);
            return new NetlinkSocket(protocol, portId, descriptor, options, receiver);
        } catch (RuntimeException | Error e) {
            descriptor.close();
            throw e;
        }
    }

    private int socket() {
        int type = Linux.SOCK_RAW | Linux.CLOEXEC;
        int fd = Linux.calls().socket(Linux.AF_NETLINK, type, protocol.number());
        return Opening.checked("socket(" + protocol + ")", fd);
    }

    private int bind(int fd) {
        SystemCalls calls = Linux.calls();
        ByteBuffer address = ByteBuffer.allocateDirect(SOCKADDR_NL_LENGTH + Integer.BYTES);
        Bytes.putU16(address, 0, Linux.AF_NETLINK);
        Bytes.putU32(address, SOCKADDR_NL_LENGTH, SOCKADDR_NL_LENGTH);
        long start = calls.address(address);
        try {
            Opening.checked("bind(" + protocol + ")", calls.bind(fd, start, SOCKADDR_NL_LENGTH));
            Opening.checked("getsockname", calls.getsockname(fd, start, start + SOCKADDR_NL_LENGTH));
            return Bytes.s32(address, 4);
        } finally {
            Reference.reachabilityFence(address);
        }
    }
}
