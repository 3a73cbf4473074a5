package io.github.netlink4j.tools.tap;

import io.github.netlink4j.core.schema.Field;
import io.github.netlink4j.core.schema.MessageVisitor;

/** Counts the attributes that the bytes of a message without a table show: none has a name. */
final class UnnamedVisitor implements MessageVisitor {
    private final Counts counts;

    UnnamedVisitor(Counts counts) {
        this.counts = counts;
    }

    @Override
    public void value(Field field, Object value) {
        count(field);
    }

    @Override
    public void raw(Field field, byte[] bytes) {
        count(field);
    }

    @Override
    public void begin(Field field, boolean isList) {
        count(field);
    }

    private void count(Field field) {
        if (field.isAttribute()) {
            counts.addAttribute(false);
        }
    }
}
