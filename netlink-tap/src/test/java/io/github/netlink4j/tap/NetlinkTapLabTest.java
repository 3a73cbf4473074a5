package io.github.netlink4j.tap;

import static io.github.netlink4j.core.wire.Netlink.NLM_F_ACK;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.bpf.BpfFilters;
import io.github.netlink4j.core.error.SystemCallException;
import io.github.netlink4j.core.socket.NetlinkSocket;
import io.github.netlink4j.core.wire.MessageBuilder;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.core.wire.NetlinkProtocol;
import io.github.netlink4j.rtnetlink.RtnlConnection;
import io.github.netlink4j.rtnetlink.link.LinkFilter;
import io.github.netlink4j.rtnetlink.link.LinkMessage;
import io.github.netlink4j.rtnetlink.link.LinkSpec;
import io.github.netlink4j.testsupport.NeedsLab;
import io.github.netlink4j.testsupport.Program;
import io.github.netlink4j.testsupport.TestNamespace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tap on a kernel that has nlmon. */
@NeedsLab
class NetlinkTapLabTest {
    private static final int NLMSG_NOOP = 1;
    private static final int NLMSG_ERROR = 2;
    private static final int RTM_NEWLINK = 16;
    private static final int RTM_GETLINK = 18;
    private static final int LARGE = 200_016;

    private TestNamespace namespace;

    @BeforeEach
    void enterNamespace() {
        namespace = TestNamespace.create();
    }

    @AfterEach
    void leaveNamespace() {
        namespace.close();
    }

    private NetlinkTapBuilder tap() {
        return NetlinkTap.builder().namespace(namespace.namespace());
    }

    /** Everything that was captured until now; owned. */
    private static List<TapEvent> drain(LiveTap tap) {
        List<TapEvent> events = new ArrayList<>();
        tap.stop();
        tap.forEach(event -> events.add(event instanceof TapFrame frame ? frame.copy() : event));
        assertThat(tap.isEnded()).isTrue();
        return events;
    }

    private static List<TapFrame> frames(LiveTap tap) {
        return drain(tap).stream().map(TapFrame.class::cast).toList();
    }

    private static int type(TapFrame frame) {
        MessageCursor messages = frame.messages();
        assertThat(messages.next()).isTrue();
        return messages.type();
    }

    private String nlmonDevices() {
        return namespace.ip("-o link show type nlmon");
    }

    @Test
    void a_request_and_its_reply_are_captured_with_exact_direction() {
        try (NetlinkTap tap = tap().open();
                RtnlConnection rtnl = RtnlConnection.open(namespace.namespace())) {
            rtnl.links().get("lo");
            List<TapFrame> frames = frames(tap);
            assertThat(frames)
                    .extracting(NetlinkTapLabTest::type)
                    .containsExactly(RTM_GETLINK, RTM_NEWLINK, NLMSG_ERROR);
            assertThat(frames)
                    .extracting(TapFrame::direction)
                    .containsExactly(Direction.TO_KERNEL, Direction.TO_USER, Direction.TO_USER);
            assertThat(frames)
                    .allMatch(TapFrame::isDirectionExact)
                    .extracting(TapFrame::number)
                    .containsExactly(1L, 2L, 3L);
            assertThat(frames.get(0).time()).isBeforeOrEqualTo(frames.get(1).time());
            assertThat(tap.statistics().frames()).isEqualTo(3);
            assertThat(tap.statistics().lost()).isZero();
        }
    }

    @Test
    void without_help_of_the_kernel_the_direction_is_that_of_the_rule() {
        try (NetlinkTap tap = tap().direction(DirectionMode.RULE).open();
                RtnlConnection rtnl = RtnlConnection.open(namespace.namespace())) {
            rtnl.links().get("lo");
            List<TapFrame> frames = frames(tap);
            assertThat(frames)
                    .noneMatch(TapFrame::isDirectionExact)
                    .extracting(TapFrame::direction)
                    .containsExactly(Direction.TO_KERNEL, Direction.TO_USER, Direction.TO_USER);
        }
    }

    @Test
    void a_frame_of_200016_bytes_is_captured_whole_and_unchanged() {
        MessageBuilder large = large();
        try (NetlinkTap tap = tap().open()) {
            send(large);
            TapFrame request = frames(tap).get(0);
            assertThat(request.length()).isEqualTo(LARGE);
            assertThat(request.isTruncated()).isFalse();
            assertThat(request.memory().slice(request.offset(), LARGE))
                    .isEqualTo(large.memory().slice(0, LARGE));
        }
    }

