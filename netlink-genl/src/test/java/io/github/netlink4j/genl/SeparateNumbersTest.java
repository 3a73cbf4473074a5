package io.github.netlink4j.genl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.connection.Subscription;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.schema.AttributeSet;
import io.github.netlink4j.core.schema.MessageSchema;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.core.schema.Types;
import io.github.netlink4j.testing.Replies;
import io.github.netlink4j.testing.ScriptedKernel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A family that numbers its requests apart from its replies and notifications, as ethtool does: 14 is a request for private
 * flags, and a notification of features; {@code include/uapi/linux/ethtool_netlink_generated.h}.
 */
class SeparateNumbersTest {
    private static final int FEATURES_GET = 11;
    private static final int FEATURES_NTF = 14;
    private static final int PRIVFLAGS_GET = 14;
    private static final int PRIVFLAGS_GET_REPLY = 15;

    private static final MessageSchema FEATURES = GenlMessage.schema(AttributeSet.builder("FEATURES")
            .add(1, "FEATURES_DEVICE", Types.U32)
            .build());
    private static final MessageSchema PRIVFLAGS = GenlMessage.schema(AttributeSet.builder("PRIVFLAGS")
            .add(1, "PRIVFLAGS_DEVICE", Types.U32)
            .build());

    private static final MessageTable TABLE = MessageTable.ofFamily("thing")
            .request(FEATURES_GET, "FEATURES_GET", FEATURES)
            .request(PRIVFLAGS_GET, "PRIVFLAGS_GET", PRIVFLAGS)
            .reply(FEATURES_NTF, "FEATURES_NTF", FEATURES)
            .reply(PRIVFLAGS_GET_REPLY, "PRIVFLAGS_GET_REPLY", PRIVFLAGS)
            .build();

    private static final class Features extends GenlMessage<Features> {
        Features() {
            super(TABLE, FEATURES);
        }

        @Override
        protected Features create() {
            return new Features();
        }
    }

    private static final class PrivateFlags extends GenlMessage<PrivateFlags> {
        PrivateFlags() {
            super(TABLE, PRIVFLAGS);
        }

        @Override
        protected PrivateFlags create() {
            return new PrivateFlags();
        }
    }

    /** Rejects requests with attributes, at the first of them, and has a reply to the others. */
    private final ScriptedKernel kernel = Families.kernel(
            Families.thing(0),
            request -> request.payloadLength() > GenlMessage.GENL_HDRLEN
                    ? Replies.error(request, Errno.EINVAL, m -> m.u32(/* NLMSGERR_ATTR_OFFS */ 2, 20))
                    : Replies.answer(request, Families.message(Families.THING, PRIVFLAGS_GET_REPLY, m -> m.u32(1, 7))));

    private final GenlConnection thing = GenlConnection.over(TABLE, kernel, Families.TIMEOUT);

    @AfterEach
    void close() {
        thing.close();
    }

    @Test
    void an_error_names_the_request_and_its_attribute_though_a_notification_has_the_same_number() {
        assertThatThrownBy(() -> thing.request(PRIVFLAGS_GET, m -> m.u32(1, 7)).execute())
                .isInstanceOf(KernelException.class)
                .hasMessageStartingWith("PRIVFLAGS_GET: EINVAL")
                .hasMessageContaining("at .PRIVFLAGS_DEVICE = 7");
    }

    @Test
    void a_request_is_not_named_after_a_reply_of_its_number() {
        assertThatThrownBy(() ->
                        thing.request(PRIVFLAGS_GET_REPLY, m -> m.u32(1, 7)).execute())
                .isInstanceOf(KernelException.class)
                .hasMessageStartingWith("thing command 15: EINVAL");
    }

    @Test
    void a_reply_is_named_by_its_own_number() {
        List<String> replies = new ArrayList<>();
        thing.request(PRIVFLAGS_GET)
                .forEach(reply -> replies.add(new PrivateFlags().wrap(reply).toString()));
        assertThat(replies).containsExactly("PRIVFLAGS_GET_REPLY {PRIVFLAGS_DEVICE=7}");
    }

    @Test
    void a_notification_is_named_by_its_own_number() {
        try (Subscription<String> texts = thing.subscribe(
                "events", message -> new Features().wrap(message).toString())) {
            kernel.publish(Families.THING_EVENTS, Families.message(Families.THING, FEATURES_NTF, m -> m.u32(1, 7)));
            assertThat(Families.queued(texts)).containsExactly("FEATURES_NTF {FEATURES_DEVICE=7}");
        }
    }
}
