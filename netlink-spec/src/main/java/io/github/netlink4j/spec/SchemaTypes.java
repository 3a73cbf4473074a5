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
    private final Map<Place, AttributeSet> builtSets = new ConcurrentHashMap<>();
    private final Map<MessagePlace, MessageSchema> builtMessages = new ConcurrentHashMap<>();

    SchemaTypes(FamilySpec spec) {
        sets = new Parts<>(spec.sets(), SetSpec::name);
        structs = new Parts<>(spec.structs(), StructSpec::name);
        subMessages = new Parts<>(spec.subMessages(), SubMessageSpec::name);
        scalars = new ScalarTypes(spec.enums());
        selectors = new Selectors(sets, subMessages);
    }

    /**
     * A set of which there is more than one, if a selector is around it: of traffic control's statistics, one inside those of
     * a qdisc and one inside those of an action.
     */
    private record Place(String set, @Nullable String around) {}

    /** The attributes of a message; an empty set for {@code null}. */
    AttributeSet set(@Nullable String name) {
        return name == null ? NO_ATTRIBUTES : set(name, null);
    }

    private AttributeSet set(String name, @Nullable String around) {
        Place place = new Place(name, selectors.areAround(name) ? around : null);
        return builtSets.computeIfAbsent(place, this::buildSet);
    }

    /** Sets inside are made later: a set may contain itself. */
    private AttributeSet buildSet(Place place) {
        SetSpec spec = sets.get(place.set());
        AttributeSet.Builder set = AttributeSet.builder(spec.prefix().replaceFirst("_$", ""));
        for (AttributeRow row : spec.attributes()) {
            AttributeType type = type(row.type(), place);
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
                struct.pad(spec.length() - end).rest(field.shownName(), type(field, spec));
                return struct.build();
            }
            struct.pad(field.offset() - end).add(field.shownName(), type(field, spec), field.length());
            end = field.offset() + field.length();
        }
        return struct.pad(spec.length() - end).build();
    }

    private AttributeType type(StructSpec.Field field, StructSpec in) {
        return field.type() instanceof TypeSpec.SubMessage union ? union(union, field, in) : fieldType(field.type());
    }

    /** The structures by another field's number. */
    private AttributeType union(TypeSpec.SubMessage union, StructSpec.Field field, StructSpec in) {
        Optional<StructSpec.Field> selector = in.fields().stream()
                .filter(each -> each.name().equals(union.selector()))
                .findFirst();
        if (selector.isEmpty() || !(selector.get().type() instanceof TypeSpec.Scalar number)) {
            return Types.RAW;
        }
        Map<String, AttributeType> byText = new HashMap<>();
        for (SubMessageSpec.Format each : subMessages.get(union.name()).formats()) {
            byText.put(each.value(), Types.struct(padded(struct(each.header()), field.length())));
        }
        return Types.subMessageByField(selector.get().shownName(), byNumber(byText, number), Types.RAW);
    }

    /** What a shorter structure of a union leaves of it is nothing. */
    private static StructSchema padded(StructSchema struct, int length) {
        int rest = Math.max(0, length - struct.length());
        return StructSchema.builder(struct.name()).add(struct).pad(rest).build();
    }

    private AttributeType fieldType(TypeSpec type) {
        if (type instanceof TypeSpec.Scalar scalar) {
            return scalars.type(scalar);
        }
        if (type instanceof TypeSpec.Address address) {
            return address.isByEtherType()
                    ? Types.addressByEtherType(address.field())
                    : Types.addressByFamily(address.field());
        }
        return type instanceof TypeSpec.Struct struct
                ? Types.struct(struct(struct.name()))
                : array((TypeSpec.Array) type);
    }

    /** The type of an attribute of a set. */
    private AttributeType type(TypeSpec type, Place in) {
        if (type instanceof TypeSpec.Scalar scalar) {
            return scalars.type(scalar);
        }
        if (type instanceof TypeSpec.Nest nest) {
            return nest.isOfOtherSpec()
                    ? Types.nest(() -> SpecTables.kernel().set(nest.set()).orElse(NO_ATTRIBUTES))
                    : Types.nest(() -> set(nest.set(), in.set()));
        }
        if (type instanceof TypeSpec.Message message) {
            return Types.message(() -> message(message, in));
        }
        if (type instanceof TypeSpec.Indexed list) {
            AttributeType element = type(list.element(), in);
            return list.index().isEmpty() ? Types.list(element) : Types.listByNumber(element);
        }
        return type instanceof TypeSpec.SubMessage message ? subMessage(message, in) : fieldType(type);
    }

    private record MessagePlace(TypeSpec.Message message, String around) {}

    private MessageSchema message(TypeSpec.Message message, Place in) {
        return builtMessages.computeIfAbsent(
                new MessagePlace(message, in.set()),
                key -> new MessageSchema(struct(message.struct()), set(message.set(), in.set())));
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
    private AttributeType subMessage(TypeSpec.SubMessage message, Place in) {
        Optional<AttributeRow> selector = selectors.find(message.selector(), in.set(), in.around());
        if (selector.isEmpty()) {
            return Types.RAW;
        }
        Map<String, AttributeType> byText = new HashMap<>();
        for (SubMessageSpec.Format each : subMessages.get(message.name()).formats()) {
            byText.put(each.value(), format(each, in));
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

    private AttributeType format(SubMessageSpec.Format format, Place in) {
        String header = format.header();
        String set = format.set();
        if (header != null && set != null) {
            return Types.message(() -> message(new TypeSpec.Message(header, set), in));
        }
        if (header != null) {
            return Types.struct(struct(header));
        }
        return Types.nest(() -> set == null ? NO_ATTRIBUTES : set(set, in.set()));
    }
}
