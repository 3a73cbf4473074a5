package io.github.netlink4j.spec.yaml;

import io.github.netlink4j.spec.model.KernelName;
import io.github.netlink4j.spec.model.ScalarKind;
import io.github.netlink4j.spec.model.StructSpec;
import io.github.netlink4j.spec.model.TypeSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Reads structures, and lays them out as a C compiler for a 64-bit machine does: the specs leave padding out. */
final class StructReader {
    /** A payload's length has 16 bits. */
    private static final int LONGEST = 0xffff;

    private final Context context;
    private final TypeReader types;
    private final Map<String, YamlNode> nodes = new LinkedHashMap<>();
    private final Map<String, Layout> layouts = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    StructReader(Context context) {
        this.context = context;
        this.types = new TypeReader(context);
    }

    List<StructSpec> read() {
        for (YamlNode each : context.root().listOf("definitions")) {
            if (each.need("type").text().equals("struct")) {
                nodes.put(context.declare(Context.STRUCT, each), each);
            }
        }
        return nodes.keySet().stream().map(name -> layout(name).spec()).toList();
    }

    private record Layout(StructSpec spec, int alignment) {}

    private Layout layout(String name) {
        Layout known = layouts.get(name);
        if (known == null) {
            YamlNode node = Objects.requireNonNull(nodes.get(name), name);
            if (!open.add(name)) {
                throw node.error("the structure " + name + " contains itself");
            }
            known = new Fields(node).lay(name);
            open.remove(name);
            layouts.put(name, known);
        }
        return known;
    }

    /** The fields of one structure, one after another. */
    private final class Fields {
        private final YamlNode node;
        private final String prefix;
        private final List<StructSpec.Field> fields = new ArrayList<>();
        private int length;
        private int alignment = 1;

        Fields(YamlNode node) {
            this.node = node;
            this.prefix = KernelName.identifier(node.textOf("name-prefix", ""));
        }

        Layout lay(String name) {
            node.need("members").list().forEach(this::add);
            checkRest();
            StructSpec spec = new StructSpec(name, kernelName(name), aligned(length, alignment), fields);
            return new Layout(spec, alignment);
        }

        /** What takes the rest must be after all that the structure counts. */
        private void checkRest() {
            int end = aligned(length, alignment);
            for (StructSpec.Field field : fields) {
                if (field.length() == StructSpec.REST && field.offset() < end) {
                    throw node.error(field.name() + " is at " + field.offset() + ", in a structure of " + end);
                }
            }
        }

        /** A structure of scope user is not in the kernel's headers. */
        private String kernelName(String name) {
            String derived = Context.isOfKernel(node) ? KernelName.identifier(name) : "";
            return node.stated("c-name", derived);
        }

        private void add(YamlNode member) {
            TypeSpec type = types.field(member);
            int unit = alignmentOf(type, member);
            int offset = aligned(length, unit);
            int bytes = lengthOf(type, member);
            alignment = Math.max(alignment, unit);
            length = offset + bytes;
            if (length > LONGEST) {
                throw member.error("a structure of more than " + LONGEST + " bytes");
            }
            if (!(type instanceof TypeSpec.Scalar scalar && scalar.kind() == ScalarKind.PAD)) {
                fields.add(field(member, offset, bytes, type));
            }
        }

        private StructSpec.Field field(YamlNode member, int offset, int bytes, TypeSpec type) {
            String name = member.need("name").name();
            if (fields.stream().anyMatch(field -> field.name().equals(name))) {
                throw member.error("a second field " + name);
            }
            String kernelName = member.stated("c-name", prefix + KernelName.identifier(name));
            return new StructSpec.Field(offset, bytes, name, kernelName, type);
        }

        private int alignmentOf(TypeSpec type, YamlNode member) {
            if (type instanceof TypeSpec.Struct struct) {
                return inner(struct.name(), member).alignment();
            }
            if (type instanceof TypeSpec.Array array) {
                return alignmentOf(array.element(), member);
            }
            if (type instanceof TypeSpec.SubMessage union) {
                return formats(union).mapToInt(Layout::alignment).max().orElse(1);
            }
            return type instanceof TypeSpec.Scalar scalar
                    ? Math.max(1, scalar.kind().width())
                    : 1;
        }

        private int lengthOf(TypeSpec type, YamlNode member) {
            if (type instanceof TypeSpec.Struct struct) {
                return inner(struct.name(), member).spec().length();
            }
            int width = type instanceof TypeSpec.Scalar scalar ? scalar.kind().width() : 0;
            if (width > 0) {
                return width;
            }
            if (member.flagOf("array") && !member.has("len")) {
                return StructSpec.REST;
            }
            int stated = context.number(member.need("len"), LONGEST);
            if (stated == 0) {
                throw member.need("len").error("a field of 0 bytes");
            }
            return stated;
        }

        /** The structures of a union. */
        private Stream<Layout> formats(TypeSpec.SubMessage union) {
            return context.root().listOf("sub-messages").stream()
                    .filter(each -> each.need("name").text().equals(union.name()))
                    .flatMap(each -> each.need("formats").list().stream())
                    .map(this::format);
        }

        private Layout format(YamlNode format) {
            if (format.has("attribute-set")) {
                throw format.error("a union has no attributes");
            }
            return inner(format.need("fixed-header").name(), format);
        }

        private Layout inner(String struct, YamlNode member) {
            if (!nodes.containsKey(struct)) {
                throw member.error("there is no structure " + struct);
            }
            return layout(struct);
        }
    }

    private static int aligned(int offset, int alignment) {
        return (offset + alignment - 1) / alignment * alignment;
    }
}
