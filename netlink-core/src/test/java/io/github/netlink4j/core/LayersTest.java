package io.github.netlink4j.core;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dependencies point down only. */
class LayersTest {
    private static final String BASE = "io.github.netlink4j.core";
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    @ParameterizedTest(name = "{0} depends on: {1}")
    @CsvSource({
        "'',         ''",
        "wire,       root",
        "bpf,        wire",
        "filter,     bpf wire root",
        "schema,     wire",
        "message,    schema wire",
        "error,      message schema wire root",
        "linux,      wire linux.jnr",
        "linux.jnr,  linux",
        "open,       linux bpf wire error",
        "socket,     open linux bpf wire error root",
        "packet,     open socket linux bpf wire error",
        "connection, socket schema wire error root message",
    })
    void a_package_depends_only_on_packages_below_it(String name, String below) {
        String self = name.isEmpty() ? BASE : BASE + "." + name;
        List<String> allowed = new ArrayList<>(List.of(self));
        Arrays.stream(below.split(" "))
                .filter(layer -> !layer.isEmpty())
                .forEach(layer -> allowed.add(layer.equals("root") ? BASE : BASE + "." + layer));
        noClasses()
                .that()
                .resideInAPackage(self)
                .should()
                .dependOnClassesThat(
                        resideInAPackage(BASE + "..").and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                .check(CORE);
    }

    @Test
    void every_package_is_listed_in_this_test() {
        TreeSet<String> packages = new TreeSet<>();
        CORE.forEach(type -> packages.add(type.getPackageName()));
        assertThat(packages)
                .containsExactly(
                        BASE,
                        BASE + ".bpf",
                        BASE + ".connection",
                        BASE + ".error",
                        BASE + ".filter",
                        BASE + ".linux",
                        BASE + ".linux.jnr",
                        BASE + ".message",
                        BASE + ".open",
                        BASE + ".packet",
                        BASE + ".schema",
                        BASE + ".socket",
                        BASE + ".wire");
    }

    @Test
    void packages_have_no_cyclic_dependencies() {
        // linux creates its backend in linux.jnr, which implements it: one slice.
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void only_the_backend_uses_jnr_ffi() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".linux.jnr")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jnr.ffi..", "com.kenai.jffi..")
                .check(CORE);
    }

    @Test
    void only_linux_and_error_use_jnr() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + ".linux..", BASE + ".error")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jnr..", "com.kenai..")
                .check(CORE);
    }
}
