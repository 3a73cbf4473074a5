package io.github.netlink4j.rtnetlink;

import io.github.netlink4j.core.message.NetlinkMessage;
import io.github.netlink4j.core.wire.MalformedMessageException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What a message answers to everything that it can be asked. */
final class Answers {
    private static final Map<Class<?>, List<Method>> ACCESSORS = new ConcurrentHashMap<>();

    private Answers() {}

    /** All answers in text. That something is malformed is one; whatever else is thrown is an {@link AssertionError}. */
    static String of(NetlinkMessage message) {
        return ACCESSORS.computeIfAbsent(message.getClass(), Answers::accessors).stream()
                .map(accessor -> accessor.getName() + ": " + answer(message, accessor))
                .collect(Collectors.joining("\n"));
    }

    /** Every public method of the class itself that asks for something, but for its copy. */
    private static List<Method> accessors(Class<?> message) {
        return Arrays.stream(message.getDeclaredMethods())
                .filter(m -> Modifier.isPublic(m.getModifiers()) && m.getParameterCount() == 0)
                .filter(m -> !NetlinkMessage.class.isAssignableFrom(m.getReturnType()))
                .toList();
    }

    private static String answer(NetlinkMessage message, Method accessor) {
        try {
            return String.valueOf(accessor.invoke(message));
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
