package io.github.netlink4j.tap.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.tap.Dissector;
import io.github.netlink4j.tap.Frames;
import io.github.netlink4j.tap.TapFrame;
import io.github.netlink4j.tap.conversation.ConversationTracker;
import io.github.netlink4j.tap.conversation.TrackerLimits;
import io.github.netlink4j.tap.process.TapProcess;
import io.github.netlink4j.tap.process.TapProcess.Certainty;
import io.github.netlink4j.testsupport.Allocation;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrafficStatisticsTest {
    private static final int ROUTE = 0;
    private static final int GENERIC = 16;

    private final TrafficStatistics statistics = new TrafficStatistics();
    private final Dissector dissector = Dissector.create();

    private static TapProcess process(long pid, Certainty certainty) {
        return new TapProcess(pid, "ip", certainty, false);
    }

    private void add(TapFrame frame) {
        add(frame, TapProcess.UNKNOWN);
    }

    private void add(TapFrame frame, TapProcess process) {
        dissector.forEach(frame, message -> statistics.add(message, process));
    }

    private void addCaptured(String file) {
        ConversationTracker tracker = new ConversationTracker(
                TrackerLimits.DEFAULT, conversation -> statistics.add(conversation, process(7, Certainty.UNKNOWN)));
        for (TapFrame frame : Frames.captured(file)) {
            dissector.forEach(frame, message -> {
                statistics.add(message, TapProcess.UNKNOWN);
                tracker.accept(message);
            });
        }
    }

    private static TapCounter row(List<TapCounter> rows, String name) {
        return rows.stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void messages_and_bytes_are_counted_by_protocol() {
        addCaptured("errors_extack.pcap");
        assertThat(statistics.byProtocol()).extracting(TapCounter::name).containsExactly("ROUTE", "GENERIC");
        assertThat(statistics.byProtocol()).extracting(TapCounter::messages).containsExactly(43L, 2L);
        // CTRL_CMD_GETFAMILY of 36 bytes, and its error
        assertThat(row(statistics.byProtocol(), "GENERIC").bytes()).isEqualTo(36 + 56);
    }

    @Test
    void errors_and_latency_are_those_of_the_request() {
        addCaptured("errors_extack.pcap");
        TapCounter row = row(statistics.byMessage(), "RTM_NEWROUTE");
        assertThat(row.messages()).isEqualTo(1);
        assertThat(row.conversations()).isEqualTo(1);
        assertThat(row.errors()).isEqualTo(1);
        assertThat(row.latency().percentile(50)).isEqualTo(22_000);
        assertThat(row.toString()).isEqualTo("RTM_NEWROUTE: 1 messages");
    }

    @Test
    void a_request_without_a_reply_is_counted_as_unanswered() {
        ConversationTracker tracker = new ConversationTracker(
                TrackerLimits.DEFAULT, conversation -> statistics.add(conversation, TapProcess.UNKNOWN));
        dissector.forEach(Frames.of(ROUTE, Frames.message(18, 5, 1, 0, "00".repeat(16))), tracker::accept);
        tracker.flush();
        assertThat(row(statistics.byMessage(), "RTM_GETLINK").unanswered()).isEqualTo(1);
        assertThat(row(statistics.byMessage(), "RTM_GETLINK").latency().count()).isZero();
    }

    @Test
    void the_commands_of_a_family_are_rows_of_their_own() {
        add(Frames.of(GENERIC, Frames.message(16, 5, 1, 0, "03 01 00 00")));
        add(Frames.of(GENERIC, Frames.message(16, 5, 1, 0, "0a 01 00 00")));
        assertThat(statistics.byMessage())
                .extracting(TapCounter::name)
                .containsExactly("CTRL_CMD_GETFAMILY", "CTRL_CMD_GETPOLICY");
    }

    @Test
    void a_process_is_one_row_however_it_was_found() {
        TapFrame frame = Frames.of(ROUTE, Frames.message(18, 5, 1, 0, ""));
        add(frame, process(12, Certainty.PORT_ID_IS_PID));
        add(frame, process(12, Certainty.OWNER_OF_SOCKET));
        add(frame);
        assertThat(statistics.byProcess())
                .extracting(TapCounter::toString)
                .containsExactly("ip(12): 2 messages", "?: 1 messages");
    }

    @Test
    void more_rows_than_there_are_are_one_row() {
        for (int type = 16; type < 16 + 1024 + 5; type++) {
            add(Frames.of(ROUTE, Frames.message(type, 5, 1, 0, "")));
        }
        assertThat(statistics.byMessage()).hasSize(1025);
        assertThat(statistics.byMessage().get(0).toString()).isEqualTo("others: 5 messages");
    }

    @Test
    void a_message_of_a_row_that_exists_is_counted_without_allocating() {
        TapProcess process = process(12, Certainty.OWNER_OF_SOCKET);
        dissector.forEach(
                Frames.of(GENERIC, Frames.message(900, 5, 1, 0, "03 01 00 00")),
                message -> Allocation.assertNone(() -> {
                    statistics.add(message, process);
                    return message.cursor().length();
                }));
    }
}
