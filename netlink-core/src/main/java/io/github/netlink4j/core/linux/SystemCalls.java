package io.github.netlink4j.core.linux;

import java.nio.ByteBuffer;

/**
 * The system calls that netlink needs, and memory that the garbage collector does not own. Addresses are {@code long}. Every
 * system call returns a result of 0 or more, or the negative error number.
 *
 * <p>At most five integer parameters each: more cannot be called fast and safely through every backend.
 */
public interface SystemCalls {
    /** The address of a direct buffer's index 0; valid while the buffer is reachable. */
    long address(ByteBuffer direct);

    /** socket(2). */
    int socket(int domain, int type, int protocol);

    /** bind(2). */
    int bind(int fd, long address, int length);

    /** getsockname(2). */
    int getsockname(int fd, long address, long length);

    /** setsockopt(2). */
    int setsockopt(int fd, int level, int option, long value, int length);

    /** getsockopt(2). */
    int getsockopt(int fd, int level, int option, long value, long length);

    /** send(2). */
    long send(int fd, long buffer, long length, int flags);

    /** recvmsg(2). */
    long recvmsg(int fd, long message, int flags);

    /** recvmmsg(2). */
    int recvmmsg(int fd, long messages, int count, int flags, long timeout);

    /** poll(2). */
    int poll(long descriptors, long count, int timeoutMillis);

    /** eventfd(2). */
    int eventfd(int initial, int flags);

    /** read(2). */
    long read(int fd, long buffer, long length);

    /** write(2). */
    long write(int fd, long buffer, long length);

    /** open(2) without a mode. */
    int open(long path, int flags);

    /**
     * mmap(2) of a socket's ring from its offset 0, to read and write, shared: an address, or the negative error number.
     *
     * @param length bytes, a multiple of the page size
     */
    long map(int fd, long length);

    /**
     * mmap(2) of anonymous memory, all zero, over a mapping, which ends: late reads of the address do no harm.
     *
     * @return the address, or the negative error number
     */
    long mapNothing(long address, long length);

    /** munmap(2). */
    int munmap(long address, long length);

    /** A direct buffer over memory that this process has mapped; it does not own the memory. */
    ByteBuffer buffer(long address, int length);

    /** setns(2). */
    int setns(int fd, int type);

    /** close(2). */
    int close(int fd);

    /** malloc(3): an address, or 0 if there is no memory. */
    long malloc(long length);

    /** free(3). */
    void free(long address);

    /** memcpy(3), without its result. */
    void memcpy(long destination, long source, long length);
}
