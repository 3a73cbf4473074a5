package io.github.netlink4j.tools.command;

/** An invalid command line, or one that needs something that is not installed. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * An error of the user.
     *
     * @param message the option, and what is wrong with it
     */
    public UsageException(String message) {
        super(message);
    }
}
