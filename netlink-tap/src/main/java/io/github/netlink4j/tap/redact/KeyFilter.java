package io.github.netlink4j.tap.redact;

import io.github.netlink4j.core.schema.Field;
import io.github.netlink4j.core.schema.FilterVisitor;
import io.github.netlink4j.core.schema.MessageVisitor;
import io.github.netlink4j.core.schema.NamedValue;

/** Passes a message of a family that has keys to another visitor, without the keys and without bytes that no table describes. */
final class KeyFilter extends FilterVisitor {
    private final String family;

    KeyFilter(String family, MessageVisitor visitor) {
        super(visitor);
        this.family = family;
    }

    @Override
    public void value(Field field, Object value) {
        super.value(field, KeyTable.isKey(family, field) ? KeyRedactor.REDACTED : withoutAttribute(field, value));
    }

    @Override
    public void raw(Field field, byte[] bytes) {
        super.value(field, KeyRedactor.REDACTED);
    }

    /** An extended ACK is shown with the path and the value of the attribute that it is about. */
    private static Object withoutAttribute(Field field, Object value) {
        if (field.parent().equals("NLMSGERR_ATTR") && value instanceof NamedValue named) {
            return new NamedValue(named.number(), named.text().replaceFirst("=.*", ""));
        }
        return value;
    }
}
