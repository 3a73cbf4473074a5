package io.github.netlink4j.core.filter;

/** A filter that selects what another does not, and that is no negation. */
record Negation<T>(Filter<T> filter) implements Filter<T> {
    @Override
    public boolean test(T record) {
        return !filter.test(record);
    }

    @Override
    public Filter<T> not() {
        return filter;
    }

    @Override
    public String toString() {
        if (filter instanceof Comparison<T> comparison && comparison.condition().isEquality()) {
            return comparison.text(Operator.NOT_EQUAL);
        }
        return filter instanceof Junction<T> ? "not (" + filter + ")" : "not " + filter;
    }
}
