package io.github.netlink4j.testsupport;

import io.github.netlink4j.core.message.AttributeView;
import io.github.netlink4j.core.schema.Field;
import io.github.netlink4j.core.schema.MessageVisitor;
import io.github.netlink4j.core.schema.NamedValue;
import io.github.netlink4j.core.schema.PrefixedAddress;
import io.github.netlink4j.core.wire.Bitfield32;
import io.github.netlink4j.core.wire.HardwareAddress;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of {@link AccessorTypes}: those that accessors return, and those that a table shows. */
final class AccessorValues {
    private AccessorValues() {}

    static boolean isAccessor(Method method) {
        Class<?> owner = method.getDeclaringClass();
        return method.getParameterCount() == 0
                && method.getReturnType() != void.class
                && !Modifier.isStatic(method.getModifiers())
                && !method.isSynthetic()
                && owner != Object.class
                && !owner.getPackage().equals(AttributeView.class.getPackage());
    }

    /** What an accessor returns, taken apart into single values; the exception that it throws. */
    static List<Object> of(Method accessor, Object object) {
        List<Object> values = new ArrayList<>();
        try {
            takeApart(accessor.invoke(object), values);
        } catch (InvocationTargetException e) {
            values.add(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
        return values;
    }

    private static void takeApart(Object value, List<Object> values) throws ReflectiveOperationException {
        if (value instanceof Optional<?> optional) {
            takeApart(optional.orElse(null), values);
        } else if (value instanceof Collection<?> members) {
            for (Object member : members) {
                takeApart(member, values);
            }
        } else if (value instanceof Record whole && !(value instanceof Bitfield32)) {
            for (RecordComponent component : whole.getClass().getRecordComponents()) {
                Method part = component.getAccessor();
                part.setAccessible(true);
                takeApart(part.invoke(whole), values);
            }
        } else {
            values.add(value == null ? "" : value);
        }
    }

    /** Whether the table shows a number, a text or an address. */
    static boolean isTyped(Object shown) {
        return kind(shown) != null;
    }

    /** Whether both are of one kind; or the accessor throws where the table has a value. */
    static boolean areComparable(Object returned, Object shown) {
        return returned instanceof RuntimeException || kind(returned) == kind(shown);
    }

    private static Class<?> kind(Object value) {
        if (value instanceof Number || value instanceof NamedValue) {
            return Number.class;
        }
        for (Class<?> kind : List.of(String.class, InetAddress.class, HardwareAddress.class, Bitfield32.class)) {
            if (kind.isInstance(value)) {
                return kind;
            }
        }
        return null;
    }

    /** A mask of 32 bits may be an {@code int}, whose sign means nothing; every other number has its value. */
    static boolean areEqual(Object returned, Object shown) {
        if (!(returned instanceof Number number)) {
            return returned.equals(shown);
        }
        long expected = shown instanceof NamedValue named ? named.number() : ((Number) shown).longValue();
        boolean isMask = shown instanceof NamedValue named && !named.text().equals(Long.toString(named.number()));
        return number.longValue() == expected
                || (isMask && returned instanceof Integer && number.intValue() == (int) expected);
    }

    /** Bytes without a type, or not of their type. */
    private record Raw(String hex) {}

    /** The values that a table shows, by their path. */
    static final class Shown implements MessageVisitor {
        private final Map<String, Object> values = new HashMap<>();
        private final List<String> path = new ArrayList<>();

        @Override
        public void value(Field field, Object value) {
            put(field.name(), returned(value));
        }

        /**
         * As an accessor returns it: an address without the length of its prefix, which has an accessor of its own; a time in
         * nanoseconds.
         */
        private static Object returned(Object value) {
            if (value instanceof PrefixedAddress prefix) {
                return prefix.address();
            }
            if (value instanceof Instant time) {
                return time.getEpochSecond() * 1_000_000_000L + time.getNano();
            }
            return value instanceof byte[] bytes ? new Raw(Hex.of(bytes)) : value;
        }

        @Override
        public void raw(Field field, byte[] bytes) {
            put(field.name(), new Raw(Hex.of(bytes)));
        }

        private void put(String name, Object value) {
            values.put(String.join("", path) + name, value);
        }

        @Override
        public void begin(Field field, boolean isList) {
            path.add(field.name() + ".");
        }

        @Override
        public void end() {
            path.remove(path.size() - 1);
        }

        @Override
        public void malformed(int bytes) {
            put("malformed", bytes + " bytes");
        }

        Map<String, Object> values() {
            return values;
        }
    }
}
