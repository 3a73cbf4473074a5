package io.github.netlink4j.dropmon;

import io.github.netlink4j.core.NetlinkException;
import io.github.netlink4j.core.connection.SubscribeOptions;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.socket.NetworkNamespace;
import io.github.netlink4j.genl.FamilyNotFoundException;

/**
 * Whether this process can monitor drops, and if not, what is missing and the remedy.
 *
 * @param status whether, or what is missing
 * @param explanation the same in a sentence
 * @param remedy what to do about it, in a sentence; empty where nothing is missing
 */
public record Availability(Status status, String explanation, String remedy) {
    /** Whether drops can be monitored, or what is missing. */
    public enum Status {
        /** Drops can be monitored. */
        AVAILABLE,
        /** No netlink: not Linux, or a sandbox without it. */
        NO_NETLINK,
        /** The kernel has no drop monitor. */
        NO_DROP_MONITOR,
        /** This is not the initial network namespace, and the drop monitor exists only there. */
        NOT_INITIAL_NAMESPACE,
        /** A capability is missing. */
        MISSING_CAPABILITY
    }

    /** Whether it is {@link Status#AVAILABLE}. */
    public boolean isAvailable() {
        return status == Status.AVAILABLE;
    }

    /**
     * Tries each operation that monitoring needs. Starts and changes nothing, though the kernel may load the module.
     */
    public static Availability check() {
        try (DropMonitorControl control = DropMonitorControl.open()) {
            control.state();
            control.subscribe(SubscribeOptions.DEFAULT).close();
            return new Availability(Status.AVAILABLE, "The kernel's drop monitor can be used.", "");
        } catch (NetlinkException e) {
            return because(e);
        }
    }

    /** The status after a failure to open a connection, to carry out a request, or to join the group. */
    static Availability because(NetlinkException failure) {
        if (failure instanceof FamilyNotFoundException) {
            return NetworkNamespace.isInitial() ? noDropMonitor() : notInitialNamespace();
        }
        if (isPermission(failure)) {
            return missingCapability(failure);
        }
        if (failure instanceof KernelException) {
            return new Availability(
                    Status.NO_DROP_MONITOR,
                    "The kernel's drop monitor rejects a request that it should accept: " + failure.getMessage() + ".",
                    "Linux 5.4 or newer is needed, and for hardware drops one with devlink.");
        }
        return new Availability(
                Status.NO_NETLINK,
                "Netlink cannot be used: " + failure.getMessage() + ".",
                "Run on Linux, with a 64-bit JVM that may call native code.");
    }

    private static Availability noDropMonitor() {
        return new Availability(
                Status.NO_DROP_MONITOR,
                "This kernel has no drop monitor: the generic netlink family NET_DM does not exist.",
                "Use a kernel with CONFIG_NET_DROP_MONITOR; where it is a module, install it and run"
                        + " \"modprobe drop_monitor\".");
    }

    private static Availability notInitialNamespace() {
        return new Availability(
                Status.NOT_INITIAL_NAMESPACE,
                "The drop monitor exists only in the initial network namespace, and this process is in another one.",
                "Run in the host's network namespace: \"docker run --network host\", \"hostNetwork: true\" or"
                        + " \"nsenter --net=/proc/1/ns/net\".");
    }

    private static Availability missingCapability(NetlinkException failure) {
        String capability = failure instanceof SystemCallException ? "CAP_SYS_ADMIN" : "CAP_NET_ADMIN";
        return new Availability(
                Status.MISSING_CAPABILITY,
                "The capability " + capability + " in the initial user namespace is missing: " + failure.getMessage()
                        + ".",
                "Run as root, or give the process CAP_NET_ADMIN (to start and stop the monitor) and CAP_SYS_ADMIN (to join"
                        + " its group).");
    }

    private static boolean isPermission(NetlinkException failure) {
        return (failure instanceof KernelException k && k.errno().equals(Errno.EPERM))
                || (failure instanceof SystemCallException s && s.errno().equals(Errno.EPERM));
    }

    /** Explanation and remedy. */
    @Override
    public String toString() {
        return remedy.isEmpty() ? explanation : explanation + " " + remedy;
    }
}
