package io.github.netlink4j.tap.filter;

import io.github.netlink4j.core.schema.Field;
import io.github.netlink4j.core.schema.MessageVisitor;
import io.github.netlink4j.core.schema.NamedValue;
import io.github.netlink4j.core.schema.PrefixedAddress;
import io.github.netlink4j.tap.TapMessage;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/** Finds a value of an attribute in a message, at any depth. */
final class AttributeValues implements MessageVisitor {
    /** What a nest is, which has no value: it meets no condition but that it is present. */
    private static final Object NEST = "";

    private final String name;
    private final Predicate<Object> condition;
    private boolean isFound;

    private AttributeValues(String name, Predicate<Object> condition) {
        this.name = name;
        this.condition = condition;
    }

    static boolean anyNumber(TapMessage message, String attribute, LongPredicate condition) {
        return any(message, attribute, value -> {
            if (value instanceof NamedValue named) {
                return condition.test(named.number());
            }
            return value instanceof Number number && condition.test(number.longValue());
        });
    }

    static boolean anyAddress(TapMessage message, String attribute, Predicate<InetAddress> condition) {
        return any(message, attribute, value -> {
            if (value instanceof PrefixedAddress prefixed) {
                return condition.test(prefixed.address());
            }
            return value instanceof InetAddress address && condition.test(address);
        });
    }

    static boolean anyText(TapMessage message, String attribute, Predicate<String> condition) {
        return any(message, attribute, value -> condition.test(text(value)));
    }

    private static String text(Object value) {
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        if (value instanceof InetAddress address) {
            return address.getHostAddress();
        }
        return value.toString();
    }

    private static boolean any(TapMessage message, String attribute, Predicate<Object> condition) {
        AttributeValues search = new AttributeValues(attribute, condition);
        message.visit(search);
        return search.isFound;
    }

    @Override
    public void value(Field field, Object value) {
        check(field, value);
    }

    @Override
    public void raw(Field field, byte[] bytes) {
        check(field, bytes);
    }

    @Override
    public void begin(Field field, boolean isList) {
        check(field, NEST);
    }

    private void check(Field field, Object value) {
        if (!isFound && field.name().equals(name)) {
            isFound = condition.test(value);
        }
    }
}
