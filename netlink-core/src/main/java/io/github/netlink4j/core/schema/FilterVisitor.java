package io.github.netlink4j.core.schema;

/** Passes what it receives to another visitor; subclasses change some of it. */
public class FilterVisitor implements MessageVisitor {
    private final MessageVisitor visitor;

    /** A visitor that passes everything to another one. */
    protected FilterVisitor(MessageVisitor visitor) {
        this.visitor = visitor;
    }

    @Override
    public void at(int offset, int length) {
        visitor.at(offset, length);
    }

    @Override
    public void value(Field field, Object value) {
        visitor.value(field, value);
    }

    @Override
    public void raw(Field field, byte[] bytes) {
        visitor.raw(field, bytes);
    }

    @Override
    public void begin(Field field, boolean isList) {
        visitor.begin(field, isList);
    }

    @Override
    public void end() {
        visitor.end();
    }

    @Override
    public void malformed(int bytes) {
        visitor.malformed(bytes);
    }
}
