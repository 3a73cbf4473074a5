package io.github.netlink4j.genl;

import static io.github.netlink4j.genl.Families.THING;
import static io.github.netlink4j.genl.Families.THING_EVENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.connection.SubscribeOptions;
import io.github.netlink4j.core.connection.Subscription;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.schema.MessageTable;
import io.github.netlink4j.testing.Replies;
import io.github.netlink4j.testing.ScriptedKernel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Subscriptions to the multicast groups of a family in memory. */
class GenlSubscriptionTest {
    private static final int GET = 2;
    private static final int CHANGED = 3;
    private static final int OTHER_FAMILY = THING + 1;

    private final ScriptedKernel kernel =
            Families.kernel(Families.thing(0), request -> Replies.dump(request, Families.message(THING, GET, m -> {})));

    private static byte[] notification(int family) {
        return Families.message(family, CHANGED, m -> {});
    }

    @Test
    void a_subscription_gets_the_messages_of_its_own_family_only() {
        try (GenlConnection thing = Families.openThing(kernel);
                Subscription<Integer> types = thing.subscribe("events", message -> message.type())) {
            kernel.publish(THING_EVENTS, notification(OTHER_FAMILY), notification(THING), notification(OTHER_FAMILY));
            assertThat(Families.queued(types)).containsExactly(THING);
        }
    }

    @Test
    void a_subscription_gets_the_messages_of_its_own_group_only() {
        try (GenlConnection thing = Families.openThing(kernel);
                Subscription<Integer> types = thing.subscribe("events", message -> message.type())) {
            kernel.publish(THING_EVENTS + 1, notification(THING));
            assertThat(Families.queued(types)).isEmpty();
        }
    }

    @Test
    void what_the_decoder_passes_over_is_not_delivered() {
        try (GenlConnection thing = Families.openThing(kernel);
                Subscription<Integer> commands = thing.subscribe("events", message -> null)) {
            kernel.publish(THING_EVENTS, notification(THING));
            assertThat(Families.queued(commands)).isEmpty();
        }
    }

    @Test
    void what_exists_is_listed_first_by_the_dumps_that_are_given() {
        try (GenlConnection thing = Families.openThing(kernel);
                Subscription<Integer> commands = thing.subscribe(
                        "events", GenlMessage::commandOf, SubscribeOptions.DEFAULT.withListFirst(), thing.dump(GET))) {
            kernel.publish(THING_EVENTS, notification(THING));
            assertThat(Families.queued(commands)).containsExactly(GET, CHANGED);
        }
    }

    @Test
    void listing_first_without_a_dump_and_a_dump_without_listing_first_are_rejected() {
        try (GenlConnection thing = Families.openThing(kernel)) {
            assertThatThrownBy(() ->
                            thing.subscribe("events", GenlMessage::commandOf, SubscribeOptions.DEFAULT.withListFirst()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("family \"thing\", group \"events\":"
                            + " SubscribeOptions.withListFirst() and dumps belong together");
            assertThatThrownBy(() -> thing.subscribe(
                            "events", GenlMessage::commandOf, SubscribeOptions.DEFAULT, thing.dump(GET)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_request_that_is_no_dump_cannot_list_what_exists() {
        try (GenlConnection thing = Families.openThing(kernel)) {
            assertThatThrownBy(() -> thing.subscribe(
                            "events",
                            GenlMessage::commandOf,
                            SubscribeOptions.DEFAULT.withListFirst(),
                            thing.request(GET)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("thing command 2: not a dump: begin it with dump()");
        }
    }

    @Test
    void a_dump_of_another_connection_cannot_list_what_exists() {
        try (GenlConnection thing = Families.openThing(kernel);
                GenlConnection other = Families.openThing(kernel)) {
            assertThatThrownBy(() -> thing.subscribe(
                            "events",
                            GenlMessage::commandOf,
                            SubscribeOptions.DEFAULT.withListFirst(),
                            other.dump(GET)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("thing command 2: the request belongs to another connection");
        }
    }

    @Test
    void the_receive_buffer_of_the_options_is_that_of_the_socket() {
        List<Integer> receiveBuffers = new ArrayList<>();
        MessageTable table = MessageTable.ofFamily("thing").build();
        try (GenlConnection thing = GenlConnection.over(
                table,
                receiveBuffer -> {
                    receiveBuffers.add(receiveBuffer);
                    return kernel.open(receiveBuffer);
                },
                Families.TIMEOUT)) {
            thing.subscribe("events", GenlMessage::commandOf, SubscribeOptions.DEFAULT.withReceiveBuffer(65_536))
                    .close();
        }
        assertThat(receiveBuffers).containsExactly(0, 65_536);
    }

    @Test
    void a_subscription_stays_open_when_the_connection_is_closed() {
        GenlConnection thing = Families.openThing(kernel);
        try (Subscription<Integer> commands = thing.subscribe("events", GenlMessage::commandOf)) {
            thing.close();
            kernel.publish(THING_EVENTS, notification(THING));
            assertThat(Families.queued(commands)).containsExactly(CHANGED);
        }
    }

    @Test
    void a_closed_connection_begins_no_subscription() {
        GenlConnection thing = Families.openThing(kernel);
        thing.close();
        assertThatThrownBy(() -> thing.subscribe("events", GenlMessage::commandOf))
                .isInstanceOf(SocketClosedException.class);
    }

    @Test
    void a_group_that_the_family_does_not_have_is_rejected_by_name() {
        try (GenlConnection thing = Families.openThing(kernel)) {
            assertThatThrownBy(() -> thing.subscribe("nosuch", GenlMessage::commandOf))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("family \"thing\" has no group \"nosuch\"");
        }
    }
}
