package io.github.netlink4j.testsupport;

import io.github.netlink4j.core.message.AttributeView;
import io.github.netlink4j.core.message.NetlinkMessage;
import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.Netlink;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Compares what the accessors of a message class return with what its table says of the same bytes.
 *
 * <p>One byte of the family's header, or of an attribute's payload, is 0xff, all others are 0. The table's types show which
 * field that is, and its value. Every accessor that the byte changes must return that value: one of another width, sign, byte
 * order or offset does not. What an accessor makes of several fields, or of bytes without a type, is not compared.
 *
 * <pre>{@code
 * assertThat(AccessorTypes.of(new LinkMessage(), LinkMessage.SCHEMA, RTM_NEWLINK).check()).contains("mtu", "index");
 * }</pre>
 */
public final class AccessorTypes {
    /** Of every type that has a fixed length, and longer than any structure. */
    private static final int[] PAYLOAD_LENGTHS = {1, 2, 4, 6, 8, 16, 512};

    private final Subject subject;
    private final AttributeSet set;
    private final Layout layout;
    private final int headerLength;
    private final Accessors accessors;
    private final Set<String> compared = new TreeSet<>();
    private final Set<String> wrong = new TreeSet<>();

    private AccessorTypes(Subject subject, AttributeSet set, Layout layout, int headerLength, Object object) {
        this.subject = subject;
        this.set = set;
        this.layout = layout;
        this.headerLength = headerLength;
        this.accessors = new Accessors(object);
    }

    /**
     * The accessors of a message class.
     *
     * @param type {@code nlmsg_type}, one that the class is for
     * @param header the first bytes of the family's header, such as an address family; those behind them are 0
     * @throws IllegalArgumentException if the class is not for such messages
     */
    public static AccessorTypes of(NetlinkMessage<?> message, MessageSchema schema, int type, int... header) {
        byte[] family = new byte[schema.headerLength()];
        for (int i = 0; i < header.length; i++) {
            family[i] = (byte) header[i];
        }
        Layout layout = body -> message(type, family, body);
        message.wrap(Hex.message(layout.with(m -> {})));
        return new AccessorTypes(
                new MessageSubject(message, schema), schema.attributes(), layout, family.length, message);
    }

    /** The accessors of a message class of a generic netlink family. */
    public static AccessorTypes ofCommand(NetlinkMessage<?> message, MessageSchema schema, int command) {
        int anyFamily = 0x20;
        return of(message, schema, anyFamily, command);
    }

    /** The accessors of a view of the attributes inside an attribute. */
    public static AccessorTypes of(AttributeView view, AttributeSet set) {
        Layout layout = body -> {
            byte[] message = message(0, new byte[0], body);
            return Arrays.copyOfRange(message, Netlink.NLMSG_HDRLEN, message.length);
        };
        return new AccessorTypes(new NestSubject(view, set), set, layout, 0, view);
    }

    /** Leaves out accessors that return another value on purpose, such as a number without its sign. */
    public AccessorTypes except(String... names) {
        accessors.remove(Set.of(names));
        return this;
    }

