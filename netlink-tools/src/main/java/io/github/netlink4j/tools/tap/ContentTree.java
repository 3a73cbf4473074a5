package io.github.netlink4j.tools.tap;

import io.github.netlink4j.core.schema.Field;
import io.github.netlink4j.core.schema.MessageVisitor;
import io.github.netlink4j.core.schema.TextFormatter;
import io.github.netlink4j.tap.TapMessage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** The contents of a message, or of an attribute, that can be visited in parts. */
final class ContentTree {
    private final Field field;
    private final Consumer<MessageVisitor> begin;
    private final boolean isNested;
    private final List<ContentTree> members = new ArrayList<>();

    private ContentTree(Field field, boolean isNested, Consumer<MessageVisitor> begin) {
        this.field = field;
        this.isNested = isNested;
        this.begin = begin;
    }

    static ContentTree of(TapMessage message) {
        Builder builder = new Builder();
        message.visit(builder);
        return builder.root;
    }

    /** The attributes among its members. */
    List<ContentTree> attributes() {
        return members.stream().filter(member -> member.field.isAttribute()).toList();
    }

    /** Its members that are fields, as text. */
    String fields() {
        StringBuilder text = new StringBuilder();
        TextFormatter formatter = new TextFormatter(text);
        members.stream().filter(member -> !member.field.isAttribute()).forEach(member -> member.visit(formatter));
        return text.toString();
    }

    /** Whether it contains attributes, and nothing else. */
    boolean isNest() {
        return isNested && members.stream().allMatch(member -> member.field.isAttribute());
    }

    /** The number of the attribute. */
    int number() {
        return field.number();
    }

    /** The kernel's name of the attribute or field. */
    String name() {
        return field.name();
    }

    /** As text, with its name. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        visit(new TextFormatter(text));
        return text.toString();
    }

    private void visit(MessageVisitor visitor) {
        begin.accept(visitor);
        if (isNested) {
            members.forEach(member -> member.visit(visitor));
            visitor.end();
        }
    }

    /** Collects what is visited. */
    private static final class Builder implements MessageVisitor {
        private static final Field NO_FIELD = new Field("", Field.NOT_AN_ATTRIBUTE, "", false, false);

        private final ContentTree root = new ContentTree(NO_FIELD, true, visitor -> {});
        private final Deque<ContentTree> open = new ArrayDeque<>(List.of(root));

        private ContentTree add(Field field, boolean isNested, Consumer<MessageVisitor> begin) {
            ContentTree member = new ContentTree(field, isNested, begin);
            open.getFirst().members.add(member);
            return member;
        }

        @Override
        public void value(Field field, Object value) {
            add(field, false, visitor -> visitor.value(field, value));
        }

        @Override
        public void raw(Field field, byte[] bytes) {
            add(field, false, visitor -> visitor.raw(field, bytes));
        }

        @Override
        public void begin(Field field, boolean isList) {
            open.push(add(field, true, visitor -> visitor.begin(field, isList)));
        }

        @Override
        public void end() {
            open.pop();
        }

        @Override
        public void malformed(int bytes) {
            add(NO_FIELD, false, visitor -> visitor.malformed(bytes));
        }
    }
}
