package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The types of attributes and of the fields of structures, as in the kernel's policies. */
public final class Types {
    /** One byte. */
    public static final Scalar U8 = new Scalar(1, a -> (long) a.u8());
    /** 16 bits. */
    public static final Scalar U16 = new Scalar(2, a -> (long) a.u16());
    /** 32 bits. */
    public static final Scalar U32 = new Scalar(4, AttributeCursor::u32);
    /** 64 bits. */
    public static final Scalar U64 = new Scalar(8, a -> unsigned(a.u64()));
    /** One byte, signed. */
    public static final Scalar S8 = new Scalar(1, a -> (long) a.s8());
    /** 16 bits, signed. */
    public static final Scalar S16 = new Scalar(2, a -> (long) a.s16());
    /** 32 bits, signed. */
    public static final Scalar S32 = new Scalar(4, a -> (long) a.s32());
    /** 64 bits, signed. */
    public static final Scalar S64 = new Scalar(8, AttributeCursor::s64);
    /** 32 or 64 bits. */
    public static final Scalar UINT = new Scalar(0, a -> unsigned(a.uint()));
    /** 32 or 64 bits, signed. */
    public static final Scalar SINT = new Scalar(0, AttributeCursor::sint);
    /** 16 bits in network byte order. */
    public static final Scalar BE16 = new Scalar(2, a -> (long) a.be16());
    /** 32 bits in network byte order. */
    public static final Scalar BE32 = new Scalar(4, AttributeCursor::be32);
    /** 64 bits in network byte order. */
    public static final Scalar BE64 = new Scalar(8, a -> unsigned(a.be64()));
    /** Flags with a mask of the valid ones: {@code struct nla_bitfield32}. */
    public static final Scalar BITFIELD32 = new Scalar(8, AttributeCursor::bitfield32);
    /** A kernel address of 64 bits. */
    public static final Scalar KERNEL_ADDRESS =
            new Scalar(8, a -> new NamedValue(a.u64(), "0x" + HexFormat.of().toHexDigits(a.u64())));
    /** An IPv4 or IPv6 address. */
    public static final Scalar IP_ADDRESS = new Scalar(0, AttributeCursor::ipAddress);
    /** An IPv4 address. */
    public static final Scalar IPV4_ADDRESS = new Scalar(4, AttributeCursor::ipAddress);
    /** An IPv6 address. */
    public static final Scalar IPV6_ADDRESS = new Scalar(16, AttributeCursor::ipAddress);
    /** A link-layer address. */
    public static final Scalar HARDWARE_ADDRESS = new Scalar(0, AttributeCursor::hardwareAddress);
    /** Text, with or without a terminating NUL. */
    public static final Scalar STRING = new Scalar(0, AttributeCursor::string);
    /** A flag: no payload. */
    public static final Scalar FLAG = new Scalar(0, a -> true);
    /** Raw bytes. */
    public static final Scalar BINARY = new Scalar(0, AttributeCursor::bytes);
    /** Padding for alignment, not shown. */
    public static final Scalar PAD = new Scalar(0, AttributeCursor::bytes);

    private Types() {}

    private static Object unsigned(long value) {
        return value >= 0 ? (Object) value : new BigInteger(Long.toUnsignedString(value));
    }

    /** A list of attributes of one set. */
    public static AttributeType nest(AttributeSet attributes) {
        Objects.requireNonNull(attributes, "the set is not built yet: pass a supplier for a set that contains itself");
        return new Nest(() -> attributes);
    }

    /** A list of attributes of a set that contains itself. */
    public static AttributeType nest(Supplier<AttributeSet> attributes) {
        return new Nest(attributes);
    }

    /** A list of attributes whose numbers are indexes, or have no meaning, and whose payloads have one type. */
    public static AttributeType list(AttributeType element) {
        AttributeSet members = AttributeSet.indexed(element);
        return new Nest(() -> members);
    }

    /** A C structure. */
    public static AttributeType struct(StructSchema schema) {
        return new Structure(Objects.requireNonNull(schema, "schema"));
    }

    /**
     * C structures one after another, each with its length in its first 16 bits and attributes after its fields, such as
     * {@code struct rtnexthop}.
     */
    public static AttributeType structs(StructSchema schema, AttributeSet attributes) {
        Objects.requireNonNull(attributes, "the set is not built yet: pass a supplier for a set that contains itself");
        return structs(schema, () -> attributes);
    }

    /** The same with attributes of a set that contains itself. */
    public static AttributeType structs(StructSchema schema, Supplier<AttributeSet> attributes) {
        return new StructureList(schema, attributes);
    }

    /**
     * A family's header and the attributes after it: a message inside an attribute, such as {@code VETH_INFO_PEER}.
     *
     * @param schema a supplier, because it may be the schema of the enclosing message
     */
    public static AttributeType message(Supplier<MessageSchema> schema) {
        return new InnerMessage(schema);
    }

    /**
     * A sub-message: a payload whose type is selected by another attribute of the same list, which is text.
     *
     * @param selector the other attribute's number
     * @param types the types by its text; the payload is raw bytes if none matches, or the selector is absent
     */
    public static AttributeType subMessage(int selector, Map<String, AttributeType> types) {
        return new SubMessage(list -> list.valueOf(selector), types);
    }

    /**
     * A sub-message: a payload whose type is selected by another attribute of the same list, which is a number.
     *
     * @param selector the other attribute's number
     * @param types the types by its value; the payload is raw bytes if none matches, or the selector is absent
     */
    public static AttributeType subMessageByNumber(int selector, Map<Integer, AttributeType> types) {
        return new SubMessage(list -> list.valueOf(selector), byLong(types));
    }

    /**
     * A sub-message: a payload whose type is selected by the address family of its message, the first byte of the
     * family's header.
     *
     * @param types the types by {@code AF_*}; the payload is raw bytes if none matches, or if the attributes are in no
     *     message
     */
    public static AttributeType subMessageByFamily(Map<Integer, AttributeType> types) {
        return new SubMessage(list -> (long) list.family(), byLong(types));
    }

    /** With {@link Long} keys, the type of numbers in {@link MessageVisitor}. */
    private static Map<Long, AttributeType> byLong(Map<Integer, AttributeType> types) {
        return types.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().longValue(), Map.Entry::getValue));
    }
}
