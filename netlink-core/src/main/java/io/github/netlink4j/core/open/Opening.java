package io.github.netlink4j.core.open;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.linux.Descriptor;
import io.github.netlink4j.core.linux.Linux;
import java.util.Map;

/** The remedies for system calls that fail when a socket is opened. */
public final class Opening {
    /** The remedy for {@code EMFILE}. */
    public static final String TOO_MANY_FILES =
            "this process has too many open files: close some, or raise its limit (RLIMIT_NOFILE; ulimit -n)";

    private static final Map<Errno, String> REMEDIES = Map.of(
            Errno.EPROTONOSUPPORT,
            "this kernel has no such netlink protocol: it is not built in and no module provides it",
            Errno.EAFNOSUPPORT,
            "this kernel has no netlink",
            Errno.EMFILE,
            TOO_MANY_FILES,
            Errno.ENFILE,
            "the system has too many open files: close some, or raise the sysctl fs.file-max",
            Errno.ENOMEM,
            "the kernel has no memory for it: the system or this control group is at its limit",
            Errno.ENOBUFS,
            "the kernel has no memory for it: the system or this control group is at its limit",
            Errno.EACCES,
            "a security policy (SELinux, AppArmor, seccomp) forbids it",
            Errno.EPERM,
            "a security policy (SELinux, AppArmor, seccomp) forbids it");

    private Opening() {}

    /** A guard for an open descriptor, which is closed if there can be none. */
    public static Descriptor guard(int fd) {
        int wakeup = Linux.calls().eventfd(0, Linux.CLOEXEC | Linux.NONBLOCK);
        if (wakeup < 0) {
            Linux.calls().close(fd);
        }
        return new Descriptor(fd, checked("eventfd", wakeup));
    }

    /**
     * The result of a call.
     *
     * @throws SystemCallException if it failed, with the remedy that is known
     */
    public static int checked(String call, int result) {
        if (result < 0) {
            Errno errno = new Errno(-result);
            throw new SystemCallException(call, errno, remedy(errno));
        }
        return result;
    }

    /** What to do about an error; empty if nothing is known. */
    public static String remedy(Errno errno) {
        return REMEDIES.getOrDefault(errno, "");
    }
}
