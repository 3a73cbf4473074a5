package io.github.netlink4j.tap;

/** Where a datagram goes. */
public enum Direction {
    /** From a process to the kernel. */
    TO_KERNEL("to-kernel"),
    /** From the kernel to a process. */
    TO_USER("to-user"),
    /** From a process to another one, which {@code NETLINK_USERSOCK} is for. */
    USER_TO_USER("user-to-user");

    private final String text;

    Direction(String text) {
        this.text = text;
    }

    /** {@code to-kernel}, {@code to-user} or {@code user-to-user}. */
    @Override
    public String toString() {
        return text;
    }
}
