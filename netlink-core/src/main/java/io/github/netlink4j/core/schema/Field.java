package io.github.netlink4j.core.schema;

/**
 * What a value in a message belongs to: an attribute, a field of a structure, or an element of an array.
 *
 * @param parent the name of the attribute set or structure that it is in, such as {@code IFLA} or {@code ifinfomsg}; empty
 *     in a list whose numbers are indexes
 * @param number the attribute's number, 0 to 16,383; {@link #NOT_AN_ATTRIBUTE} for fields and elements
 * @param name the kernel's name, {@code PREFIX(number)} if no table has one, or {@code [index]}
 * @param isNamed whether a table has a row for it
 * @param isMulti whether the attribute may occur several times in its list
 */
public record Field(String parent, int number, String name, boolean isNamed, boolean isMulti) {
    /** The number of what has no attribute header: a field of a structure, or an element of an array. */
    public static final int NOT_AN_ATTRIBUTE = -1;

    /** The names of the first elements of lists: most lists are short. */
    private static final String[] INDEXES = new String[256];

    static {
        for (int i = 0; i < INDEXES.length; i++) {
            INDEXES[i] = "[" + i + "]";
        }
    }

    /** A field of a structure. */
    static Field of(String structure, String name) {
        return new Field(structure, NOT_AN_ATTRIBUTE, name, true, false);
    }

    /** An element of an array. */
    static Field element(int index) {
        return of("", indexName(index));
    }

    /** An attribute whose number is an index. */
    static Field indexed(int number) {
        return new Field("", number, indexName(number), true, false);
    }

    /** An attribute for which its set has no row. */
    static Field unnamed(String set, int number) {
        return new Field(set, number, set + "(" + number + ")", false, false);
    }

    private static String indexName(int index) {
        return index >= 0 && index < INDEXES.length ? INDEXES[index] : "[" + index + "]";
    }

    /** Whether it has an attribute header: it is no field of a structure, and no element of an array. */
    public boolean isAttribute() {
        return number != NOT_AN_ATTRIBUTE;
    }
}
