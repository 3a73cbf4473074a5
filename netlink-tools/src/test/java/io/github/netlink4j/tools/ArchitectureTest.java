package io.github.netlink4j.tools;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.netlink4j.core.NetlinkException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dependencies between modules and packages; those inside core have a test there. */
class ArchitectureTest {
    private static final String BASE = "io.github.netlink4j";
    private static final String CORE = BASE + ".core..";
    private static final String TOOLS = BASE + ".tools..";

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);
    private static final JavaClasses LIBRARY = ALL.that(resideOutsideOfPackage(TOOLS));

    /** A package, and what it may depend on; core is one. */
    private static final Map<String, String> LAYERS = layers("""
            core..
            testing: core..
            genl: core..
            rtnetlink.internal.number: core..
            rtnetlink.uapi: core.. rtnetlink.internal.number
            rtnetlink.internal: core.. rtnetlink.internal.number rtnetlink.uapi
            rtnetlink.base: core.. rtnetlink.internal.. rtnetlink.uapi
            rtnetlink.link.kind: core.. rtnetlink.internal.. rtnetlink.uapi rtnetlink.base rtnetlink.link
            rtnetlink.link: core.. rtnetlink.internal.. rtnetlink.uapi rtnetlink.base rtnetlink.link.kind
            rtnetlink.address: core.. rtnetlink.internal.. rtnetlink.uapi rtnetlink.base
            rtnetlink.route: core.. rtnetlink.internal.. rtnetlink.uapi rtnetlink.base
            rtnetlink.neighbour: core.. rtnetlink.internal.. rtnetlink.uapi rtnetlink.base
            rtnetlink.rule: core.. rtnetlink.internal.. rtnetlink.uapi rtnetlink.base
            rtnetlink: core.. rtnetlink..
            dropmon.symbol
            dropmon.reason
            dropmon.packet: core.wire
            dropmon.alert: core.. genl dropmon.symbol dropmon.reason dropmon.packet
            dropmon.report: core.. genl dropmon.symbol dropmon.reason dropmon.alert
            dropmon: core.. genl dropmon.alert
            spec.model: core
            spec.table: spec.model
            spec.yaml: spec.model
            spec: core.. genl spec.model spec.table
            pcap: core core.wire
            tools.command: dropmon tap
            tap: core.. genl rtnetlink.. spec pcap
            tap.conversation: core.. tap
            tap.redact: core.. tap
            tap.process
            tap.statistics: core.. tap tap.conversation tap.process
            tap.filter: core.. spec.. tap
            tools.tap: core.. dropmon.alert genl pcap tap.. tools.command
            tools: core.. genl rtnetlink.. dropmon.. tools..
            """);

    private static Map<String, String> layers(String lines) {
        return lines.lines()
                .map(line -> line.split(": "))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts.length > 1 ? parts[1] : ""));
    }

    static Set<String> packages() {
        return LAYERS.keySet();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void a_package_depends_only_on_those_below_it(String name) {
        String[] allowed = Stream.concat(
                        Stream.of(name), Stream.of(LAYERS.get(name).split(" ")))
                .map(layer -> BASE + "." + layer)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(BASE + "." + name)
                .should()
                .dependOnClassesThat(resideInAPackage(BASE + "..").and(not(resideInAnyPackage(allowed))))
                .check(ALL);
    }

    @Test
    void every_package_is_listed_here() {
        String[] listed = packages().stream().map(name -> BASE + "." + name).toArray(String[]::new);
        classes().should().resideInAnyPackage(listed).check(ALL);
    }

    @Test
    void an_internal_package_is_used_only_in_its_module() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".rtnetlink..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..internal..")
                .check(ALL);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching(BASE + ".(**)")
                .should()
                .beFreeOfCycles()
                // linux creates its backend, linux.jnr, which implements its interface.
                .ignoreDependency(resideInAPackage(BASE + ".core.linux.jnr"), resideInAPackage(BASE + ".core.linux"))
                // The peer of a pair is a link message inside an attribute of its kind.
                .ignoreDependency(
                        resideInAPackage(BASE + ".rtnetlink.link.kind"), resideInAPackage(BASE + ".rtnetlink.link"))
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
    void only_the_reader_of_yaml_needs_snakeyaml() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".spec.yaml")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.snakeyaml..")
                .check(ALL);
    }

    @Test
    void only_core_makes_system_calls() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jnr..", "com.kenai..", BASE + ".core.linux..", BASE + ".core.open")
                .check(ALL);
    }

    @Test
    void only_the_tap_opens_packet_sockets() {
        noClasses()
                .that()
                .resideOutsideOfPackages(CORE, BASE + ".tap")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + ".core.packet")
                .check(ALL);
    }

    @Test
    void the_library_logs_through_system_logger_only() {
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
    void exceptions_of_the_library_have_one_root() {
        classes()
                .that()
                .areAssignableTo(Throwable.class)
                .should()
                .beAssignableTo(NetlinkException.class)
                .check(LIBRARY);
    }
}
