package io.github.netlink4j.core.connection;

/**
 * A dump that was collected into a container.
 *
 * @param content what was collected; owned
 * @param result how the last attempt ended
 * @param attempts how often the dump was made
 * @param <C> the type of the container
 */
public record Dump<C>(C content, Result result, int attempts) {
    /**
     * Whether the last attempt raced with changes, as those before it did: objects may be missing from the content, or be in
     * it twice. Asked again, the kernel may do better.
     */
    public boolean interrupted() {
        return result.interrupted();
    }
}
