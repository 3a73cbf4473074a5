package io.github.netlink4j.rtnetlink.link.kind;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.rtnetlink.base.AttributeSettings;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Values by the name of a setting: they are set with the method of that name of a kind's {@code Spec}, and read back with the
 * accessor of the same name, or {@code nameIndex} where it is a link.
 *
 * <p>A number is a number of any width, {@code true} a flag or a switch, text the name of a link, which is read back as its
 * index, and a {@link PortRange} two numbers. Bits that have a mask
 * are their own mask.
 */
final class Settings {
    private static final String NULL = "null";

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Set<String> tooNew = new TreeSet<>();

    Settings set(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** A setting that older kernels ignore, or do not report. */
    Settings since(String version, String name, Object value) {
        if (!KernelVersion.isAtLeast(version)) {
            tooNew.add(name);
        }
        return set(name, value);
    }

    /** Sets them all. */
    <S extends AttributeSettings<?>> S on(S spec) {
        values.forEach((name, value) -> call(spec, name, value));
        return spec;
    }

    private static void call(Object spec, String name, Object value) {
        for (Method method : spec.getClass().getDeclaredMethods()) {
            Object[] arguments = arguments(method.getParameterTypes(), value);
            if (method.getName().equals(name) && Modifier.isPublic(method.getModifiers()) && arguments != null) {
                invoke(method, spec, arguments);
                return;
            }
        }
        throw new AssertionError(spec.getClass().getName() + " has no setting " + name + " of " + value);
    }

    /** The value as arguments; {@code null} where the parameters are others. */
    private static Object[] arguments(Class<?>[] parameters, Object value) {
        if (parameters.length == 0) {
            return value.equals(true) ? new Object[0] : null;
        }
        if (value instanceof PortRange range) {
            return new Object[] {range.low(), range.high()};
        }
        if (parameters.length == 2) {
            return new Object[] {value, value};
        }
        if (value instanceof Number number && parameters[0] == long.class) {
            return new Object[] {number.longValue()};
        }
        boolean fits = parameters[0].isInstance(value)
                || (value instanceof Integer && parameters[0] == int.class)
                || (value instanceof Boolean && parameters[0] == boolean.class);
        return fits ? new Object[] {value} : null;
    }

    /**
     * Asserts that a view has the values; what the kernel is too old for is absent, and reads as 0, {@code false}, empty or
     * {@code null}.
     *
     * @param indexOf the index of the link of a name
     */
    void assertReadBack(LinkKind view, ToIntFunction<String> indexOf) {
        Map<String, Object> expected = new LinkedHashMap<>();
        Map<String, Object> actual = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            Object read = comparable(read(view, name));
            actual.put(name, read);
            Object index = value instanceof String link ? indexOf.applyAsInt(link) : value;
            expected.put(name, tooNew.contains(name) ? comparable(absent(read)) : comparable(index));
        });
        assertThat(actual).isEqualTo(expected);
    }

    private static Object read(LinkKind view, String name) {
        return invoke(accessor(view.getClass(), name), view);
    }

    /** The accessor of a setting; of one that is a link, the accessor of its index. */
    static Method accessor(Class<?> view, String name) {
        return Arrays.stream(view.getDeclaredMethods())
                .filter(method ->
                        method.getName().equals(name) || method.getName().equals(name + "Index"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(view.getName() + " has no accessor of " + name));
    }

    /** What an absent attribute reads as. */
    private static Object absent(Object read) {
        if (read instanceof Boolean) {
            return false;
        }
        if (read instanceof Number || isOpenType(read)) {
            return 0;
        }
        return read instanceof Collection ? List.of() : NULL;
    }

    /** A record of a number, such as {@link MacvlanLink.Mode}. */
    private static boolean isOpenType(Object value) {
        return value instanceof Record && value.getClass().getRecordComponents().length == 1;
    }

    private static Object comparable(Object value) {
        if (value instanceof Number number) {
            return number.longValue();
        }
        if (isOpenType(value)) {
            return comparable(invoke(value.getClass().getRecordComponents()[0].getAccessor(), value));
        }
        if (value instanceof Collection<?> all) {
            return Set.copyOf(all);
        }
        return value == null ? NULL : value;
    }

    private static Object invoke(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(method + " " + Arrays.toString(arguments), e);
        }
    }

    /** Asserts that some settings have, together, every name that a kind has. */
    static void assertComplete(Class<?> spec, Settings... all) {
        Set<String> tried = Arrays.stream(all)
                .flatMap(settings -> settings.values.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(tried).isEqualTo(names(spec));
    }

    /** The names of the settings of a kind; those that are read back: all but the commands to flush. */
    static Set<String> names(Class<?> spec) {
        return Arrays.stream(spec.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
                .map(Method::getName)
                .filter(name -> !name.equals("flushFdb"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
