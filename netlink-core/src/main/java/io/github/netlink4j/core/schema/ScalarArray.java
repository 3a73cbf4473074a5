package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Values of one width, one after another. */
final class ScalarArray extends AttributeType {
    private final AttributeType element;
    private final int width;
    /** The first elements, as far as they have names. */
    private final List<Field> named;

    private final boolean isList;

    /**
     * An array.
     *
     * @param indexes the names of the elements; {@code null} if they have none
     * @param first the number of the first element in {@code indexes}
     */
    ScalarArray(AttributeType element, @Nullable ValueNames indexes, int first) {
        this.element = element;
        this.width = widthOf(element);
        this.isList = indexes == null;
        this.named = indexes == null ? List.of() : named(indexes, first);
    }

    private static List<Field> named(ValueNames indexes, int first) {
        return IntStream.range(0, indexes.lastNumber() - first + 1)
                .mapToObj(i -> {
                    String name = indexes.nameOf((long) first + i);
                    return name != null ? Field.of("", name) : Field.element(i);
                })
                .toList();
    }

    private static int widthOf(AttributeType element) {
        int width = 0;
        if (element instanceof Scalar scalar) {
            width = scalar.width();
        } else if (element instanceof NamedScalar named) {
            width = named.width();
        }
        if (width == 0) {
            throw new IllegalArgumentException("the elements of an array must have a fixed width");
        }
        return width;
    }

    @Override
    void visit(Field field, AttributeCursor attribute, AttributeList list, MessageVisitor visitor, int depth) {
        visitor.begin(field, isList);
        AttributeCursor at = new AttributeCursor();
        int count = attribute.length() / width;
        for (int i = 0; i < count; i++) {
            at.position(attribute.memory(), attribute.offset() + i * width, width, attribute.order());
            element.visit(i < named.size() ? named.get(i) : Field.element(i), at, list, visitor, depth);
        }
        if (attribute.length() > count * width) {
            visitor.at(attribute.offset() + count * width, attribute.length() - count * width);
            visitor.malformed(attribute.length() - count * width);
        }
        visitor.end();
    }
}
