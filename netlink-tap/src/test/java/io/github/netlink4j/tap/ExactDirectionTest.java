package io.github.netlink4j.tap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.connection.NetlinkConnection;
import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.core.wire.Bytes;
import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.testing.Replies;
import io.github.netlink4j.testing.ScriptedKernel;
import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The traffic control that keeps a device's direction. */
@EnabledIf("isLittleEndian")
class ExactDirectionTest {
    private static final int RTM_NEWQDISC = 36;
    private static final int RTM_DELQDISC = 37;
    private static final int RTM_NEWTFILTER = 44;
    private static final int DEVICE = 5;

    static boolean isLittleEndian() {
        return ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;
    }

    private static boolean setUp(ScriptedKernel kernel) {
        try (NetlinkConnection connection = NetlinkConnection.over(kernel, Duration.ofSeconds(20))) {
            return ExactDirection.setUp(connection, DEVICE);
        }
    }

    private static List<Integer> types(ScriptedKernel kernel) {
        return kernel.requests().stream().map(MessageCursor::type).toList();
    }

    private static byte[] payload(MessageCursor request) {
        return Bytes.copy(request.memory(), request.offset() + 16, request.length() - 16);
    }

    @Test
    void frames_that_come_back_are_dropped_before_the_first_is_sent_back() {
        ScriptedKernel kernel = ScriptedKernel.answering(Replies::ack);
        assertThat(setUp(kernel)).isTrue();
        assertThat(types(kernel)).containsExactly(RTM_NEWQDISC, RTM_NEWTFILTER, RTM_NEWTFILTER);
        assertThat(payload(kernel.requests().get(0))).isEqualTo(Hex.bytes("""
                00 00 00 00  05 00 00 00  # tcmsg: family, pad; ifindex
                00 00 ff ff  f1 ff ff ff  # handle ffff:0, parent TC_H_CLSACT
                00 00 00 00               # info
                0b 00 01 00 63 6c 73 61 63 74 00 00  # TCA_KIND "clsact"
                """));
        assertThat(payload(kernel.requests().get(1))).isEqualTo(Hex.bytes("""
                00 00 00 00  05 00 00 00
                00 00 00 00  f2 ff ff ff  # handle 0, parent ffff:fff2, the ingress
                00 03 01 00               # priority 1, ETH_P_ALL in network byte order
                0d 00 01 00 6d 61 74 63 68 61 6c 6c 00 00 00 00  # TCA_KIND "matchall"
                34 00 02 80               # TCA_OPTIONS
                30 00 02 80               # TCA_MATCHALL_ACT
                2c 00 01 80               # the first action
                09 00 01 00 67 61 63 74 00 00 00 00  # TCA_ACT_KIND "gact"
                1c 00 02 80               # TCA_ACT_OPTIONS
                18 00 02 00               # TCA_GACT_PARMS
                00 00 00 00  00 00 00 00  # index, capab
                02 00 00 00               # TC_ACT_SHOT
                00 00 00 00  00 00 00 00  # refcnt, bindcnt
                """));
        assertThat(payload(kernel.requests().get(2))).isEqualTo(Hex.bytes("""
                00 00 00 00  05 00 00 00
                00 00 00 00  f3 ff ff ff  # parent ffff:fff3, the egress
                00 03 01 00
                0d 00 01 00 6d 61 74 63 68 61 6c 6c 00 00 00 00
                3c 00 02 80
                38 00 02 80
                34 00 01 80
                0b 00 01 00 6d 69 72 72 65 64 00 00  # TCA_ACT_KIND "mirred"
                24 00 02 80
                20 00 02 00               # TCA_MIRRED_PARMS
                00 00 00 00  00 00 00 00
                04 00 00 00               # TC_ACT_STOLEN
                00 00 00 00  00 00 00 00
                03 00 00 00  05 00 00 00  # TCA_INGRESS_REDIR to ifindex 5
                """));
    }

    @Test
    void a_kernel_without_clsact_is_left_as_it_is() {
        ScriptedKernel kernel = ScriptedKernel.answering(request -> Replies.error(request, Errno.ENOENT));
        assertThat(setUp(kernel)).isFalse();
        assertThat(types(kernel)).containsExactly(RTM_NEWQDISC);
    }

    @Test
    void what_was_set_up_is_removed_when_the_kernel_lacks_the_rest() {
        ScriptedKernel kernel = ScriptedKernel.answering(request ->
                request.type() == RTM_NEWTFILTER ? Replies.error(request, Errno.ENOENT) : Replies.ack(request));
        assertThat(setUp(kernel)).isFalse();
        assertThat(types(kernel)).containsExactly(RTM_NEWQDISC, RTM_NEWTFILTER, RTM_DELQDISC);
    }
}
