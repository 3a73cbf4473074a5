package io.github.netlink4j.rtnetlink;

import io.github.netlink4j.core.message.AttributeView;
import io.github.netlink4j.core.message.NetlinkMessage;
import io.github.netlink4j.core.wire.MalformedMessageException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The values of all accessors of a message, and of the views that they return. */
public final class Accessors {
    private static final String MODULE = RtnlConnection.class.getPackageName();
    private static final Map<Class<?>, List<Method>> ACCESSORS = new ConcurrentHashMap<>();

    private Accessors() {}

    /** All values as text. A malformed one is its error text; any other exception is an {@link AssertionError}. */
    public static String of(AttributeView view) {
        return ACCESSORS.computeIfAbsent(view.getClass(), Accessors::accessors).stream()
                .map(accessor -> accessor.getName() + ": " + value(view, accessor))
                .collect(Collectors.joining("\n"));
    }

    /** The names of the accessors of a class, in a set of its own. */
    static Set<String> names(Class<? extends AttributeView> view) {
        return accessors(view).stream().map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The public methods without parameters of this module's classes, without those that return another message. */
    private static List<Method> accessors(Class<?> view) {
        return Arrays.stream(view.getMethods())
                .filter(m -> m.getDeclaringClass().getName().startsWith(MODULE))
                .filter(m -> !Modifier.isStatic(m.getModifiers()) && m.getParameterCount() == 0)
                .filter(m -> !NetlinkMessage.class.isAssignableFrom(m.getReturnType()))
                .toList();
    }

    private static String value(AttributeView view, Method accessor) {
        try {
            Object value = accessor.invoke(view);
            return value instanceof AttributeView inner
                    ? inner.getClass().getSimpleName() + " {" + of(inner) + "}"
                    : Arrays.deepToString(new Object[] {value});
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof MalformedMessageException malformed) {
                return malformed.getMessage();
            }
            throw new AssertionError(accessor.toString(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(accessor.toString(), e);
        }
    }
}
