package io.github.netlink4j.core.connection;

import static io.github.netlink4j.core.testing.LinkRequests.RTM_GETLINK;
import static io.github.netlink4j.core.testing.LinkRequests.RTM_NEWLINK;
import static io.github.netlink4j.core.testing.SampleLink.IFLA_IFNAME;
import static io.github.netlink4j.core.testing.SampleLink.IFLA_INFO_KIND;
import static io.github.netlink4j.core.testing.SampleLink.IFLA_LINKINFO;
import static io.github.netlink4j.core.testing.SampleLink.IFLA_MTU;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_CREATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.error.InterruptedWaitException;
import io.github.netlink4j.core.error.KernelException;
import io.github.netlink4j.core.error.OverrunException;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.socket.NetlinkSocket;
import io.github.netlink4j.core.testing.SampleLink;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.testing.Replies;
import io.github.netlink4j.testing.ScriptedKernel;
import io.github.netlink4j.testsupport.NeedsRoot;
import io.github.netlink4j.testsupport.TestNamespace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BatchTest {
    private static final Duration SHORT = Duration.ofMillis(20);
    private static final Duration LONG = Duration.ofSeconds(20);

    /** Sets the MTU of {@code lo}. */
    private static Request mtu(int mtu) {
        return Request.of(
                "RTM_NEWLINK",
                RTM_NEWLINK,
                0,
                m -> m.headerU32(0).headerU32(1).reserve(8).u32(IFLA_MTU, mtu));
    }

    private static Request linkNamed(String name) {
        return Request.of(
                "RTM_GETLINK", RTM_GETLINK, 0, m -> m.reserve(SampleLink.HEADER).string(IFLA_IFNAME, name));
    }

    private static NetlinkConnection openIn(TestNamespace namespace) {
        return NetlinkConnection.over(
                NetlinkSocket.builder(NetlinkProtocol.ROUTE)
                        .namespace(namespace.namespace())
                        .open(),
                LONG);
    }

    private static NetlinkConnection over(ScriptedKernel kernel) {
        return NetlinkConnection.over(kernel, LONG);
    }

    private static Batch batchOf(NetlinkConnection route, int count) {
        Batch batch = route.batch();
        IntStream.range(0, count).forEach(i -> batch.add(mtu(1000 + i)));
        return batch;
    }

    private static List<String> kinds(BatchResult result) {
        return result.outcomes().stream()
                .map(outcome -> outcome.getClass().getSimpleName())
                .toList();
    }

    @Test
    void an_empty_batch_sends_nothing() {
        ScriptedKernel kernel = ScriptedKernel.answering(Replies::ack);
        try (NetlinkConnection route = over(kernel)) {
            assertThat(route.batch().execute().outcomes()).isEmpty();
            assertThat(kernel.requests()).isEmpty();
        }
    }

    @Test
    void each_request_has_its_own_outcome_in_the_order_of_the_requests() {
        int[] requests = new int[1];
        ScriptedKernel kernel = ScriptedKernel.answering(request ->
                requests[0]++ == 1 ? Replies.error(request, Errno.EEXIST, "there is one") : Replies.ack(request, "w"));
        try (NetlinkConnection route = over(kernel)) {
            List<Request> sent = List.of(mtu(1), mtu(2), mtu(3));
            Batch batch = route.batch();
            sent.forEach(batch::add);
            BatchResult result = batch.execute();
            assertThat(result.outcomes()).extracting(Outcome::request).containsExactlyElementsOf(sent);
            assertThat(kinds(result)).containsExactly("Acknowledged", "Rejected", "Acknowledged");
            assertThat(result.failures()).containsExactly(result.outcomes().get(1));
            assertThat(((Outcome.Acknowledged) result.outcomes().get(2))
                            .result()
                            .warning())
                    .contains("w");
            assertThatThrownBy(result::orThrow)
                    .isInstanceOf(KernelException.class)
                    .hasMessage("RTM_NEWLINK: EEXIST: there is one");
        }
    }

    @Test
    void the_result_of_a_batch_without_failures_throws_nothing() {
        try (NetlinkConnection route = over(ScriptedKernel.answering(Replies::ack))) {
            BatchResult result = batchOf(route, 3).execute();
            assertThat(result.orThrow()).isSameAs(result);
        }
    }

    @Test
    void a_batch_is_empty_after_it_was_executed() {
        try (NetlinkConnection route = over(ScriptedKernel.answering(Replies::ack))) {
            Batch batch = batchOf(route, 3);
            batch.execute();
            assertThat(batch.execute().outcomes()).isEmpty();
        }
    }

    @Test
    void a_dump_cannot_be_part_of_a_batch() {
        Request dump = Request.dump("RTM_GETLINK", RTM_GETLINK, m -> m.reserve(SampleLink.HEADER));
        try (NetlinkConnection route = over(ScriptedKernel.answering(Replies::ack))) {
            assertThatThrownBy(() -> route.batch().add(dump))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("RTM_GETLINK: a dump cannot be part of a batch");
        }
    }

    @Test
    void replies_in_any_order_find_their_requests() {
        List<Replies> held = new ArrayList<>();
        ScriptedKernel kernel = ScriptedKernel.answering(request -> {
            held.add(0, held.isEmpty() ? Replies.ack(request) : Replies.error(request, Errno.EEXIST));
            return held.size() < 3
                    ? Replies.none()
                    : held.get(0).then(held.get(1)).then(held.get(2));
        });
        try (NetlinkConnection route = over(kernel)) {
            assertThat(kinds(batchOf(route, 3).execute())).containsExactly("Acknowledged", "Rejected", "Rejected");
        }
    }

    @Test
    void replies_go_to_the_consumer_of_their_own_request() {
        ScriptedKernel kernel = ScriptedKernel.answering(request -> Replies.answer(
                request,
                Replies.message(
                        RTM_NEWLINK,
                        m -> m.reserve(SampleLink.HEADER).string(IFLA_IFNAME, "link" + request.sequence()))));
        List<String> names = new ArrayList<>();
        SampleLink view = new SampleLink();
        try (NetlinkConnection route = over(kernel)) {
            BatchResult result = route.batch()
                    .add(
                            linkNamed("a"),
                            reply -> names.add("first " + view.wrap(reply).name()))
                    .add(mtu(1500))
                    .add(
                            linkNamed("b"),
                            reply -> names.add("third " + view.wrap(reply).name()))
                    .execute();
            assertThat(names).containsExactly("first link1", "third link3");
            assertThat(result.outcomes())
                    .extracting(
                            outcome -> ((Outcome.Acknowledged) outcome).result().messages())
                    .containsExactly(1, 1, 1);
        }
    }

    @Test
    void a_batch_of_many_datagrams_is_carried_out_whole() {
        try (NetlinkConnection route = over(ScriptedKernel.answering(Replies::ack))) {
            assertThat(batchOf(route, 5000).execute().failures()).isEmpty();
            assertThat(route.lateReplies()).isZero();
        }
    }

    @Test
    void an_overrun_makes_unknown_only_what_it_lost() {
        ScriptedKernel kernel = ScriptedKernel.answering(request -> switch (request.sequence()) {
            case 2 -> Replies.overrun();
            case 3 -> Replies.error(request, Errno.EEXIST);
            default -> Replies.ack(request);
        });
        try (NetlinkConnection route = over(kernel)) {
            BatchResult result = batchOf(route, 4).execute();
            assertThat(kinds(result)).containsExactly("Acknowledged", "Unknown", "Rejected", "Acknowledged");
            assertThat(result.outcomes().get(1)).isInstanceOfSatisfying(Outcome.Unknown.class, unknown -> {
                assertThat(unknown.cause()).isInstanceOf(OverrunException.class);
                assertThat(unknown.sent()).isTrue();
                assertThat(unknown.toString())
                        .contains(": sent, outcome unknown: ")
                        .doesNotContain("Lambda");
            });
            assertThatThrownBy(result::orThrow).isInstanceOf(OverrunException.class);
        }
    }

    @Test
    void after_an_overrun_the_rest_of_the_batch_is_sent() {
        ScriptedKernel kernel =
                ScriptedKernel.answering(request -> request.sequence() == 2 ? Replies.overrun() : Replies.ack(request));
        try (NetlinkConnection route = over(kernel)) {
            assertThat(batchOf(route, 500).execute().failures()).hasSize(1);
            assertThat(kernel.requests()).hasSize(500);
        }
    }

    @Test
    @SuppressWarnings("ReferenceEquality") // this very outcome, not one like it
    void after_a_timeout_known_outcomes_are_kept_and_nothing_more_is_sent() {
        List<Replies> late = new ArrayList<>();
        ScriptedKernel kernel = ScriptedKernel.answering(request -> {
            if (request.sequence() != 2) {
                return Replies.ack(request);
            }
            late.add(Replies.ack(request));
            return Replies.none();
        });
        try (NetlinkConnection route = NetlinkConnection.over(kernel, SHORT)) {
            BatchResult result = batchOf(route, 500).execute();
            int sent = kernel.requests().size();
            assertThat(sent).isBetween(3, 499);
            assertThat(kinds(result).subList(0, 3)).containsExactly("Acknowledged", "Unknown", "Acknowledged");
            assertThat(result.failures()).hasSize(1 + 500 - sent).allSatisfy(failure -> {
                Outcome.Unknown unknown = (Outcome.Unknown) failure;
                assertThat(unknown.cause()).isInstanceOf(RequestTimeoutException.class);
                assertThat(unknown.sent())
                        .isEqualTo(failure == result.outcomes().get(1));
            });
            assertThat(late).hasSize(1);
        }
    }

    @Test
    void a_late_reply_to_a_batch_is_counted_and_later_requests_work() {
        List<Replies> late = new ArrayList<>();
        ScriptedKernel kernel = ScriptedKernel.answering(request -> {
            if (request.sequence() == 1) {
                late.add(Replies.ack(request));
                return Replies.none();
            }
            return late.get(0).then(Replies.ack(request));
        });
        try (NetlinkConnection route = NetlinkConnection.over(kernel, SHORT)) {
            batchOf(route, 1).execute();
            assertThat(batchOf(route, 1).execute().failures()).isEmpty();
            assertThat(route.lateReplies()).isEqualTo(1);
        }
    }

    @Test
    void a_send_that_fails_concerns_its_own_requests_only() {
        Request large = Request.of("RTM_NEWLINK", RTM_NEWLINK, 0, m -> m.header(new byte[40_000]));
        ScriptedKernel kernel = ScriptedKernel.answering(request -> {
            if (request.length() > 40_000) {
                throw new SystemCallException("send", new Errno(90));
            }
            return Replies.ack(request);
        });
        try (NetlinkConnection route = over(kernel)) {
            BatchResult result =
                    route.batch().add(mtu(1)).add(large).add(mtu(2)).execute();
            assertThat(kinds(result)).containsExactly("Acknowledged", "Unknown", "Acknowledged");
            Outcome.Unknown unknown = (Outcome.Unknown) result.failures().get(0);
            assertThat(unknown.sent()).isFalse();
            assertThat(unknown.cause()).isInstanceOf(SystemCallException.class);
        }
    }

    @Test
    void a_body_that_throws_does_so_when_it_is_added_and_the_batch_is_as_before() {
        Request broken = Request.of("RTM_NEWLINK", RTM_NEWLINK, 0, m -> {
            throw new IllegalArgumentException("no such body");
        });
        ScriptedKernel kernel = ScriptedKernel.answering(Replies::ack);
        try (NetlinkConnection route = over(kernel)) {
            Batch batch = batchOf(route, 2);
            assertThatThrownBy(() -> batch.add(broken)).hasMessage("no such body");
            assertThat(kernel.requests()).isEmpty();
            assertThat(batch.add(mtu(3)).execute().orThrow().outcomes()).hasSize(3);
        }
    }

    @Test
    void a_request_is_taken_by_value() {
        int[] mtu = {1400};
        Request current = Request.of(
                "RTM_NEWLINK",
                RTM_NEWLINK,
                0,
                m -> m.headerU32(0).headerU32(1).reserve(8).u32(IFLA_MTU, mtu[0]));
        ScriptedKernel kernel = ScriptedKernel.answering(Replies::ack);
        try (NetlinkConnection route = over(kernel)) {
            Batch batch = route.batch().add(current);
            mtu[0] = 9000;
            batch.add(current).execute().orThrow();
        }
        assertThat(kernel.requests())
                .extracting(request -> new SampleLink().wrap(request).mtu())
                .containsExactly(1400L, 9000L);
    }

    @Test
    @SuppressWarnings("ReferenceEquality") // this very outcome, not one like it
    void an_interrupt_keeps_known_outcomes_and_nothing_more_is_sent() {
        ScriptedKernel kernel = ScriptedKernel.answering(request -> {
            if (request.sequence() == 2) {
                Thread.currentThread().interrupt();
                return Replies.none();
            }
            return Replies.ack(request);
        });
        try (NetlinkConnection route = over(kernel)) {
            BatchResult result = batchOf(route, 500).execute();
            assertThat(Thread.interrupted()).isTrue();
            int sent = kernel.requests().size();
            assertThat(sent).isBetween(3, 499);
            assertThat(kinds(result).subList(0, 3)).containsExactly("Acknowledged", "Unknown", "Acknowledged");
            assertThat(result.failures()).hasSize(1 + 500 - sent).allSatisfy(failure -> {
                Outcome.Unknown unknown = (Outcome.Unknown) failure;
                assertThat(unknown.cause())
                        .isInstanceOf(InterruptedWaitException.class)
                        .hasMessage("RTM_NEWLINK: sent, waiting for its reply: interrupted");
                assertThat(unknown.sent())
                        .isEqualTo(failure == result.outcomes().get(1));
            });
        }
    }

    @Test
    void what_a_consumer_throws_is_thrown_and_nothing_more_is_sent() {
        ScriptedKernel kernel =
                ScriptedKernel.answering(request -> Replies.answer(request, Replies.message(RTM_NEWLINK, m -> {})));
        IllegalStateException stop = new IllegalStateException("stop");
        try (NetlinkConnection route = over(kernel)) {
            Batch batch = route.batch().add(mtu(1), reply -> {
                throw stop;
            });
            IntStream.range(0, 500).forEach(i -> batch.add(mtu(i)));
            assertThatThrownBy(batch::execute).isSameAs(stop);
            assertThat(kernel.requests().size()).isLessThan(500);
            assertThat(route.execute(mtu(1)).messages()).isEqualTo(1);
            assertThat(route.lateReplies()).isZero();
        }
    }

    @Test
    void a_batch_on_a_closed_connection_is_unknown_and_not_sent() {
        ScriptedKernel kernel = ScriptedKernel.answering(Replies::ack);
        NetlinkConnection route = over(kernel);
        Batch batch = batchOf(route, 2);
        route.close();
        assertThat(batch.execute().outcomes()).allSatisfy(outcome -> {
            Outcome.Unknown unknown = (Outcome.Unknown) outcome;
            assertThat(unknown.cause()).isInstanceOf(SocketClosedException.class);
            assertThat(unknown.sent()).isFalse();
        });
    }

    @Test
    @NeedsRoot
    void the_kernel_carries_out_a_batch_in_order() {
        List<Long> mtus = new ArrayList<>();
        SampleLink view = new SampleLink();
        try (TestNamespace namespace = TestNamespace.create();
                NetlinkConnection route = openIn(namespace)) {
            BatchResult result = route.batch()
                    .add(mtu(2000))
                    .add(linkNamed("lo"), reply -> mtus.add(view.wrap(reply).mtu()))
                    .add(linkNamed("nosuch0"))
                    .add(mtu(3000))
                    .add(linkNamed("lo"), reply -> mtus.add(view.wrap(reply).mtu()))
                    .execute();
            assertThat(kinds(result))
                    .containsExactly("Acknowledged", "Acknowledged", "Rejected", "Acknowledged", "Acknowledged");
            assertThat(mtus).containsExactly(2000L, 3000L);
            assertThatThrownBy(result::orThrow).hasMessageStartingWith("RTM_GETLINK: ENODEV");
        }
    }

    @Test
    @NeedsRoot
    void an_error_in_a_batch_names_the_attribute_of_its_own_request() {
        Request unknownKind = Request.of(
                        "RTM_NEWLINK",
                        RTM_NEWLINK,
                        NLM_F_CREATE,
                        m -> m.reserve(SampleLink.HEADER)
                                .nest(IFLA_LINKINFO, info -> info.string(IFLA_INFO_KIND, "nosuch")))
                .with(SampleLink.SCHEMA);
        try (TestNamespace namespace = TestNamespace.create();
                NetlinkConnection route = openIn(namespace)) {
            BatchResult result =
                    route.batch().add(mtu(2000)).add(unknownKind).add(mtu(3000)).execute();
            assertThatThrownBy(result::orThrow).hasMessage("RTM_NEWLINK: EOPNOTSUPP: Unknown device type");
            BatchResult wrongLength = route.batch()
                    .add(mtu(2000))
                    .add(Request.of(
                                    "RTM_NEWLINK",
                                    RTM_NEWLINK,
                                    0,
                                    m -> m.headerU32(0).headerU32(1).reserve(8).u16(IFLA_MTU, 1))
                            .with(SampleLink.SCHEMA))
                    .execute();
            assertThatThrownBy(wrongLength::orThrow).hasMessageContaining(".IFLA_MTU");
        }
    }

    @Test
    @NeedsRoot
    void thousands_of_requests_in_a_batch_do_not_overrun_the_socket() {
        int[] replies = new int[1];
        try (TestNamespace namespace = TestNamespace.create();
                NetlinkConnection route = openIn(namespace)) {
            Batch batch = batchOf(route, 5000);
            IntStream.range(0, 1000).forEach(i -> batch.add(linkNamed("lo"), reply -> replies[0]++));
            IntStream.range(0, 5000).forEach(i -> batch.add(linkNamed("nosuch" + i)));
            BatchResult result = batch.execute();
            assertThat(kinds(result).subList(0, 6000)).containsOnly("Acknowledged");
            assertThat(kinds(result).subList(6000, 11_000)).containsOnly("Rejected");
            assertThat(replies[0]).isEqualTo(1000);
            assertThat(route.transport().kernelDrops()).isZero();
        }
    }

    @Test
    @NeedsRoot
    void a_request_larger_than_the_send_buffer_is_not_sent_and_the_others_are() {
        Request huge = Request.of("RTM_NEWLINK", RTM_NEWLINK, 0, m -> m.header(new byte[4 << 20]));
        try (TestNamespace namespace = TestNamespace.create();
                NetlinkConnection route = openIn(namespace)) {
            BatchResult result =
                    route.batch().add(mtu(2000)).add(huge).add(mtu(2001)).execute();
            assertThat(kinds(result)).containsExactly("Acknowledged", "Unknown", "Acknowledged");
            assertThat(result.failures().get(0))
                    .isInstanceOfSatisfying(
                            Outcome.Unknown.class,
                            unknown -> assertThat(unknown.cause()).hasMessageContaining("EMSGSIZE"));
        }
    }
}
