package io.github.netlink4j.core.linux.jnr;

import com.kenai.jffi.MemoryIO;
import io.github.netlink4j.core.linux.SystemCalls;
import java.nio.ByteBuffer;
import jnr.ffi.LibraryLoader;
import jnr.ffi.Pointer;
import jnr.ffi.Runtime;

/** The system calls through jnr-ffi and the C library. */
public final class JnrSystemCalls implements SystemCalls {
    /** {@code PROT_READ | PROT_WRITE}, and the numbers below: the same on every architecture that a JVM runs on. */
    private static final int PROT_READ_WRITE = 1 | 2;

    private static final int MAP_SHARED = 1;
    private static final int MAP_PRIVATE = 2;
    private static final int MAP_FIXED = 0x10;
    private static final int MAP_ANONYMOUS = 0x20;
    private static final long MAP_FAILED = -1;

    /** Never released: jnr-ffi unmaps the generated code of a library that is collected. */
    private static final LibC LIBC = LibraryLoader.create(LibC.class).load("c");

    private static final LibCMmap MMAP = LibraryLoader.create(LibCMmap.class).load("c");

    private static final Runtime RUNTIME = Runtime.getRuntime(LIBC);

    @Override
    public long address(ByteBuffer direct) {
        return Pointer.wrap(RUNTIME, direct.duplicate().clear()).address();
    }

    @Override
    public int socket(int domain, int type, int protocol) {
        return checked(LIBC.socket(domain, type, protocol));
    }

    @Override
    public int bind(int fd, long address, int length) {
        return checked(LIBC.bind(fd, address, length));
    }

    @Override
    public int getsockname(int fd, long address, long length) {
        return checked(LIBC.getsockname(fd, address, length));
    }

    @Override
    public int setsockopt(int fd, int level, int option, long value, int length) {
        return checked(LIBC.setsockopt(fd, level, option, value, length));
    }

    @Override
    public int getsockopt(int fd, int level, int option, long value, long length) {
        return checked(LIBC.getsockopt(fd, level, option, value, length));
    }

    @Override
    public long send(int fd, long buffer, long length, int flags) {
        return checked(LIBC.send(fd, buffer, length, flags));
    }

    @Override
    public long recvmsg(int fd, long message, int flags) {
        return checked(LIBC.recvmsg(fd, message, flags));
    }

    @Override
    public int recvmmsg(int fd, long messages, int count, int flags, long timeout) {
        return checked(LIBC.recvmmsg(fd, messages, count, flags, timeout));
    }

    @Override
    public int poll(long descriptors, long count, int timeoutMillis) {
        return checked(LIBC.poll(descriptors, count, timeoutMillis));
    }

    @Override
    public int eventfd(int initial, int flags) {
        return checked(LIBC.eventfd(initial, flags));
    }

    @Override
    public long read(int fd, long buffer, long length) {
        return checked(LIBC.read(fd, buffer, length));
    }

    @Override
    public long write(int fd, long buffer, long length) {
        return checked(LIBC.write(fd, buffer, length));
    }

    @Override
    public int open(long path, int flags) {
        return checked(LIBC.open(path, flags));
    }

    @Override
    public long map(int fd, long length) {
        return mapped(MMAP.mmap(0, length, PROT_READ_WRITE, MAP_SHARED, fd, 0));
    }

    @Override
    public long mapNothing(long address, long length) {
        return mapped(MMAP.mmap(address, length, PROT_READ_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0));
    }

    /** An address may have any bit but those of a small negative number. */
    private static long mapped(long result) {
        return result != MAP_FAILED ? result : -RUNTIME.getLastError();
    }

    @Override
    public int munmap(long address, long length) {
        return checked(LIBC.munmap(address, length));
    }

    @Override
    public ByteBuffer buffer(long address, int length) {
        return MemoryIO.getInstance().newDirectByteBuffer(address, length);
    }

    @Override
    public int setns(int fd, int type) {
        return checked(LIBC.setns(fd, type));
    }

    @Override
    public int close(int fd) {
        return checked(LIBC.close(fd));
    }

    @Override
    public long malloc(long length) {
        return LIBC.malloc(length);
    }

    @Override
    public void free(long address) {
        LIBC.free(address);
    }

    @Override
    public void memcpy(long destination, long source, long length) {
        LIBC.memcpy(destination, source, length);
    }

    /** The error number must be read before anything else runs on this thread. */
    private static int checked(int result) {
        return result >= 0 ? result : -RUNTIME.getLastError();
    }

    private static long checked(long result) {
        return result >= 0 ? result : -RUNTIME.getLastError();
    }
}
