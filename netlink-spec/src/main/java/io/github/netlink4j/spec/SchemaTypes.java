package io.github.netlink4j.spec;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.AttributeType;
import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.spec.model.AttributeRow;
import io.github.netlink4j.spec.model.EnumSpec;
import io.github.netlink4j.spec.model.FamilySpec;
import io.github.netlink4j.spec.model.SetSpec;
import io.github.netlink4j.spec.model.StructSpec;
import io.github.netlink4j.spec.model.SubMessageSpec;
import io.github.netlink4j.spec.model.TypeSpec;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The sets and structures of a spec as schemas, each made when it is first used: a dissected message needs few of them.
 * Thread-safe.
 */
final class SchemaTypes {
    private static final AttributeSet NO_ATTRIBUTES =
            AttributeSet.builder("attribute").build();
    private static final StructSchema NO_HEADER = StructSchema.builder("").build();

    private final Parts<SetSpec> sets;
    private final Parts<StructSpec> structs;
    private final Parts<SubMessageSpec> subMessages;
    private final ScalarTypes scalars;
    private final Selectors selectors;
    private final Map<String, AttributeSet> builtSets = new ConcurrentHashMap<>();
    private final Map<TypeSpec.Message, MessageSchema> builtMessages = new ConcurrentHashMap<>();

    SchemaTypes(FamilySpec spec) {
        sets = new Parts<>(spec.sets(), SetSpec::name);
        structs = new Parts<>(spec.structs(), StructSpec::name);
        subMessages = new Parts<>(spec.subMessages(), SubMessageSpec::name);
        scalars = new ScalarTypes(spec.enums());
        selectors = new Selectors(sets, subMessages);
    }

    /** A set of attributes; an empty one for {@code null}. */
    AttributeSet set(@Nullable String name) {
        return name == null ? NO_ATTRIBUTES : builtSets.computeIfAbsent(name, this::buildSet);
    }

    /** Sets inside are made later: a set may contain itself. */
    private AttributeSet buildSet(String name) {
        SetSpec spec = sets.get(name);
        AttributeSet.Builder set = AttributeSet.builder(spec.prefix().replaceFirst("_$", ""));
        for (AttributeRow row : spec.attributes()) {
            AttributeType type = type(row.type(), name);
            if (row.isMulti()) {
                set.addMulti(row.number(), row.shownName(), type);
            } else {
                set.add(row.number(), row.shownName(), type);
            }
        }
        return set.build();
    }

    /** A structure; one without fields for {@code null}. */
    StructSchema struct(@Nullable String name) {
        if (name == null) {
            return NO_HEADER;
        }
        StructSpec spec = structs.get(name);
        StructSchema.Builder struct = StructSchema.builder(spec.shownName());
        int end = 0;
        for (StructSpec.Field field : spec.fields()) {
            if (field.length() == StructSpec.REST) {
                struct.pad(spec.length() - end).rest(field.shownName(), fieldType(field.type()));
                return struct.build();
            }
            struct.pad(field.offset() - end).add(field.shownName(), fieldType(field.type()), field.length());
            end = field.offset() + field.length();
        }
        return struct.pad(spec.length() - end).build();
    }

    private AttributeType fieldType(TypeSpec type) {
        if (type instanceof TypeSpec.Scalar scalar) {
            return scalars.type(scalar);
        }
        return type instanceof TypeSpec.Struct struct
                ? Types.struct(struct(struct.name()))
                : array((TypeSpec.Array) type);
    }

    /** The type of an attribute of a set. */
    private AttributeType type(TypeSpec type, String set) {
        if (type instanceof TypeSpec.Scalar scalar) {
            return scalars.type(scalar);
        }
        if (type instanceof TypeSpec.Nest nest) {
            return Types.nest(() -> set(nest.set()));
        }
        if (type instanceof TypeSpec.Message message) {
            return Types.message(() -> message(message));
        }
        if (type instanceof TypeSpec.Indexed list) {
            return Types.list(type(list.element(), set));
        }
        return type instanceof TypeSpec.SubMessage message ? subMessage(message, set) : fieldType(type);
    }

    private MessageSchema message(TypeSpec.Message message) {
        MessageSchema known = builtMessages.get(message);
        // Not computeIfAbsent, which the set inside must not enter again.
        return known != null ? known : first(message, new MessageSchema(struct(message.struct()), set(message.set())));
    }

    private MessageSchema first(TypeSpec.Message message, MessageSchema built) {
        MessageSchema other = builtMessages.putIfAbsent(message, built);
        return other != null ? other : built;
    }

    private AttributeType array(TypeSpec.Array array) {
        if (array.element() instanceof TypeSpec.Struct struct) {
            StructSchema each = struct(struct.name());
            return each.length() == 0 ? Types.RAW : Types.structArray(each);
        }
        AttributeType element = scalars.type((TypeSpec.Scalar) array.element());
        if (array.indexes() == null) {
            return Types.array(element);
        }
        EnumSpec indexes = scalars.enumeration(array.indexes());
        return Types.array(
                element,
                scalars.names(array.indexes(), false),
                indexes.entries().stream()
                        .mapToInt(entry -> (int) entry.number())
                        .min()
                        .orElse(0));
    }

    /** The formats by the selector's text, or by its number. */
    private AttributeType subMessage(TypeSpec.SubMessage message, String set) {
        Optional<AttributeRow> selector = selectors.find(message.selector(), set);
        if (selector.isEmpty()) {
            return Types.RAW;
        }
        Map<String, AttributeType> byText = new HashMap<>();
        for (SubMessageSpec.Format each : subMessages.get(message.name()).formats()) {
            byText.put(each.value(), format(each));
        }
        String name = selector.get().shownName();
        return selector.get().type() instanceof TypeSpec.Scalar scalar && ScalarTypes.isNumber(scalar.kind())
                ? Types.subMessageByNumber(name, byNumber(byText, scalar))
                : Types.subMessage(name, byText);
    }

    private Map<Integer, AttributeType> byNumber(Map<String, AttributeType> byText, TypeSpec.Scalar selector) {
        Map<Integer, AttributeType> byNumber = new HashMap<>();
        if (selector.values() != null) {
            for (EnumSpec.Entry each : scalars.enumeration(selector.values()).entries()) {
                AttributeType type = byText.get(each.name());
                if (type != null) {
                    byNumber.put((int) each.number(), type);
                }
            }
        }
        byText.forEach((value, type) -> {
            if (value.matches("\\d{1,9}")) {
                byNumber.put(Integer.valueOf(value), type);
            }
        });
        return byNumber;
    }

    private AttributeType format(SubMessageSpec.Format format) {
        String header = format.header();
        String set = format.set();
        if (header != null && set != null) {
            return Types.message(() -> message(new TypeSpec.Message(header, set)));
        }
        if (set != null) {
            return Types.nest(() -> set(set));
        }
        return header != null ? Types.struct(struct(header)) : Types.RAW;
    }
}
