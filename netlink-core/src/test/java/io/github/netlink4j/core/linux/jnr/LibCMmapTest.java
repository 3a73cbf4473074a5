package io.github.netlink4j.core.linux.jnr;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.Test;

/** jnr-ffi's machine-code stubs pass a wrong sixth integer on x86-64, and so mmap(2) must not have one. */
class LibCMmapTest {
    @Test
    void mmap_is_no_native_stub() throws ReflectiveOperationException {
        Field library = JnrSystemCalls.class.getDeclaredField("MMAP");
        library.setAccessible(true);
        Method mmap = LibCMmap.class.getDeclaredMethods()[0];
        Method called = library.get(null).getClass().getDeclaredMethod(mmap.getName(), mmap.getParameterTypes());
        assertThat(Modifier.isNative(called.getModifiers())).isFalse();
    }
}
