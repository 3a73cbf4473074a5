package io.github.netlink4j.core.socket;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.NetlinkUnavailableException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.linux.Descriptor;
import io.github.netlink4j.core.linux.Linux;
import io.github.netlink4j.core.linux.SystemCalls;
import io.github.netlink4j.core.wire.Bytes;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Says how a {@link NetlinkSocket} is to be opened. */
public final class NetlinkSocketBuilder {
    private static final int DEFAULT_DATAGRAM_CAPACITY = 64 * 1024;
    private static final int SOCKADDR_NL_LENGTH = 12;

    private final NetlinkProtocol protocol;
    private @Nullable NetworkNamespace namespace;
    private int datagramCapacity = DEFAULT_DATAGRAM_CAPACITY;
    private int receiveBuffer;

    NetlinkSocketBuilder(NetlinkProtocol protocol) {
        this.protocol = protocol;
    }

    /** Opens it in another network namespace than the caller's; needs {@code CAP_SYS_ADMIN}. */
    public NetlinkSocketBuilder namespace(NetworkNamespace namespace) {
        this.namespace = namespace;
        return this;
    }

    /**
     * Length of the memory that one datagram is received into; 64 KiB by default, and it grows when one does not fit.
     *
     * @param bytes 4,096 or more
     */
    public NetlinkSocketBuilder datagramCapacity(int bytes) {
        if (bytes < 4096) {
            throw new IllegalArgumentException("a datagram capacity of " + bytes + " bytes: 4096 or more is needed");
        }
        datagramCapacity = bytes;
        return this;
    }

    /**
     * Size of the kernel's queue for this socket. Beyond {@code net.core.rmem_max} it needs {@code CAP_NET_ADMIN}, and
     * without that gets as much as is allowed; never less than the kernel's default. See
     * {@link NetlinkSocket#receiveBufferSize()} for what it became.
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
     * Opens the socket and binds it to a port id that the kernel chooses.
     *
     * @throws SystemCallException if the kernel has no netlink or not this protocol, or the namespace cannot be entered
     * @throws NetlinkUnavailableException if this is not Linux on a 64-bit machine, or native code cannot be called
     */
    public NetlinkSocket open() {
        requireLinux();
        int fd = namespace == null ? socket() : NamespaceEntry.call(namespace, this::socket);
        Descriptor descriptor = guard(fd);
        try {
            NetlinkSocket socket = new NetlinkSocket(protocol, descriptor, bind(fd), datagramCapacity);
            if (receiveBuffer > 0) {
                socket.enlargeReceiveBuffer(receiveBuffer);
            }
            return socket;
        } catch (RuntimeException | Error e) {
            descriptor.close();
            throw e;
        }
    }

    private static Descriptor guard(int fd) {
        int wakeup = Linux.calls().eventfd(0, Linux.CLOEXEC | Linux.NONBLOCK);
        if (wakeup < 0) {
            Linux.calls().close(fd);
        }
        return new Descriptor(fd, checked("eventfd", wakeup, ""));
    }

    private static void requireLinux() {
        String system = System.getProperty("os.name");
        if (!"Linux".equals(system)) {
            throw new NetlinkUnavailableException("netlink is Linux's own; this is " + system, null);
        }
        if ("32".equals(System.getProperty("sun.arch.data.model"))) {
            throw new NetlinkUnavailableException("netlink4j needs a 64-bit JVM", null);
        }
        requireNativeCalls();
    }

    private static void requireNativeCalls() {
        try {
            Linux.calls();
        } catch (LinkageError e) {
            throw new NetlinkUnavailableException(
                    "jnr-ffi cannot load its native library: it needs a folder that is writable and not mounted noexec"
                            + " (-Djffi.extract.dir=DIR names one), and from Java 24 on the option"
                            + " --enable-native-access=ALL-UNNAMED where native access is denied",
                    e);
        }
    }

    private int socket() {
        int type = Linux.SOCK_RAW | Linux.CLOEXEC;
        int fd = Linux.calls().socket(Linux.AF_NETLINK, type, protocol.number());
        return checked("socket(" + protocol + ")", fd, remedy(fd));
    }

    private static String remedy(int result) {
        Errno errno = new Errno(-result);
        if (errno.equals(Errno.EPROTONOSUPPORT)) {
            return "this kernel has no such netlink protocol: it is not built in and no module brings it";
        }
        return errno.equals(Errno.EAFNOSUPPORT) ? "this kernel has no netlink" : "";
    }

    private int bind(int fd) {
        SystemCalls calls = Linux.calls();
        ByteBuffer address = ByteBuffer.allocateDirect(SOCKADDR_NL_LENGTH + Integer.BYTES);
        Bytes.putU16(address, 0, Linux.AF_NETLINK);
        Bytes.putU32(address, SOCKADDR_NL_LENGTH, SOCKADDR_NL_LENGTH);
        long start = calls.address(address);
        try {
            checked("bind(" + protocol + ")", calls.bind(fd, start, SOCKADDR_NL_LENGTH), "");
            checked("getsockname", calls.getsockname(fd, start, start + SOCKADDR_NL_LENGTH), "");
            return Bytes.s32(address, 4);
        } finally {
            Reference.reachabilityFence(address);
        }
    }

    private static int checked(String call, int result, String remedy) {
        if (result < 0) {
            throw new SystemCallException(call, new Errno(-result), remedy);
        }
        return result;
    }
}
