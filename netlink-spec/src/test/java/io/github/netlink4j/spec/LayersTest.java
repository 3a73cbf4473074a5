package io.github.netlink4j.spec;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dependencies point down only. */
class LayersTest {
    private static final String BASE = "io.github.netlink4j";
    private static final JavaClasses SPEC = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE + ".spec");

    @ParameterizedTest(name = "{0} depends on: {1}")
    @CsvSource({
        "spec.model, core",
        "spec.table, spec.model",
        "spec.yaml,  spec.model",
        "spec,       core core.schema core.wire genl spec.model spec.table",
    })
    void a_package_depends_only_on_packages_below_it(String name, String below) {
        String[] allowed = Stream.concat(Stream.of(name), Arrays.stream(below.split(" ")))
                .map(layer -> BASE + "." + layer)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(BASE + "." + name)
                .should()
                .dependOnClassesThat(resideInAPackage(BASE + "..").and(not(resideInAnyPackage(allowed))))
                .check(SPEC);
    }

    @Test
    void only_the_reader_of_yaml_needs_snakeyaml() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".spec.yaml")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml..")
                .check(SPEC);
    }
}
