package io.github.netlink4j.core.error;

import io.github.netlink4j.core.schema.ValueNames;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * An error number of the kernel: any number, with its name if it is known. Numbers differ between
 * architectures; the constants are those of the running one.
 *
 * @param number the positive error number, such as 2 for {@code ENOENT}
 */
public record Errno(int number) implements Serializable {
    /** Not permitted: a capability is missing. */
    public static final Errno EPERM = of(jnr.constants.platform.Errno.EPERM);
    /** No such object. */
    public static final Errno ENOENT = of(jnr.constants.platform.Errno.ENOENT);
    /** A system call was interrupted by a signal. */
    public static final Errno EINTR = of(jnr.constants.platform.Errno.EINTR);
    /** Try again: the call would block, or the state is already the requested one. */
    public static final Errno EAGAIN = of(jnr.constants.platform.Errno.EAGAIN);
    /** Access denied. */
    public static final Errno EACCES = of(jnr.constants.platform.Errno.EACCES);
    /** Device or resource busy. */
    public static final Errno EBUSY = of(jnr.constants.platform.Errno.EBUSY);
    /** The object exists already. */
    public static final Errno EEXIST = of(jnr.constants.platform.Errno.EEXIST);
    /** No such device. */
    public static final Errno ENODEV = of(jnr.constants.platform.Errno.ENODEV);
    /** An argument is invalid. */
    public static final Errno EINVAL = of(jnr.constants.platform.Errno.EINVAL);
    /** The operation is not supported. */
    public static final Errno EOPNOTSUPP = of(jnr.constants.platform.Errno.EOPNOTSUPP);
    /** The socket option is not available. */
    public static final Errno ENOPROTOOPT = of(jnr.constants.platform.Errno.ENOPROTOOPT);
    /** The protocol is not supported. */
    public static final Errno EPROTONOSUPPORT = of(jnr.constants.platform.Errno.EPROTONOSUPPORT);
    /** The address family is not supported. */
    public static final Errno EAFNOSUPPORT = of(jnr.constants.platform.Errno.EAFNOSUPPORT);
    /** The receive buffer was full: messages were lost. */
    public static final Errno ENOBUFS = of(jnr.constants.platform.Errno.ENOBUFS);

    /** Out of memory. */
    public static final Errno ENOMEM = of(jnr.constants.platform.Errno.ENOMEM);
    /** This process has too many open files. */
    public static final Errno EMFILE = of(jnr.constants.platform.Errno.EMFILE);
    /** The system has too many open files. */
    public static final Errno ENFILE = of(jnr.constants.platform.Errno.ENFILE);

    private static final int ENOTSUPP = 524;

    /** Names that share a number with another name, and the name that the kernel uses. */
    private static final Map<String, String> KERNEL_NAMES =
            Map.of("ENOTSUP", "EOPNOTSUPP", "EWOULDBLOCK", "EAGAIN", "EDEADLOCK", "EDEADLK");

    /** As in {@code nlmsgerr.error}, which has the negative number. */
    static final ValueNames NEGATIVE_NAMES = negativeNames();

    private static ValueNames negativeNames() {
        ValueNames names = ValueNames.values();
        for (Errno errno : named()) {
            names = names.add(-errno.number, errno.name());
        }
        return names;
    }

    /** Those that have a name, by number. */
    public static List<Errno> named() {
        return IntStream.rangeClosed(1, ENOTSUPP)
                .mapToObj(Errno::new)
                .filter(Errno::isKnown)
                .toList();
    }

    private boolean isKnown() {
        return number == ENOTSUPP
                || jnr.constants.platform.Errno.valueOf(number) != jnr.constants.platform.Errno.__UNKNOWN_CONSTANT__;
    }

    private static Errno of(jnr.constants.platform.Errno constant) {
        return new Errno(constant.intValue());
    }

    /** The symbol, such as {@code "ENOENT"}; {@code "errno 4242"} for a number without one. */
    public String name() {
        if (number == ENOTSUPP) {
            return "ENOTSUPP";
        }
        jnr.constants.platform.Errno known = jnr.constants.platform.Errno.valueOf(number);
        if (known == jnr.constants.platform.Errno.__UNKNOWN_CONSTANT__) {
            return "errno " + number;
        }
        return KERNEL_NAMES.getOrDefault(known.name(), known.name());
    }

    /** Its description, such as {@code "No such file or directory"}; empty for a number without a name. */
    public String description() {
        jnr.constants.platform.Errno known = jnr.constants.platform.Errno.valueOf(number);
        return known == jnr.constants.platform.Errno.__UNKNOWN_CONSTANT__ ? "" : known.toString();
    }

    /** {@code "ENOENT (No such file or directory)"}. */
    @Override
    public String toString() {
        return description().isEmpty() ? name() : name() + " (" + description() + ")";
    }
}
