package io.github.netlink4j.spec.yaml;

import io.github.netlink4j.spec.model.ScalarKind;
import io.github.netlink4j.spec.model.TypeSpec;
import java.util.List;

/** Reads the types of attributes and of fields of structures. */
final class TypeReader {
    private static final String BY_FAMILY = "address-by-family";
    private static final String BY_ETHER_TYPE = "address-by-ethertype";

    private final Context context;

    TypeReader(Context context) {
        this.context = context;
    }

    /** The type of an attribute. */
    TypeSpec read(YamlNode attribute) {
        String type = attribute.need("type").text();
        return switch (type) {
            case "indexed-array", "array-nest" ->
                new TypeSpec.Indexed(element(attribute, attribute.textOf("sub-type", "nest")), "");
            case "nest-type-value" -> byTypes(attribute);
            default -> element(attribute, type);
        };
    }

    /** The type of a structure's field. */
    TypeSpec field(YamlNode member) {
        String type = member.need("type").text();
        return type.equals("binary") || type.equals("sub-message") ? element(member, type) : scalar(member, type);
    }

    /** A type without indexes of its own. */
    private TypeSpec element(YamlNode attribute, String type) {
        return switch (type) {
            case "nest" -> nest(attribute);
            case "sub-message" ->
                new TypeSpec.SubMessage(
                        context.need(Context.SUB_MESSAGE, attribute, "sub-message"),
                        attribute.need("selector").name());
            case "binary" -> binary(attribute);
            default -> scalar(attribute, type);
        };
    }

    private TypeSpec nest(YamlNode attribute) {
        TypeSpec.Nest named =
                new TypeSpec.Nest(attribute.need("nested-attributes").name());
        if (named.isOfOtherSpec()) {
            return named;
        }
        String set = context.need(Context.SET, attribute, "nested-attributes");
        String struct = context.refer(Context.STRUCT, attribute, "struct");
        return struct == null ? named : new TypeSpec.Message(struct, set);
    }

    /** Each level's numbers are values: of a policy index, and then of an attribute. */
    private TypeSpec byTypes(YamlNode attribute) {
        TypeSpec type = element(attribute, "nest");
        List<String> levels = attribute.namesOf("type-value");
        for (int level = levels.size() - 1; level >= 0; level--) {
            type = new TypeSpec.Indexed(type, levels.get(level));
        }
        return type;
    }

    /** Raw bytes, an address, or one or more values or structures. */
    private TypeSpec binary(YamlNode node) {
        for (String key : List.of(BY_FAMILY, BY_ETHER_TYPE)) {
            String field = node.textOf(key);
            if (field != null) {
                return new TypeSpec.Address(field, key.equals(BY_ETHER_TYPE));
            }
        }
        String struct = context.refer(Context.STRUCT, node, "struct");
        if (struct != null) {
            TypeSpec one = new TypeSpec.Struct(struct);
            return node.flagOf("array") ? new TypeSpec.Array(one, null) : one;
        }
        String element = node.textOf("sub-type");
        TypeSpec.Scalar one = scalar(node, element == null ? "binary" : element);
        if (one.kind().width() == 0) {
            return scalar(node, "binary");
        }
        return new TypeSpec.Array(one, context.refer(Context.ENUM, node, "index-enum"));
    }

    /** A single value; raw bytes if the type is not known. */
    private TypeSpec.Scalar scalar(YamlNode node, String type) {
        return new TypeSpec.Scalar(
                ScalarKind.of(type).orElse(ScalarKind.BINARY),
                node.textOf("byte-order", "host").equals("big-endian"),
                node.textOf("display-hint"),
                context.refer(Context.ENUM, node, "enum"),
                node.has("enum") && node.flagOf("enum-as-flags"));
    }
}
