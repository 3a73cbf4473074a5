package io.github.netlink4j.genl;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_ACK;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_CREATE;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_DUMP;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_ECHO;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.connection.Result;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.testing.Replies;
import io.github.netlink4j.testing.ScriptedKernel;
import io.github.netlink4j.testsupport.Hex;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to a family in memory: what is sent, what comes back, what is rejected before it is sent. */
class GenlRequestTest {
    private static final int COMMAND = 5;
    private static final int REPLY = 6;
    private static final int THING_ATTR_NUMBER = 1;

    private Function<MessageCursor, Replies> script = Replies::ack;
    private final ScriptedKernel kernel = Families.kernel(Families.thing(0), request -> script.apply(request));
    private final GenlConnection thing = Families.openThing(kernel);

    @AfterEach
    void close() {
        thing.close();
    }

    private static byte[] number(int value) {
        return Families.message(Families.THING, REPLY, m -> m.u32(THING_ATTR_NUMBER, value));
    }

    private long numberIn(MessageCursor reply) {
        var attributes = thing.family().attributes(reply);
        attributes.next();
        return attributes.u32();
    }

    private MessageCursor lastRequest() {
        List<MessageCursor> requests = kernel.requests();
        return requests.get(requests.size() - 1);
    }

    @Test
    void a_request_has_the_familys_type_and_version_and_the_command() {
        thing.request(COMMAND, m -> m.u32(THING_ATTR_NUMBER, 7)).execute();
        assertThat(lastRequest().type()).isEqualTo(Families.THING);
        assertThat(lastRequest().flags()).isEqualTo(NLM_F_REQUEST | NLM_F_ACK);
        assertThat(GenlMessage.commandOf(lastRequest())).isEqualTo(COMMAND);
        assertThat(Families.payloads(kernel)).containsExactly("05030000 08000100 07000000");
    }

    @Test
    void flags_are_added_to_those_of_each_request() {
        thing.request(COMMAND).flags(NLM_F_CREATE | NLM_F_ECHO).execute();
        assertThat(lastRequest().flags()).isEqualTo(NLM_F_REQUEST | NLM_F_ACK | NLM_F_CREATE | NLM_F_ECHO);
    }

    @Test
    void a_request_is_a_value_that_flags_do_not_change() {
        GenlRequest plain = thing.request(COMMAND);
        plain.flags(NLM_F_ECHO).execute();
        plain.execute();
        plain.execute();
        assertThat(kernel.requests())
                .extracting(MessageCursor::flags)
                .endsWith(NLM_F_REQUEST | NLM_F_ACK | NLM_F_ECHO, NLM_F_REQUEST | NLM_F_ACK, NLM_F_REQUEST | NLM_F_ACK);
    }

    @Test
    void each_reply_is_handed_over_and_counted() {
        script = request -> Replies.answer(request, number(7), number(8));
        List<Long> numbers = new ArrayList<>();
        Result result = thing.request(COMMAND).forEach(reply -> numbers.add(numberIn(reply)));
        assertThat(numbers).containsExactly(7L, 8L);
        assertThat(result.messages()).isEqualTo(2);
        assertThat(thing.request(COMMAND).execute().messages()).isEqualTo(2);
    }

    @Test
    void a_dump_has_nlm_f_dump_and_its_result_says_whether_it_was_interrupted() {
        script = request -> Replies.dump(request, number(7), number(8)).interrupted();
        List<Long> numbers = new ArrayList<>();
        Result result = thing.dump(COMMAND).forEach(reply -> numbers.add(numberIn(reply)));
        assertThat(lastRequest().flags()).isEqualTo(NLM_F_REQUEST | NLM_F_DUMP);
        assertThat(numbers).containsExactly(7L, 8L);
        assertThat(result.interrupted()).isTrue();
    }

    @Test
    void a_request_with_one_reply_returns_its_value() {
        script = request -> Replies.answer(request, number(7));
        assertThat(thing.request(COMMAND).<Long>single(this::numberIn)).isEqualTo(7);
    }

    @Test
    void a_single_reply_that_does_not_come_is_an_error() {
        assertThatThrownBy(() -> thing.request(COMMAND).single(this::numberIn))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessage("thing command 5: 0 replies where one was expected");
    }

    @Test
    void a_second_reply_where_one_is_expected_is_an_error() {
        script = request -> Replies.answer(request, number(7), number(8));
        assertThatThrownBy(() -> thing.request(COMMAND).single(this::numberIn))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessage("thing command 5: 2 replies where one was expected");
    }

    @Test
    void an_error_names_a_command_that_no_table_has_by_family_and_number() {
        script = request -> Replies.error(request, Errno.EPERM);
        assertThatThrownBy(() -> thing.request(COMMAND).execute())
                .isInstanceOfSatisfying(
                        KernelException.class, e -> assertThat(e.errno()).isEqualTo(Errno.EPERM))
                .hasMessageStartingWith("thing command 5: EPERM");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 256, Integer.MIN_VALUE})
    void a_command_that_does_not_fit_8_bits_is_rejected(int command) {
        assertThatThrownBy(() -> thing.request(command))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("thing: command " + command + " is not within 0 to 255");
        assertThatThrownBy(() -> thing.dump(command)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0x1_0000})
    void flags_that_do_not_fit_16_bits_are_rejected(int flags) {
        assertThatThrownBy(() -> thing.dump(COMMAND).flags(flags))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("thing command 5: flags " + flags + " are not within 0 to 65,535");
    }

    @Test
    void flags_that_would_make_a_dump_of_a_request_are_rejected() {
        assertThatThrownBy(() -> thing.request(COMMAND).flags(NLM_F_DUMP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("thing command 5: NLM_F_DUMP makes a dump of it: begin it with dump()");
        thing.dump(COMMAND).flags(NLM_F_DUMP);
    }

    @Test
    void attributes_that_throw_send_nothing_and_leave_the_connection_usable() {
        IllegalStateException failure = new IllegalStateException("the caller's own");
        GenlRequest request = thing.request(
                COMMAND,
                m -> m.u32(THING_ATTR_NUMBER, 7).nest(2, inside -> {
                    throw failure;
                }));
        assertThatThrownBy(request::execute).isSameAs(failure);
        thing.request(COMMAND, m -> m.u32(THING_ATTR_NUMBER, 8)).execute();
        assertThat(Families.payloads(kernel)).containsExactly("05030000 08000100 08000000");
    }

    @Test
    void a_reader_of_replies_that_throws_leaves_the_connection_usable() {
        script = request -> Replies.answer(request, number(7), number(8));
        IllegalStateException failure = new IllegalStateException("the caller's own");
        assertThatThrownBy(() -> thing.request(COMMAND).forEach(reply -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(thing.request(COMMAND).execute().messages()).isEqualTo(2);
    }

    @Test
    void null_is_rejected_where_it_is_given() {
        assertThatThrownBy(() -> thing.request(COMMAND, null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> thing.request(COMMAND).header(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> thing.request(COMMAND).forEach(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void a_message_too_short_for_a_command_has_the_command_0() {
        byte[] empty = Replies.message(Families.THING, m -> {});
        assertThat(GenlMessage.commandOf(Hex.message(empty))).isZero();
    }
}
