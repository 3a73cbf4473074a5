package io.github.netlink4j.core.error;

import io.github.netlink4j.core.NetlinkException;
import io.github.netlink4j.core.schema.AttributePath;
import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that the kernel rejected: the request, the error number and the extended ACK. The text names the invalid
 * attribute:
 *
 * <pre>{@code
 * RTM_NEWLINK "br0" (bridge): ERANGE: Attribute failed policy validation (at .IFLA_MTU = dc05, which must be u32)
 * }</pre>
 *
 * <p>Also a request that was not sent, because an object that it refers to does not exist.
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
     * @param operation the name of the request, such as {@code RTM_NEWLINK}
     * @param schema the schema of the request; {@code null} if no table has it
     * @param request is at the request; copied
     * @param errno the error number of the reply
     * @param extendedAck the extended ACK of the reply
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
     * A request that was not sent, because an object that it refers to does not exist:
     * {@code RTM_NEWROUTE 10.2.0.0/16: ENODEV: no link "eth7"}.
     *
     * @param operation the name of the request, and its object, such as {@code RTM_NEWROUTE 10.2.0.0/16}
     * @param errno the error number that the kernel uses for this error
     * @param reason the object that does not exist
     */
    public static KernelException notSent(String operation, Errno errno, String reason) {
        return new KernelException(
                operation + ": " + errno.name() + ": " + reason, errno, ExtendedAck.NONE, null, NOT_SENT);
    }

    /** The invalid attribute, or the missing one. */
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
            // If the extended ACK has both, the path is that of the invalid attribute.
            String name = path != null && ack.offset() < 0 ? path.text() : "attribute " + ack.missingType();
            text.append(" (missing: ").append(name).append(')');
        }
        return text.toString();
    }

    /** The error number. */
    public Errno errno() {
        return errno;
    }

    /** The kernel's text, if it sent one. */
    public Optional<String> kernelMessage() {
        return Optional.ofNullable(extendedAck.message());
    }

    /**
     * The path of the invalid or missing attribute, outermost first, such as
     * {@code .IFLA_LINKINFO.IFLA_INFO_KIND}, if the kernel reported it and a table has the request.
     */
    public Optional<String> attributePath() {
        return Optional.ofNullable(attributePath);
    }

    /** The extended ACK of the reply. */
    public ExtendedAck extendedAck() {
        return extendedAck;
    }

    /** The request, {@code nlmsghdr} first; owned; empty if it was not sent. */
    public byte[] request() {
        return request.clone();
    }
}
