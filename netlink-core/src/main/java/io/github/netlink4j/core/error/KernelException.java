package io.github.netlink4j.core.error;

import io.github.netlink4j.core.NetlinkException;
import io.github.netlink4j.core.schema.AttributePath;
import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.wire.MessageCursor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The kernel's refusal of a request: which request, the error number, and all that the kernel says of it. Its message has the
 * place of the fault by name:
 *
 * <pre>{@code
 * RTM_NEWLINK "br0" (bridge): ERANGE: Attribute failed policy validation (at .IFLA_MTU = dc05, which must be u32)
 * }</pre>
 */
public final class KernelException extends NetlinkException {
    private static final long serialVersionUID = 1L;

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
     * A rejection of a request that was not sent, because one that it depends on was rejected.
     *
     * @param operation the request by name, with its object
     * @param errno the error number
     * @param text what was rejected
     */
    public static KernelException of(String operation, Errno errno, String text) {
        return new KernelException(
                operation + ": " + errno.name() + ": " + text, errno, ExtendedAck.NONE, null, new byte[0]);
    }

    /**
     * A refusal of a request that is at hand.
     *
     * @param operation the request by name, such as {@code RTM_NEWLINK}
     * @param schema names what is inside the request; {@code null} where no table has it
     * @param request stands on the request as it was sent; copied
     * @param errno the error number of the reply
     * @param extendedAck what else the reply said
     */
    public static KernelException of(
            String operation,
            @Nullable MessageSchema schema,
            MessageCursor request,
            Errno errno,
            ExtendedAck extendedAck) {
        byte[] bytes = new byte[request.length()];
        request.memory().get(request.offset(), bytes);
        AttributePath path = schema == null ? null : path(schema, request, extendedAck);
        String text = operation + ": " + words(errno, extendedAck) + place(path, extendedAck);
        return new KernelException(text, errno, extendedAck, path == null ? null : path.text(), bytes);
    }

    /** The attribute to blame, or the one that is missing. */
    private static @Nullable AttributePath path(MessageSchema schema, MessageCursor request, ExtendedAck ack) {
        if (ack.offset() >= 0) {
            return AttributePath.at(schema, request, ack.offset());
        }
        return ack.missingType() < 0
                ? null
                : AttributePath.missing(schema, request, ack.missingNest(), ack.missingType());
    }

    private static String words(Errno errno, ExtendedAck ack) {
        if (ack.message() != null) {
            return errno.name() + ": " + ack.message();
        }
        return errno.equals(Errno.EPERM) ? errno + ": most changes need CAP_NET_ADMIN" : errno.toString();
    }

    private static String place(@Nullable AttributePath path, ExtendedAck ack) {
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
            // Of two places the path is that of the first.
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
     * The attribute that is to blame, or is missing, by name from the outside in, such as
     * {@code .IFLA_LINKINFO.IFLA_INFO_KIND}, where the kernel said it and a table knows the request.
     */
    public Optional<String> attributePath() {
        return Optional.ofNullable(attributePath);
    }

    /** All that the kernel said. */
    public ExtendedAck extendedAck() {
        return extendedAck;
    }

    /** The request as it was sent, {@code nlmsghdr} first; owned. */
    public byte[] request() {
        return request.clone();
    }
}
