package io.github.netlink4j.core.connection;

import static io.github.netlink4j.core.testing.LinkRequests.RTM_GETLINK;
import static io.github.netlink4j.core.testing.LinkRequests.RTM_NEWLINK;
import static io.github.netlink4j.core.testing.SampleLink.IFLA_IFNAME;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_DONE;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_NOOP;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_OVERRUN;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_ACK;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_CREATE;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.error.OverrunException;
import io.github.netlink4j.core.testing.SampleLink;
import io.github.netlink4j.core.wire.MalformedMessageException;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.testing.Replies;
import io.github.netlink4j.testing.ScriptedKernel;
import io.github.netlink4j.testsupport.Hex;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Replies that a real kernel cannot be made to send. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ScriptedRepliesTest {
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Request LINKS = Request.dump("RTM_GETLINK", RTM_GETLINK, m -> m.reserve(SampleLink.HEADER));
    private static final Request CREATE =
            Request.of("RTM_NEWLINK", RTM_NEWLINK, NLM_F_CREATE, m -> m.reserve(SampleLink.HEADER));

    private static ScriptedKernel kernel(Function<MessageCursor, Replies> each) {
        return ScriptedKernel.answering(each);
    }

    private static ScriptedKernel kernel(
            Function<MessageCursor, Replies> first, Function<MessageCursor, Replies> others) {
        int[] requests = new int[1];
        return ScriptedKernel.answering(request -> (requests[0]++ == 0 ? first : others).apply(request));
    }

    private static byte[] link(String name) {
        return Replies.message(RTM_NEWLINK, m -> m.reserve(SampleLink.HEADER).string(IFLA_IFNAME, name));
    }

    private static Dump<List<String>> names(NetlinkConnection route, int attempts) {
        SampleLink view = new SampleLink();
        return route.collect(
                LINKS,
                attempts,
                ArrayList::new,
                (list, reply) -> list.add(view.wrap(reply).name()));
    }

    @Test
    void a_reply_behind_a_late_one_is_taken_though_the_time_is_over() {
        // A message with sequence number 0 is a reply to no request.
        ScriptedKernel kernel = kernel(request -> Replies.of(link("late")).then(Replies.ack(request)));
        try (NetlinkConnection route = NetlinkConnection.over(kernel, Duration.ZERO)) {
            route.execute(CREATE);
            assertThat(route.lateReplies()).isEqualTo(1);
        }
    }

    @Test
    void a_request_asks_for_an_acknowledgement_and_a_dump_does_not() {
        ScriptedKernel kernel = kernel(Replies::ack, Replies::dump);
        try (NetlinkConnection route = NetlinkConnection.over(kernel, LONG)) {
            route.execute(CREATE);
            route.execute(LINKS);
            List<MessageCursor> requests = kernel.requests();
            assertThat(requests).extracting(MessageCursor::type).containsExactly(RTM_NEWLINK, RTM_GETLINK);
            assertThat(requests.get(0).flags()).isEqualTo(NLM_F_REQUEST | NLM_F_ACK | NLM_F_CREATE);
            assertThat(requests.get(1).flags() & NLM_F_ACK).isZero();
            assertThat(requests).extracting(MessageCursor::sequence).containsExactly(1, 2);
        }
    }

    @Test
    void a_lost_acknowledgement_is_a_timeout_and_is_counted_when_it_comes_late() {
        List<Replies> late = new ArrayList<>();
        ScriptedKernel kernel = kernel(
                request -> {
                    late.add(Replies.ack(request));
                    return Replies.none();
                },
                request -> late.get(0).then(Replies.ack(request)));
        try (NetlinkConnection route = NetlinkConnection.over(kernel, SHORT)) {
            assertThatThrownBy(() -> route.execute(CREATE))
                    .isInstanceOf(RequestTimeoutException.class)
                    .hasMessage("RTM_NEWLINK: no reply within 20 ms");
            assertThat(route.execute(CREATE).messages()).isZero();
            assertThat(route.lateReplies()).isEqualTo(1);
        }
    }

    @Test
    void a_dump_that_does_not_continue_is_a_timeout() {
        ScriptedKernel kernel =
                kernel(request -> Replies.answer(request, link("lo")).only(1), Replies::dump);
        try (NetlinkConnection route = NetlinkConnection.over(kernel, SHORT)) {
            List<Integer> types = new ArrayList<>();
            assertThatThrownBy(() -> route.execute(LINKS, reply -> types.add(reply.type())))
                    .isInstanceOf(RequestTimeoutException.class);
            assertThat(types).containsExactly(RTM_NEWLINK);
            assertThat(route.execute(LINKS).messages()).isZero();
        }
    }

    @Test
    void a_reply_to_another_port_id_is_skipped_and_counted() {
        byte[] foreign = Hex.bytes("""
                24 00 00 00  02 00 00 01  01 00 00 00  e7 03 00 00   # NLMSG_ERROR, NLM_F_CAPPED, sequence 1, port id 999
                ff ff ff ff                                         # -EPERM
                10 00 00 00  10 00 05 00  01 00 00 00  e7 03 00 00
                """);
        ScriptedKernel kernel = kernel(request -> Replies.of(foreign).then(Replies.ack(request)));
        try (NetlinkConnection route = NetlinkConnection.over(kernel, LONG)) {
            assertThat(route.execute(CREATE).messages()).isZero();
            assertThat(route.lateReplies()).isEqualTo(1);
        }
    }

    @Test
    void a_second_acknowledgement_is_counted_as_late() {
        ScriptedKernel kernel =
                kernel(request -> Replies.ack(request).then(Replies.ack(request)), request -> Replies.ack(request));
        try (NetlinkConnection route = NetlinkConnection.over(kernel, LONG)) {
            route.execute(CREATE);
            route.execute(CREATE);
            assertThat(route.lateReplies()).isEqualTo(1);
        }
    }

    @Test
    void nlmsg_overrun_is_an_overrun() {
        ScriptedKernel kernel =
                kernel(request -> Replies.answer(request, Replies.message(NLMSG_OVERRUN, m -> {})), Replies::ack);
        try (NetlinkConnection route = NetlinkConnection.over(kernel, LONG)) {
            assertThatThrownBy(() -> route.execute(CREATE)).isInstanceOf(OverrunException.class);
            assertThat(route.execute(CREATE).messages()).isZero();
        }
    }

    @Test
    void nlmsg_noop_is_skipped() {
        ScriptedKernel kernel =
                kernel(request -> Replies.answer(request, Replies.message(NLMSG_NOOP, m -> {}), link("lo")));
        try (NetlinkConnection route = NetlinkConnection.over(kernel, LONG)) {
            assertThat(route.execute(CREATE).messages()).isEqualTo(1);
        }
    }

    @Test
    void an_overrun_in_a_dump_ends_it_and_its_rest_is_read_and_discarded() {
        ScriptedKernel kernel = kernel(
                request -> Replies.answer(request, link("a"))
                        .only(1)
                        .then(Replies.overrun())
                        .then(Replies.dump(request, link("c"), link("d"))),
                request -> Replies.dump(request, link("a"), link("b")));
        try (NetlinkConnection route = NetlinkConnection.over(kernel, LONG)) {
            List<String> names = new ArrayList<>();
            SampleLink view = new SampleLink();
            assertThatThrownBy(() -> route.execute(
                            LINKS, reply -> names.add(view.wrap(reply).name())))
                    .isInstanceOf(OverrunException.class);
            assertThat(names).containsExactly("a");
            assertThat(names(route, 1).content()).containsExactly("a", "b");
            assertThat(route.lateReplies()).isZero();
        }
    }

    @Test
    void a_dump_may_fail_at_its_end() {
        ScriptedKernel kernel =
                kernel(request -> Replies.failedDump(request, Errno.EINVAL, "Invalid filter", link("lo")));
        try (NetlinkConnection route = NetlinkConnection.over(kernel, LONG)) {
            assertThatThrownBy(() -> route.execute(LINKS))
                    .isInstanceOf(KernelException.class)
                    .hasMessage("RTM_GETLINK: EINVAL: Invalid filter");
        }
    }

    @Test
    void an_extended_ack_is_read_behind_a_capped_and_behind_a_whole_request() {
        ScriptedKernel kernel = kernel(
                request -> Replies.error(
                        request, Errno.EINVAL, m -> m.string(1, "capped").u32(2, 16)),
                request -> Replies.errorWithRequest(
                        request, Errno.EINVAL, m -> m.string(1, "whole").u32(2, 20)));
        try (NetlinkConnection route = NetlinkConnection.over(kernel, LONG)) {
            assertThatThrownBy(() -> route.execute(CREATE))
                    .hasMessageStartingWith("RTM_NEWLINK: EINVAL: capped")
                    .isInstanceOfSatisfying(
                            KernelException.class,
                            e -> assertThat(e.extendedAck().offset()).isEqualTo(16));
            assertThatThrownBy(() -> route.execute(CREATE))
                    .hasMessageStartingWith("RTM_NEWLINK: EINVAL: whole")
                    .isInstanceOfSatisfying(
                            KernelException.class,
                            e -> assertThat(e.extendedAck().offset()).isEqualTo(20));
        }
    }

    @Test
    void a_warning_on_success_is_delivered() {
        ScriptedKernel kernel = kernel(request -> Replies.ack(request, "deprecated"));
        try (NetlinkConnection route = NetlinkConnection.over(kernel, LONG)) {
            assertThat(route.execute(CREATE).warning()).contains("deprecated");
        }
    }

    @Test
    void bytes_that_are_no_message_are_malformed_and_the_connection_stays_usable() {
        ScriptedKernel kernel = kernel(request -> Replies.of(new byte[] {1, 2, 3}), Replies::ack);
        try (NetlinkConnection route = NetlinkConnection.over(kernel, LONG)) {
            assertThatThrownBy(() -> route.execute(CREATE))
                    .isInstanceOf(MalformedMessageException.class)
                    .hasMessage("RTM_NEWLINK: the last 3 bytes of a reply are no netlink message");
            assertThat(route.execute(CREATE).messages()).isZero();
        }
    }

    @Test
    void an_interrupted_dump_is_repeated_and_nothing_is_in_it_twice() {
        ScriptedKernel kernel = kernel(
                request -> Replies.dump(request, link("lo"), link("a")).interrupted(),
                request -> Replies.dump(request, link("lo"), link("b")).split());
        try (NetlinkConnection route = NetlinkConnection.over(kernel, LONG)) {
            Dump<List<String>> dump = names(route, 3);
            assertThat(dump.content()).containsExactly("lo", "b");
            assertThat(dump.interrupted()).isFalse();
            assertThat(dump.attempts()).isEqualTo(2);
        }
    }

    @Test
    void a_dump_that_is_interrupted_each_time_is_returned_as_interrupted() {
        Function<MessageCursor, Replies> racing =
                request -> Replies.dump(request, link("lo")).interrupted();
        ScriptedKernel kernel = kernel(racing);
        try (NetlinkConnection route = NetlinkConnection.over(kernel, LONG)) {
            Dump<List<String>> dump = names(route, 2);
            assertThat(dump.content()).containsExactly("lo");
            assertThat(dump.interrupted()).isTrue();
            assertThat(dump.attempts()).isEqualTo(2);
            assertThatThrownBy(() -> names(route, 0))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("RTM_GETLINK: 0 attempts, must be 1 or more");
        }
    }

    @Test
    void a_dump_is_interrupted_when_only_its_last_message_has_the_flag() {
        byte[] done = Replies.message(NLMSG_DONE, m -> m.headerU32(0));
        ScriptedKernel kernel = kernel(request -> Replies.answer(request, link("lo"))
                .only(1)
                .then(Replies.answer(request, done).only(1).interrupted()));
        try (NetlinkConnection route = NetlinkConnection.over(kernel, LONG)) {
            Result result = route.execute(LINKS);
            assertThat(result.interrupted()).isTrue();
            assertThat(result.messages()).isEqualTo(1);
        }
    }
}
