package io.github.netlink4j.spec.yaml;

import io.github.netlink4j.spec.model.AttributeRow;
import io.github.netlink4j.spec.model.FamilySpec;
import io.github.netlink4j.spec.model.OperationSpec;
import io.github.netlink4j.spec.model.SetSpec;
import io.github.netlink4j.spec.model.StructSpec;

/** Specs of some lines, with what every spec must have around them. */
final class SmallSpec {
    private static final String OPERATIONS = """
            operations:
              list: []
            """;
    private static final String NO_SETS = """
            attribute-sets: []
            """;

    private SmallSpec() {}

    /** A generic netlink family with an attribute set of these attributes, and these definitions. */
    static FamilySpec withAttributes(String definitions, String attributes) {
        return YnlReader.read("acme.yaml", "name: acme\n" + definitions + """
                attribute-sets:
                  - name: main
                    attributes:
                """ + attributes.indent(6) + OPERATIONS);
    }

    /** A generic netlink family with these definitions. */
    static FamilySpec withDefinitions(String definitions) {
        return YnlReader.read("acme.yaml", "name: acme\ndefinitions:\n" + definitions.indent(2) + NO_SETS + OPERATIONS);
    }

    /** A generic netlink family with these operations. */
    static FamilySpec withOperations(String operations) {
        return YnlReader.read("acme.yaml", "name: acme\n" + NO_SETS + "operations:\n" + operations.indent(2));
    }

    static AttributeRow attribute(FamilySpec spec, String name) {
        return set(spec, "main").attributes().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static SetSpec set(FamilySpec spec, String name) {
        return spec.sets().stream()
                .filter(set -> set.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static StructSpec struct(FamilySpec spec, String name) {
        return spec.structs().stream()
                .filter(struct -> struct.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static OperationSpec operation(FamilySpec spec, String name) {
        return spec.operations().stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
