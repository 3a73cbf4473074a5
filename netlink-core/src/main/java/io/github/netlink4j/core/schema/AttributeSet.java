package io.github.netlink4j.core.schema;

import static io.github.netlink4j.core.wire.Netlink.NLA_TYPE_MASK;

import io.github.netlink4j.core.wire.AttributeCursor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a message or nest, by number: a table declared once, the source of all names.
 *
 * <pre>{@code
 * static final AttributeSet SET = AttributeSet.builder("NET_DM_ATTR")
 *         .add(NET_DM_ATTR_PC, "NET_DM_ATTR_PC", Types.KERNEL_ADDRESS)
 *         .add(NET_DM_ATTR_IN_PORT, "NET_DM_ATTR_IN_PORT", Types.nest(PORT))
 *         .build();
 * }</pre>
 */
public final class AttributeSet {
    private final String name;
    private final @Nullable AttributeSpec[] byNumber;
    private final Map<String, AttributeSpec> byName = new HashMap<>();
    /** For a list whose numbers are indexes: the type of all members. */
    private final @Nullable AttributeType element;
    /** Whether these indexes only count. */
    private final boolean isList;

    private AttributeSet(String name, List<AttributeSpec> specs, @Nullable AttributeType element, boolean isList) {
        this.name = name;
        this.element = element;
        this.isList = isList;
        this.byNumber = new AttributeSpec
                [specs.stream().mapToInt(AttributeSpec::number).max().orElse(-1) + 1];
        for (AttributeSpec spec : specs) {
            put(spec);
        }
    }

    private void put(AttributeSpec spec) {
        AttributeSpec other = byNumber[spec.number()];
        if (other != null) {
            throw new IllegalArgumentException(
                    name + ": " + spec.number() + " is " + other.name() + " and " + spec.name());
        }
        byNumber[spec.number()] = spec;
        byName.put(spec.name(), spec);
    }

    /**
     * Starts a table.
     *
     * @param name the common prefix of the kernel's names, such as {@code IFLA}
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /**
     * A set in which every number is an index, and all members have one type.
     *
     * @param isList whether the indexes only count, or have no meaning
     */
    static AttributeSet indexed(AttributeType element, boolean isList) {
        return new AttributeSet("", List.of(), element, isList);
    }

    /** Whether its members are shown without their numbers. */
    boolean isList() {
        return isList;
    }

    boolean isIndexed() {
        return element != null;
    }

    /** The common prefix of the names. */
    public String name() {
        return name;
    }

    /** One more than the highest number in the table. */
    public int size() {
        return byNumber.length;
    }

    /** The row of a number; {@code null} if the table has none. */
    public @Nullable AttributeSpec get(int number) {
        if (element != null) {
            return new AttributeSpec(Field.indexed(number), element);
        }
        return number >= 0 && number < byNumber.length ? byNumber[number] : null;
    }

    /** The row of a name; {@code null} if the table has none. */
    public @Nullable AttributeSpec get(String attribute) {
        return byName.get(attribute);
    }

    /** The rows, by number. */
    public List<AttributeSpec> rows() {
        return Arrays.stream(byNumber).filter(Objects::nonNull).toList();
    }

    /** The kernel's name of a number; {@code PREFIX(number)} if the table has none. */
    public String nameOf(int number) {
        AttributeSpec spec = get(number);
        return spec != null ? spec.name() : name + "(" + number + ")";
    }

    /**
     * Passes the attributes that the cursor has not walked yet, and their contents, to a visitor, in wire order.
     *
     * @param attributes is walked to its end
     */
    public void visit(AttributeCursor attributes, MessageVisitor visitor) {
        new AttributeList(this, attributes, StructView.NONE, null).visit(visitor, 0);
    }

    /** These rows, and those of another set; of one number that both have, this one's type as far as it describes it. */
    AttributeSet orElse(AttributeSet other, Precedence precedence) {
        if (element != null) {
            AttributeType second = other.element != null ? other.element : element;
            return indexed(element.orElse(second, precedence), isList);
        }
        Map<Integer, AttributeSpec> both = new HashMap<>();
        rows().forEach(row -> both.put(row.number(), row));
        other.rows()
                .forEach(row -> both.merge(
                        row.number(),
                        row,
                        (own, more) -> new AttributeSpec(own.field(), own.type().orElse(more.type(), precedence))));
        return new AttributeSet(name, List.copyOf(both.values()), null, false);
    }

    /** The prefix of its names. */
    @Override
    public String toString() {
        return name;
    }

    /** Collects the rows of a table. */
    public static final class Builder {
        private final String name;
        private final List<AttributeSpec> specs = new ArrayList<>();

        private Builder(String name) {
            this.name = name;
        }

        /**
         * Adds an attribute.
         *
         * @throws IllegalArgumentException if the number is not within 0 to 16,383
         */
        public Builder add(int number, String name, AttributeType type) {
            return add(number, name, type, false);
        }

        /**
         * Adds an attribute that may occur several times in one list, as {@link #add} does.
         *
         * @throws IllegalArgumentException if the number is not within 0 to 16,383
         */
        public Builder addMulti(int number, String name, AttributeType type) {
            return add(number, name, type, true);
        }

        private Builder add(int number, String name, AttributeType type, boolean isMulti) {
            if (number < 0 || number > NLA_TYPE_MASK) {
                throw new IllegalArgumentException(
                        name + ": number " + number + " is not within 0 to " + NLA_TYPE_MASK);
            }
            Objects.requireNonNull(type, name);
            specs.add(new AttributeSpec(new Field(this.name, number, name, true, isMulti), type));
            return this;
        }

        /**
         * The finished table.
         *
         * @throws IllegalArgumentException if two attributes have the same number
         */
        public AttributeSet build() {
            return new AttributeSet(name, specs, null, false);
        }
    }
}
