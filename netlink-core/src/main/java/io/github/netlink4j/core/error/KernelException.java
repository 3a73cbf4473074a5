package io.github.netlink4j.core.error;

import io.github.netlink4j.core.NetlinkException;
import io.github.netlink4j.core.schema.AttributePath;
import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that the kernel rejected: which request, the error number, and all that the kernel says about it. The text names
 * the attribute that is wrong:
 *
 * <pre>{@code
 * RTM_NEWLINK "br0" (bridge): ERANGE: Attribute failed policy validation (at .IFLA_MTU = dc05, which must be u32)
 * }</pre>
 *
 * <p>Or a request that was not sent, because what it names does not exist.
 */
public final class KernelException extends NetlinkException {
    private static final long serialVersionUID = 1L;
    private static final byte[] NOT_SENT = {};

    private final Errno errno;
    private final ExtendedAck extendedAck;
    private final @Nullable String attributePath;
    private final byte[] request;

    private KernelException(
            String message, Errno errno, ExtendedAck extendedAck, @Nullable String attributePath, byte[] request) {
        super(message, null);
        this.errno = errno;
        this.extendedAck = extendedAck;
        this.attributePath = attributePath;
        this.request = request;
    }

    /**
     * A request that the kernel rejected.
     *
     * @param operation the request by name, such as {@code RTM_NEWLINK}
     * @param schema names what is inside the request; {@code null} where no table has it
     * @param request is at the request as it was sent; copied
     * @param errno the error number of the reply
     * @param extendedAck what else the reply says
     */
    public static KernelException of(
            String operation,
            @Nullable MessageSchema schema,
            MessageCursor request,
            Errno errno,
            ExtendedAck extendedAck) {
        byte[] bytes = Bytes.copy(request.memory(), request.offset(), request.length());
        AttributePath path = schema == null ? null : path(schema, request, extendedAck);
        String text = operation + ": " + cause(errno, extendedAck) + location(path, extendedAck);
        return new KernelException(text, errno, extendedAck, path == null ? null : path.text(), bytes);
    }

    /**
     * A request that was not sent, because it names what does not exist: {@code RTM_NEWROUTE 10.2.0.0/16: ENODEV: no link
     * "eth7"}.
     *
     * @param operation the request by name, and its object, such as {@code RTM_NEWROUTE 10.2.0.0/16}
     * @param errno the error number that says it best
     * @param reason what does not exist
     */
    public static KernelException notSent(String operation, Errno errno, String reason) {
        return new KernelException(
                operation + ": " + errno.name() + ": " + reason, errno, ExtendedAck.NONE, null, NOT_SENT);
    }

    /** The attribute that is wrong, or the one that is missing. */
    private static @Nullable AttributePath path(MessageSchema schema, MessageCursor request, ExtendedAck ack) {
        if (ack.offset() >= 0) {
            return AttributePath.at(schema, request, ack.offset());
        }
        return ack.missingType() < 0
                ? null
                : AttributePath.missing(schema, request, ack.missingNest(), ack.missingType());
    }

    private static String cause(Errno errno, ExtendedAck ack) {
        if (ack.message() != null) {
            return errno.name() + ": " + ack.message();
        }
        return errno.equals(Errno.EPERM) ? errno + ": most changes need CAP_NET_ADMIN" : errno.toString();
    }

    private static String location(@Nullable AttributePath path, ExtendedAck ack) {
        StringBuilder text = new StringBuilder();
        if (ack.offset() >= 0) {
            text.append(" (at ");
            if (path == null) {
                text.append("byte ").append(ack.offset()).append(" of the request");
            } else {
                text.append(path.text()).append(path.value() == null ? "" : " = " + path.value());
            }
            text.append(ack.policy() == null ? ")" : ", which must be " + ack.policy() + ")");
        }
        if (ack.missingType() >= 0) {
            // Where both are said, the path is that of the first.
            String name = path != null && ack.offset() < 0 ? path.text() : "attribute " + ack.missingType();
            text.append(" (missing: ").append(name).append(')');
        }
        return text.toString();
    }

    /** The error number. */
    public Errno errno() {
        return errno;
    }

    /** The kernel's text, where it sent one. */
    public Optional<String> kernelMessage() {
        return Optional.ofNullable(extendedAck.message());
    }

    /**
     * The attribute that is wrong, or is missing, by name from the outside in, such as
     * {@code .IFLA_LINKINFO.IFLA_INFO_KIND}, where the kernel said it and a table knows the request.
     */
    public Optional<String> attributePath() {
        return Optional.ofNullable(attributePath);
    }

    /** All that the kernel said. */
    public ExtendedAck extendedAck() {
        return extendedAck;
    }

    /** The request as it was sent, {@code nlmsghdr} first; owned; empty where it was not sent. */
    public byte[] request() {
        return request.clone();
    }
}
