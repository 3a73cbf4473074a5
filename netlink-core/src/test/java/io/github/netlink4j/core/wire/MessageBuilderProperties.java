package io.github.netlink4j.core.wire;

import static io.github.netlink4j.core.wire.Netlink.NLA_F_NESTED;
import static io.github.netlink4j.core.wire.Netlink.NLA_F_NET_BYTEORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Round trips: build, parse, build again. */
class MessageBuilderProperties {
    /** An attribute: a leaf with its bytes in hexadecimal, or a nest with its members. */
    record Node(int type, String leaf, List<Node> members) {
        boolean isNest() {
            return leaf == null;
        }
    }

    @Provide
    Arbitrary<List<Node>> trees() {
        return trees(4);
    }

    private static Arbitrary<List<Node>> trees(int depth) {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, Netlink.NLA_TYPE_MASK);
        Arbitrary<Integer> order = Arbitraries.of(0, NLA_F_NET_BYTEORDER);
        Arbitrary<Node> leaf = Combinators.combine(
                        numbers, order, Arbitraries.bytes().array(byte[].class).ofMaxSize(40))
                .as((number, flag, bytes) -> new Node(number | flag, Hex.of(bytes), List.of()));
        Arbitrary<Node> node = depth == 0
                ? leaf
                : Arbitraries.frequencyOf(
                        Tuple.of(3, leaf),
                        Tuple.of(
                                1,
                                Combinators.combine(numbers, order, Arbitraries.lazy(() -> trees(depth - 1)))
                                        .as((number, flag, members) ->
                                                new Node(number | flag | NLA_F_NESTED, null, members))));
        return node.list().ofMaxSize(6);
    }

    private static MessageBuilder build(MessageBuilder builder, int headerLength, List<Node> tree) {
        builder.message(16, 0x605).sequence(7).reserve(headerLength);
        append(builder, tree);
        return builder.end();
    }

    private static void append(MessageBuilder builder, List<Node> tree) {
        for (Node node : tree) {
            if (node.isNest()) {
                builder.nest(node.type, inner -> append(inner, node.members));
            } else {
                builder.bytes(node.type, Hex.bytes(node.leaf));
            }
        }
    }

    private static List<Node> parse(AttributeCursor cursor) {
        List<Node> tree = new ArrayList<>();
        while (cursor.next()) {
            int type = cursor.type()
                    | (cursor.isNested() ? NLA_F_NESTED : 0)
                    | (cursor.isNetworkByteOrder() ? NLA_F_NET_BYTEORDER : 0);
            tree.add(
                    cursor.isNested()
                            ? new Node(type, null, parse(cursor.nested()))
                            : new Node(type, Hex.of(cursor.bytes()), List.of()));
        }
        assertThat(cursor.leftover()).isZero();
        return tree;
    }

    private static String text(MessageBuilder builder) {
        return Hex.of(builder.memory(), builder.length());
    }

    @Property
    void building_a_parsed_message_again_gives_the_same_bytes(
            @ForAll("trees") List<Node> tree, @ForAll @IntRange(max = 20) int headerLength) {
        MessageBuilder first = build(MessageBuilder.allocate(1024), headerLength, tree);
        MessageCursor cursor = new MessageCursor().wrap(first.memory(), 0, first.length());
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.length()).isEqualTo(first.length());
        List<Node> parsed = parse(cursor.attributes(headerLength));
        assertThat(parsed).isEqualTo(tree);
        assertThat(text(build(MessageBuilder.allocate(1024), headerLength, parsed)))
                .isEqualTo(text(first));
    }

    @Property
    void growing_changes_no_byte(@ForAll("trees") List<Node> tree, @ForAll @IntRange(max = 200) int capacity) {
        String roomy = text(build(MessageBuilder.wrap(ByteBuffer.allocate(1 << 20)), 16, tree));
        assertThat(text(build(MessageBuilder.allocate(capacity), 16, tree))).isEqualTo(roomy);
    }

    @Property
    void a_buffer_of_the_exact_length_is_enough_and_one_byte_less_is_an_overflow(@ForAll("trees") List<Node> tree) {
        int length = build(MessageBuilder.allocate(64), 16, tree).length();
        assertThat(build(MessageBuilder.wrap(ByteBuffer.allocate(length)), 16, tree)
                        .length())
                .isEqualTo(length);
        MessageBuilder tooSmall = MessageBuilder.wrap(ByteBuffer.allocate(length - 1));
        assertThatThrownBy(() -> build(tooSmall, 16, tree)).isInstanceOf(MessageOverflowException.class);
    }
}
