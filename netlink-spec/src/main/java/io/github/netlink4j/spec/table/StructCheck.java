package io.github.netlink4j.spec.table;

import io.github.netlink4j.spec.model.StructSpec;
import io.github.netlink4j.spec.model.SubMessageSpec;
import io.github.netlink4j.spec.model.TypeSpec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What a table says of structures must be layouts that C has: fields in order, and no structure inside itself. */
final class StructCheck {
    private final Map<String, StructSpec> structs = new HashMap<>();
    private final Map<String, Line> lines = new HashMap<>();
    private final Map<String, SubMessageSpec> unions = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Set<String> done = new HashSet<>();

    void add(StructSpec struct, Line line) {
        structs.put(struct.name(), struct);
        lines.put(struct.name(), line);
    }

    void add(SubMessageSpec union) {
        unions.put(union.name(), union);
    }

    void check() {
        structs.values().forEach(this::check);
    }

    private void check(StructSpec struct) {
        Line line = Objects.requireNonNull(lines.get(struct.name()));
        if (!open.add(struct.name())) {
            throw line.error("the structure " + struct.name() + " contains itself");
        }
        if (done.add(struct.name())) {
            int end = 0;
            for (StructSpec.Field field : struct.fields()) {
                if (field.offset() < end) {
                    throw line.error(field.name() + " is at " + field.offset() + ", before " + end);
                }
                end = field.offset() + field.length();
                check(field, line);
            }
        }
        open.remove(struct.name());
    }

    private void check(StructSpec.Field field, Line line) {
        TypeSpec type = field.type() instanceof TypeSpec.Array array ? array.element() : field.type();
        if (type instanceof TypeSpec.Struct inner) {
            check(inner.name());
        } else if (type instanceof TypeSpec.SubMessage union) {
            checkUnion(Objects.requireNonNull(unions.get(union.name())), line);
        } else if (!(type instanceof TypeSpec.Scalar || field.type() instanceof TypeSpec.Address)) {
            throw line.error(field.name() + ": a field cannot be " + TableWriter.type(type));
        }
    }

    private void checkUnion(SubMessageSpec union, Line line) {
        for (SubMessageSpec.Format each : union.formats()) {
            if (each.header() == null || each.set() != null) {
                throw line.error(union.name() + ": " + each.value() + " is not a structure");
            }
            check(each.header());
        }
    }

    private void check(String struct) {
        check(Objects.requireNonNull(structs.get(struct)));
    }
}
