package io.github.netlink4j.core.open;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.InterruptedWaitException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.linux.Descriptor;
import io.github.netlink4j.core.linux.ReadableWait;
import org.jspecify.annotations.Nullable;

/** The wait of the one thread that reads a socket. Its memory is allocated by the first wait. */
public final class ReaderWait {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final String socket;
    private final Descriptor descriptor;
    private @Nullable ReadableWait readable;

    /**
     * Prepares waits.
     *
     * @param socket its name in errors
     */
    public ReaderWait(String socket, Descriptor descriptor) {
        this.socket = socket;
        this.descriptor = descriptor;
    }

    /**
     * Waits until there is something to read, the socket is closed, or the time is over; it may also end early. During a use of
     * the descriptor.
     *
     * @param nanos how long to wait
     * @param what for what, in an error
     * @throws InterruptedWaitException if this thread is interrupted, before or meanwhile; its interrupt status stays set
     */
    public void await(long nanos, String what) {
        ReadableWait wait = readable;
        if (wait == null) {
            wait = new ReadableWait(descriptor);
            readable = wait;
        }
        int result = wait.await((int) Math.min(Integer.MAX_VALUE, nanos / NANOS_PER_MILLI + 1));
        if (result == ReadableWait.INTERRUPTED && !descriptor.isClosed()) {
            throw new InterruptedWaitException(socket + ": waiting for " + what);
        }
        // One that a signal ended is repeated by the caller.
        if (result < 0 && result != ReadableWait.INTERRUPTED && result != -Errno.EINTR.number()) {
            throw new SystemCallException("poll", new Errno(-result));
        }
    }
}
