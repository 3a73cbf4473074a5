package io.github.netlink4j.tools;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.netlink4j.core.NetlinkException;
import org.junit.jupiter.api.Test;

/** How the modules stand on each other; the layers inside core have a test there. */
class ArchitectureTest {
    private static final String BASE = "io.github.netlink4j";
    private static final String CORE = BASE + ".core..";
    private static final String GENL = BASE + ".genl..";
    private static final String ROUTE = BASE + ".route..";
    private static final String DROPMON = BASE + ".dropmon..";
    private static final String TOOLS = BASE + ".tools..";

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(BASE);
    private static final JavaClasses LIBRARY = ALL.that(resideOutsideOfPackage(TOOLS));

    @Test
    void a_module_uses_only_those_below_it_and_each_module_has_its_place_here() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(BASE + "..")
                .layer("core")
                .definedBy(CORE)
                .layer("genl")
                .definedBy(GENL)
                .layer("route")
                .definedBy(ROUTE)
                .layer("dropmon")
                .definedBy(DROPMON)
                .layer("tools")
                .definedBy(TOOLS)
                .whereLayer("core")
                .mayNotAccessAnyLayer()
                .whereLayer("genl")
                .mayOnlyAccessLayers("core")
                .whereLayer("route")
                .mayOnlyAccessLayers("core")
                .whereLayer("dropmon")
                .mayOnlyAccessLayers("genl", "core")
                .whereLayer("tools")
                .mayOnlyAccessLayers("dropmon", "route", "genl", "core")
                .ensureAllClassesAreContainedInArchitecture()
                .check(ALL);
    }

    @Test
    void no_package_depends_on_itself_through_another() {
        slices().matching(BASE + ".(**)")
                .should()
                .beFreeOfCycles()
                // linux makes its backend in linux.jnr, which implements it.
                .ignoreDependency(resideInAPackage(BASE + ".core.linux.jnr"), resideInAPackage(BASE + ".core.linux"))
                .check(ALL);
    }

    @Test
    void only_the_command_parses_command_lines_and_writes_json() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("picocli..", "com.fasterxml.jackson..")
                .check(LIBRARY);
    }

    @Test
    void only_core_calls_into_the_system() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jnr..", BASE + ".core.linux..")
                .check(ALL);
    }

    @Test
    void the_library_logs_through_the_systems_logger_alone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.logging..")
                .check(LIBRARY);
    }

    @Test
    void the_library_writes_nothing_to_the_console() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(LIBRARY);
    }

    @Test
    void what_the_library_throws_of_its_own_has_one_root() {
        classes()
                .that()
                .areAssignableTo(Throwable.class)
                .should()
                .beAssignableTo(NetlinkException.class)
                .check(LIBRARY);
    }
}
