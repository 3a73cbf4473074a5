package io.github.netlink4j.core.testing;

import io.github.netlink4j.core.error.ErrorMessage;
import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.AttributeType;
import io.github.netlink4j.core.schema.MessageRegistry;
import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.schema.Scalar;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;
import java.lang.reflect.Field;
import java.util.Map;

/** An invented message with every type, nested in each other, to test dissection with any schema. */
public final class AnySchema {
    public static final int KIND = 1;
    public static final int DATA = 2;
    public static final int NEST = 3;
    public static final int LIST = 4;
    public static final int NESTS = 5;
    public static final int STRUCT = 6;
    public static final int STRUCTS = 7;
    public static final int VALUE = 8;
    public static final int BITS = 9;
    public static final int MESSAGE = 10;
    public static final int OF_FAMILY = 11;
    public static final int OF_NUMBER = 12;
    public static final int ARRAY = 64;
    public static final int NAMED_ARRAY = 65;
    public static final int STRUCT_ARRAY = 66;
    public static final int OF_OUTER = 67;
    public static final int OF_LENGTH = 68;
    public static final int OF_FIELD = 69;
    public static final int PREFIX = 70;
    public static final int FIRST_SCALAR = 16;

    /** {@code nlmsg_type} of a message of this schema; 16 is that of {@link SampleLink}. */
    public static final int TYPE = 17;
    /** The generic netlink protocol, its family "ANY" and the command with this schema. */
    public static final int NETLINK_GENERIC = 16;

    public static final int FAMILY = 30;
    public static final int COMMAND = 1;

    private static final StructSchema RECORD = StructSchema.builder("record")
            .add("length", Types.U16)
            .add("flags", Types.U8, bits())
            .pad(1)
            .add("number", Types.BE32)
            .add("name", Types.STRING, 6)
            .build();

    private static final StructSchema TAILED = StructSchema.builder("tailed")
            .add("count", Types.U32)
            .rest("values", Types.array(Types.U8))
            .build();

    private static final StructSchema HEADER = StructSchema.builder("header")
            .add("family", Types.U8)
            .add("state", Types.U8, values())
            .pad(2)
            .build();

    /** The attributes: every type of {@link Types}, and types combined from them. */
    public static final AttributeSet SET = set();

    public static final MessageSchema SCHEMA = new MessageSchema(HEADER, SET);

    private AnySchema() {}

    /** Names messages of this schema, those of {@link SampleLink}, and control messages. */
    public static MessageRegistry registry() {
        MessageRegistry registry = MessageRegistry.of(
                ErrorMessage.TABLE,
                MessageTable.ofProtocol(0)
                        .add(16, "RTM_NEWLINK", SampleLink.SCHEMA)
                        .add(TYPE, "ANY", SCHEMA)
                        .build(),
                MessageTable.ofFamily("ANY").add(COMMAND, "ANY_CMD", SCHEMA).build());
        registry.family(FAMILY, "ANY");
        return registry;
    }

    private static AttributeSet set() {
        AttributeSet.Builder set = AttributeSet.builder("ANY")
                .add(KIND, "KIND", Types.STRING)
                .add(DATA, "DATA", Types.subMessage(KIND, kinds()))
                .add(NEST, "NEST", itself())
                .add(LIST, "LIST", Types.list(Types.U32))
                .add(NESTS, "NESTS", Types.list(itself()))
                .add(STRUCT, "STRUCT", Types.struct(RECORD))
                .add(STRUCTS, "STRUCTS", Types.structs(RECORD, SampleLink.SET))
                .add(VALUE, "VALUE", Types.U32.named(values()))
                .add(BITS, "BITS", Types.U16.named(bits()))
                .add(MESSAGE, "MESSAGE", Types.message(() -> AnySchema.SCHEMA))
                .add(OF_FAMILY, "OF_FAMILY", Types.subMessageByFamily(byNumber()))
                .add(OF_NUMBER, "OF_NUMBER", Types.subMessageByNumber(VALUE, byNumber()));
        set.add(ARRAY, "ARRAY", Types.array(Types.BE16))
                .add(NAMED_ARRAY, "NAMED_ARRAY", Types.array(Types.U32, values(), 1))
                .add(STRUCT_ARRAY, "STRUCT_ARRAY", Types.structArray(RECORD))
                .add(OF_OUTER, "OF_OUTER", Types.subMessage("KIND", kinds()))
                .add(OF_LENGTH, "OF_LENGTH", Types.byLength(Map.of(8, Types.struct(TAILED)), itself()))
                .add(OF_FIELD, "OF_FIELD", Types.subMessageByField("state", byNumber(), Types.RAW))
                .addMulti(PREFIX, "PREFIX", Types.prefix("state"));
        int number = FIRST_SCALAR;
        for (Field type : Types.class.getFields()) {
            set.add(number++, type.getName(), scalar(type));
        }
        return set.build();
    }

    private static Scalar scalar(Field type) {
        try {
            return (Scalar) type.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** The set contains itself, before it is built. */
    private static AttributeType itself() {
        return Types.nest(() -> SET);
    }

    private static Map<String, AttributeType> kinds() {
        return Map.of(
                "veth", itself(),
                "struct", Types.struct(RECORD),
                "structs", Types.structs(RECORD, SampleLink.SET),
                "list", Types.list(Types.STRING));
    }

    private static Map<Integer, AttributeType> byNumber() {
        return Map.of(2, Types.IPV4_ADDRESS, 10, itself());
    }

    private static ValueNames values() {
        return ValueNames.values().add(1, "ONE").add(2, "TWO");
    }

    private static ValueNames bits() {
        return ValueNames.bits().add(1, "A").add(2, "B").add(0x8000, "C");
    }
}
