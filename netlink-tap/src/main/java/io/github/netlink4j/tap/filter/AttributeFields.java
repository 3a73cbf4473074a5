package io.github.netlink4j.tap.filter;

import io.github.netlink4j.core.filter.AddressField;
import io.github.netlink4j.core.filter.FilterField;
import io.github.netlink4j.core.filter.NumberField;
import io.github.netlink4j.core.filter.NumberNames;
import io.github.netlink4j.core.filter.TextField;
import io.github.netlink4j.spec.SpecTables;
import io.github.netlink4j.spec.model.AttributeRow;
import io.github.netlink4j.spec.model.EnumSpec;
import io.github.netlink4j.spec.model.FamilySpec;
import io.github.netlink4j.spec.model.ScalarKind;
import io.github.netlink4j.spec.model.SetSpec;
import io.github.netlink4j.spec.model.TypeSpec;
import io.github.netlink4j.tap.TapMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields {@code attr NAME}, by the kernel's names of attributes: numbers, addresses, and text for all other values. Read from
 * the tables at the first use.
 */
final class AttributeFields {
    private static final String PREFIX = "attr ";

    private static final class Fields {
        static final Map<String, FilterField<TapMessage>> BY_NAME = read();
    }

    private AttributeFields() {}

    static Set<String> names() {
        return Fields.BY_NAME.keySet();
    }

    static @Nullable FilterField<TapMessage> field(String name) {
        return Fields.BY_NAME.get(name);
    }

    private static Map<String, FilterField<TapMessage>> read() {
        Map<String, FilterField<TapMessage>> fields = new HashMap<>();
        SpecTables tables = SpecTables.kernel();
        for (String name : tables.names()) {
            FamilySpec spec = tables.spec(name);
            for (SetSpec set : spec.sets()) {
                set.attributes().forEach(row -> fields.computeIfAbsent(row.shownName(), each -> field(spec, row)));
            }
        }
        return fields;
    }

    private static FilterField<TapMessage> field(FamilySpec spec, AttributeRow row) {
        String attribute = row.shownName();
        String name = PREFIX + attribute;
        if (row.type() instanceof TypeSpec.Scalar scalar) {
            if (isAddress(scalar)) {
                return AddressField.any(name, (message, test) -> AttributeValues.anyAddress(message, attribute, test));
            }
            if (isNumber(scalar.kind()) && scalar.hint() == null) {
                return NumberField.<TapMessage>any(
                                name, (message, test) -> AttributeValues.anyNumber(message, attribute, test))
                        .names(namesOf(spec, scalar.values()));
            }
        }
        return TextField.any(name, (message, test) -> AttributeValues.anyText(message, attribute, test));
    }

    private static boolean isAddress(TypeSpec.Scalar scalar) {
        return scalar.hint() != null && scalar.hint().startsWith("ipv");
    }

    private static boolean isNumber(ScalarKind kind) {
        return kind.width() > 0 || kind == ScalarKind.UINT || kind == ScalarKind.SINT;
    }

    private static NumberNames namesOf(FamilySpec spec, @Nullable String values) {
        Map<String, Long> names = new HashMap<>();
        for (EnumSpec each : spec.enums()) {
            if (each.name().equals(values)) {
                each.entries().forEach(entry -> names.put(entry.shownName(), entry.number()));
            }
        }
        return NumberNames.of(names);
    }
}
