package io.github.netlink4j.core.linux;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The one place where a thread waits in the kernel. A virtual thread would hold its carrier there, so a platform thread
 * waits for it: one for each virtual thread that waits, reused, and gone when idle for a minute.
 */
final class Poller {
    private static final MethodHandle IS_VIRTUAL = isVirtual();

    private Poller() {}

    /** poll(2); does not answer to an interrupt, and keeps the thread's interrupt status. */
    static int poll(long descriptors, long count, int timeoutMillis) {
        if (!isVirtual(Thread.currentThread())) {
            return Linux.calls().poll(descriptors, count, timeoutMillis);
        }
        return CompletableFuture.supplyAsync(
                        () -> Linux.calls().poll(descriptors, count, timeoutMillis), Platform.THREADS)
                .join();
    }

    static boolean isVirtual(Thread thread) {
        try {
            return (boolean) IS_VIRTUAL.invokeExact(thread);
        } catch (Throwable e) {
            throw new AssertionError("Thread.isVirtual() throws nothing", e);
        }
    }

    /** {@code Thread.isVirtual()}, which Java has since 21. */
    private static MethodHandle isVirtual() {
        try {
            return MethodHandles.lookup().findVirtual(Thread.class, "isVirtual", MethodType.methodType(boolean.class));
        } catch (ReflectiveOperationException e) {
            return MethodHandles.dropArguments(MethodHandles.constant(boolean.class, false), 0, Thread.class);
        }
    }

    /** Made when the first virtual thread waits. */
    private static final class Platform {
        static final ExecutorService THREADS = Executors.newCachedThreadPool(Platform::thread);

        /** Inherits nothing of the thread that happens to be first: neither its class loader nor its thread locals. */
        private static Thread thread(Runnable task) {
            Thread thread = new Thread(null, task, "netlink4j-wait", 0, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(null);
            return thread;
        }
    }
}
