package io.github.netlink4j.rtnetlink;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.schema.MessageRegistry;
import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.wire.AttributeCursor;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.testsupport.Hex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real messages, taken apart and built again. */
class RebuildTest {
    private static final int ROUTE = NetlinkProtocol.ROUTE.number();
    private static final MessageRegistry REGISTRY = MessageRegistry.of(RtnlMessages.TABLE);

    @ParameterizedTest
    @MethodSource("io.github.netlink4j.rtnetlink.Captured#all")
    void a_message_that_is_built_from_its_parts_has_the_same_bytes(String name) {
        MessageBuilder builder = MessageBuilder.allocate(64);
        MessageCursor message = Captured.cursor(name);
        while (message.next()) {
            append(builder, message);
        }
        assertThat(message.leftover()).isZero();
        assertThat(Hex.of(builder.memory(), builder.length())).isEqualTo(Hex.of(Captured.bytes(name)));
    }

    private static void append(MessageBuilder builder, MessageCursor message) {
        MessageSchema schema = REGISTRY.find(ROUTE, message).schema();
        byte[] header = new byte[schema.headerLength()];
        message.memory().get(message.payloadOffset(), header);
        builder.message(message.type(), message.flags())
                .sequence(message.sequence())
                .portId(message.portId())
                .header(header);
        AttributeCursor attributes = schema.attributesOf(message);
        while (attributes.next()) {
            builder.attribute(attributes);
        }
        assertThat(attributes.leftover()).isZero();
        builder.end();
    }

    @ParameterizedTest
    @MethodSource("io.github.netlink4j.rtnetlink.Captured#all")
    void every_attribute_of_a_real_message_has_a_name(String name) {
        MessageCursor message = Captured.cursor(name);
        while (message.next()) {
            assertThat(REGISTRY.describe(ROUTE, message))
                    .startsWith("RTM_")
                    .doesNotContainPattern("[A-Z]\\([0-9]+\\)=")
                    .doesNotContain("malformed");
        }
    }
}