    @Test
    void a_frame_that_is_longer_than_a_block_is_truncated() {
        // The kernel leaves a block empty before a frame that fills one.
        try (NetlinkTap tap = tap().ring(4, 1 << 16).open()) {
            send(large());
            TapFrame request = frames(tap).get(0);
            assertThat(request.length()).isEqualTo((1 << 16) - 144);
            assertThat(request.originalLength()).isEqualTo(LARGE);
            assertThat(request.isTruncated()).isTrue();
        }
    }

    /** A no-operation, which the kernel acknowledges whatever follows its header. */
    private static MessageBuilder large() {
        byte[] content = new byte[LARGE - 16];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) i;
        }
        return MessageBuilder.allocate(LARGE)
                .message(NLMSG_NOOP, NLM_F_REQUEST | NLM_F_ACK)
                .header(content)
                .end();
    }

    private void send(MessageBuilder message) {
        try (NetlinkSocket socket = NetlinkSocket.builder(NetlinkProtocol.ROUTE)
                .namespace(namespace.namespace())
                .sendBuffer(1 << 20)
                .open()) {
            socket.send(message);
            assertThat(socket.receive(Duration.ofMinutes(1))).isNotNull();
        }
    }

    @Test
    void a_program_decides_in_the_kernel_what_is_captured() {
        try (NetlinkTap tap =
                        tap().program(BpfFilters.messageTypes(RTM_NEWLINK)).open();
                RtnlConnection rtnl = RtnlConnection.open(namespace.namespace())) {
            rtnl.links().get("lo");
            assertThat(frames(tap)).extracting(NetlinkTapLabTest::type).containsExactly(RTM_NEWLINK);
        }
    }

    @Test
    void after_the_close_no_device_is_left() {
        try (NetlinkTap tap = tap().open()) {
            assertThat(nlmonDevices()).contains(tap.name() + ":", "alias netlink4j tap of process pid:[");
        }
        assertThat(nlmonDevices()).isEmpty();
    }

    @Test
    void several_taps_have_a_device_each() {
        try (NetlinkTap one = tap().open();
                NetlinkTap two = tap().open()) {
            assertThat(List.of(one.name(), two.name())).containsExactly("nltap0", "nltap1");
            assertThat(nlmonDevices()).contains("nltap0:", "nltap1:");
        }
        assertThat(nlmonDevices()).isEmpty();
    }

    @Test
    void an_existing_device_is_used_and_left() {
        namespace.ip("link add mine up type nlmon");
        try (NetlinkTap tap = tap().device("mine").open();
                RtnlConnection rtnl = RtnlConnection.open(namespace.namespace())) {
            rtnl.links().get("lo");
            assertThat(frames(tap)).hasSize(3).noneMatch(TapFrame::isDirectionExact);
            assertThat(tap.name()).isEqualTo("mine");
        }
        assertThat(nlmonDevices()).contains("mine:").doesNotContain("alias");
        assertThatThrownBy(() -> tap().device("lo").open())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lo is not an nlmon device");
    }

    @Test
    void frames_that_are_not_read_in_time_are_counted_and_what_follows_is_captured() {
        try (NetlinkTap tap = tap().ring(2, 1 << 16).open();
                RtnlConnection rtnl = RtnlConnection.open(namespace.namespace())) {
            int requests = 500;
            for (int i = 0; i < requests; i++) {
                rtnl.links().get("lo");
            }
            List<TapEvent> events = new ArrayList<>();
            while (tap.poll(Duration.ofMillis(200), events::add)) {
                // All that the ring holds.
            }
            TapLoss loss = (TapLoss) events.stream()
                    .filter(TapLoss.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            TapStatistics statistics = tap.statistics();
            assertThat(loss.total())
                    .isEqualTo(statistics.lost())
                    .isEqualTo(loss.lost())
                    .isPositive();
            assertThat(statistics.frames() + statistics.lost()).isEqualTo(3L * requests);
            rtnl.links().get("lo");
            assertThat(frames(tap)).hasSize(3);
            assertThat(tap.statistics().lost()).isEqualTo(statistics.lost());
        }
    }

    @Test
    void a_close_ends_a_listener() throws Exception {
        NetlinkTap tap = tap().open();
        CompletableFuture<Void> end = tap.listen(event -> {});
        tap.close();
        assertThat(end.get(1, TimeUnit.MINUTES)).isNull();
    }

    @Test
    void a_reader_that_is_interrupted_leaves_no_device() {
        NetlinkTap tap = tap().open();
        Thread.currentThread().interrupt();
        tap.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(nlmonDevices()).isEmpty();
    }

    @Test
    void a_device_that_another_process_deletes_ends_the_tap_with_an_error() {
        try (NetlinkTap tap = tap().open()) {
            namespace.ip("link delete " + tap.name());
            assertThatThrownBy(() -> tap.forEach(event -> {}))
                    .isInstanceOf(SystemCallException.class)
                    .hasMessageContaining("the device is down, or was deleted");
        }
    }

    private Program start(String... arguments) {
        List<String> command = new ArrayList<>(List.of("nsenter", "--net=" + namespace.namespace()));
        command.addAll(java());
        command.addAll(List.of(arguments));
        return Program.start(command.toArray(String[]::new));
    }

    private static List<String> java() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        return List.of(java, "-XX:TieredStopAtLevel=1", "-cp", classPath, TapProgram.class.getName());
    }

    @Test
    void a_process_that_exits_leaves_no_device() {
        try (Program program = start()) {
            program.awaitText("device nltap0");
            program.signal("TERM");
            assertThat(program.endsWithin(Duration.ofMinutes(1))).isTrue();
        }
        assertThat(nlmonDevices()).isEmpty();
    }

    @Test
    void the_device_of_a_killed_process_is_deleted_by_the_next_tap_and_that_of_a_living_one_is_not() {
        namespace.ip("link add mine type nlmon");
        try (Program killed = start();
                Program living = start()) {
            killed.awaitText("device nltap");
            living.awaitText("device nltap");
            killed.signal("KILL");
            assertThat(killed.endsWithin(Duration.ofMinutes(1))).isTrue();
            assertThat(nlmonDevices()).contains("nltap0:", "nltap1:", "mine:");
            try (NetlinkTap tap = tap().open()) {
                assertThat(taggedDevices())
                        .hasSize(2)
                        .extracting(LinkMessage::name)
                        .contains(tap.name());
            }
            assertThat(taggedDevices()).hasSize(1);
            assertThat(nlmonDevices()).contains("mine:");
        }
    }

    private List<LinkMessage> taggedDevices() {
        try (RtnlConnection rtnl = RtnlConnection.open(namespace.namespace())) {
            return rtnl.links().list(LinkFilter.kind("nlmon")).stream()
                    .filter(link -> link.alias() != null)
                    .toList();
        }
    }

    @Test
    void a_user_namespace_is_enough() {
        List<String> command = new ArrayList<>(List.of("unshare", "--user", "--net", "--map-root-user"));
        command.addAll(java());
        try (Program program = Program.start(command.toArray(String[]::new))) {
            program.awaitText("device nltap0");
        }
    }

    @Test
    void without_a_capability_the_error_says_which_is_missing_and_the_remedy() {
        List<String> command =
                new ArrayList<>(List.of("setpriv", "--bounding-set=-net_admin", "--inh-caps=-net_admin"));
        command.addAll(java());
        Program.Outcome outcome = Program.run(command.toArray(String[]::new));
        assertThat(outcome.err()).contains("TapUnavailableException", "CAP_NET_ADMIN (to add the device)", "SelfTap");
    }

    @Test
    void a_tap_is_available_here_and_the_check_leaves_nothing() {
        TapAvailability availability = NetlinkTap.availability();
        assertThat(availability.status()).isEqualTo(TapAvailability.Status.AVAILABLE);
        try (RtnlConnection rtnl = RtnlConnection.open()) {
            assertThat(rtnl.links().list(LinkFilter.kind("nlmon"))).isEmpty();
        }
    }

    @Test
    void multicast_frames_are_captured_once_for_each_receiver() {
        try (NetlinkTap tap = tap().open();
                RtnlConnection rtnl = RtnlConnection.open(namespace.namespace());
                var one = rtnl.links().subscribe();
                var two = rtnl.links().subscribe()) {
            rtnl.links().add(LinkSpec.dummy("d0"));
            assertThat(frames(tap))
                    .filteredOn(frame -> type(frame) == RTM_NEWLINK && frame.direction() == Direction.TO_USER)
                    .hasSize(2)
                    .allMatch(TapFrame::isDirectionExact);
            assertThat(one.toString()).isNotEqualTo(two.toString());
        }
    }
}
