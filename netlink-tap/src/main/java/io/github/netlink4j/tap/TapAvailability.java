package io.github.netlink4j.tap;

import io.github.netlink4j.core.NetlinkException;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.error.SystemCallException;
import java.util.Optional;

/**
 * Whether this process can capture with an nlmon device, and if not, what is missing and the remedy.
 *
 * @param status whether, or what is missing
 * @param explanation the same in a sentence
 * @param remedy what to do about it, in a sentence; empty where nothing is missing
 */
public record TapAvailability(Status status, String explanation, String remedy) {
    /** Whether a tap can be opened, or what is missing. */
    public enum Status {
        /** A tap can be opened. */
        AVAILABLE,
        /** No netlink: not Linux, or a sandbox without it. */
        NO_NETLINK,
        /** The kernel has no nlmon devices. */
        NO_NLMON,
        /** The kernel has no packet sockets. */
        NO_PACKET_SOCKETS,
        /** A capability is missing. */
        MISSING_CAPABILITY
    }

    static final TapAvailability AVAILABLE = new TapAvailability(Status.AVAILABLE, "The netlink tap can be used.", "");

    private static final String OWN_SOCKETS = " The sockets of this JVM can be captured without it: SelfTap.";

    /** Whether it is {@link Status#AVAILABLE}. */
    public boolean isAvailable() {
        return status == Status.AVAILABLE;
    }

    /** What a failure to open a tap shows to be missing; empty if it is another failure, such as a lack of memory. */
    static Optional<TapAvailability> because(NetlinkException failure) {
        if (is(failure, Errno.EOPNOTSUPP)) {
            return Optional.of(noNlmon());
        }
        if (is(failure, Errno.EPERM)) {
            return Optional.of(missingCapability(failure));
        }
        if (is(failure, Errno.EAFNOSUPPORT)) {
            return Optional.of(noSockets(failure));
        }
        return failure instanceof KernelException || failure instanceof SystemCallException
                ? Optional.empty()
                : Optional.of(noNetlink(failure));
    }

    private static boolean is(NetlinkException failure, Errno errno) {
        return (failure instanceof KernelException k && k.errno().equals(errno))
                || (failure instanceof SystemCallException s && s.errno().equals(errno));
    }

    private static TapAvailability noNlmon() {
        return new TapAvailability(
                Status.NO_NLMON,
                "This kernel has no nlmon devices.",
                "Use a kernel with CONFIG_NLMON; where it is a module, install it and run \"modprobe nlmon\"."
                        + OWN_SOCKETS);
    }

    private static TapAvailability missingCapability(NetlinkException failure) {
        return new TapAvailability(
                Status.MISSING_CAPABILITY,
                "A capability in the user namespace that owns the network namespace is missing: " + failure.getMessage()
                        + ".",
                "Run as root, or give the process CAP_NET_ADMIN (to add the device) and CAP_NET_RAW (to capture), for another"
                        + " network namespace CAP_SYS_ADMIN, too; or use a user namespace: \"unshare --user --net --map-root-user\"."
                        + OWN_SOCKETS);
    }

    private static TapAvailability noSockets(NetlinkException failure) {
        boolean isPacket = String.valueOf(failure.getMessage()).contains("AF_PACKET");
        return isPacket
                ? new TapAvailability(
                        Status.NO_PACKET_SOCKETS,
                        "This kernel has no packet sockets: " + failure.getMessage() + ".",
                        "Use a kernel with CONFIG_PACKET." + OWN_SOCKETS)
                : noNetlink(failure);
    }

    private static TapAvailability noNetlink(NetlinkException failure) {
        return new TapAvailability(
                Status.NO_NETLINK,
                "Netlink cannot be used: " + failure.getMessage() + ".",
                "Run on Linux, with a 64-bit JVM that may call native code.");
    }

    /** Explanation and remedy. */
    @Override
    public String toString() {
        return remedy.isEmpty() ? explanation : explanation + " " + remedy;
    }
}
