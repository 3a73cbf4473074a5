package io.github.netlink4j.tap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.rtnetlink.RtnlConnection;
import io.github.netlink4j.testsupport.NeedsLab;
import io.github.netlink4j.testsupport.TestNamespace;
import java.util.ArrayList;
import java.util.List;
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
}
