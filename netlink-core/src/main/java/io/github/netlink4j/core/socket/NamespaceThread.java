package io.github.netlink4j.core.socket;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.linux.Linux;
import io.github.netlink4j.core.linux.SystemCalls;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Makes one call inside a network namespace, on a thread that ends with it: no other thread ever changes namespace. */
final class NamespaceThread {
    private final NetworkNamespace namespace;
    private final IntSupplier call;
    private int result;
    private @Nullable Throwable failure;

    private NamespaceThread(NetworkNamespace namespace, IntSupplier call) {
        this.namespace = namespace;
        this.call = call;
    }

    static int call(NetworkNamespace namespace, IntSupplier call) {
        NamespaceThread entry = new NamespaceThread(namespace, call);
        Thread thread = new Thread(null, entry::run, "netlink4j-namespace", 0, false);
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (entry.failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (entry.failure instanceof Error error) {
            throw error;
        }
        return entry.result;
    }

    /** An open descriptor of the namespace's file; the caller closes it. */
    static int open(NetworkNamespace namespace) {
        return new NamespaceThread(namespace, () -> 0).openNamespace();
    }

    private void run() {
        try {
            enter();
            result = call.getAsInt();
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    private void enter() {
        int fd = openNamespace();
        int entered = Linux.calls().setns(fd, Linux.CLONE_NEWNET);
        Linux.calls().close(fd);
        checked("setns", entered);
    }

    private int openNamespace() {
        SystemCalls calls = Linux.calls();
        byte[] path = namespace.toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer terminated = ByteBuffer.allocateDirect(path.length + 1).put(0, path);
        try {
            // NONBLOCK: should it be a FIFO, nobody is waited for.
            return checked("open", calls.open(calls.address(terminated), Linux.CLOEXEC | Linux.NONBLOCK));
        } finally {
            Reference.reachabilityFence(terminated);
        }
    }

    private int checked(String call, int result) {
        if (result < 0) {
            Errno errno = new Errno(-result);
            throw new SystemCallException(call + "(" + namespace + ")", errno, remedy(errno));
        }
        return result;
    }

    private static String remedy(Errno errno) {
        if (errno.equals(Errno.ENOENT)) {
            return "is there such a namespace?";
        }
        if (errno.equals(Errno.EINVAL)) {
            return "this file does not stand for a network namespace";
        }
        if (errno.equals(Errno.EPERM) || errno.equals(Errno.EACCES)) {
            return "entering a namespace needs CAP_SYS_ADMIN, and access to its file";
        }
        return Opening.remedy(errno);
    }
}
