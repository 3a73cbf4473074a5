package io.github.netlink4j.tap.conversation;

import static io.github.netlink4j.core.wire.Netlink.NLMSG_DONE;
import static io.github.netlink4j.core.wire.Netlink.NLMSG_ERROR;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_ACK;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_ACK_TLVS;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_CAPPED;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_DUMP;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_DUMP_INTR;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_MULTI;
import static io.github.netlink4j.core.wire.Netlink.NLM_F_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.netlink4j.core.error.Errno;
import io.github.netlink4j.tap.Direction;
import io.github.netlink4j.tap.Frames;
import io.github.netlink4j.tap.TapFrame;
import io.github.netlink4j.tap.TapMessage;
import io.github.netlink4j.tap.conversation.Conversation.Outcome;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationTrackerTest {
    private static final int ROUTE = 0;
    private static final int FIB_LOOKUP = 10;
    private static final int RTM_NEWLINK = 16;
    private static final int RTM_GETLINK = 18;
    private static final int RTM_NEWADDR = 20;
    private static final int RTM_GETADDR = 22;
    /** {@code struct ifinfomsg} of all zeros. */
    private static final String IFINFOMSG = "00".repeat(16);

    private final Conversations conversations = new Conversations();

    private static TapFrame dump(int type, int sequence) {
        return Frames.of(ROUTE, Frames.message(type, NLM_F_REQUEST | NLM_F_DUMP, sequence, 0, IFINFOMSG));
    }

    private static TapFrame part(int type, int flags, int sequence, int portId) {
        return Frames.of(ROUTE, Frames.message(type, NLM_F_MULTI | flags, sequence, portId, IFINFOMSG));
    }

    private static TapFrame done(int sequence, int portId) {
        return Frames.of(ROUTE, Frames.message(NLMSG_DONE, NLM_F_MULTI, sequence, portId, "00 00 00 00"));
    }

    private List<String> texts() {
        return conversations.ended().stream().map(each -> each.describe(120)).toList();
    }

    @Test
    void requests_end_with_a_reply_an_acknowledgement_or_an_error() {
        conversations.add(Frames.captured("errors_extack.pcap"));
        assertThat(texts())
                .contains(
                        "RTM_NEWLINK request excl create linkinfo{kind=nosuchkind} → EOPNOTSUPP \"Unknown device type\"  71.4 ms",
                        "RTM_GETROUTE dump family=INET table=MAIN (99)=31323334 → EINVAL \"Unknown attribute type\"  10 µs",
                        "RTM_NEWLINK request index=7 → ERANGE \"Attribute failed policy validation\" at .IFLA_MTU  34 µs",
                        "CTRL_CMD_GETFAMILY family_name=nosuchfam → ENOENT  75.7 ms",
                        "RTM_GETLINK index=1 → 1 reply, 1432 bytes  22 µs");
        assertThat(conversations.pending()).isZero();
    }

    @Test
    void three_requests_of_one_datagram_are_three_conversations() {
        conversations.add(Frames.captured("errors_extack.pcap").subList(14, 21));
        assertThat(conversations.ended())
                .extracting(each -> each.request().cursor().sequence())
                .containsExactly(10, 11, 12);
        assertThat(conversations.ended()).allSatisfy(each -> {
            assertThat(each.outcome()).isEqualTo(Outcome.REPLY);
            assertThat(each.replies()).isEqualTo(1);
        });
    }

    @Test
    void the_port_id_of_a_sender_with_pid_0_is_that_of_the_reply() {
        conversations.add(Frames.captured("errors_extack.pcap").subList(23, 25));
        assertThat(conversations.last().portId()).isEqualTo(3_682_557_923L);
    }

    @Test
    void an_error_has_its_number_and_the_text_of_the_kernel() {
        conversations.add(Frames.captured("errors_extack.pcap").subList(0, 2));
        assertThat(conversations.last().outcome()).isEqualTo(Outcome.ERROR);
        assertThat(conversations.last().errno()).isEqualTo(Errno.EOPNOTSUPP);
        assertThat(conversations.last().extendedAck().message()).isEqualTo("Unknown device type");
    }

    /** {@code ip link add}: {@code RTM_NEWLINK} of the kind "nosuchkind", and a capped error about the kind. */
    @Test
    void a_capped_error_is_shown_with_the_path_of_the_attribute_in_the_request() {
        TapFrame request = Frames.captured("errors_extack.pcap").get(0);
        String text = conversations.add(request).textOfReply(cappedError(request, "08 00 02 00  24 00 00 00"));
        assertThat(text).contains("NLMSGERR_ATTR_OFFS=.IFLA_LINKINFO.IFLA_INFO_KIND=\"nosuchkind\"");
        assertThat(conversations.last().path()).isEqualTo(".IFLA_LINKINFO.IFLA_INFO_KIND");
        assertThat(conversations.last().describe(200)).endsWith(" → EOPNOTSUPP at .IFLA_LINKINFO.IFLA_INFO_KIND");
    }

    @Test
    void a_missing_attribute_has_the_path_of_its_nest() {
        TapFrame request = Frames.captured("errors_extack.pcap").get(0);
        // NLMSGERR_ATTR_MISS_TYPE 2, NLMSGERR_ATTR_MISS_NEST 32: IFLA_INFO_DATA in the nest at byte 32
        conversations.add(request, cappedError(request, "08 00 05 00  02 00 00 00  08 00 06 00  20 00 00 00"));
        assertThat(conversations.last().describe(200)).endsWith(" missing .IFLA_LINKINFO.IFLA_INFO_DATA");
    }

    /** With the header of a request, and an extended ACK. */
    private static TapFrame cappedError(TapFrame request, String extendedAck) {
        StringBuilder quote = new StringBuilder("a1 ff ff ff"); // -EOPNOTSUPP
        for (int i = 0; i < 16; i++) {
            quote.append(String.format(" %02x", request.memory().get(request.offset() + i)));
        }
        return Frames.of(
                ROUTE, Frames.message(NLMSG_ERROR, NLM_F_CAPPED | NLM_F_ACK_TLVS, 1, 680, quote + " " + extendedAck));
    }

    @Test
    void a_dump_ends_with_done() {
        conversations.add(dump(RTM_GETLINK, 5), part(RTM_NEWLINK, 0, 5, 77), part(RTM_NEWLINK, 0, 5, 77));
        assertThat(conversations.ended()).isEmpty();
        conversations.add(done(5, 77));
        assertThat(conversations.last().outcome()).isEqualTo(Outcome.DONE);
        assertThat(conversations.last().replies()).isEqualTo(2);
        assertThat(conversations.last().replyBytes()).isEqualTo(32 + 32 + 20);
    }

    @Test
    void a_dump_that_changes_interrupted_is_so() {
        conversations.add(dump(RTM_GETLINK, 5), part(RTM_NEWLINK, NLM_F_DUMP_INTR, 5, 77), done(5, 77));
        assertThat(conversations.last().outcome()).isEqualTo(Outcome.INTERRUPTED);
    }

    @Test
    void requests_with_one_sequence_number_are_told_apart_by_the_port_id_that_the_first_reply_has() {
        conversations.add(
                dump(RTM_GETLINK, 5),
                dump(RTM_GETLINK, 5),
                part(RTM_NEWLINK, 0, 5, 77),
                part(RTM_NEWLINK, 0, 5, 88),
                part(RTM_NEWLINK, 0, 5, 88),
                done(5, 88),
                done(5, 77));
        assertThat(conversations.ended()).extracting(Conversation::portId).containsExactly(88L, 77L);
        assertThat(conversations.ended()).extracting(Conversation::replies).containsExactly(2, 1);
    }

    @Test
    void a_reply_belongs_to_a_request_of_its_kind() {
        conversations.add(dump(RTM_GETLINK, 5), dump(RTM_GETADDR, 5), part(RTM_NEWADDR, 0, 5, 88), done(5, 88));
        assertThat(conversations.last().request().name()).isEqualTo("RTM_GETADDR");
    }

    @Test
    void an_error_belongs_to_the_request_that_it_quotes() {
        List<TapFrame> frames = Frames.captured("errors_extack.pcap");
        // ip link set (frames 36 and 37), and before it the same without attributes, with the same sequence number
        conversations.add(frames.get(31), frames.get(35), frames.get(36));
        assertThat(conversations.last().request().frame().number()).isEqualTo(36);
    }

    @Test
    void the_messages_of_a_netfilter_batch_are_acknowledged_one_by_one() {
        conversations.add(Frames.captured("netfilter.pcap").subList(0, 4));
        assertThat(texts())
                .extracting(text -> text.replaceAll(" .* → ", " → "))
                .containsExactly(
                        "NFT_MSG_NEWTABLE → acknowledged  99 µs",
                        "NFT_MSG_NEWCHAIN → acknowledged  103 µs",
                        "NFT_MSG_NEWRULE → acknowledged  106 µs");
        conversations.ended().clear();
        conversations.flush();
        assertThat(texts())
                .containsExactly(
                        "NFNL_MSG_BATCH_BEGIN request res_id=10 → no reply",
                        "NFNL_MSG_BATCH_END request res_id=10 → no reply");
    }

    @Test
    void notifications_belong_to_no_request() {
        List<TapFrame> frames = Frames.captured("multicast_copies.pcap");
        conversations.add(frames.get(0));
        assertThat(conversations.requestOf(frames.get(1))).isNull();
        conversations.add(frames.get(5));
        assertThat(conversations.last().outcome()).isEqualTo(Outcome.ACK);
    }

    /** rtnetlink(7) sends notifications of a change with the sequence number and the port id of the request. */
    @Test
    void a_notification_with_the_sequence_number_of_a_change_is_no_reply() {
        conversations.add(Frames.of(ROUTE, Frames.message(RTM_NEWLINK, NLM_F_REQUEST | NLM_F_ACK, 5, 77, IFINFOMSG)));
        TapFrame notification = Frames.of(ROUTE, Frames.message(RTM_NEWLINK, 0, 5, 77, IFINFOMSG));
        assertThat(conversations.requestOf(notification)).isNull();
    }

    @Test
    void a_lookup_of_a_route_is_replied_to_by_a_copy_with_the_result() {
        conversations.add(Frames.captured("fib_usersock.pcap"));
        assertThat(conversations.ended()).singleElement().satisfies(each -> {
            assertThat(each.outcome()).isEqualTo(Outcome.REPLY);
            assertThat(each.request().frame().protocol()).isEqualTo(FIB_LOOKUP);
            assertThat(each.latency()).isEqualTo(9_000);
        });
    }

    @Test
    void a_lookup_with_exact_direction_is_no_reply() {
        List<TapFrame> frames = Frames.captured("fib_usersock.pcap");
        conversations.add(
                Frames.exact(Direction.TO_KERNEL, frames.get(0)), Frames.exact(Direction.TO_KERNEL, frames.get(1)));
        assertThat(conversations.pending()).isEqualTo(2);
    }

    /** Frames 13 and 14: {@code RTM_GETLINK} with {@code NLM_F_ACK} only, and its acknowledgement. */
    @Test
    void a_message_without_the_request_flag_is_a_request_if_its_direction_is_exact() {
        List<TapFrame> frames = Frames.captured("errors_extack.pcap").subList(12, 14);
        assertThat(conversations.add(frames).ended()).isEmpty();
        conversations.add(Frames.exact(Direction.TO_KERNEL, frames.get(0)), frames.get(1));
        assertThat(conversations.last().outcome()).isEqualTo(Outcome.ACK);
    }

    @Test
    void the_oldest_request_beyond_the_limit_is_unanswered() {
        Conversations few = new Conversations(new TrackerLimits(2, 64, Duration.ofSeconds(30)));
        few.add(dump(RTM_GETLINK, 1), dump(RTM_GETLINK, 2), dump(RTM_GETLINK, 3));
        assertThat(few.pending()).isEqualTo(2);
        assertThat(few.last().outcome()).isEqualTo(Outcome.UNANSWERED);
        assertThat(few.last().request().cursor().sequence()).isEqualTo(1);
    }

    @Test
    void limits_are_in_their_ranges() {
        Duration age = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new TrackerLimits(0, 64, age)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TrackerLimits(1, 15, age)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TrackerLimits(1, 16, age.negated())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TrackerLimits(1, 16, Duration.ofSeconds(Long.MAX_VALUE)))
                .hasMessageContaining("out of range");
    }

    @Test
    void a_request_that_waits_for_too_long_is_unanswered() {
        Conversations brief = new Conversations(new TrackerLimits(9, 64, Duration.ofNanos(1_000)));
        brief.add(Frames.at(5_000, dump(RTM_GETLINK, 1)), Frames.at(6_000, dump(RTM_GETLINK, 2)));
        assertThat(brief.ended()).isEmpty();
        brief.add(Frames.at(6_001, done(9, 9)));
        assertThat(brief.last().request().cursor().sequence()).isEqualTo(1);
        assertThat(brief.last().latency()).isEqualTo(TapFrame.NO_TIME);
    }

    @Test
    void latency_is_the_difference_of_the_time_stamps_to_the_first_reply_and_to_the_end() {
        conversations.add(
                Frames.at(1_999_999_999L, dump(RTM_GETLINK, 1)),
                Frames.at(2_000_000_004L, part(RTM_NEWLINK, 0, 1, 7)),
                Frames.at(2_000_001_999L, done(1, 7)));
        assertThat(conversations.last().firstReply()).isEqualTo(5);
        assertThat(conversations.last().latency()).isEqualTo(2_000);
    }

    @Test
    void a_long_request_is_kept_in_part_and_still_found_by_its_error() {
        Conversations little = new Conversations(new TrackerLimits(9, 20, Duration.ofSeconds(30)));
        little.add(Frames.captured("errors_extack.pcap").subList(0, 2));
        TapMessage request = little.last().request();
        assertThat(little.last().errno()).isEqualTo(Errno.EOPNOTSUPP);
        assertThat(request.cursor().length()).isEqualTo(20);
        assertThat(request.frame().originalLength()).isEqualTo(52);
        assertThat(request.frame().isTruncated()).isTrue();
    }

    @Test
    void a_text_is_cut_to_its_width() {
        conversations.add(Frames.captured("errors_extack.pcap").subList(0, 2));
        assertThat(conversations.last().describe(60))
                .isEqualTo("RTM_NEWLINK req… → EOPNOTSUPP \"Unknown device type\"  71.4 ms")
                .hasSizeLessThanOrEqualTo(60);
        assertThat(conversations.last().describe(5)).isEqualTo("… → …");
    }
}
