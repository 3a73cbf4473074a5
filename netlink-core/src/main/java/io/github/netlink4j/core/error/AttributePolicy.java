package io.github.netlink4j.core.error;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.core.wire.AttributeCursor;
import java.io.Serializable;
import java.util.List;

/**
 * The kernel's validation policy of an attribute: {@code NL_POLICY_TYPE_ATTR_*}; {@code net/netlink/policy.c}. Owned.
 *
 * @param type {@code NL_ATTR_TYPE_*}, the required type of the payload; newer kernels may have more numbers
 * @param hasRange whether {@code min} and {@code max} apply
 * @param min the smallest value; unsigned unless the type is signed
 * @param max the largest value; unsigned unless the type is signed
 * @param minLength the shortest payload in bytes; -1 without limit
 * @param maxLength the longest payload in bytes; -1 without limit
 * @param mask the bits that may be set; 0 if all may
 */
public record AttributePolicy(int type, boolean hasRange, long min, long max, long minLength, long maxLength, long mask)
        implements Serializable {
    private static final int NL_POLICY_TYPE_ATTR_TYPE = 1;
    private static final int NL_POLICY_TYPE_ATTR_MIN_VALUE_S = 2;
    private static final int NL_POLICY_TYPE_ATTR_MAX_VALUE_S = 3;
    private static final int NL_POLICY_TYPE_ATTR_MIN_VALUE_U = 4;
    private static final int NL_POLICY_TYPE_ATTR_MAX_VALUE_U = 5;
    private static final int NL_POLICY_TYPE_ATTR_MIN_LENGTH = 6;
    private static final int NL_POLICY_TYPE_ATTR_MAX_LENGTH = 7;
    private static final int NL_POLICY_TYPE_ATTR_POLICY_IDX = 8;
    private static final int NL_POLICY_TYPE_ATTR_POLICY_MAXTYPE = 9;
    private static final int NL_POLICY_TYPE_ATTR_BITFIELD32_MASK = 10;
    private static final int NL_POLICY_TYPE_ATTR_PAD = 11;
    private static final int NL_POLICY_TYPE_ATTR_MASK = 12;

    /** The types, {@code NL_ATTR_TYPE_*}. */
    private static final ValueNames TYPES = ValueNames.values()
            .add(0, "NL_ATTR_TYPE_INVALID")
            .add(1, "NL_ATTR_TYPE_FLAG")
            .add(2, "NL_ATTR_TYPE_U8")
            .add(3, "NL_ATTR_TYPE_U16")
            .add(4, "NL_ATTR_TYPE_U32")
            .add(5, "NL_ATTR_TYPE_U64")
            .add(6, "NL_ATTR_TYPE_S8")
            .add(7, "NL_ATTR_TYPE_S16")
            .add(8, "NL_ATTR_TYPE_S32")
            .add(9, "NL_ATTR_TYPE_S64")
            .add(10, "NL_ATTR_TYPE_BINARY")
            .add(11, "NL_ATTR_TYPE_STRING")
            .add(12, "NL_ATTR_TYPE_NUL_STRING")
            .add(13, "NL_ATTR_TYPE_NESTED")
            .add(14, "NL_ATTR_TYPE_NESTED_ARRAY")
            .add(15, "NL_ATTR_TYPE_BITFIELD32")
            .add(16, "NL_ATTR_TYPE_SINT")
            .add(17, "NL_ATTR_TYPE_UINT");

    /** The attributes of {@code NLMSGERR_ATTR_POLICY}. */
    public static final AttributeSet SET = AttributeSet.builder("NL_POLICY_TYPE_ATTR")
            .add(NL_POLICY_TYPE_ATTR_TYPE, "NL_POLICY_TYPE_ATTR_TYPE", Types.U32.named(TYPES))
            .add(NL_POLICY_TYPE_ATTR_MIN_VALUE_S, "NL_POLICY_TYPE_ATTR_MIN_VALUE_S", Types.S64)
            .add(NL_POLICY_TYPE_ATTR_MAX_VALUE_S, "NL_POLICY_TYPE_ATTR_MAX_VALUE_S", Types.S64)
            .add(NL_POLICY_TYPE_ATTR_MIN_VALUE_U, "NL_POLICY_TYPE_ATTR_MIN_VALUE_U", Types.U64)
            .add(NL_POLICY_TYPE_ATTR_MAX_VALUE_U, "NL_POLICY_TYPE_ATTR_MAX_VALUE_U", Types.U64)
            .add(NL_POLICY_TYPE_ATTR_MIN_LENGTH, "NL_POLICY_TYPE_ATTR_MIN_LENGTH", Types.U32)
            .add(NL_POLICY_TYPE_ATTR_MAX_LENGTH, "NL_POLICY_TYPE_ATTR_MAX_LENGTH", Types.U32)
            .add(NL_POLICY_TYPE_ATTR_POLICY_IDX, "NL_POLICY_TYPE_ATTR_POLICY_IDX", Types.U32)
            .add(NL_POLICY_TYPE_ATTR_POLICY_MAXTYPE, "NL_POLICY_TYPE_ATTR_POLICY_MAXTYPE", Types.U32)
            .add(NL_POLICY_TYPE_ATTR_BITFIELD32_MASK, "NL_POLICY_TYPE_ATTR_BITFIELD32_MASK", Types.U32)
            .add(NL_POLICY_TYPE_ATTR_PAD, "NL_POLICY_TYPE_ATTR_PAD", Types.PAD)
            .add(NL_POLICY_TYPE_ATTR_MASK, "NL_POLICY_TYPE_ATTR_MASK", Types.U64)
            .build();

    /** By {@code NL_ATTR_TYPE_*}. */
    private static final List<String> NAMES = List.of(
            "invalid",
            "flag",
            "u8",
            "u16",
            "u32",
            "u64",
            "s8",
            "s16",
            "s32",
            "s64",
            "binary",
            "string",
            "text with NUL",
            "nest",
            "nested array",
            "bitfield32",
            "sint",
            "uint");

    private static final int U8 = 2;
    private static final int U64 = 5;
    private static final int S8 = 6;
    private static final int S64 = 9;
    private static final int SINT = 16;
    private static final int UINT = 17;

    /**
     * Reads a policy from the attributes that the cursor has not walked yet.
     *
     * @throws io.github.netlink4j.core.wire.MalformedMessageException if one of them has the wrong length
     */
    public static AttributePolicy of(AttributeCursor attributes) {
        int type = 0;
        boolean hasRange = false;
        long min = 0;
        long max = 0;
        long minLength = -1;
        long maxLength = -1;
        long mask = 0;
        while (attributes.next()) {
            switch (attributes.type()) {
                case NL_POLICY_TYPE_ATTR_TYPE -> type = attributes.s32();
                case NL_POLICY_TYPE_ATTR_MIN_VALUE_S, NL_POLICY_TYPE_ATTR_MIN_VALUE_U -> {
                    min = attributes.u64();
                    hasRange = true;
                }
                case NL_POLICY_TYPE_ATTR_MAX_VALUE_S, NL_POLICY_TYPE_ATTR_MAX_VALUE_U -> {
                    max = attributes.u64();
                    hasRange = true;
                }
                case NL_POLICY_TYPE_ATTR_MIN_LENGTH -> minLength = attributes.u32();
                case NL_POLICY_TYPE_ATTR_MAX_LENGTH -> maxLength = attributes.u32();
                case NL_POLICY_TYPE_ATTR_BITFIELD32_MASK -> mask = attributes.u32();
                case NL_POLICY_TYPE_ATTR_MASK -> mask = attributes.u64();
                default -> {}
            }
        }
        return new AttributePolicy(type, hasRange, min, max, minLength, maxLength, mask);
    }

    /** As text: {@code "u32"}, {@code "u8 from 1 to 3"}, {@code "text with NUL of at most 15 bytes"}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(type > 0 && type < NAMES.size() ? NAMES.get(type) : "type " + type);
        if (hasRange && !isWholeRange()) {
            text.append(" from ").append(number(min)).append(" to ").append(number(max));
        }
        if (minLength >= 0 && minLength == maxLength) {
            text.append(" of ").append(minLength).append(" bytes");
        } else if (minLength >= 0 && maxLength >= 0) {
            text.append(" of ")
                    .append(minLength)
                    .append(" to ")
                    .append(maxLength)
                    .append(" bytes");
        } else if (minLength >= 0) {
            text.append(" of at least ").append(minLength).append(" bytes");
        } else if (maxLength >= 0) {
            text.append(" of at most ").append(maxLength).append(" bytes");
        }
        return mask == 0
                ? text.toString()
                : text.append(" within 0x").append(Long.toHexString(mask)).toString();
    }

    private String number(long value) {
        return isSigned() ? Long.toString(value) : Long.toUnsignedString(value);
    }

    private boolean isSigned() {
        return (type >= S8 && type <= S64) || type == SINT;
    }

    /** Whether the range is the full range of the type, which is not shown. */
    private boolean isWholeRange() {
        int spare = Long.SIZE - bits();
        return isSigned()
                ? min == Long.MIN_VALUE >> spare && max == Long.MAX_VALUE >> spare
                : spare < Long.SIZE && min == 0 && max == -1L >>> spare;
    }

    /** The largest width of the number in bits; 0 if the type is not a number. */
    private int bits() {
        if (type == SINT || type == UINT) {
            return Long.SIZE;
        }
        if (type >= U8 && type <= U64) {
            return Byte.SIZE << (type - U8);
        }
        return type >= S8 && type <= S64 ? Byte.SIZE << (type - S8) : 0;
    }
}
