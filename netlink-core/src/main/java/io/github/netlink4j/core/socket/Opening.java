package io.github.netlink4j.core.socket;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.SystemCallException;
import java.util.Map;

/** The remedies for system calls that fail when a socket is opened. */
final class Opening {
    static final String TOO_MANY_FILES =
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

    /**
     * The result of a call.
     *
     * @throws SystemCallException if it failed, with the remedy that is known
     */
    static int checked(String call, int result) {
        if (result < 0) {
            Errno errno = new Errno(-result);
            throw new SystemCallException(call, errno, remedy(errno));
        }
        return result;
    }

    /** What to do about an error; empty if nothing is known. */
    static String remedy(Errno errno) {
        return REMEDIES.getOrDefault(errno, "");
    }
}
