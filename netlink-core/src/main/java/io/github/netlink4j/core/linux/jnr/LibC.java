package io.github.netlink4j.core.linux.jnr;

/**
 * The functions of the C library, as jnr-ffi binds them: primitive parameters only, at most five integers each (jnr-ffi
 * 2.3.4 passes a wrong sixth one on x86-64), variadic functions declared with the parameters that are used.
 */
public interface LibC {
    int socket(int domain, int type, int protocol);

    int bind(int fd, long address, int length);

    int getsockname(int fd, long address, long length);

    int setsockopt(int fd, int level, int option, long value, int length);

    int getsockopt(int fd, int level, int option, long value, long length);

    long send(int fd, long buffer, long length, int flags);

    long recvmsg(int fd, long message, int flags);

    int recvmmsg(int fd, long messages, int count, int flags, long timeout);

    int poll(long descriptors, long count, int timeoutMillis);

    int eventfd(int initial, int flags);

    long read(int fd, long buffer, long length);

    long write(int fd, long buffer, long length);

    int open(long path, int flags);

    int munmap(long address, long length);

    int setns(int fd, int type);

    int close(int fd);

    long malloc(long length);

    void free(long address);

    long memcpy(long destination, long source, long length);
}
