package io.github.netlink4j.core.linux;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Calls poll(2), where a thread may block in the kernel. A virtual thread would block its carrier there, so a platform thread
 * makes the call for it: one for each virtual thread that waits, reused, and ended when idle for a minute.
 */
final class Poller {
    private static final MethodHandle IS_VIRTUAL = isVirtual();

    private Poller() {}

    /** poll(2); an interrupt does not end it, and the interrupt status stays as it is. */
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

    /** {@code Thread.isVirtual()}, since Java 21. */
    private static MethodHandle isVirtual() {
        try {
            return MethodHandles.lookup().findVirtual(Thread.class, "isVirtual", MethodType.methodType(boolean.class));
        } catch (ReflectiveOperationException e) {
            return MethodHandles.dropArguments(MethodHandles.constant(boolean.class, false), 0, Thread.class);
        }
    }

    /** Initialised when the first virtual thread waits. */
    private static final class Platform {
        static final ExecutorService THREADS = Executors.newCachedThreadPool(Platform::thread);

        /** Inherits neither class loader nor thread locals of the thread that happens to be first. */
        private static Thread thread(Runnable task) {
            Thread thread = new Thread(null, task, "netlink4j-wait", 0, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(null);
            return thread;
        }
    }
}