    /**
     * Compares.
     *
     * @return the names of the accessors that were compared
     * @throws AssertionError if one returns another value than the table has
     */
    public Set<String> check() {
        byte[] empty = layout.with(m -> {});
        for (int i = 1; i <= headerLength; i++) {
            compare(empty, empty.length - i);
        }
        for (int number = 0; number < set.size(); number++) {
            if (set.get(number) != null) {
                compareAttribute(number);
            }
        }
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join(System.lineSeparator(), wrong));
        }
        return compared;
    }

    /** What is checked: bytes can be put below it, and its table shows their values. */
    private interface Subject {
        /** Whether the bytes are of the subject's kind; then it is a view of them. */
        boolean wrap(byte[] bytes);

        Map<String, Object> shown(byte[] bytes);
    }

    /** The bytes of a message, or of a nest, with these attributes. */
    private interface Layout {
        byte[] with(Consumer<MessageBuilder> attributes);
    }

    private static byte[] message(int type, byte[] header, Consumer<MessageBuilder> attributes) {
        MessageBuilder builder = MessageBuilder.allocate(64).message(type, 0).header(header);
        attributes.accept(builder);
        builder.end();
        byte[] bytes = new byte[builder.length()];
        builder.memory().get(0, bytes);
        return bytes;
    }

    private void compareAttribute(int number) {
        for (int length : PAYLOAD_LENGTHS) {
            byte[] zeros = layout.with(m -> m.bytes(number, new byte[length]));
            int payload = zeros.length - Netlink.align(length);
            for (int i = 0; i < length; i++) {
                compare(zeros, payload + i);
            }
        }
    }

    /** Compares what a byte changes: in what the table shows, and in what each accessor returns. */
    private void compare(byte[] zeros, int at) {
        byte[] probe = zeros.clone();
        probe[at] = (byte) 0xff;
        Map<String, Object> changed = subject.shown(probe);
        changed.entrySet().removeAll(subject.shown(zeros).entrySet());
        if (changed.size() != 1 || !subject.wrap(zeros)) {
            return;
        }
        Map.Entry<String, Object> field = changed.entrySet().iterator().next();
        if (!AccessorValues.isTyped(field.getValue())) {
            return;
        }
        Map<String, List<Object>> before = accessors.read();
        if (subject.wrap(probe)) {
            accessors.read().forEach((name, values) -> compare(name, before.get(name), values, field));
        }
    }

    private void compare(String accessor, List<Object> before, List<Object> after, Map.Entry<String, Object> field) {
        for (int i = 0; i < after.size(); i++) {
            Object value = after.get(i);
            if (i < before.size() && before.get(i).equals(value)) {
                continue;
            }
            if (AccessorValues.areComparable(value, field.getValue())) {
                compared.add(accessor);
                if (!AccessorValues.areEqual(value, field.getValue())) {
                    wrong.add(accessor + "() returns " + value + ", " + field.getKey() + " is " + field.getValue());
                }
            }
        }
    }

    private record MessageSubject(NetlinkMessage<?> message, MessageSchema schema) implements Subject {
        @Override
        public boolean wrap(byte[] bytes) {
            try {
                message.wrap(Hex.message(bytes));
                return true;
            } catch (IllegalArgumentException otherCommand) {
                return false;
            }
        }

        @Override
        public Map<String, Object> shown(byte[] bytes) {
            AccessorValues.Shown shown = new AccessorValues.Shown();
            schema.visit(Hex.message(bytes), shown);
            return shown.values();
        }
    }

    private record NestSubject(AttributeView view, AttributeSet set) implements Subject {
        @Override
        public boolean wrap(byte[] bytes) {
            new Around(bytes, set).nested(Around.NEST, view);
            return true;
        }

        @Override
        public Map<String, Object> shown(byte[] bytes) {
            AccessorValues.Shown shown = new AccessorValues.Shown();
            set.visit(new AttributeCursor().wrap(ByteBuffer.wrap(bytes), 0, bytes.length), shown);
            return shown.values();
        }
    }

    /** One attribute around others: what a view of a nest is made from. */
    private static final class Around extends AttributeView {
        static final int NEST = 1;

        Around(byte[] inside, AttributeSet set) {
            super(set);
            byte[] message = message(0, new byte[0], m -> m.bytes(NEST, inside));
            MessageCursor cursor = Hex.message(message);
            wrap(cursor.memory(), cursor.payloadOffset(), cursor.payloadLength(), ByteOrder.nativeOrder());
        }
    }

    /** The public methods without parameters of an object's class. */
    private static final class Accessors {
        private final Object object;
        private final List<Method> methods = new ArrayList<>();

        Accessors(Object object) {
            this.object = object;
            for (Method method : object.getClass().getMethods()) {
                if (AccessorValues.isAccessor(method)) {
                    method.setAccessible(true);
                    methods.add(method);
                }
            }
        }

        void remove(Set<String> names) {
            methods.removeIf(method -> names.contains(method.getName()));
        }

        Map<String, List<Object>> read() {
            Map<String, List<Object>> values = new HashMap<>();
            for (Method method : methods) {
                values.put(method.getName(), AccessorValues.of(method, object));
            }
            return values;
        }
    }
}
