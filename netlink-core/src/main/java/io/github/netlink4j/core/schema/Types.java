package io.github.netlink4j.core.schema;

import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bytes;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    /** 16 bits in network byte order, signed. */
    public static final Scalar SBE16 = new Scalar(2, a -> (long) (short) a.be16());
    /** 32 bits in network byte order, signed. */
    public static final Scalar SBE32 = new Scalar(4, a -> (long) (int) a.be32());
    /** 64 bits in network byte order, signed. */
    public static final Scalar SBE64 = new Scalar(8, AttributeCursor::be64);
    /** Flags with a mask of the valid ones: {@code struct nla_bitfield32}. */
    public static final Scalar BITFIELD32 = new Scalar(8, AttributeCursor::bitfield32);
    /** A time of 64 bits, in nanoseconds since 1970. */
    public static final Scalar TIME = new Scalar(8, a -> Instant.ofEpochSecond(0, a.u64()));
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
    /** An Ethernet address. */
    public static final Scalar MAC_ADDRESS = new Scalar(6, a -> a.length() == 6 ? a.hardwareAddress() : null);
    /** A UUID of 16 bytes, in network byte order. */
    public static final Scalar UUID = new Scalar(16, Types::uuid);
    /** An entry of an MPLS label stack: {@code struct mpls_label}. */
    public static final Scalar MPLS_LABEL = new Scalar(4, a -> MplsLabel.of(a.be32()));
    /** Text, with or without a terminating NUL. */
    public static final Scalar STRING = new Scalar(0, AttributeCursor::string);
    /** The name of a Unix socket: a path, or an abstract name, whose NULs are shown as {@code @}. */
    public static final Scalar UNIX_NAME = new Scalar(0, Types::unixName);
    /** A socket's cookie of 64 bits: two words of 32 bits, the low one first, whatever the byte order. */
    public static final Scalar SOCKET_COOKIE = new Scalar(8, Types::cookie);
    /** A flag: no payload. */
    public static final Scalar FLAG = new Scalar(0, a -> a.length() == 0 ? true : null);
    /** Bytes by nature: a key, a cookie, a hash, a packet. */
    public static final Scalar BINARY = new Scalar(0, AttributeCursor::bytes);
    /** Bytes with a structure that this table does not describe. Another table may: {@link MessageTable#orElse}. */
    public static final Scalar RAW = new Scalar(0, a -> null);
    /** Padding for alignment, not shown. */
    public static final Scalar PAD = new Scalar(0, AttributeCursor::bytes);

    private Types() {}

    private static Object unsigned(long value) {
        return value >= 0 ? (Object) value : new BigInteger(Long.toUnsignedString(value));
    }

    private static Object unixName(AttributeCursor attribute) {
        String name = new String(attribute.bytes(), StandardCharsets.UTF_8);
        return name.startsWith("\0") ? name.replace('\0', '@') : attribute.string();
    }

    private static @Nullable Object cookie(AttributeCursor attribute) {
        if (attribute.length() != 8) {
            return null;
        }
        long low = Bytes.u32(attribute.memory(), attribute.offset(), attribute.order());
        long high = Bytes.u32(attribute.memory(), attribute.offset() + 4, attribute.order());
        long cookie = high << Integer.SIZE | low;
        return new NamedValue(cookie, "0x" + Long.toHexString(cookie));
    }

    private static @Nullable Object uuid(AttributeCursor attribute) {
        if (attribute.length() != 16) {
            return null;
        }
        int at = attribute.offset();
        return new UUID(Bytes.be64(attribute.memory(), at), Bytes.be64(attribute.memory(), at + 8));
    }

    /**
     * An IPv4 or IPv6 address whose prefix length is in the header of its message.
     *
     * @param lengthField the header's field, such as {@code rtm_dst_len}
     */
    public static AttributeType prefix(String lengthField) {
        return new Prefix(lengthField);
    }

    /**
     * An address in a union, such as {@code xfrm_address_t}, whose family is in a field beside it or further out: the nearest
     * of that name that is not 0, from the structure of the address outwards to the header of the message.
     *
     * @param field the field with {@code AF_INET} or {@code AF_INET6}, such as {@code family}; {@code id.family} for one of a
     *     structure beside the address; the address is bytes if it has another number or is absent
     */
    public static AttributeType addressByFamily(String field) {
        return UnionAddress.byFamily(field);
    }

    /**
     * An address in a union whose kind is a protocol: of IPv4, IPv6, or a MAC address where it is 0.
     *
     * @param field the field with {@code ETH_P_*}, as in {@link #addressByFamily}
     */
    public static AttributeType addressByEtherType(String field) {
        return UnionAddress.byEtherType(field);
    }

    /**
     * Values of one width, one after another.
     *
     * @param element a type with a fixed width, with or without names for its values
     * @throws IllegalArgumentException if the element has no fixed width
     */
    public static AttributeType array(AttributeType element) {
        return new ScalarArray(element, null, 0);
    }

    /**
     * Values of one width, one after another, whose indexes have names, such as {@code IFLA_INET6_CONF}.
     *
     * @param indexes the names of the elements
     * @param first the number of the first element in {@code indexes}
     * @throws IllegalArgumentException if the element has no fixed width
     */
    public static AttributeType array(AttributeType element, ValueNames indexes, int first) {
        return new ScalarArray(element, Objects.requireNonNull(indexes, "indexes"), first);
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
        AttributeSet members = AttributeSet.indexed(element, true);
        return new Nest(() -> members);
    }

    /**
     * A list of attributes whose numbers say what each is of, such as the commands of {@code CTRL_ATTR_OP_POLICY}, and whose
     * payloads have one type.
     */
    public static AttributeType listByNumber(AttributeType element) {
        AttributeSet members = AttributeSet.indexed(element, false);
        return new Nest(() -> members);
    }

    /** A C structure. */
    public static AttributeType struct(StructSchema schema) {
        return new Structure(Objects.requireNonNull(schema, "schema"));
    }

    /**
     * C structures of the same length one after another, such as {@code struct nexthop_grp}.
     *
     * @throws IllegalArgumentException if the structure is empty
     */
    public static AttributeType structArray(StructSchema schema) {
        return new StructureArray(schema);
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
        return new SubMessage((attribute, list) -> list.valueOf(selector), types);
    }

    /**
     * A sub-message: a payload whose type is selected by another attribute of the same list, which is a number.
     *
     * @param selector the other attribute's number
     * @param types the types by its value; the payload is raw bytes if none matches, or the selector is absent
     */
    public static AttributeType subMessageByNumber(int selector, Map<Integer, AttributeType> types) {
        return new SubMessage((attribute, list) -> list.valueOf(selector), byLong(types));
    }

    /**
     * A sub-message: a payload whose type is selected by an attribute of an enclosing list, which is text: of the nearest
     * list, from the one that the sub-message is in outwards, whose set has an attribute of that name.
     *
     * @param selector the other attribute's name, such as {@code TCA_KIND}
     * @param types the types by its text; the payload is raw bytes if none matches, or the selector is absent
     */
    public static AttributeType subMessage(String selector, Map<String, AttributeType> types) {
        return new SubMessage((attribute, list) -> list.valueOf(selector), types);
    }

    /**
     * A sub-message: a payload whose type is selected by an attribute of an enclosing list, which is a number; as
     * {@link #subMessage(String, Map)}.
     */
    public static AttributeType subMessageByNumber(String selector, Map<Integer, AttributeType> types) {
        return new SubMessage((attribute, list) -> list.valueOf(selector), byLong(types));
    }

    /**
     * A sub-message: a payload whose type is selected by a number in the header of its message.
     *
     * @param field the header's field, such as {@code ifi_type}
     * @param types the types by its value
     * @param otherwise the type for other values, or if the attributes are in no message
     */
    public static AttributeType subMessageByField(
            String field, Map<Integer, AttributeType> types, AttributeType otherwise) {
        return new SubMessage((attribute, list) -> list.header().number(field), byLong(types), otherwise);
    }

    /**
     * A payload whose layout differs by its length: kernels of different age send it.
     *
     * @param types the types by the length in bytes
     * @param otherwise the type for other lengths
     */
    public static AttributeType byLength(Map<Integer, AttributeType> types, AttributeType otherwise) {
        return new SubMessage((attribute, list) -> (long) attribute.length(), byLong(types), otherwise);
    }

    /**
     * A sub-message: a payload whose type is selected by the address family of its message, the first byte of the
     * family's header.
     *
     * @param types the types by {@code AF_*}; the payload is raw bytes if none matches, or if the attributes are in no
     *     message
     */
    public static AttributeType subMessageByFamily(Map<Integer, AttributeType> types) {
        return new SubMessage((attribute, list) -> (long) list.header().family(), byLong(types));
    }

    /** With {@link Long} keys, the type of numbers in {@link MessageVisitor}. */
    private static Map<Long, AttributeType> byLong(Map<Integer, AttributeType> types) {
        return types.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().longValue(), Map.Entry::getValue));
    }
}
