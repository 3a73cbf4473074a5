package io.github.netlink4j.core.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what a visitor receives, for texts that need to know what follows. */
final class MessageTree implements MessageVisitor {
    private final Node root = new Node(Field.of("", ""), null, false);
    private final Deque<Node> open = new ArrayDeque<>(List.of(root));

    /** A value, raw bytes, or members. */
    static final class Node {
        private final Field field;
        private final @Nullable Object value;
        private final boolean isList;
        private final List<Node> members = new ArrayList<>();

        private Node(Field field, @Nullable Object value, boolean isList) {
            this.field = field;
            this.value = value;
            this.isList = isList;
        }

        Field field() {
            return field;
        }

        /** As in {@link MessageVisitor#value}; {@code null} if it has members. */
        @Nullable
        Object value() {
            return value;
        }

        /** The value; an empty text for a node with members. */
        Object shown() {
            return value != null ? value : "";
        }

        List<Node> members() {
            return members;
        }

        boolean isList() {
            return isList;
        }

        /** Whether it is a structure or an array of values, in which nothing has an attribute header. */
        boolean isFlat() {
            return value == null && members.stream().allMatch(m -> m.value != null && !m.field.isAttribute());
        }
    }

    /** The rest of a list that is not well-formed. */
    record Malformed(int bytes) {
        @Override
        public String toString() {
            return "(" + bytes + " malformed bytes)";
        }
    }

    Node root() {
        return root;
    }

    @Override
    public void value(Field field, Object value) {
        open.getFirst().members.add(new Node(field, value, false));
    }

    @Override
    public void raw(Field field, byte[] bytes) {
        value(field, bytes);
    }

    @Override
    public void begin(Field field, boolean isList) {
        Node node = new Node(field, null, isList);
        open.getFirst().members.add(node);
        open.push(node);
    }

    @Override
    public void end() {
        open.pop();
    }

    @Override
    public void malformed(int bytes) {
        value(Field.of("", ""), new Malformed(bytes));
    }
}
