package io.github.netlink4j.rtnetlink;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.netlink4j.core.message.NetlinkMessage;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.rtnetlink.address.AddressMessage;
import io.github.netlink4j.rtnetlink.link.LinkMessage;
import io.github.netlink4j.rtnetlink.neighbour.NeighbourMessage;
import io.github.netlink4j.rtnetlink.route.RouteMessage;
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

class MessageProperties {
    private static final List<NetlinkMessage> MESSAGES =
            List.of(new LinkMessage(), new AddressMessage(), new RouteMessage(), new NeighbourMessage());

    @Provide
    Arbitrary<byte[]> messages() {
        return AnyBytes.messages();
    }

    @Provide
    Arbitrary<String> golden() {
        return Arbitraries.of(Golden.all().toList());
    }

    @Property
    void any_bytes_are_read_or_malformed(@ForAll("messages") byte[] bytes) {
        readAll(bytes);
    }

    /** Most of it stays well-formed, so that the damage is met deep inside. */
    @Property(tries = 3000)
    void a_real_message_with_any_damage_is_read_or_malformed(
            @ForAll("golden") String name,
            @ForAll @IntRange(min = 4, max = 2000) int at,
            @ForAll @Size(min = 1, max = 16) byte[] damage) {
        byte[] bytes = Golden.bytes(name);
        int from = Math.min(at, bytes.length - 1);
        ByteBuffer.wrap(bytes).put(from, damage, 0, Math.min(damage.length, bytes.length - from));
        readAll(bytes);
    }

    private static void readAll(byte[] bytes) {
        MessageCursor cursor = MessageCursor.of(ByteBuffer.wrap(bytes));
        while (cursor.next()) {
            for (NetlinkMessage message : MESSAGES) {
                assertThatCode(() -> Answers.of(message.wrap(cursor))).doesNotThrowAnyException();
                assertThatCode(() -> message.copy().toString()).doesNotThrowAnyException();
            }
        }
    }
}
