package io.github.netlink4j.core.error;

import io.github.netlink4j.core.NetlinkException;
import java.util.Optional;

/** The kernel's refusal of a request: which request, the error number, and the kernel's own text where it sent one. */
public final class KernelException extends NetlinkException {
    private static final long serialVersionUID = 1L;

    private final Errno errno;
    private final ExtendedAck extendedAck;

    /**
     * A refusal.
     *
     * @param operation the request by name, such as {@code RTM_NEWLINK}
     * @param errno the error number of the reply
     * @param extendedAck what else the reply said
     */
    public KernelException(String operation, Errno errno, ExtendedAck extendedAck) {
        super(describe(operation, errno, extendedAck));
        this.errno = errno;
        this.extendedAck = extendedAck;
    }

    /** The error number. */
    public Errno errno() {
        return errno;
    }

    /** The kernel's text, where it sent one. */
    public Optional<String> kernelMessage() {
        return Optional.ofNullable(extendedAck.message());
    }

    /** All that the kernel said. */
    public ExtendedAck extendedAck() {
        return extendedAck;
    }

    private static String describe(String operation, Errno errno, ExtendedAck ack) {
        StringBuilder text = new StringBuilder(operation).append(": ");
        if (ack.message() == null) {
            text.append(errno);
        } else {
            text.append(errno.name()).append(": ").append(ack.message());
        }
        if (ack.offset() >= 0) {
            text.append(" (at byte ").append(ack.offset()).append(" of the request)");
        }
        if (ack.missingType() >= 0) {
            text.append(" (attribute ").append(ack.missingType()).append(" is missing)");
        }
        return text.toString();
    }
}
