package io.github.netlink4j.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.TextFormatter;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.core.testing.SampleLink;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.testsupport.AnyBytes;
import java.nio.ByteBuffer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NetlinkMessageProperties {
    private static final int RTM_NEWLINK = 16;
    private static final int RTM_DELLINK = 17;

    /** The most characters per attribute: the longest name, 32 bytes in hexadecimal, brackets and counts. */
    private static final int TEXT_OF_ONE = 160;

    /** Thirty nested sets, as lists and as arrays: deeper than the formatter shows. */
    private static final AttributeSet DEEP = deep();

    private static AttributeSet deep() {
        AttributeSet set = AttributeSet.builder("D").build();
        for (int i = 0; i < 30; i++) {
            set = AttributeSet.builder("D")
                    .add(1, "D_NEST", Types.nest(set))
                    .add(2, "D_ARRAY", Types.list(Types.nest(set)))
                    .build();
        }
        return set;
    }

    @Provide
    Arbitrary<byte[]> messages() {
        return AnyBytes.messages();
    }

    @Provide
    Arbitrary<byte[]> attributes() {
        return AnyBytes.attributes();
    }

    @Property
    void any_message_is_wrapped_printed_and_copied(@ForAll("messages") byte[] bytes) {
        MessageCursor cursor = MessageCursor.of(ByteBuffer.wrap(bytes));
        SampleLink link = new SampleLink();
        while (cursor.next()) {
            if (cursor.type() != RTM_NEWLINK && cursor.type() != RTM_DELLINK) {
                assertThatThrownBy(() -> link.wrap(cursor)).isInstanceOf(IllegalArgumentException.class);
                continue;
            }
            link.wrap(cursor);
            assertThat(link.toString()).matches("RTM_(NEW|DEL)LINK \\{.*").hasSizeLessThan(limit(cursor.length()));
            assertThat(link.copy()).isEqualTo(link).hasSameHashCodeAs(link).hasToString(link.toString());
            assertThat(link.toBytes()).hasSize(cursor.length());
        }
    }

    @Property
    void the_text_of_any_bytes_by_any_table_grows_linearly(@ForAll("attributes") byte[] bytes) {
        assertThat(described(DEEP, bytes)).hasSizeLessThan(limit(bytes.length));
        assertThat(described(SampleLink.SET, bytes)).hasSizeLessThan(limit(bytes.length));
    }

    @Example
    void the_text_of_the_deepest_nest_grows_linearly() {
        for (int type : new int[] {1, 2, 3}) {
            byte[] bytes = nest(type);
            assertThat(described(DEEP, bytes)).isNotEmpty().hasSizeLessThan(limit(100));
        }
    }

    /** 16,383 nested headers. */
    private static byte[] nest(int type) {
        ByteBuffer memory = ByteBuffer.allocate(65_532);
        for (int offset = 0; offset < memory.capacity(); offset += 4) {
            Bytes.putU16(memory, offset, memory.capacity() - offset);
            Bytes.putU16(memory, offset + 2, type);
        }
        return memory.array();
    }

    private static int limit(int bytes) {
        return 100 + (bytes / 4 + 1) * TEXT_OF_ONE;
    }

    private static String described(AttributeSet set, byte[] bytes) {
        StringBuilder text = new StringBuilder();
        set.visit(new AttributeCursor().wrap(ByteBuffer.wrap(bytes), 0, bytes.length), new TextFormatter(text));
        return text.toString();
    }
}
