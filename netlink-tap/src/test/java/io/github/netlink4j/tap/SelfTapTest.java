package io.github.netlink4j.tap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.InterruptedWaitException;
import io.github.netlink4j.core.error.SocketClosedException;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.rtnetlink.RtnlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The tap of this JVM's sockets, over requests for the loopback: each is a request, a reply and an acknowledgement. */
@Timeout(60)
class SelfTapTest {
    private static final int NLMSG_ERROR = 2;
    private static final int RTM_NEWLINK = 16;
    private static final int RTM_GETLINK = 18;

    private static void request(int times) {
        try (RtnlConnection rtnl = RtnlConnection.open()) {
            for (int i = 0; i < times; i++) {
                rtnl.links().get(1);
            }
        }
    }

    private static List<TapEvent> drain(SelfTap tap) {
        List<TapEvent> events = new ArrayList<>();
        tap.stop();
        tap.forEach(events::add);
        return events;
    }

    private static int type(TapEvent event) {
        MessageCursor messages = ((TapFrame) event).messages();
        return messages.next() ? messages.type() : -1;
    }

    @Test
    void a_request_its_reply_and_its_acknowledgement_have_exact_direction_time_and_number() {
        Instant before = Instant.now();
        try (SelfTap tap = SelfTap.open()) {
            request(1);
            List<TapEvent> events = drain(tap);
            assertThat(events).extracting(SelfTapTest::type).containsExactly(RTM_GETLINK, RTM_NEWLINK, NLMSG_ERROR);
            List<TapFrame> frames = events.stream().map(TapFrame.class::cast).toList();
            assertThat(frames)
                    .extracting(TapFrame::direction)
                    .containsExactly(Direction.TO_KERNEL, Direction.TO_USER, Direction.TO_USER);
            assertThat(frames).allMatch(TapFrame::isDirectionExact).allMatch(frame -> !frame.isTruncated());
            assertThat(frames).extracting(TapFrame::number).containsExactly(1L, 2L, 3L);
            assertThat(frames).allMatch(frame -> !before.isAfter(frame.time()));
            assertThat(frames).extracting(TapFrame::protocolName).containsOnly("ROUTE");
        }
    }

    @Test
    void it_has_ended_when_it_was_stopped_and_read() {
        try (SelfTap tap = SelfTap.open()) {
            request(1);
            tap.stop();
            request(1);
            assertThat(tap.isEnded()).isFalse();
            assertThat(drain(tap)).hasSize(3);
            assertThat(tap.isEnded()).isTrue();
            assertThat(tap.poll(Duration.ofMinutes(1), event -> {})).isFalse();
        }
    }

    @Test
    void what_does_not_fit_is_lost_and_reported_between_what_does() {
        try (SelfTap tap = SelfTap.open(1500)) {
            request(3);
            List<TapEvent> events = new ArrayList<>();
            while (tap.poll(Duration.ZERO, events::add)) {
                // All that is there.
            }
            TapLoss loss = (TapLoss) events.get(events.size() - 1);
            int frames = events.size() - 1;
            assertThat(loss.lost()).isEqualTo(9 - frames).isEqualTo(loss.total());
            assertThat(tap.statistics().frames()).isEqualTo(frames);
            assertThat(tap.statistics().lost()).isEqualTo(loss.lost());
        }
    }

    @Test
    void a_loss_comes_before_the_frames_behind_it() {
        int lengthOfRequest = 32;
        try (SelfTap tap = SelfTap.open(lengthOfRequest)) {
            request(1);
            assertThat(tap.poll(Duration.ZERO, event -> {})).isTrue();
            request(1);
            List<TapEvent> events = drain(tap);
            assertThat(events).hasSize(3).startsWith(new TapLoss(2, 2)).endsWith(new TapLoss(2, 4));
            assertThat(((TapFrame) events.get(1)).number()).isEqualTo(4);
        }
    }

    @Test
    void without_frames_a_poll_ends_after_its_time() {
        try (SelfTap tap = SelfTap.open()) {
            assertThat(tap.poll(Duration.ofMillis(1), event -> {})).isFalse();
        }
    }

    @Test
    void a_close_ends_a_listener() throws Exception {
        SelfTap tap = SelfTap.open();
        BlockingQueue<String> threads = new LinkedBlockingQueue<>();
        CompletableFuture<Void> end =
                tap.listen(event -> threads.add(Thread.currentThread().getName()));
        request(1);
        assertThat(threads.poll(20, TimeUnit.SECONDS)).isEqualTo("netlink4j-tap");
        tap.close();
        assertThat(end.get(20, TimeUnit.SECONDS)).isNull();
        assertThatThrownBy(() -> tap.poll(Duration.ZERO, event -> {})).isInstanceOf(SocketClosedException.class);
    }

    @Test
    void an_exception_of_a_listeners_handler_is_how_it_ends() {
        try (SelfTap tap = SelfTap.open()) {
            CompletableFuture<Void> end = tap.listen(event -> {
                throw new IllegalStateException("enough");
            });
            request(1);
            assertThat(end)
                    .failsWithin(Duration.ofSeconds(20))
                    .withThrowableThat()
                    .withMessageContaining("enough");
        }
    }

    @Test
    void an_interrupt_ends_a_poll() {
        try (SelfTap tap = SelfTap.open()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> tap.poll(Duration.ofMinutes(1), event -> {}))
                    .isInstanceOf(InterruptedWaitException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static final class Recorder implements Flow.Subscriber<TapEvent> {
        private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
        private final BlockingQueue<Object> calls = new LinkedBlockingQueue<>();

        @Override
        public void onSubscribe(Flow.Subscription s) {
            subscription.complete(s);
        }

        @Override
        public void onNext(TapEvent event) {
            calls.add(type(event));
        }

        @Override
        public void onError(Throwable failure) {
            calls.add(failure);
        }

        @Override
        public void onComplete() {
            calls.add("complete");
        }

        Object next() throws InterruptedException {
            return calls.poll(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_publisher_delivers_what_is_requested_and_completes_at_the_end() throws Exception {
        SelfTap tap = SelfTap.open();
        Recorder recorder = new Recorder();
        tap.publisher().subscribe(recorder);
        request(1);
        tap.stop();
        recorder.subscription.join().request(2);
        assertThat(recorder.next()).isEqualTo(RTM_GETLINK);
        assertThat(recorder.next()).isEqualTo(RTM_NEWLINK);
        assertThat(recorder.calls.poll(50, TimeUnit.MILLISECONDS)).isNull();
        recorder.subscription.join().request(2);
        assertThat(recorder.next()).isEqualTo(NLMSG_ERROR);
        assertThat(recorder.next()).isEqualTo("complete");
    }

    @Test
    void a_subscriber_that_cancels_closes_the_tap() {
        SelfTap tap = SelfTap.open();
        Recorder recorder = new Recorder();
        tap.publisher().subscribe(recorder);
        recorder.subscription.join().cancel();
        assertThat(tap.isClosed()).isTrue();
        assertThat(recorder.calls).isEmpty();
    }
}
