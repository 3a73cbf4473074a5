package io.github.netlink4j.tools;

/** A command line that cannot be meant, or a demand that this installation cannot meet. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
