package io.github.netlink4j.tap.process;

/**
 * A process that sends or receives. Owned.
 *
 * @param pid its process id in the pid namespace of {@code /proc}; 0 if it is not known
 * @param command its name, at most 15 characters, as {@code /proc/PID/comm} has it; empty if it is not known
 * @param certainty how it was found
 * @param isOwn whether it is this JVM
 */
public record TapProcess(long pid, String command, Certainty certainty, boolean isOwn) {
    /** No process is known. */
    public static final TapProcess UNKNOWN = new TapProcess(0, "", Certainty.UNKNOWN, false);

    /** How a process was found. */
    public enum Certainty {
        /** It has the socket open. Another process may have it, too: a parent that passed it on. */
        OWNER_OF_SOCKET,
        /**
         * It has the number that the port id is. The kernel gives the first socket of a process that number, but a program may bind
         * any, and the process may be one that came later.
         */
        PORT_ID_IS_PID,
        /** It was not found. */
        UNKNOWN
    }

    /** {@code ip(1234)}; with a question mark if only its number says so; {@code ?} if it is not known. */
    @Override
    public String toString() {
        return switch (certainty) {
            case OWNER_OF_SOCKET -> command + "(" + pid + ")";
            case PORT_ID_IS_PID -> command + "(" + pid + ")?";
            case UNKNOWN -> "?";
        };
    }
}
