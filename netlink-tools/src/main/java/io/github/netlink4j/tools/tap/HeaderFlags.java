package io.github.netlink4j.tools.tap;

import io.github.netlink4j.core.schema.Field;
import io.github.netlink4j.core.schema.MessageVisitor;
import io.github.netlink4j.core.schema.NamedValue;
import io.github.netlink4j.tap.TapMessage;

/** The flags of a message with their names, which depend on what the message does. */
final class HeaderFlags implements MessageVisitor {
    private NamedValue flags = new NamedValue(0, "");

    private HeaderFlags() {}

    static NamedValue of(TapMessage message) {
        HeaderFlags visitor = new HeaderFlags();
        message.visitHeader(visitor);
        return visitor.flags;
    }

    @Override
    public void value(Field field, Object value) {
        if (value instanceof NamedValue named && field.name().equals("nlmsg_flags")) {
            flags = named;
        }
    }
}
