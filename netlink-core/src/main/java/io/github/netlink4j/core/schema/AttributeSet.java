package io.github.netlink4j.core.schema;

import static io.github.netlink4j.core.wire.Netlink.NLA_TYPE_MASK;

import io.github.netlink4j.core.wire.AttributeCursor;
import java.util.ArrayList;
import java.util.List;
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
    /** For a list whose numbers are indexes: the type of all members. */
    private final @Nullable AttributeType element;

    private AttributeSet(String name, List<AttributeSpec> specs, @Nullable AttributeType element) {
        this.name = name;
        this.element = element;
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
    }

    /**
     * Starts a table.
     *
     * @param name the common prefix of the kernel's names, such as {@code IFLA}
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** A set in which every number is an index, and all members have one type. */
    static AttributeSet indexed(AttributeType element) {
        return new AttributeSet("", List.of(), element);
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
            return new AttributeSpec(number, "[" + number + "]", element);
        }
        return number >= 0 && number < byNumber.length ? byNumber[number] : null;
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
        new AttributeList(this, attributes, AttributeList.NO_FAMILY).visit(visitor, 0);
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
            if (number < 0 || number > NLA_TYPE_MASK) {
                throw new IllegalArgumentException(
                        name + ": number " + number + " is not within 0 to " + NLA_TYPE_MASK);
            }
            Objects.requireNonNull(type, name);
            specs.add(new AttributeSpec(number, name, type));
            return this;
        }

        /**
         * The finished table.
         *
         * @throws IllegalArgumentException if two attributes have the same number
         */
        public AttributeSet build() {
            return new AttributeSet(name, specs, null);
        }
    }
}
