package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of one place in a message, by number: a table declared once and used for every name.
 *
 * <pre>{@code
 * static final AttributeSet SET = AttributeSet.builder("NET_DM_ATTR")
 *         .add(NET_DM_ATTR_PC, "NET_DM_ATTR_PC", AttributeType.ADDRESS)
 *         .nested(NET_DM_ATTR_IN_PORT, "NET_DM_ATTR_IN_PORT", PORT)
 *         .build();
 * }</pre>
 */
public final class AttributeSet {
    private static final int MAX_DEPTH = 16;

    private final String name;
    private final @Nullable AttributeSpec[] byNumber;

    private AttributeSet(String name, List<AttributeSpec> specs) {
        this.name = name;
        this.byNumber = new AttributeSpec
                [specs.stream().mapToInt(AttributeSpec::number).max().orElse(-1) + 1];
        for (AttributeSpec spec : specs) {
            byNumber[spec.number()] = spec;
        }
    }

    /**
     * Begins a table.
     *
     * @param name the common prefix of the kernel's names, such as {@code IFLA}
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** The common prefix of the names. */
    public String name() {
        return name;
    }

    /** One more than the highest number in the table. */
    public int size() {
        return byNumber.length;
    }

    /** The row of a number; {@code null} where the table has none. */
    public @Nullable AttributeSpec get(int number) {
        return number < byNumber.length ? byNumber[number] : null;
    }

    /** The kernel's name of a number; {@code PREFIX(number)} where the table has none. */
    public String nameOf(int number) {
        AttributeSpec spec = get(number);
        return spec != null ? spec.name() : name + "(" + number + ")";
    }

    /** Appends the attributes that the cursor has yet to walk as text: {@code NAME=value, NAME={NAME=value}}. */
    public void describe(AttributeCursor attributes, StringBuilder text) {
        describe(attributes, text, 0);
    }

    private void describe(AttributeCursor attributes, StringBuilder text, int depth) {
        String separator = "";
        while (attributes.next()) {
            AttributeSpec spec = get(attributes.type());
            if (spec != null && spec.type() == AttributeType.PAD) {
                continue;
            }
            text.append(separator).append(nameOf(attributes.type())).append('=');
            separator = ", ";
            describeValue(spec, attributes, text, depth);
        }
        describeLeftover(attributes, separator, text);
    }

    private static void describeLeftover(AttributeCursor walked, String separator, StringBuilder text) {
        if (walked.leftover() > 0) {
            text.append(separator).append('(').append(walked.leftover()).append(" malformed bytes)");
        }
    }

    private static void describeValue(
            @Nullable AttributeSpec spec, AttributeCursor attribute, StringBuilder text, int depth) {
        AttributeSet inner = spec != null ? spec.nested() : null;
        if (spec == null || depth == MAX_DEPTH) {
            text.append(AttributeType.hex(attribute));
        } else if (inner == null) {
            text.append(spec.type().describe(attribute));
        } else if (spec.type() == AttributeType.NESTED_ARRAY) {
            describeArray(inner, attribute.nested(), text, depth);
        } else {
            text.append('{');
            inner.describe(attribute.nested(), text, depth + 1);
            text.append('}');
        }
    }

    private static void describeArray(AttributeSet inner, AttributeCursor members, StringBuilder text, int depth) {
        text.append('[');
        String separator = "";
        while (members.next()) {
            text.append(separator).append('{');
            inner.describe(members.nested(), text, depth + 1);
            text.append('}');
            separator = ", ";
        }
        describeLeftover(members, separator, text);
        text.append(']');
    }

    /** Collects the rows of a table. */
    public static final class Builder {
        private final String name;
        private final List<AttributeSpec> specs = new ArrayList<>();

        private Builder(String name) {
            this.name = name;
        }

        /** Adds an attribute whose payload is a plain value. */
        public Builder add(int number, String name, AttributeType type) {
            specs.add(new AttributeSpec(number, name, type, null));
            return this;
        }

        /** Adds an attribute whose payload is a list of attributes. */
        public Builder nested(int number, String name, AttributeSet nested) {
            specs.add(new AttributeSpec(number, name, AttributeType.NESTED, nested));
            return this;
        }

        /** Adds an attribute whose payload is a list of numbered lists of attributes. */
        public Builder nestedArray(int number, String name, AttributeSet nested) {
            specs.add(new AttributeSpec(number, name, AttributeType.NESTED_ARRAY, nested));
            return this;
        }

        /** The finished table. */
        public AttributeSet build() {
            return new AttributeSet(name, specs);
        }
    }
}
