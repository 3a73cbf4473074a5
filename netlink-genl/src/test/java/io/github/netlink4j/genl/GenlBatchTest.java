package io.github.netlink4j.genl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.connection.BatchResult;
import io.github.netlink4j.core.connection.Outcome;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.testing.Replies;
import io.github.netlink4j.testing.ScriptedKernel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GenlBatchTest {
    private static final int SET = 1;
    private static final int GET = 2;
    private static final int THING_ATTR_NUMBER = 1;

    /** Rejects {@code SET} without attributes, and has a reply to {@code GET}. */
    private final ScriptedKernel kernel = Families.kernel(Families.thing(0), request -> {
        if (GenlMessage.commandOf(request) == GET) {
            return Replies.answer(request, Families.message(Families.THING, GET, m -> m.u32(THING_ATTR_NUMBER, 7)));
        }
        return request.payloadLength() > GenlMessage.GENL_HDRLEN
                ? Replies.ack(request)
                : Replies.error(request, Errno.EINVAL);
    });

    private final GenlConnection thing = Families.openThing(kernel);

    @AfterEach
    void close() {
        thing.close();
    }

    private GenlRequest set(int value) {
        return thing.request(SET, m -> m.u32(THING_ATTR_NUMBER, value));
    }

    @Test
    void requests_are_carried_out_in_order_and_each_has_its_own_outcome() {
        BatchResult result =
                thing.batch().add(set(7)).add(thing.request(SET)).add(set(8)).execute();
        assertThat(Families.payloads(kernel))
                .containsExactly("01030000 08000100 07000000", "01030000", "01030000 08000100 08000000");
        assertThat(result.outcomes())
                .hasExactlyElementsOfTypes(
                        Outcome.Acknowledged.class, Outcome.Rejected.class, Outcome.Acknowledged.class);
        assertThatThrownBy(result::orThrow).hasMessageStartingWith("thing command 1: EINVAL");
    }

    @Test
    void replies_go_to_the_reader_of_their_request() {
        List<Integer> commands = new ArrayList<>();
        thing.batch()
                .add(set(7))
                .add(thing.request(GET), reply -> commands.add(GenlMessage.commandOf(reply)))
                .execute()
                .orThrow();
        assertThat(commands).containsExactly(GET);
    }

    @Test
    void a_batch_is_empty_after_it_was_carried_out() {
        GenlBatch batch = thing.batch().add(set(7));
        batch.execute();
        assertThat(batch.execute().outcomes()).isEmpty();
        assertThat(Families.payloads(kernel)).hasSize(1);
    }

    @Test
    void a_dump_is_rejected_when_it_is_added() {
        assertThatThrownBy(() -> thing.batch().add(thing.dump(GET)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("thing command 2: a dump cannot be part of a batch");
    }

    @Test
    void a_request_of_another_connection_is_rejected_when_it_is_added() {
        try (GenlConnection other = Families.openThing(kernel)) {
            assertThatThrownBy(() -> other.batch().add(set(7)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("thing command 1: the request belongs to another connection");
        }
    }

    @Test
    void attributes_that_throw_send_nothing_of_the_batch_and_leave_the_connection_usable() {
        IllegalStateException failure = new IllegalStateException("the caller's own");
        GenlRequest throwing = thing.request(SET, m -> {
            throw failure;
        });
        assertThatThrownBy(() -> thing.batch().add(set(7)).add(throwing).execute())
                .isSameAs(failure);
        assertThat(Families.payloads(kernel)).isEmpty();
        thing.batch().add(set(8)).execute().orThrow();
        assertThat(Families.payloads(kernel)).containsExactly("01030000 08000100 08000000");
    }
}
