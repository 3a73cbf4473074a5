package io.github.netlink4j.core.filter;

import java.util.List;

/** A field and a condition on its values: a filter without parts. */
record Comparison<T>(FilterField<T> field, Condition condition) implements Filter<T> {
    @Override
    public boolean test(T record) {
        return field.any(record, condition);
    }

    @Override
    public String toString() {
        return text(condition.isEquality() ? Operator.EQUAL : condition.operator());
    }

    String text(Operator operator) {
        List<String> values = condition.values().stream().map(field::text).toList();
        return switch (operator) {
            case PRESENT -> field.name();
            case EQUAL -> field.name() + " " + values.get(0);
            case IN -> field.name() + " in {" + String.join(", ", values) + "}";
            default -> field.name() + " " + operator.text + " " + values.get(0);
        };
    }
}
