package io.github.netlink4j.rtnetlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.schema.Field;
import io.github.netlink4j.core.schema.MessageRegistry;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.schema.MessageVisitor;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Recorded messages without their tables: the attributes that their bytes show are the ones that the tables know, with the
 * same lists in them.
 */
class WithoutTablesTest {
    private static final int ROUTE = NetlinkProtocol.ROUTE.number();
    private static final MessageRegistry TABLES = MessageRegistry.of(RtnlMessages.TABLE);
    private static final MessageRegistry NONE = MessageRegistry.of(new MessageTable[0]);

    /** Where lists are, as the numbers of the attributes around them, and where other attributes are. */
    private static final class Shape implements MessageVisitor {
        private final TreeMap<String, Boolean> attributes = new TreeMap<>();
        private final TreeSet<String> structures = new TreeSet<>();
        private final Deque<String> path = new ArrayDeque<>();

        private String at(Field field) {
            return (path.isEmpty() ? "" : path.getFirst()) + "/" + field.number();
        }

        /** A list is what has an attribute in it; an empty one has no bytes that show it. */
        private void add(Field field) {
            if (field.isAttribute()) {
                attributes.put(at(field), false);
                path.stream().limit(1).forEach(list -> attributes.replace(list, true));
            } else {
                path.stream().limit(1).forEach(structures::add);
            }
        }

        @Override
        public void value(Field field, Object value) {
            add(field);
        }

        @Override
        public void raw(Field field, byte[] bytes) {
            add(field);
        }

        @Override
        public void begin(Field field, boolean isList) {
            add(field);
            path.push(at(field));
        }

        @Override
        public void end() {
            path.pop();
        }

        @Override
        public void malformed(int bytes) {
            attributes.put("malformed", false);
        }

        /** A list of attributes; what begins with the fields of a structure is bytes without a table. */
        boolean isList(String attribute) {
            return attributes.get(attribute) && !structures.contains(attribute);
        }

        /** With number 0 and without {@code NLA_F_NESTED}, as a bond has its ARP targets, a list is not plain. */
        boolean beginsWithZero(String attribute) {
            return attributes.containsKey(attribute + "/0");
        }
    }

    private static Shape shape(MessageRegistry registry, MessageCursor message) {
        Shape shape = new Shape();
        registry.visit(ROUTE, message, shape);
        return shape;
    }

    @ParameterizedTest
    @MethodSource("io.github.netlink4j.rtnetlink.Captured#all")
    void lists_of_attributes_are_found_and_nothing_else_is_taken_for_one(String name) {
        MessageCursor messages = Captured.cursor(name);
        while (messages.next()) {
            Shape known = shape(TABLES, messages);
            Shape found = shape(NONE, messages);
            found.attributes.keySet().retainAll(known.attributes.keySet());
            assertThat(found.attributes).isNotEmpty();
            for (String attribute : found.attributes.keySet()) {
                if (found.isList(attribute)) {
                    assertThat(known.isList(attribute)).as(attribute).isTrue();
                } else if (known.isList(attribute)) {
                    assertThat(known.beginsWithZero(attribute)).as(attribute).isTrue();
                }
            }
        }
    }
}
