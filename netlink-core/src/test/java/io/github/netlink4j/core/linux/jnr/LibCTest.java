package io.github.netlink4j.core.linux.jnr;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * jnr-ffi compiles a machine-code stub for a simple signature, and falls back to a slow and less safe path for others. A
 * change of version or of a signature that loses the stub is seen here. On x86-64 and AArch64.
 */
class LibCTest {
    static Method[] functions() {
        return LibC.class.getDeclaredMethods();
    }

    private static Class<?> generated() throws ReflectiveOperationException {
        Field library = JnrSystemCalls.class.getDeclaredField("LIBC");
        library.setAccessible(true);
        return library.get(null).getClass();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void each_function_is_a_native_stub(Method function) throws ReflectiveOperationException {
        Method stub = generated().getDeclaredMethod(function.getName(), function.getParameterTypes());
        assertThat(stub)
                .satisfies(m -> assertThat(Modifier.isNative(m.getModifiers())).isTrue());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void each_function_has_at_most_five_parameters_and_only_integers(Method function) {
        assertThat(function.getParameterCount()).isLessThanOrEqualTo(5);
        assertThat(Arrays.asList(function.getParameterTypes()))
                .allMatch(type -> type == int.class || type == long.class);
        assertThat(function.getReturnType()).isIn(int.class, long.class, void.class);
    }
}
