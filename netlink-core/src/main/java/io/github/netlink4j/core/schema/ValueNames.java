package io.github.netlink4j.core.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The names of a number's values, or of its bits: a table declared once. A number without a name is shown as a number, so
 * that values of newer kernels are not lost.
 *
 * <pre>{@code
 * static final ValueNames OPER_STATES = ValueNames.values().add(6, "IF_OPER_UP").add(2, "IF_OPER_DOWN");
 * static final ValueNames FLAGS = ValueNames.bits().add(1, "IFF_UP").add(2, "IFF_BROADCAST");
 * }</pre>
 */
public final class ValueNames {
    private static final long ALL_32_BITS = 0xffff_ffffL;
    private static final long ALL_64_BITS = -1;

    private final Map<Long, String> names;
    private final boolean bits;

    private ValueNames(Map<Long, String> names, boolean bits) {
        this.names = names;
        this.bits = bits;
    }

    /** An empty table of values. */
    public static ValueNames values() {
        return new ValueNames(Map.of(), false);
    }

    /** An empty table of bits, which are shown separated by {@code |}. */
    public static ValueNames bits() {
        return new ValueNames(Map.of(), true);
    }

    /** A table with these names and one more. */
    public ValueNames add(long number, String name) {
        Map<Long, String> more = new LinkedHashMap<>(names);
        more.put(number, name);
        return new ValueNames(more, bits);
    }

    /** The name of exactly this number; {@code null} if it has none. */
    public @Nullable String nameOf(long number) {
        return names.get(number);
    }

    /** The highest number that has a name, as far as an array may be long; -1 if there is none. */
    int lastNumber() {
        return names.keySet().stream()
                .filter(number -> number <= Short.MAX_VALUE)
                .mapToInt(Long::intValue)
                .max()
                .orElse(-1);
    }

    /**
     * The name of a value, or the names of its bits; the number if it has none: in decimal, bits in hexadecimal. A mask
     * with all 32 or 64 bits set is shown as a number: it means all flags, including those without a name.
     */
    public String describe(long number) {
        String name = names.get(number);
        if (name != null) {
            return name;
        }
        return bits ? describeBits(number) : Long.toString(number);
    }

    private String describeBits(long number) {
        if (number == ALL_32_BITS || number == ALL_64_BITS) {
            return hex(number);
        }
        StringJoiner text = new StringJoiner("|");
        long rest = number;
        for (Map.Entry<Long, String> bit : names.entrySet()) {
            if (bit.getKey() != 0 && (rest & bit.getKey()) == bit.getKey()) {
                text.add(bit.getValue());
                rest &= ~bit.getKey();
            }
        }
        return rest == 0 && text.length() > 0
                ? text.toString()
                : text.add(hex(rest)).toString();
    }

    private static String hex(long number) {
        return "0x" + Long.toHexString(number);
    }
}
