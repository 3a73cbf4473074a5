package io.github.netlink4j.core.packet;

import io.github.netlink4j.core.linux.Linux;
import io.github.netlink4j.core.linux.SystemCalls;
import io.github.netlink4j.core.open.Opening;
import java.nio.ByteBuffer;

/**
 * The mapped memory of a ring. When its socket has closed, empty memory replaces it, so that a late reader of a frame reads zeros;
 * the addresses are freed when no buffer refers to them any more.
 */
final class RingMemory {
    private final SystemCalls calls = Linux.calls();
    private final long address;
    private final int length;
    private boolean isMapped = true;

    private RingMemory(long address, int length) {
        this.address = address;
        this.length = length;
    }

    /** Maps the ring of a socket. */
    static RingMemory map(int fd, int length) {
        long address = Linux.calls().map(fd, length);
        if (address < 0) {
            Opening.checked("mmap", (int) address);
        }
        return new RingMemory(address, length);
    }

    /** A buffer over the memory; the only one. Its cleaner refers to this memory alone. */
    ByteBuffer buffer() {
        ByteBuffer buffer = calls.buffer(address, length);
        Linux.CLEANER.register(buffer, this::unmap);
        return buffer;
    }

    /** Gives the ring back to the kernel. */
    synchronized void detach() {
        if (isMapped && calls.mapNothing(address, length) < 0) {
            unmap();
        }
    }

    private synchronized void unmap() {
        if (isMapped) {
            isMapped = false;
            calls.munmap(address, length);
        }
    }
}
