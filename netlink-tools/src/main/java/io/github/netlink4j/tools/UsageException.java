package io.github.netlink4j.tools;

/** An invalid command line, or one that needs something that is not installed. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
