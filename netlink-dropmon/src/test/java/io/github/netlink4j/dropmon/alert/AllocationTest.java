package io.github.netlink4j.dropmon.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.netlink4j.core.wire.MessageCursor;
import io.github.netlink4j.dropmon.packet.PacketHeaders;
import io.github.netlink4j.dropmon.testsupport.Alerts;
import io.github.netlink4j.testsupport.Allocation;
import io.github.netlink4j.testsupport.Hex;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading the numbers of alerts allocates nothing. */
class AllocationTest {
    private final PacketAlert packet = new PacketAlert();
    private final PacketHeaders headers = new PacketHeaders();
    private final SummaryAlert summary = new SummaryAlert();
    private final MessageCursor cursor = new MessageCursor();

    /** The bytes as a socket receives them, in direct memory, or on the heap. */
    private static ByteBuffer memory(byte[] bytes, boolean direct) {
        return direct ? ByteBuffer.allocateDirect(bytes.length).put(0, bytes) : ByteBuffer.wrap(bytes);
    }

    private MessageCursor first(ByteBuffer memory) {
        if (!cursor.wrap(memory, 0, memory.limit()).next()) {
            throw new AssertionError("no message");
        }
        return cursor;
    }

    private static byte[] fullSummary() {
        long[] points = new long[2 * SummaryAlert.MAX_POINTS];
        for (int point = 0; point < SummaryAlert.MAX_POINTS; point++) {
            points[2 * point] = 0xffffffffb6000000L + point;
            points[2 * point + 1] = 1;
        }
        byte[] list = Alerts.points(ByteOrder.nativeOrder(), points);
        return Alerts.message(NetDm.NET_DM_CMD_ALERT, m -> m.bytes(NetDm.NET_DM_ATTR_UNSPEC, list));
    }

    private static long numbersOf(PacketAlert alert) {
        return (alert.origin().equals(Origin.SOFTWARE) ? 1L : 0L)
                + alert.address()
                + alert.timeNanos()
                + alert.interfaceIndex()
                + alert.protocol()
                + alert.length()
                + alert.originalLength()
                + alert.command()
                + alert.messageType();
    }

    private static long numbersOf(PacketHeaders headers) {
        return (long) headers.networkProtocol()
                + headers.transportProtocol()
                + headers.sourcePort()
                + headers.destinationPort()
                + headers.icmpType()
                + headers.icmpCode()
                + headers.length()
                + (headers.isEthernet() && headers.hasPorts() && !headers.isFragment() ? 1 : 0);
    }

    private static long pointsOf(SummaryAlert alert) {
        long sum = 0;
        for (int point = 0; point < alert.size(); point++) {
            sum += alert.address(point) + alert.count(point);
        }
        return sum;
    }

    @Test
    void an_allocation_would_be_seen() {
        ByteBuffer memory = memory(Hex.bytes(Alerts.NETFILTER_DROP), false);
        Allocation.assertSome(() -> numbersOf(packet.wrap(first(memory)).copy()));
    }

    @ParameterizedTest(name = "direct memory: {0}")
    @ValueSource(booleans = {true, false})
    void the_numbers_of_a_packet_alert_allocate_nothing(boolean direct) {
        ByteBuffer memory = memory(Hex.bytes(Alerts.NETFILTER_DROP), direct);
        Allocation.assertNone(() -> numbersOf(packet.wrap(first(memory))));
    }

    @ParameterizedTest(name = "direct memory: {0}")
    @ValueSource(booleans = {true, false})
    void the_headers_of_the_dropped_packet_allocate_nothing(boolean direct) {
        ByteBuffer memory = memory(Hex.bytes(Alerts.NETFILTER_DROP), direct);
        Allocation.assertNone(() -> numbersOf(packet.wrap(first(memory)).headers(headers)));
    }

    @ParameterizedTest(name = "direct memory: {0}")
    @ValueSource(booleans = {true, false})
    void all_locations_of_a_full_summary_allocate_nothing(boolean direct) {
        ByteBuffer memory = memory(fullSummary(), direct);
        assertThat(summary.wrap(first(memory)).size()).isEqualTo(SummaryAlert.MAX_POINTS);
        Allocation.assertNone(() -> pointsOf(summary.wrap(first(memory))));
    }
}
