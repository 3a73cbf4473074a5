package io.github.netlink4j.spec.yaml;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OptionalDependencyTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");

    /** The class path of this test without snakeyaml-engine, below the JDK's own classes. */
    private static URLClassLoader withoutYaml() {
        URL[] path = Arrays.stream(CLASS_PATH.split(File.pathSeparator))
                .filter(entry -> !entry.contains("snakeyaml"))
                .map(OptionalDependencyTest::url)
                .toArray(URL[]::new);
        return new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }

    @Test
    void without_the_yaml_library_the_error_names_it() throws IOException, ReflectiveOperationException {
        try (URLClassLoader loader = withoutYaml()) {
            Method read = loader.loadClass(YnlReader.class.getName()).getMethod("read", String.class, String.class);
            assertThatThrownBy(() -> read.invoke(null, "acme.yaml", "name: acme"))
                    .hasCauseInstanceOf(IllegalStateException.class)
                    .cause()
                    .hasMessage("specs in YAML need org.snakeyaml:snakeyaml-engine, 3.2 or newer, which is an optional"
                            + " dependency");
        }
    }
}
