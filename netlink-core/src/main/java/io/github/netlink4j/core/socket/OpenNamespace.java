package io.github.netlink4j.core.socket;

import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.linux.Linux;

/** A network namespace that is held open, for requests that name one by its file descriptor. */
public final class OpenNamespace implements AutoCloseable {
    private int descriptor;

    private OpenNamespace(int descriptor) {
        this.descriptor = descriptor;
    }

    /**
     * Opens the file of a namespace.
     *
     * @throws SystemCallException if there is no such file, or it may not be opened
     */
    public static OpenNamespace of(NetworkNamespace namespace) {
        return new OpenNamespace(NamespaceThread.open(namespace));
    }

    /**
     * The number of the file descriptor, valid until this is closed.
     *
     * @throws IllegalStateException if this is closed
     */
    public synchronized int descriptor() {
        if (descriptor < 0) {
            throw new IllegalStateException("the namespace is no longer held open");
        }
        return descriptor;
    }

    /** Closes the file; the namespace lives on while anything else is in it. Any number of times. */
    @Override
    public synchronized void close() {
        if (descriptor >= 0) {
            Linux.calls().close(descriptor);
            descriptor = -1;
        }
    }
}
