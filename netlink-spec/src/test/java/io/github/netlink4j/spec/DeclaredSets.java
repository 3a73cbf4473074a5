package io.github.netlink4j.spec;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.dropmon.DropMonitor;
import io.github.netlink4j.genl.GenlConnection;
import io.github.netlink4j.rtnetlink.RtnlConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The attribute sets that are declared in Java, in the constants of the modules that have typed accessors. */
final class DeclaredSets {
    private DeclaredSets() {}

    static List<AttributeSet> all() {
        List<AttributeSet> sets = new ArrayList<>();
        for (Class<?> module : List.of(RtnlConnection.class, GenlConnection.class, DropMonitor.class)) {
            classesBeside(module).forEach(type -> addSets(sets, type));
        }
        return sets;
    }

    private static void addSets(List<AttributeSet> sets, Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            if (field.getType() == AttributeSet.class && Modifier.isStatic(field.getModifiers())) {
                sets.add(valueOf(field));
            }
        }
    }

    private static AttributeSet valueOf(Field field) {
        try {
            field.setAccessible(true);
            return (AttributeSet) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(field.toString(), e);
        }
    }

    /** The classes of a module's package and of those below it, from a folder or a JAR. */
    private static List<Class<?>> classesBeside(Class<?> type) {
        try {
            URI location = type.getResource(type.getSimpleName() + ".class").toURI();
            if (!location.getScheme().equals("jar")) {
                return classesBelow(Path.of(location).getParent(), type);
            }
            try (FileSystem jar = FileSystems.newFileSystem(location, Map.of())) {
                return classesBelow(
                        jar.getPath(location.toString().replaceFirst(".*!", "")).getParent(), type);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new AssertionError(type.toString(), e);
        }
    }

    private static List<Class<?>> classesBelow(Path folder, Class<?> type) throws IOException {
        List<Class<?>> classes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                String name = folder.relativize(file).toString();
                if (name.endsWith(".class") && !name.endsWith("-info.class")) {
                    classes.add(load(type.getPackageName() + "."
                            + name.replace(".class", "").replace('/', '.')));
                }
            }
        }
        return classes;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name, e);
        }
    }
}
