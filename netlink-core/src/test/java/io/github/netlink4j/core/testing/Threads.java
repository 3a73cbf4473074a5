package io.github.netlink4j.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** A kind of thread, with its name for the test report: platform threads and, since Java 21, virtual threads. */
public record Threads(String name, ExecutorService executor) implements AutoCloseable {
    /** The kinds of thread of this JVM. */
    public static Stream<Threads> kinds() {
        Threads platform = new Threads("platform", Executors.newCachedThreadPool());
        try {
            Object virtual =
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
            return Stream.of(platform, new Threads("virtual", (ExecutorService) virtual));
        } catch (NoSuchMethodException e) {
            assertThat(Runtime.version().feature()).isLessThan(21);
            return Stream.of(platform);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        executor.shutdown();
    }

    @Override
    public String toString() {
        return name;
    }
}
