package io.github.netlink4j.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.testing.AnySchema;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.testsupport.AnyBytes;
import java.nio.ByteBuffer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MessageTextProperties {
    private static final MessageRegistry TABLES = AnySchema.registry();
    private static final MessageRegistry NONE = MessageRegistry.of(new MessageTable[0]);

    @Provide
    Arbitrary<byte[]> messages() {
        return AnyBytes.messages();
    }

    @Provide
    Arbitrary<Integer> protocols() {
        return Arbitraries.of(0, 6, 12, AnySchema.NETLINK_GENERIC);
    }

    @Property
    void a_summary_of_any_message_is_one_line_that_fits(
            @ForAll("messages") byte[] bytes,
            @ForAll("protocols") int protocol,
            @ForAll @IntRange(min = 1, max = 200) int width) {
        MessageCursor message = MessageCursor.of(ByteBuffer.wrap(bytes));
        while (message.next()) {
            assertThat(TABLES.summarize(protocol, message, width))
                    .hasSizeLessThanOrEqualTo(width)
                    .doesNotContain("\n");
        }
    }

    @Property
    void the_lines_of_any_message_end_and_begin_with_its_name(
            @ForAll("messages") byte[] bytes, @ForAll("protocols") int protocol) {
        MessageCursor message = MessageCursor.of(ByteBuffer.wrap(bytes));
        while (message.next()) {
            assertThat(TABLES.describeInLines(protocol, message))
                    .startsWith(TABLES.nameOf(protocol, message) + "\n  nlmsghdr: ")
                    .endsWith("\n");
        }
    }

    /** Numbers of attributes, each inside the one before it. */
    @Property
    void of_a_message_that_no_table_has_every_nest_is_shown(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 511) Integer> numbers) {
        MessageBuilder builder = MessageBuilder.allocate(64).message(99, 0);
        nest(builder, numbers);
        builder.end();
        ByteBuffer memory = builder.memory();
        MessageCursor message = new MessageCursor().wrap(memory, 0, builder.length());
        assertThat(message.next()).isTrue();
        StringBuilder expected = new StringBuilder("type(99) {");
        numbers.forEach(number -> expected.append("attribute(").append(number).append(")={"));
        expected.append("attribute(7)=2a000000").append("}".repeat(numbers.size() + 1));
        assertThat(NONE.describe(0, message)).isEqualTo(expected.toString());
    }

    private static void nest(MessageBuilder builder, List<Integer> numbers) {
        if (numbers.isEmpty()) {
            builder.u32(7, 42);
        } else {
            builder.nest(numbers.get(0), inside -> nest(inside, numbers.subList(1, numbers.size())));
        }
    }
}
