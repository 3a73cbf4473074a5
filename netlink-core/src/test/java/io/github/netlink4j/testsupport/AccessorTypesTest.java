package io.github.netlink4j.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.ErrorMessage;
import io.github.netlink4j.core.message.AttributeView;
import io.github.netlink4j.core.message.NetlinkMessage;
import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.schema.StructSchema;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.schema.ValueNames;
import io.github.netlink4j.core.testing.SampleLink;
import io.github.netlink4j.core.wire.Netlink;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AccessorTypesTest {
    private static final AttributeSet SET = AttributeSet.builder("T")
            .add(1, "T_U32", Types.U32)
            .add(2, "T_S32", Types.S32)
            .add(3, "T_FLAGS", Types.U32.named(ValueNames.bits().add(1, "T_UP")))
            .add(4, "T_BE16", Types.BE16)
            .add(5, "T_STATE", Types.U8.named(ValueNames.values().add(6, "UP")))
            .add(6, "T_IP", Types.IP_ADDRESS)
            .add(
                    7,
                    "T_STATS",
                    Types.struct(StructSchema.builder("stats")
                            .add("rx", Types.U64)
                            .add("tx", Types.U64)
                            .build()))
            .build();

    /** A number that the kernel may extend. */
    private record State(int number) {}

    private record Stats(long rx, long tx) {}

    /** A view with one accessor, which a test gives. */
    public static final class OneAccessor extends AttributeView {
        private final Function<OneAccessor, Object> accessor;

        private OneAccessor(Function<OneAccessor, Object> accessor) {
            super(SET);
            this.accessor = accessor;
        }

        public Object accessor() {
            return accessor.apply(this);
        }
    }

    private static Set<String> check(Function<OneAccessor, Object> accessor) {
        return AccessorTypes.of(new OneAccessor(accessor), SET).check();
    }

    private static void assertWrong(Function<OneAccessor, Object> accessor, String reason) {
        assertThatThrownBy(() -> check(accessor))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(reason);
    }

    @Test
    void accessors_of_the_tables_types_are_right() {
        assertThat(check(view -> view.u32(1))).containsExactly("accessor");
        assertThat(check(view -> view.s32(2))).containsExactly("accessor");
        assertThat(check(view -> view.be16(4))).containsExactly("accessor");
        assertThat(check(view -> view.u8(5))).containsExactly("accessor");
        assertThat(check(view -> view.ipAddress(6))).containsExactly("accessor");
    }

    @Test
    void a_signed_accessor_of_an_unsigned_attribute_is_wrong() {
        assertWrong(view -> view.s32(1), "accessor() returns -16777216, T_U32 is 4278190080");
    }

    @Test
    void an_unsigned_accessor_of_a_signed_attribute_is_wrong() {
        assertWrong(view -> view.u32(2), "accessor() returns 4278190080, T_S32 is -16777216");
    }

    @Test
    void the_sign_of_a_mask_does_not_count() {
        assertThat(check(view -> view.s32(3))).containsExactly("accessor");
    }

    @Test
    void another_width_is_wrong() {
        assertWrong(view -> view.u16(1), "T_U32 at offset 24: expected 2 bytes, found 4 bytes");
    }

    @Test
    void another_byte_order_is_wrong() {
        assertWrong(view -> view.u16(4), "accessor() returns 255, T_BE16 is 65280");
    }

    @Test
    void a_value_inside_a_record_is_compared() {
        assertThat(check(view -> new State(view.u8(5)))).containsExactly("accessor");
        assertWrong(view -> new State(view.s8(5)), "accessor() returns -1, T_STATE is 255");
    }

    @Test
    void fields_of_a_structure_are_compared() {
        assertThat(check(view -> stats(view, 0, 8))).containsExactly("accessor");
        assertWrong(view -> stats(view, 0, 7), "T_STATS.tx is 255");
    }

    private static Stats stats(OneAccessor view, int rx, int tx) {
        byte[] bytes = view.bytes(7);
        if (bytes == null || bytes.length < 16) {
            return new Stats(0, 0);
        }
        ByteBuffer memory = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        return new Stats(memory.getLong(rx), memory.getLong(tx));
    }

    @Test
    void what_is_of_another_kind_is_not_compared() {
        assertThat(check(view -> view.u32(1) != 0)).isEmpty();
        assertThat(check(view -> {
                    InetAddress address = view.ipAddress(6);
                    return address == null ? 0 : address.hashCode();
                }))
                .isEmpty();
    }

    @Test
    void accessors_of_header_fields_are_compared() {
        assertThat(AccessorTypes.of(new ErrorMessage(), ErrorMessage.SCHEMA, Netlink.NLMSG_ERROR)
                        .except("errno", "requestSequence")
                        .check())
                .containsExactly("code", "requestType");
        assertThat(AccessorTypes.of(new SampleLink(), SampleLink.SCHEMA, 16).check())
                .contains("index", "mtu", "name", "queueLength", "operState");
    }

    /** A header of two fields, whose accessor begins a byte before its field. */
    public static final class Shifted extends NetlinkMessage<Shifted> {
        static final MessageSchema SCHEMA = new MessageSchema(
                StructSchema.builder("header")
                        .add("first", Types.U16)
                        .add("second", Types.U16)
                        .build(),
                AttributeSet.builder("T").build());

        Shifted() {
            super(MessageTable.ofProtocol(0).add(16, "T_NEW", SCHEMA).build(), SCHEMA);
        }

        @Override
        protected Shifted create() {
            return new Shifted();
        }

        public int second() {
            return headerU16(1);
        }
    }

    @Test
    void a_wrong_offset_in_the_header_is_found() {
        assertThatThrownBy(() ->
                        AccessorTypes.of(new Shifted(), Shifted.SCHEMA, 16).check())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("second() returns 255, first is 65280");
    }

    @Test
    void a_message_type_that_the_class_is_not_for_is_rejected() {
        assertThatThrownBy(() -> AccessorTypes.of(new Shifted(), Shifted.SCHEMA, 17))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Shifted is not for type(17) messages");
    }
}
