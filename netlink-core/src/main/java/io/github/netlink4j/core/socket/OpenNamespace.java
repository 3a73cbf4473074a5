package io.github.netlink4j.core.socket;

import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.linux.Linux;
import io.github.netlink4j.core.open.NamespaceThread;
import java.lang.ref.Cleaner;

/**
 * A network namespace that is held open, for requests that refer to one by its file descriptor. Thread-safe. One that becomes
 * unreachable without having been closed is closed some time after the garbage collection.
 */
public final class OpenNamespace implements AutoCloseable {
    private final int descriptor;
    private final Cleaner.Cleanable file;
    private boolean closed;

    private OpenNamespace(int descriptor) {
        this.descriptor = descriptor;
        this.file = Linux.CLEANER.register(this, closing(descriptor));
    }

    /** Must not refer to the namespace itself. */
    private static Runnable closing(int descriptor) {
        return () -> Linux.calls().close(descriptor);
    }

    /**
     * Opens the file of a namespace.
     *
     * @throws SystemCallException if there is no such file, or it may not be opened
     */
    public static OpenNamespace of(NetworkNamespace namespace) {
        return new OpenNamespace(NamespaceThread.file(namespace.file()));
    }

    /**
     * The number of the file descriptor, valid until this is closed.
     *
     * @throws IllegalStateException if this is closed
     */
    public synchronized int descriptor() {
        if (closed) {
            throw new IllegalStateException("the open network namespace is closed");
        }
        return descriptor;
    }

    /** Closes the file; the namespace continues to exist while anything else uses it. Any number of times. */
    @Override
    public synchronized void close() {
        closed = true;
        file.clean();
    }
}
