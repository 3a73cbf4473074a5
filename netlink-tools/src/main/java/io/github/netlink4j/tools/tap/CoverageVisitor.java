package io.github.netlink4j.tools.tap;

import io.github.netlink4j.core.schema.Field;
import io.github.netlink4j.core.schema.MessageVisitor;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BiConsumer;

/** Counts the attributes of a message. */
final class CoverageVisitor implements MessageVisitor {
    private final Counts counts;
    private final BiConsumer<Gap.Kind, String> gaps;
    private final Deque<String> path = new ArrayDeque<>();

    /**
     * A visitor of one message.
     *
     * @param gaps is told what no table describes, with its path
     */
    CoverageVisitor(Counts counts, BiConsumer<Gap.Kind, String> gaps) {
        this.counts = counts;
        this.gaps = gaps;
        path.push("");
    }

    @Override
    public void value(Field field, Object value) {
        count(field);
    }

    @Override
    public void raw(Field field, byte[] bytes) {
        count(field);
        if (field.isAttribute() && !field.isNamed()) {
            gaps.accept(Gap.Kind.UNNAMED, pathOf(field));
        } else {
            counts.addRaw();
            gaps.accept(Gap.Kind.RAW, pathOf(field));
        }
    }

    @Override
    public void begin(Field field, boolean isList) {
        count(field);
        path.push(pathOf(field));
    }

    @Override
    public void end() {
        path.pop();
    }

    @Override
    public void malformed(int bytes) {
        counts.addRaw();
        gaps.accept(Gap.Kind.RAW, path.getFirst() + ".(malformed)");
    }

    private void count(Field field) {
        if (field.isAttribute()) {
            counts.addAttribute(field.isNamed());
        }
    }

    /** The elements of lists and arrays have the same path. */
    private String pathOf(Field field) {
        return path.getFirst() + (field.name().startsWith("[") ? "[]" : "." + field.name());
    }
}
