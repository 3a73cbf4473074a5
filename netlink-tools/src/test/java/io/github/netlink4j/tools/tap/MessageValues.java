package io.github.netlink4j.tools.tap;

import io.github.netlink4j.core.schema.Field;
import io.github.netlink4j.core.schema.MessageVisitor;
import io.github.netlink4j.core.schema.NamedValue;
import io.github.netlink4j.core.schema.PrefixedAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The values of messages with their paths, in wire order; numbers without their names. */
final class MessageValues implements MessageVisitor {
    private final List<Value> values = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>(List.of(""));

    /**
     * A value.
     *
     * @param path from the message to it, such as {@code INET_DIAG_INFO.tcpi_rtt}, {@code TCA_STATS2[1]}
     * @param parent the attribute set or structure that it is in
     */
    private record Value(String path, String parent, String name, Object value) {}

    /** The values of some fields and attributes: by their names, or those with the parent's name. */
    List<Object> of(Set<String> names) {
        return values.stream()
                .filter(each -> names.contains(each.name()) || names.contains(each.parent() + "." + each.name()))
                .map(Value::value)
                .toList();
    }

    /** The first value at a path; {@code null} if there is none. */
    Object at(String path) {
        return values.stream()
                .filter(each -> each.path().equals(path))
                .map(Value::value)
                .findFirst()
                .orElse(null);
    }

    /** All values below a path. */
    List<Object> under(String path) {
        return values.stream()
                .filter(each -> each.path().startsWith(path + "."))
                .map(Value::value)
                .toList();
    }

    /** The number at a path. */
    double number(String path) {
        return at(path) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** The whole number at a path; 0 if there is none. */
    long bits(String path) {
        return at(path) instanceof Number number ? number.longValue() : 0;
    }

    @Override
    public void value(Field field, Object value) {
        values.add(new Value(pathOf(field), field.parent(), field.name(), plain(value)));
    }

    /** Bytes that no table describes are no value. */
    @Override
    public void raw(Field field, byte[] bytes) {}

    @Override
    public String toString() {
        return values.stream()
                .map(each -> each.path() + "=" + each.value() + "\n")
                .collect(Collectors.joining());
    }

    @Override
    public void begin(Field field, boolean isList) {
        path.push(pathOf(field));
    }

    @Override
    public void end() {
        path.pop();
    }

    @Override
    public void malformed(int bytes) {}

    private String pathOf(Field field) {
        String parent = path.getFirst();
        boolean isJoined = parent.isEmpty() || field.name().startsWith("[");
        return parent + (isJoined ? "" : ".") + field.name();
    }

    private static Object plain(Object value) {
        if (value instanceof NamedValue named) {
            return named.number();
        } else if (value instanceof PrefixedAddress prefixed) {
            return prefixed.address();
        }
        return value instanceof byte[] bytes ? JsonValues.hex(bytes) : value;
    }
}
