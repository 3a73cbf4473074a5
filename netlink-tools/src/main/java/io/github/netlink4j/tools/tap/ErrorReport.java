package io.github.netlink4j.tools.tap;

import io.github.netlink4j.core.error.AttributePolicy;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.ExtendedAck;
import io.github.netlink4j.core.schema.Field;
import io.github.netlink4j.core.schema.MessageVisitor;
import io.github.netlink4j.core.schema.NamedValue;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import io.github.netlink4j.tap.TapMessage;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an {@code NLMSG_ERROR}, or an {@code NLMSG_DONE} with an error, says about a request. */
final class ErrorReport implements MessageVisitor {
    private static final String OFFSET = "NLMSGERR_ATTR_OFFS";
    private static final String MISSING = "NLMSGERR_ATTR_MISS_TYPE";

    private final Map<String, Object> values = new HashMap<>();
    private final MessageCursor message;
    private final @Nullable TapMessage request;

    private ErrorReport(MessageCursor message, @Nullable TapMessage request) {
        this.message = message;
        this.request = request;
    }

    /**
     * The report of a message; {@code null} if it is none of the two.
     *
     * @param request that it belongs to; {@code null} if it is not known
     */
    static @Nullable ErrorReport of(TapMessage message, @Nullable TapMessage request) {
        int type = message.cursor().type();
        if (type != Netlink.NLMSG_ERROR && type != Netlink.NLMSG_DONE) {
            return null;
        }
        ErrorReport report = new ErrorReport(message.cursor(), request);
        message.visit(report);
        return report;
    }

    /** 0 for success, else a negative error number: a positive one, which some families end dumps with, is none. */
    int code() {
        return (int) Math.min(0, number("error"));
    }

    /** Whether the request failed. */
    boolean isError() {
        return code() != 0;
    }

    /** Whether it is the end of a dump. */
    boolean isOfDump() {
        return message.type() == Netlink.NLMSG_DONE;
    }

    /** The error. */
    Errno errno() {
        return new Errno(-code());
    }

    /** The kernel's text; {@code null} if there is none. */
    @Nullable
    String text() {
        return values.get("NLMSGERR_ATTR_MSG") instanceof String text ? text : null;
    }

    /** Offset of the invalid attribute in the request in bytes; {@code null} if there is none. */
    @Nullable
    Long offset() {
        return values.containsKey(OFFSET) ? number(OFFSET) : null;
    }

    /** The path of the invalid attribute; {@code null} if the request is not known. */
    @Nullable
    String path() {
        String path = invalid()[0];
        return path == null && offset() != null ? located() : path;
    }

    /** In the request of a dump, which its end does not quote. */
    private @Nullable String located() {
        return request == null ? null : request.locate(extendedAck());
    }

    /** The value of the invalid attribute as text; {@code null} if it is a nest, or the message does not contain the request. */
    @Nullable
    String value() {
        return invalid()[1];
    }

    /** The path and the value that the visitor has named the offset with. */
    private @Nullable String[] invalid() {
        String[] both = new String[2];
        String name = name(OFFSET);
        if (name != null) {
            int end = name.indexOf('=');
            both[0] = end < 0 ? name : name.substring(0, end);
            both[1] = end < 0 ? null : name.substring(end + 1);
        }
        return both;
    }

    /** The path of the attribute that the request lacks; {@code null} if the request is not known. */
    @Nullable
    String missing() {
        String path = name(MISSING);
        return path == null && offset() == null && values.containsKey(MISSING) ? located() : path;
    }

    /** What the kernel requires of the invalid attribute; {@code null} if it does not say. */
    @Nullable
    AttributePolicy policy() {
        return extendedAck().policy();
    }

    private ExtendedAck extendedAck() {
        try {
            return ExtendedAck.of(message);
        } catch (MalformedMessageException e) {
            return ExtendedAck.NONE;
        }
    }

    /** The type of the request with its name; {@code null} if the request is not known. */
    @Nullable
    NamedValue requestType() {
        if (values.get("nlmsg_type") instanceof NamedValue type) {
            return type;
        }
        return request == null ? null : new NamedValue(request.cursor().type(), request.name());
    }

    /** The flags of the request with their names; {@code null} if the request is not known. */
    @Nullable
    NamedValue requestFlags() {
        if (values.get("nlmsg_flags") instanceof NamedValue flags) {
            return flags;
        }
        return request == null ? null : HeaderFlags.of(request);
    }

    /** The request, if it was captured; else {@code null}. */
    @Nullable
    TapMessage request() {
        return request;
    }

    private long number(String field) {
        Object value = values.getOrDefault(field, 0L);
        return value instanceof NamedValue named ? named.number() : value instanceof Long number ? number : 0;
    }

    private @Nullable String name(String field) {
        return values.get(field) instanceof NamedValue named ? named.text() : null;
    }

    @Override
    public void value(Field field, Object value) {
        values.putIfAbsent(field.name(), value);
    }
}
