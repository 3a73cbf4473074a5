package io.github.netlink4j.spec.make;

import io.github.netlink4j.spec.model.AttributeRow;
import io.github.netlink4j.spec.model.EnumSpec;
import io.github.netlink4j.spec.model.FamilySpec;
import io.github.netlink4j.spec.model.GroupSpec;
import io.github.netlink4j.spec.model.KernelName;
import io.github.netlink4j.spec.model.OperationSpec;
import io.github.netlink4j.spec.model.SetSpec;
import io.github.netlink4j.spec.model.StructSpec;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a table says of a C expression.
 *
 * @param kind what it is a fact of, such as {@code attribute}
 * @param where its location in the table
 * @param expression the expression
 * @param value its value according to the table
 */
record Fact(Kind kind, String where, String expression, long value) {
    private static final int NETLINK_NETFILTER = 12;
    /** Above the type of a subsystem's messages is its number; the headers have both by themselves. */
    private static final int SUBSYSTEM_SHIFT = 8;

    /** What a fact is of, and what it means that the headers differ. */
    enum Kind {
        /** A message type or command. */
        OPERATION("operations"),
        /** An attribute. */
        ATTRIBUTE("attributes"),
        /** A name of a value. */
        ENTRY("values"),
        /** A multicast group. */
        GROUP("groups"),
        /** The length of a structure. */
        SIZE("lengths of structures"),
        /** The offset of a field. */
        OFFSET("offsets of fields"),
        /** The length of a field. */
        FIELD_SIZE("lengths of fields");

        private final String plural;

        Kind(String plural) {
            this.plural = plural;
        }

        @Override
        public String toString() {
            return plural;
        }
    }

    /** All facts of a table, each once. */
    static List<Fact> of(FamilySpec spec) {
        List<Fact> facts = new ArrayList<>();
        spec.groups().forEach(group -> addGroup(facts, group));
        spec.operations().forEach(operation -> addMessages(facts, spec, operation));
        spec.sets().forEach(set -> addSet(facts, set));
        spec.enums().forEach(values -> addEnum(facts, values));
        spec.structs().forEach(struct -> addStruct(facts, struct));
        return List.copyOf(new LinkedHashSet<>(facts));
    }

    private static void addGroup(List<Fact> facts, GroupSpec group) {
        if (group.number() != GroupSpec.ASSIGNED) {
            facts.add(new Fact(Kind.GROUP, "groups", KernelName.constant(group.name()), group.number()));
        }
    }

    private static void addMessages(List<Fact> facts, FamilySpec spec, OperationSpec operation) {
        Stream.of(operation.request(), operation.reply())
                .filter(Objects::nonNull)
                .filter(message -> !message.kernelName().isEmpty())
                .forEach(message -> facts.add(new Fact(
                        Kind.OPERATION,
                        operation.name(),
                        message.kernelName(),
                        spec.head().protocol() == NETLINK_NETFILTER
                                ? message.number() % (1 << SUBSYSTEM_SHIFT)
                                : message.number())));
    }

    private static void addSet(List<Fact> facts, SetSpec set) {
        for (AttributeRow row : set.attributes()) {
            if (!row.kernelName().isEmpty()) {
                facts.add(new Fact(Kind.ATTRIBUTE, set.name(), row.kernelName(), row.number()));
            }
        }
    }

    private static void addEnum(List<Fact> facts, EnumSpec values) {
        for (EnumSpec.Entry entry : values.entries()) {
            if (!entry.kernelName().isEmpty()) {
                facts.add(new Fact(Kind.ENTRY, values.name(), entry.kernelName(), entry.number()));
            }
        }
    }

    private static void addStruct(List<Fact> facts, StructSpec struct) {
        if (struct.kernelName().isEmpty()) {
            return;
        }
        String type = "struct " + struct.kernelName();
        facts.add(new Fact(Kind.SIZE, struct.name(), "sizeof(" + type + ")", struct.length()));
        for (StructSpec.Field field : struct.fields()) {
            if (!field.kernelName().isEmpty()) {
                addField(facts, struct.name(), type, field);
            }
        }
    }

    private static void addField(List<Fact> facts, String where, String type, StructSpec.Field field) {
        String offset = "__builtin_offsetof(" + type + ", " + field.kernelName() + ")";
        facts.add(new Fact(Kind.OFFSET, where, offset, field.offset()));
        if (field.length() != StructSpec.REST) {
            String size = "sizeof(((" + type + " *)0)->" + field.kernelName() + ")";
            facts.add(new Fact(Kind.FIELD_SIZE, where, size, field.length()));
        }
    }
}
