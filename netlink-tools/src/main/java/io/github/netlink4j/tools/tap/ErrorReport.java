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

    private final Map<String, Object> values = new HashMap<>();
    private final MessageCursor message;

    private ErrorReport(MessageCursor message) {
        this.message = message;
    }

    /** The report of a message; {@code null} if it is none of the two. */
    static @Nullable ErrorReport of(TapMessage message) {
        int type = message.cursor().type();
        if (type != Netlink.NLMSG_ERROR && type != Netlink.NLMSG_DONE) {
            return null;
        }
        ErrorReport report = new ErrorReport(message.cursor());
        message.visit(report);
        return report;
    }

    /** 0 for success, else a negative error number. */
    int code() {
        return (int) number("error");
    }

    /** Whether the request failed. */
    boolean isError() {
        return code() != 0;
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

    /** The path of the invalid attribute; {@code null} if the message does not contain the request. */
    @Nullable
    String path() {
        return invalid()[0];
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

    /** The path of the attribute that the request lacks; {@code null} if the message does not contain the request. */
    @Nullable
    String missing() {
        return name("NLMSGERR_ATTR_MISS_TYPE");
    }

    /** What the kernel requires of the invalid attribute; {@code null} if it does not say. */
    @Nullable
    AttributePolicy policy() {
        try {
            return ExtendedAck.of(message).policy();
        } catch (MalformedMessageException e) {
            return null;
        }
    }

    /** The flags of the request, with their names; {@code null} if the message does not contain it. */
    @Nullable
    NamedValue requestFlags() {
        return values.get("nlmsg_flags") instanceof NamedValue flags ? flags : null;
    }

    /** The type of the request; {@code null} if the message does not contain it. */
    @Nullable
    NamedValue requestType() {
        return values.get("nlmsg_type") instanceof NamedValue type ? type : null;
    }

    /** A number, of those that the message contains. */
    long number(String field) {
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

    @Override
    public void raw(Field field, byte[] bytes) {}

    @Override
    public void begin(Field field, boolean isList) {}

    @Override
    public void end() {}

    @Override
    public void malformed(int bytes) {}
}
