package io.github.netlink4j.core.open;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.InterruptedWaitException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.linux.Linux;
import io.github.netlink4j.core.linux.SystemCalls;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Opens a descriptor inside a network namespace, on a thread that ends with it: no other thread ever changes namespace. */
public final class NamespaceThread {
    /** The file that setns(2) enters the namespace by. */
    private final Path namespace;

    private NamespaceThread(Path namespace) {
        this.namespace = namespace;
    }

    /**
     * Makes a call inside a namespace and waits for it.
     *
     * @param namespace the file that setns(2) enters it by
     * @param open returns an open descriptor; closed if the wait is interrupted
     */
    @SuppressWarnings("FutureReturnValueIgnored") // close(2) has no result that matters
    public static int open(Path namespace, IntSupplier open) {
        CompletableFuture<Integer> opened = new CompletableFuture<>();
        NamespaceThread inside = new NamespaceThread(namespace);
        Thread thread = new Thread(null, () -> inside.open(open, opened), "netlink4j-namespace", 0, false);
        thread.setDaemon(true);
        thread.start();
        try {
            return opened.get();
        } catch (InterruptedException e) {
            opened.thenAccept(descriptor -> Linux.calls().close(descriptor));
            Thread.currentThread().interrupt();
            throw new InterruptedWaitException(namespace + ": waiting for a thread to enter the network namespace", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private static RuntimeException failure(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }

    /** An open descriptor of a namespace's file; the caller closes it. */
    public static int file(Path namespace) {
        return new NamespaceThread(namespace).openFile();
    }

    private void open(IntSupplier open, CompletableFuture<Integer> opened) {
        try {
            enter();
            opened.complete(open.getAsInt());
        } catch (RuntimeException | Error e) {
            opened.completeExceptionally(e);
        }
    }

    private void enter() {
        int fd = openFile();
        int entered = Linux.calls().setns(fd, Linux.CLONE_NEWNET);
        Linux.calls().close(fd);
        checked("setns", entered);
    }

    private int openFile() {
        SystemCalls calls = Linux.calls();
        byte[] path = namespace.toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer terminated = ByteBuffer.allocateDirect(path.length + 1).put(0, path);
        try {
            // NONBLOCK: if it is a FIFO, open(2) must not wait for a writer.
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
            return "there is no such network namespace";
        }
        if (errno.equals(Errno.EINVAL)) {
            return "this file is not that of a network namespace";
        }
        if (errno.equals(Errno.EPERM) || errno.equals(Errno.EACCES)) {
            return "entering a namespace needs CAP_SYS_ADMIN, and access to its file";
        }
        return Opening.remedy(errno);
    }
}
